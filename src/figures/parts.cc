// SPDX-License-Identifier: Apache-2.0
#include "figures/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "store/schema.h"

namespace jinguo {
namespace {

// "1" and "0" of clearance_of are no conditions in PostgreSQL.
Condition as_condition(Condition c) {
  if (c.sql == "1") c.sql = "1 = 1";
  if (c.sql == "0") c.sql = "1 = 0";
  return c;
}

// The path as the first record that has it sees it; what it leads to is the same for all.
std::optional<Path> path_of(const Figure& figure, const By& by, const Catalogue& catalogue) {
  std::optional<Path> found;
  each_source(figure, [&](const Source& s) {
    if (found) return;
    auto path = read_path(catalogue, *s.type, by.path);
    if (path.ok()) found = std::move(path.value());
  });
  return found;
}

std::string band_label(const By& by, std::size_t band, std::string_view unit) {
  if (band == 0) return fmt::format("{}{}以下", by.bands.front(), unit);
  if (band == by.bands.size()) return fmt::format("{}{}及以上", by.bands.back(), unit);
  const std::int64_t last = by.bands[band] - 1;
  if (last == by.bands[band - 1]) return fmt::format("{}{}", last, unit);
  return fmt::format("{}—{}{}", by.bands[band - 1], last, unit);
}

std::string month_label(std::string_view key) {
  return fmt::format("{}年{}月", key.substr(0, 4), std::stoi(std::string{key.substr(5)}));
}
std::string quarter_label(std::string_view key) {
  return fmt::format("{}年第{}季度", key.substr(0, 4), key.substr(6));
}

struct Label {
  std::string text, order;
};

class Labels {
 public:
  Labels(const By& by, std::optional<Path> path, const Asked& asked, Connection& connection)
      : by_(by), path_(std::move(path)), asked_(asked), connection_(connection) {}

  void learn(const std::map<std::string, Counted>& parts) {
    if (!path_ || path_->kind() != Kind::ref) return;
    std::vector<Value> ids;
    for (const auto& [key, part] : parts) {
      if (!key.empty()) ids.emplace_back(key);
      if (ids.size() == 200) look_up(ids), ids.clear();
    }
    if (!ids.empty()) look_up(ids);
  }

  Label of(const std::string& key) const {
    if (key.empty()) return {"未分类", ""};
    switch (by_.kind) {
      case By::Kind::nothing: return {key, key};
      case By::Kind::month: return {month_label(key), key};
      case By::Kind::quarter: return {quarter_label(key), key};
      case By::Kind::year: return {key + "年", key};
      case By::Kind::path: break;
    }
    if (!by_.bands.empty()) return band(key);
    switch (path_->kind()) {
      case Kind::choice: return choice(key);
      case Kind::flag: return {key == "1" ? "是" : "否", key == "1" ? "0" : "1"};
      case Kind::ref: return reference(key);
      case Kind::money:
        return {to_text(Money{std::stoll(key)}) + "元", fmt::format("{:0>20}", key)};
      case Kind::integer:
        return {path_->leaf == Path::Leaf::age ? key + "岁" : key, fmt::format("{:0>20}", key)};
      case Kind::text: return text(key);
      case Kind::date:
      case Kind::instant: return {key, key};
    }
    std::abort();  // a new Kind stops the build above, not here
  }

 private:
  Label text(const std::string& key) const {
    if (path_->leaf != Path::Leaf::part) return {key, key};
    if (path_->level == "month") return {month_label(key), key};
    return {path_->level == "year" ? key + "年" : quarter_label(key), key};
  }

  Label band(const std::string& key) const {
    const std::string_view unit = path_->leaf == Path::Leaf::age ? "岁" : "";
    return {band_label(by_, static_cast<std::size_t>(std::stoi(key)), unit),
        fmt::format("{:0>4}", key)};
  }

  Label choice(const std::string& key) const {
    for (std::size_t i = 0; i < path_->field->choices.size(); ++i)
      if (path_->field->choices[i].name == key)
        return {std::string{path_->field->choices[i].label}, fmt::format("{:04}", i)};
    return {key, key};
  }

  Label reference(const std::string& key) const {
    const auto it = titles_.find(key);
    return it == titles_.end() ? Label{"（不可见）", "\xF4" + key} : it->second;
  }

  void look_up(const std::vector<Value>& ids) {
    const RecordType* type = asked_.catalogue.find(path_->target());
    const auto scope =
        type ? scope_of(*type, asked_.actor, Action::read, "t") : std::optional<Condition>{};
    if (!scope) return;
    const Condition title = title_sql(*type, asked_.actor, "t");
    const FieldInfo* code = type->field("code");
    std::string in;
    for (std::size_t i = 0; i < ids.size(); ++i) in += i == 0 ? "?" : ", ?";
    Condition q{"SELECT t.\"id\", ", {}};
    q = joined(q, "", title);
    q.sql += fmt::format(", {} FROM {} t WHERE ", code ? "t.\"code\"" : "''", quoted(type->name));
    q = joined(q, "", *scope);
    q = joined(q, fmt::format(" AND t.\"id\" IN ({})", in), {"", ids});
    connection_.each(q.sql, q.params, [&](const RowView& row) {
      if (row.is_null(1)) return;
      const std::string text{row.text(1)};
      titles_[std::string{row.text(0)}] = {text, std::string{row.text(2)} + "\t" + text};
    });
  }

