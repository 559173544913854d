// SPDX-License-Identifier: Apache-2.0
// Recomputes the journal: each chain, each checkpoint, and each record against its last line.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>
#include <unordered_map>

#include "engine/digest.h"
#include "engine/journal.h"
#include "engine/sealing.h"
#include "engine/select.h"
#include "model/module.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::size_t most_faults = 100;

// What the journal says a record should look like now.
struct Replayed {
  std::string chain;
  std::int64_t version = 0;
  Row row;
  std::vector<bool> plain;  // sealed fields last told by a line from before sealing
  bool seen = false;        // its row was found in the table
  bool gone = false;        // it was taken back: no row is left
};

class Verifier {
 public:
  Verifier(Connection& c, Verdict& verdict, const Sealing* sealing)
      : c_(c), verdict_(verdict), sealing_(sealing) {}

  void fault(std::string text) {
    if (verdict_.faults.size() < most_faults) verdict_.faults.push_back(std::move(text));
  }

  void replay_line(const RecordType& type, const RowView& r) {
    const Uuid id = Uuid::parse(r.text(1)).value_or(Uuid{});
    const bool sealed_whole = Sealing::is_sealed_line(r.text(6));
    const std::string body =
        sealed_whole ? opened({r.integer(0), type, id}, r.integer(9), r.text(6)) : "";
    JournalEntry e{r.integer(0), type.name, id, r.integer(2),
        Instant{std::chrono::milliseconds{r.integer(3)}}, Uuid::parse(r.text(4)).value_or(Uuid{}),
        r.text(5), sealed_whole ? std::string_view{body} : r.text(6)};
    Replayed& record = records_[key(e.district, r.text(1))];
    ++verdict_.lines;
    const std::string where = fmt::format("{} {} version {}", type.name, r.text(1), e.version);
    if (r.text(7) != record.chain) fault(where + ": the line before it is missing or changed");
    if (chain_hash(r.text(7), e) != r.text(8)) fault(where + ": the line itself was changed");
    // Neither a reading that is written down nor what befell its keys changes a record.
    const bool unchanged = e.action == "reveal" || e.action == "emergency_read" ||
                           e.action == "look_up" || e.action == "ask_look_ups" ||
                           e.action.starts_with("keys:");
    if (e.version != record.version + (unchanged ? 0 : 1))
      fault(where + ": the version does not follow the one before");
    if (record.gone) fault(where + ": a line after the record was taken back");
    record.gone = record.gone || e.action == "undo";
    record.chain = r.text(8);
    record.version = e.version;
    if (e.action == "undo") return;
    if (!unchanged) apply(type, record, e.body, where, sealed_whole);
  }

  // A line from before sealing keeps the hash over what it said then.
  std::string opened(const SealedPlace& place, std::int64_t seq, std::string_view body) {
    const std::string where = fmt::format("{} {}", place.type.name, place.id.text());
    if (!sealing_) {
      fault(where + ": a line from before sealing needs the keys to be verified (--keys)");
      return {};
    }
    try {
      return sealing_->open_line(place, seq, body);
    } catch (const KeyError& e) {
      fault(fmt::format("{}: {}", where, e.problem.text));
      return {};
    }
  }

  void apply(const RecordType& type, Replayed& record, std::string_view body,
      const std::string& where, bool before_sealing) {
    if (record.row.empty()) record.row.resize(type.fields.size());
    record.plain.resize(type.fields.size());
    boost::system::error_code error;
    const auto parsed = boost::json::parse(body, error);
    if (error || !parsed.is_object()) return fault(where + ": the line cannot be read");
    for (const auto& [name, change] : parsed.as_object()) {
      const int at = type.at(name);
      if (at < 0 || !change.is_array() || change.as_array().size() != 2) continue;
      const auto& after = change.as_array()[1];
      Value& v = record.row[std::size_t(at)];
      record.plain[std::size_t(at)] = before_sealing && is_sealed(type.fields[std::size_t(at)]);
      if (after.is_string())
        v = std::string{after.as_string()};
      else if (after.is_int64())
        v = after.as_int64();
      else
        v = Value{};
    }
  }

