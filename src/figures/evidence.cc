// SPDX-License-Identifier: Apache-2.0
// The records behind a value, in the order they are frozen in: part by part of a derived figure,
// record type by record type, by date and id.
#include <fmt/format.h>

#include "engine/digest.h"
#include "figures/area.h"
#include "figures/parts.h"
#include "figures/tally.h"
#include "store/schema.h"

namespace jinguo {
namespace {

// A stretch of the list that one query answers.
struct Segment {
  const Figure* figure;
  const Source* source;  // none: the target records of the figure
  Period period;
  std::string role;  // what its records count as: 分子, 上年同期 …
};

std::string role_of(const Figure& figure, std::size_t operand) {
  switch (figure.form) {
    case Figure::Form::share: return operand == 0 ? "分子" : "分母";
    case Figure::Form::per_head: return operand == 0 ? "被除数" : "除数";
    case Figure::Form::completion: return operand == 0 ? "完成" : "目标";
    case Figure::Form::total: return figure.operands[operand]->label;
    case Figure::Form::change: return operand == 0 ? "本期" : "对比期";
    case Figure::Form::records:
    case Figure::Form::distinct:
    case Figure::Form::names:
    case Figure::Form::sum:
    case Figure::Form::mean:
    case Figure::Form::least:
    case Figure::Form::most:
    case Figure::Form::latest:
    case Figure::Form::hours: break;
  }
  std::abort();  // counted figures have no operands
}

std::string below(const std::string& role, const std::string& next) {
  return role.empty() ? next : role + "·" + next;
}

void add_segments(std::vector<Segment>& out, const Figure& figure, const Period& period,
    const std::string& role) {
  for (const Source& s : figure.sources) out.push_back({&figure, &s, period, role});
  for (std::size_t i = 0; i < figure.operands.size(); ++i)
    add_segments(out, *figure.operands[i], period, below(role, role_of(figure, i)));
  if (figure.form == Figure::Form::change) {
    const Period then = compared_with(figure, period);
    add_segments(out, *figure.operands[0], then, below(role, role_of(figure, 1)));
  }
  if (figure.form == Figure::Form::completion && figure.operands.size() == 1)
    out.push_back({figure.operands[0].get(), nullptr, period, below(role, role_of(figure, 1))});
}

// The reference that names a record which has no title of its own.
const FieldInfo* naming_reference(const RecordType& type, const Catalogue& catalogue) {
  for (const FieldInfo& f : type.fields) {
    if (f.kind != Kind::ref || !f.required) continue;
    const RecordType* target = catalogue.find(f.target);
    if (target && !target->titled.empty()) return &f;
  }
  return nullptr;
}

bool shows_amount(Figure::Form form) {
  return form == Figure::Form::sum || form == Figure::Form::mean || form == Figure::Form::least ||
         form == Figure::Form::most || form == Figure::Form::latest;
}

class Listing {
 public:
  using Line = EvidencePage::Line;
  Listing(Connection& db, const Catalogue& catalogue, const Actor& actor, const Question& question)
      : db_(db), catalogue_(catalogue), actor_(actor), question_(question) {}

  std::optional<Problem> open() {
    const Figure& figure = *question_.figure;
    if (auto p = unreadable(figure, actor_)) return *p;
    if (auto p = read_part()) return *p;
    auto area = read_area(db_, actor_, question_.area, figure);
    if (!area.ok()) return area.problem();
    area_ = area.value().narrowed;
    if (!area.value().out_of_reach) add_segments(segments_, figure, question_.period, "");
    return {};
  }

  const std::vector<Segment>& segments() const { return segments_; }

  std::int64_t count(const Segment& s) {
    const Asked asked = asked_for(s);
    if (!s.source) {
      const auto records = targets_of(s, asked);
      return records ? db_.integer("SELECT count(*) " + records->sql, records->params) : 0;
    }
    SourceSql sql{*s.figure, *s.source, asked};
    keep_part(sql);
    const Condition q = sql.select({"count(*)", {}});
    return db_.integer(q.sql, q.params);
  }

  // Lines `from`… of the segment, at most `most`.
  void lines(const Segment& s, std::int64_t from, std::int64_t most,
      const std::function<void(const Line&)>& line) {
    const Asked asked = asked_for(s);
    const Condition q = s.source ? records(s, asked, from, most) : targets(s, asked, from, most);
    if (q.sql.empty()) return;
    db_.each(q.sql, q.params, [&](const RowView& row) { line(read(s, row)); });
  }