  const By& by_;
  std::optional<Path> path_;
  const Asked& asked_;
  Connection& connection_;
  std::map<std::string, Label> titles_;
};

}  // namespace

void each_source(const Figure& figure, const std::function<void(const Source&)>& visit) {
  for (const Source& s : figure.sources) visit(s);
  for (const auto& o : figure.operands) each_source(*o, visit);
}

Condition title_sql(const RecordType& type, const Actor& actor, std::string_view alias) {
  const FieldInfo* f = type.titled.empty() ? nullptr : type.field(type.titled);
  const auto scope = scope_of(type, actor, Action::read, alias);
  // Sensitive and sealed fields are shown one record at a time, on request.
  if (!f || !scope || f->privacy >= Privacy::sensitive) return {"NULL", {}};
  const Condition clear = as_condition(clearance_of(type, actor, f->privacy, alias));
  Condition out = joined({"CASE WHEN ", {}}, "", *scope);
  out = joined(out, " AND ", clear);
  out.sql += fmt::format(" THEN {}.{} END", alias, quoted(f->name));
  return out;
}

Condition name_sql(const Path& path, SourceSql& sql, const Asked& asked) {
  if (path.kind() == Kind::ref) {
    const RecordType* target = asked.catalogue.find(path.target());
    // Whom a closed record is about is its team's to know, though she may know that person.
    if (target && path.leaf == Path::Leaf::field && path.holder->guarded()) {
      const Condition clear =
          as_condition(clearance_of(*path.holder, asked.actor, path.privacy(), sql.alias_of(path)));
      Condition out = joined({"CASE WHEN ", {}}, "", clear);
      out = joined(out, " THEN ", title_sql(*target, asked.actor, sql.record_alias(path)));
      out.sql += " END";
      return out;
    }
    return target ? title_sql(*target, asked.actor, sql.record_alias(path)) : Condition{"NULL", {}};
  }
  const std::string alias = sql.alias_of(path);
  const Condition clear = clearance_of(*path.holder, asked.actor, path.privacy(), alias);
  if (path.privacy() >= Privacy::sensitive || clear.sql == "0") return {"NULL", {}};
  const std::string column = fmt::format("CAST({} AS TEXT)", sql.column(path));
  if (clear.sql == "1") return {column, {}};
  Condition out = joined({"CASE WHEN ", {}}, "", clear);
  out.sql += fmt::format(" THEN {} END", column);
  return out;
}

std::string shown(const Path& path, std::string_view value) {
  if (path.leaf == Path::Leaf::field && path.kind() == Kind::choice)
    return label_of_choice(*path.field, value);
  if (path.kind() == Kind::flag) return value == "1" ? "是" : "否";
  return std::string{value};
}

std::optional<Problem> refused_by(const Figure& figure, const By& by, const Asked& asked) {
  if (by.kind != By::Kind::path) return {};
  if (!by.level.empty()) {
    const auto level =
        read_path(asked.catalogue, *asked.catalogue.find("unit"), "unit:" + by.level);
    if (!level.ok()) return level.problem();
  }
  std::optional<Problem> unknown, hidden;
  bool known = false;
  each_source(figure, [&](const Source& s) {
    auto path = read_path(asked.catalogue, *s.type, by.path);
    if (!path.ok()) {
      if (!unknown) unknown = path.problem();
      return;
    }
    known = true;
    const Path& p = path.value();
    const bool text = p.kind() == Kind::text || p.kind() == Kind::date || p.kind() == Kind::instant;
    const bool listed_one_by_one = text && p.privacy() >= Privacy::sensitive;
    if (!listed_one_by_one && clearance_of(*p.holder, asked.actor, p.privacy(), "t").sql == "1")
      return;
    hidden = Problem{};
    hidden->code = Problem::Code::forbidden;
    hidden->text = fmt::format("您的岗位不能查看{}，因此不能按它分组", p.label());
  });
  if (hidden) hidden->field = "by";
  if (hidden || known) return hidden;
  unknown->field = "by";
  return unknown;
}

std::vector<FigureGrouping> groupings_of(const Figure& figure, const Asked& asked) {
  std::vector<FigureGrouping> out{{"unit:street", "街道"}, {"unit:community", "社区"}};
  if (figure.form == Figure::Form::completion) return out;
  if (!figure.stock) out.push_back({"month", "月份"});
  if (is_derived(figure.form) || figure.sources.empty()) return out;
  for (const FieldInfo& f : figure.sources.front().type->fields) {
    By by;
    by.kind = By::Kind::path;
    by.path = f.name;
    if (f.kind == Kind::choice && !refused_by(figure, by, asked))
      out.push_back({by.path, std::string{f.label}});
  }
  return out;
}

std::vector<NamedPart> named_parts(const Figure& figure, const Tally& tally, const By& by,
    const Asked& asked, Connection& connection) {
  Labels labels{by, by.kind == By::Kind::path ? path_of(figure, by, asked.catalogue) : std::nullopt,
      asked, connection};
  labels.learn(tally.parts);
  std::vector<std::tuple<bool, std::string, NamedPart>> ordered;
  for (const auto& [key, part] : tally.parts) {
    const Label label = labels.of(key);
    ordered.emplace_back(key.empty(), label.order, NamedPart{key, label.text, &part});
  }
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::vector<NamedPart> out;
  out.reserve(ordered.size());
  for (auto& [rest, order, part] : ordered) out.push_back(std::move(part));
  return out;
}

}  // namespace jinguo