  void compare(const RecordType& type) {
    const Selection all = select_all(type);
    const int extra = 6 + int(type.fields.size());
    c_.each(fmt::format(
                "SELECT {}, t.\"chain\", t.\"district\" FROM {} t", all.columns, quoted(type.name)),
        {}, [&](const RowView& r) { compare_row(type, all, r, extra); });
    for (const auto& [id, record] : records_)
      if (!record.seen && !record.gone)
        fault(fmt::format("{} {}: the journal knows it, the table does not", type.name, id));
    records_.clear();
  }

  void compare_row(const RecordType& type, const Selection& all, const RowView& r, int extra) {
    ++verdict_.records;
    Shown stored = read_shown(type, all, r);
    const std::string where = fmt::format("{} {}", type.name, stored.id.text());
    const auto found = records_.find(key(r.integer(extra + 1), stored.id.text()));
    if (found == records_.end()) return fault(where + ": stored without a journal line");
    Replayed& record = found->second;
    record.seen = true;
    if (record.gone) return fault(where + ": it was taken back, yet the table holds it");
    if (record.chain != r.text(extra))
      fault(where + ": its last journal line is not the stored one");
    if (record.version != stored.version) fault(where + ": its version differs from the journal");
    const SealedPlace place{r.integer(extra + 1), type, stored.id};
    for (std::size_t i = 0; sealing_ && i < record.plain.size(); ++i) try {
        if (record.plain[i]) stored.row[i] = sealing_->open(place, type.fields[i], stored.row[i]);
      } catch (const KeyError& e) {
        fault(fmt::format("{}: {}", where, e.problem.text));
      }
    for (std::size_t i = 0; i < type.fields.size(); ++i)
      if (record.row.size() != stored.row.size() || record.row[i] != stored.row[i])
        return fault(
            fmt::format("{}: field {} differs from the journal", where, type.fields[i].name));
  }

 private:
  static std::string key(std::int64_t district, std::string_view id) {
    return fmt::format("{}/{}", district, id);
  }

  Connection& c_;
  Verdict& verdict_;
  const Sealing* sealing_;
  std::unordered_map<std::string, Replayed> records_;
};

// Signing a report off is journaled beside the records: each line holds the hash that its frozen
// report must still have, and no frozen report stands without one.
void verify_freezes(Connection& c, Verifier& verifier, Verdict& verdict) {
  c.each(
      "SELECT j.\"district\", j.\"record_id\", j.\"version\", j.\"at\", j.\"account\", "
      "j.\"action\", j.\"body\", j.\"previous\", j.\"hash\", f.\"hash\" FROM \"journal\" j "
      "LEFT JOIN \"frozen_report\" f ON f.\"district\" = j.\"district\" AND "
      "f.\"id\" = j.\"record_id\" WHERE j.\"record\" = 'frozen_report' ORDER BY j.\"seq\"",
      {}, [&](const RowView& r) {
        const JournalEntry e{r.integer(0), "frozen_report", Uuid::parse(r.text(1)).value_or(Uuid{}),
            r.integer(2), Instant{std::chrono::milliseconds{r.integer(3)}},
            Uuid::parse(r.text(4)).value_or(Uuid{}), r.text(5), r.text(6)};
        ++verdict.lines;
        const std::string where = fmt::format("frozen_report {}", r.text(1));
        if (chain_hash(r.text(7), e) != r.text(8)) verifier.fault(where + ": the line was changed");
        if (r.is_null(9))
          return verifier.fault(where + ": the journal knows it, the table does not");
        if (e.body != fmt::format("{{\"hash\":[null,\"{}\"]}}", r.text(9)))
          verifier.fault(where + ": its hash differs from the journal");
      });
  const std::int64_t silent = c.integer(
      "SELECT count(*) FROM \"frozen_report\" f WHERE NOT EXISTS (SELECT 1 FROM \"journal\" j "
      "WHERE j.\"district\" = f.\"district\" AND j.\"record_id\" = f.\"id\" AND "
      "j.\"record\" = 'frozen_report')",
      {});
  if (silent > 0) verifier.fault(fmt::format("{} frozen reports have no journal line", silent));
}

