// SPDX-License-Identifier: Apache-2.0
// Sealing what was written before its fields were sealed.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <charconv>

#include "engine/sealing.h"
#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::int64_t batch = 500;
constexpr std::string_view done_setting = "sealed_fields", place_setting = "sealing_at";

std::string setting(Connection& c, std::string_view name) {
  const Value wanted[] = {std::string{name}};
  const auto found =
      c.value("SELECT \"value\" FROM \"setting\" WHERE \"district\" = 0 AND \"name\" = ?", wanted,
          Kind::text);
  const auto* text = found ? std::get_if<std::string>(&*found) : nullptr;
  return text ? *text : std::string{};
}
void set(Connection& c, std::string_view name, std::string value) {
  const Value params[] = {std::string{name}, std::move(value)};
  c.run(
      "INSERT INTO \"setting\" (\"district\", \"name\", \"value\") VALUES (0, ?, ?) "
      "ON CONFLICT (\"district\", \"name\") DO UPDATE SET \"value\" = excluded.\"value\"",
      params);
}

// The fields that rest sealed by the declarations, in their order.
std::string all_sealed(const Catalogue& catalogue) {
  std::string out = ",";
  for (const RecordType* t : catalogue.records())
    for (const FieldInfo& f : t->fields)
      if (is_sealed(f)) out += fmt::format("{}.{},", t->name, f.name);
  return out;
}

class Old {
 public:
  Old(const Catalogue& catalogue, const Sealing& sealing, std::string done)
      : catalogue_(catalogue), sealing_(sealing), done_(std::move(done)) {}

  // Not sealed so far.
  bool fresh(const RecordType& type, const FieldInfo& f) const {
    return is_sealed(f) && done_.find(fmt::format(",{}.{},", type.name, f.name)) == done_.npos;
  }
  bool fresh(const RecordType& type) const {
    return std::any_of(
        type.fields.begin(), type.fields.end(), [&](const FieldInfo& f) { return fresh(type, f); });
  }

  // Rows of `type` after the place `district|id`; answers the place reached, "" at the end.
  std::string seal_rows(Connection& c, const RecordType& type, std::string_view after) {
    struct Stored {
      std::int64_t district;
      Shown shown;
    };
    const Selection all = select_all(type);
    const auto bar = after.find('|');
    std::int64_t district = 0;
    if (bar != after.npos) std::from_chars(after.data(), after.data() + bar, district);
    const std::string id{bar == after.npos ? Uuid{}.text() : after.substr(bar + 1)};
    std::vector<Stored> rows;
    const Value from[] = {district, district, id, batch};
    c.each(fmt::format("SELECT {}, t.\"district\" FROM {} t WHERE t.\"district\" > ? OR "
                       "(t.\"district\" = ? AND t.\"id\" > ?) "
                       "ORDER BY t.\"district\", t.\"id\" LIMIT ?",
               all.columns, quoted(type.name)),
        from, [&](const RowView& r) {
          rows.push_back({r.integer(6 + int(type.fields.size())), read_shown(type, all, r)});
        });
    for (const Stored& s : rows) seal_row(c, type, s.district, s.shown);
    sealed += static_cast<std::int64_t>(rows.size());
    if (rows.empty()) return {};
    return fmt::format("{}|{}", rows.back().district, rows.back().shown.id.text());
  }

  // Journal lines after `seq`; answers the seq reached, 0 at the end.
  std::int64_t seal_lines(Connection& c, std::int64_t after) {
    struct Line {
      std::int64_t seq, district;
      std::string record;
      Uuid id;
      std::string body;
    };
    std::vector<Line> lines;
    const Value from[] = {after, batch};
    c.each(
        "SELECT \"seq\", \"district\", \"record\", \"record_id\", \"body\" FROM \"journal\" "
        "WHERE \"seq\" > ? ORDER BY \"seq\" LIMIT ?",
        from, [&](const RowView& r) {
          lines.push_back({r.integer(0), r.integer(1), std::string{r.text(2)},
              Uuid::parse(r.text(3)).value_or(Uuid{}), std::string{r.text(4)}});
        });
    for (const Line& l : lines) {
      const RecordType* type = catalogue_.find(l.record);
      if (!type || !fresh(*type) || Sealing::is_sealed_line(l.body) || !tells(*type, l.body))
        continue;
      const Uuid owner = owner_of(c, *type, l.district, l.id);
      const Value params[] = {
          sealing_.seal_line(c, {l.district, *type, l.id}, owner, l.seq, l.body), l.district,
          l.seq};
      c.run("UPDATE \"journal\" SET \"body\" = ? WHERE \"district\" = ? AND \"seq\" = ?", params);
      ++sealed;
    }
    return lines.empty() ? 0 : lines.back().seq;
  }

  void seal_requests(Connection& c) {
    struct Kept {
      std::int64_t district;
      std::string account, key, request;
    };
    std::vector<Kept> all;
    c.each("SELECT \"district\", \"account\", \"key\", \"request\" FROM \"idempotency\"", {},
        [&](const RowView& r) {
          all.push_back({r.integer(0), std::string{r.text(1)}, std::string{r.text(2)},
              std::string{r.text(3)}});
        });
    for (const Kept& k : all) {
      const Value params[] = {
          sealing_.keyed_request(k.district, k.request), k.district, k.account, k.key};
      c.run(
          "UPDATE \"idempotency\" SET \"request\" = ? WHERE \"district\" = ? AND \"account\" = ? "
          "AND \"key\" = ?",
          params);
    }
  }