  void digest(const Segment& s, Digest& into) {
    const Asked asked = asked_for(s);
    Condition q;
    if (s.source) {
      SourceSql sql{*s.figure, *s.source, asked};
      const std::string order = order_of(sql);
      keep_part(sql);
      q = sql.select({"t.\"id\", t.\"version\"", {}});
      q.sql += order;
    } else if (const auto records = targets_of(s, asked)) {
      q = joined({"SELECT t.\"id\", t.\"version\" ", {}}, "", *records);
      q.sql += " ORDER BY t.\"id\"";
    } else {
      return;
    }
    const std::string_view record = s.source ? s.source->type->name : "target";
    db_.each(q.sql, q.params, [&](const RowView& row) {
      into.add(fmt::format("{}\t{}\t{}\t{}\n", record, row.text(0), row.integer(1), s.role));
    });
  }

 private:
  // What she may not break a value down by she may not take a part of either.
  std::optional<Problem> read_part() {
    if (!question_.part) return {};
    auto by = read_by(question_.by);
    if (!by.ok()) return by.problem();
    by_ = std::move(by.value());
    if (by_.kind == By::Kind::nothing)
      return refused(
          Problem::Code::invalid, "取一组的记录须说明按什么分组", "请同时写明 by", "part");
    const Asked asked{catalogue_, actor_, db_.dialect(), question_.period, {}};
    return refused_by(*question_.figure, by_, asked);
  }

  void keep_part(SourceSql& sql) const {
    if (question_.part) sql.only(by_, *question_.part);
  }

  // Of one part of a completion: what is wanted of that unit.
  std::optional<Condition> targets_of(const Segment& s, const Asked& asked) const {
    if (!question_.part) return target_records(*s.figure, asked, area_);
    const auto unit = by_.path == "unit" ? Uuid::parse(*question_.part) : std::nullopt;
    return unit ? target_records(*s.figure, asked, unit) : std::nullopt;
  }

  Asked asked_for(const Segment& s) const {
    return {catalogue_, actor_, db_.dialect(), s.period, area_};
  }

  static std::string order_of(SourceSql& sql) {
    const std::string date = sql.period_date();
    return date.empty() ? " ORDER BY t.\"id\"" : fmt::format(" ORDER BY {}, t.\"id\"", date);
  }

  Condition title(const RecordType& type, SourceSql& sql) const {
    if (!type.titled.empty()) return title_sql(type, actor_, "t");
    const FieldInfo* naming = naming_reference(type, catalogue_);
    if (!naming) return {"NULL", {}};
    const auto path = read_path(catalogue_, type, naming->name);
    return title_sql(*catalogue_.find(naming->target), actor_, sql.record_alias(path.value()));
  }

  static Condition amount(const Figure& figure, const Source& source, SourceSql& sql) {
    if (!shows_amount(figure.form)) return {"NULL", {}};
    return {counted_column(source, sql), {}};
  }

  Condition name(
      const Figure& figure, const Source& source, SourceSql& sql, const Asked& asked) const {
    if (figure.form != Figure::Form::distinct && figure.form != Figure::Form::names)
      return {"NULL", {}};
    return name_sql(*source.counted, sql, asked);
  }

  static Condition page(Condition q, std::int64_t from, std::int64_t most) {
    q.sql += " LIMIT ? OFFSET ?";
    q.params.insert(q.params.end(), {Value{most}, Value{from}});
    return q;
  }

  // The page is found first, from the index where it can be, and only its records are opened.
  Condition ids(const Segment& s, const Asked& asked, std::int64_t from, std::int64_t most) const {
    SourceSql sql{*s.figure, *s.source, asked};
    const std::string order = order_of(sql);
    keep_part(sql);
    Condition q = sql.select({"t.\"id\" AS \"id\"", {}});
    q.sql += order;
    return page(std::move(q), from, most);
  }

  Condition records(
      const Segment& s, const Asked& asked, std::int64_t from, std::int64_t most) const {
    const RecordType& type = *s.source->type;
    SourceSql sql{*s.figure, *s.source, asked};
    const std::string date = sql.period_date();
    const FieldInfo* state = type.field("state");
    const bool has_state = state && state->kind == Kind::choice;
    Condition columns{
        fmt::format("t.\"id\", {}, {}, {}, {}, ", date.empty() ? "NULL" : date, sql.unit_name(),
            has_state ? "t.\"state\"" : "NULL", amount(*s.figure, *s.source, sql).sql),
        {}};
    columns = joined(columns, "", title(type, sql));
    columns = joined(columns, ", ", name(*s.figure, *s.source, sql, asked));
    columns.sql += ", t.\"version\"";
    const std::string order = order_of(sql);
    Condition q = sql.select_chosen(columns, ids(s, asked, from, most));
    q.sql += order;
    return q;
  }