struct Checkpoint {
  std::int64_t number, at, last_seq, lines;
  std::string root, previous, signature;
};

void verify_checkpoints(
    Connection& c, std::int64_t district, const CheckpointKey& key, Verdict& verdict) {
  std::vector<Checkpoint> all;
  const Value here[] = {district};
  c.each(
      "SELECT \"number\", \"at\", \"last_seq\", \"lines\", \"root\", \"previous\", "
      "\"signature\" FROM \"checkpoint\" WHERE \"district\" = ? ORDER BY \"number\"",
      here, [&](const RowView& r) {
        all.push_back({r.integer(0), r.integer(1), r.integer(2), r.integer(3),
            std::string{r.text(4)}, std::string{r.text(5)}, std::string{r.text(6)}});
      });
  std::string previous;
  std::int64_t after = 0;
  for (const Checkpoint& p : all) {
    MerkleRoot tree;
    const Value span[] = {district, after, p.last_seq};
    c.each(fmt::format("SELECT \"hash\" FROM \"journal\" WHERE {} = ? AND \"seq\" > ? AND "
                       "\"seq\" <= ? ORDER BY \"seq\"",
               district_of_lines(c)),
        span, [&](const RowView& r) { tree.add(r.text(0)); });
    const std::string where = fmt::format("checkpoint {}", p.number);
    const auto text = checkpoint_text(p.number, p.at, p.last_seq, p.lines, p.root, p.previous);
    if (!key.verify(text, p.signature)) verdict.faults.push_back(where + ": signature is not ours");
    if (p.previous != previous)
      verdict.faults.push_back(where + ": does not follow the one before");
    if (tree.leaves() != p.lines || tree.root_hex() != p.root)
      verdict.faults.push_back(where + ": its journal lines are not those it signed");
    previous = p.root;
    after = p.last_seq;
    ++verdict.checkpoints;
  }
  const Value rest[] = {district, after};
  verdict.unsigned_lines +=
      c.integer(fmt::format("SELECT count(*) FROM \"journal\" WHERE {} = ? AND \"seq\" > ?",
                    district_of_lines(c)),
          rest);
}

}  // namespace

Verdict verify_journal(Store& store, const Catalogue& catalogue, const CheckpointKey& key,
    const std::function<void(std::int64_t, std::int64_t)>& progress, const Sealing* sealing) {
  Verdict verdict;
  const auto reader = store.read();
  Connection& c = reader->connection();
  const std::int64_t total = c.integer("SELECT count(*) FROM \"journal\"", {});
  Verifier verifier{c, verdict, sealing};
  for (const RecordType* type : catalogue.records()) {
    const Value named[] = {std::string{type->name}};
    c.each(
        "SELECT \"district\", \"record_id\", \"version\", \"at\", \"account\", \"action\", "
        "\"body\", \"previous\", \"hash\", \"seq\" FROM \"journal\" WHERE \"record\" = ? "
        "ORDER BY \"seq\"",
        named, [&](const RowView& r) {
          verifier.replay_line(*type, r);
          if (progress && verdict.lines % 5000 == 0) progress(verdict.lines, total);
        });
    verifier.compare(*type);
  }
  verify_freezes(c, verifier, verdict);
  if (verdict.lines != total)
    verifier.fault(fmt::format("{} journal lines belong to no record type", total - verdict.lines));
  std::vector<std::int64_t> districts;
  c.each("SELECT DISTINCT \"district\" FROM \"journal\"", {},
      [&](const RowView& r) { districts.push_back(r.integer(0)); });
  for (std::int64_t district : districts) verify_checkpoints(c, district, key, verdict);
  if (progress) progress(total, total);
  return verdict;
}

}  // namespace jinguo