  std::int64_t sealed = 0;

 private:
  void seal_row(Connection& c, const RecordType& type, std::int64_t district, const Shown& shown) {
    const SealedPlace place{district, type, shown.id};
    // Fields sealed before keep their ciphertext; the others are still plain.
    Row plain = shown.row, stored = shown.row;
    for (std::size_t i = 0; i < plain.size(); ++i)
      if (!fresh(type, type.fields[i])) plain[i] = sealing_.open(place, type.fields[i], stored[i]);
    Row empty = plain;
    for (std::size_t i = 0; i < plain.size(); ++i)
      if (fresh(type, type.fields[i])) empty[i] = stored[i] = Value{};
    const Sealing::Before before{empty, stored};
    const Row made = sealing_.seal(c, place, shown.unit, plain, &before);
    std::string sets;
    std::vector<Value> params;
    const auto say = [&](std::string_view column, Value v) {
      sets += fmt::format("{}{} = ?", sets.empty() ? "" : ", ", quoted(column));
      params.push_back(std::move(v));
    };
    auto digest = sealing_.digests(district, type, plain);
    auto next = digest.begin();
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const FieldInfo& f = type.fields[i];
      if (fresh(type, f)) say(f.name, made[i]);
    }
    for (const MatchColumn& m : match_columns(type)) say(m.name, std::move(*next++));
    params.emplace_back(district);
    params.emplace_back(shown.id.text());
    c.run(fmt::format(
              "UPDATE {} SET {} WHERE \"district\" = ? AND \"id\" = ?", quoted(type.name), sets),
        params);
  }

  // Whether a line holds a value that is to be sealed; a reveal names fields without values.
  bool tells(const RecordType& type, std::string_view body) const {
    boost::system::error_code error;
    const auto parsed = boost::json::parse(body, error);
    if (error || !parsed.is_object()) return false;
    for (const auto& [name, change] : parsed.as_object()) {
      const FieldInfo* f = type.field(name);
      if (!f || !fresh(type, *f) || !change.is_array()) continue;
      for (const auto& side : change.as_array())
        if (!side.is_null()) return true;
    }
    return false;
  }

  Uuid owner_of(
      Connection& c, const RecordType& type, std::int64_t district, const Uuid& id) const {
    const Selection all = select_all(type);
    Uuid owner;
    const Value which[] = {district, id.text()};
    c.each(fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND t.\"id\" = ?", all.columns,
               quoted(type.name)),
        which, [&](const RowView& r) {
          const Shown s = read_shown(type, all, r);
          owner = key_owner_of(type, s.id, s.unit, s.row);
        });
    return owner;
  }

  const Catalogue& catalogue_;
  const Sealing& sealing_;
  const std::string done_;
};

// The next thing to do at `place`; answers where to go on, "" when there is nothing left.
std::string seal_some(
    Connection& c, const Catalogue& catalogue, Old& old, const std::string& place) {
  const auto colon = place.find(':');
  const std::string name = place.substr(0, colon);
  const std::string after = colon == place.npos ? "" : place.substr(colon + 1);
  if (name == "journal") {
    std::int64_t seq = 0;
    std::from_chars(after.data(), after.data() + after.size(), seq);
    seq = old.seal_lines(c, seq);
    return seq > 0 ? fmt::format("journal:{}", seq) : "requests";
  }
  if (name == "requests") {
    old.seal_requests(c);
    return {};
  }
  bool found = name.empty();
  for (const RecordType* type : catalogue.records()) {
    if (type->name == name) {
      found = true;
      const std::string reached = old.seal_rows(c, *type, after);
      if (!reached.empty()) return fmt::format("{}:{}", name, reached);
      continue;
    }
    if (found && old.fresh(*type)) return std::string{type->name} + ":";
  }
  return "journal:0";
}

}  // namespace

Result<std::int64_t> seal_existing(Store& store, const Catalogue& catalogue, const Sealing& sealing,
    const std::function<void(std::int64_t)>& progress) {
  const std::string wanted = all_sealed(catalogue);
  std::string done, place;
  {
    const auto reader = store.read();
    done = setting(reader->connection(), done_setting);
    place = setting(reader->connection(), place_setting);
  }
  if (done == wanted) return std::int64_t{0};
  Old old{catalogue, sealing, done};
  for (bool more = true; more;) {
    std::string next;
    const std::int64_t before = old.sealed;
    const auto refused = store.write([&](Connection& c) -> std::optional<Problem> {
      old.sealed = before;
      // What was reached is kept in the same transaction: nothing is sealed twice.
      place = setting(c, place_setting);
      try {
        next = seal_some(c, catalogue, old, place);
      } catch (const KeyError& e) {
        return e.problem;
      }
      set(c, place_setting, next);
      if (next.empty()) set(c, done_setting, wanted);
      return {};
    });
    if (refused) return *refused;
    more = !next.empty();
    if (progress) progress(old.sealed);
  }
  return old.sealed;
}

}  // namespace jinguo