  Condition targets(
      const Segment& s, const Asked& asked, std::int64_t from, std::int64_t most) const {
    const auto records = targets_of(s, asked);
    if (!records) return {};
    Condition q{
        fmt::format("SELECT t.\"id\", t.\"set_on\", (SELECT u.\"name\" FROM \"unit\" u WHERE "
                    "u.\"district\" = t.\"district\" AND u.\"id\" = t.\"area\"), NULL, t.\"{}\", "
                    "t.\"title\", NULL, t.\"version\" ",
            s.figure->money ? "amount" : "wanted"),
        {}};
    q = joined(q, "", *records);
    q.sql += " ORDER BY t.\"id\"";
    return page(std::move(q), from, most);
  }

  Line read(const Segment& s, const RowView& row) const {
    const RecordType& type = s.source ? *s.source->type : *catalogue_.find("target");
    Line line;
    line.record = type.name;
    line.id = Uuid::parse(row.text(0)).value_or(Uuid{});
    line.date = row.text(1);
    line.unit_name = row.text(2);
    if (!row.is_null(3)) line.state = label_of_choice(*type.field("state"), row.text(3));
    line.title = row.is_null(5) ? std::string{type.label} : std::string{row.text(5)};
    line.counted = counted(s, row);
    line.version = row.integer(7);
    return line;
  }

  std::string counted(const Segment& s, const RowView& row) const {
    std::string value;
    if (!row.is_null(4)) value = amount_text(s, row.integer(4));
    if (!row.is_null(6)) value = shown(*s.source->counted, row.text(6));
    if (s.role.empty() || value.empty()) return s.role + value;
    return s.role + "：" + value;
  }

  static std::string amount_text(const Segment& s, std::int64_t raw) {
    if (s.figure->money) return to_text(Money{raw}) + "元";
    PrintRule rule;
    rule.digits = 4;
    rule.trim = true;
    return print({raw, s.source && s.source->decimals ? 10'000 : 1}, rule);
  }

  Connection& db_;
  const Catalogue& catalogue_;
  const Actor& actor_;
  const Question& question_;
  std::optional<Uuid> area_;
  By by_;
  std::vector<Segment> segments_;
};

Problem bad_page() {
  Problem p;
  p.field = "page";
  p.text = "页码从1起，每页1至1000条";
  return p;
}

}  // namespace

Result<EvidencePage> Counting::evidence(
    const Actor& actor, const Question& question, int page, int size) const {
  if (page < 1 || size < 1 || size > 1000) return bad_page();
  try {
    const auto reader = store_.read();
    Listing listing{reader->connection(), catalogue_, actor, question};
    if (auto p = listing.open()) return *p;
    EvidencePage out;
    std::int64_t skip = std::int64_t{size} * (page - 1);
    for (const Segment& s : listing.segments()) {
      const std::int64_t here = listing.count(s);
      const std::int64_t wanted = size - static_cast<std::int64_t>(out.lines.size());
      out.total += here;
      if (skip < here && wanted > 0)
        listing.lines(s, skip, wanted, [&](const auto& line) { out.lines.push_back(line); });
      skip = std::max<std::int64_t>(0, skip - here);
    }
    return out;
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

std::optional<Problem> Counting::every_line(const Actor& actor, const Question& question,
    std::int64_t most, const std::function<void(const EvidencePage::Line&)>& line) const {
  try {
    const auto reader = store_.read();
    Listing listing{reader->connection(), catalogue_, actor, question};
    if (auto p = listing.open()) return p;
    for (const Segment& s : listing.segments()) {
      if (most <= 0) break;
      listing.lines(s, 0, most, [&](const auto& l) {
        --most;
        line(l);
      });
    }
    return {};
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

Result<std::string> Counting::evidence_hash(const Actor& actor, const Question& question) const {
  try {
    const auto reader = store_.read();
    Listing listing{reader->connection(), catalogue_, actor, question};
    if (auto p = listing.open()) return *p;
    Digest digest;
    for (const Segment& s : listing.segments()) listing.digest(s, digest);
    return digest.take_hex();
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

}  // namespace jinguo
