// SPDX-License-Identifier: Apache-2.0
#include "engine/alike.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "engine/asked.h"
#include "engine/exact.h"
#include "engine/select.h"
#include "engine/words.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::size_t most_alike = 20, most_of_a_name = 100;
constexpr int least_name = 2, least_address = 4, least_digits = 7, longest_typed = 200;

struct Compared {
  std::string_view record, name, day;
  std::array<std::string_view, 4> fields;
};
constexpr Compared compared[] = {
    {"person", "name", "born_on", {"name", "id_number", "phone", "born_on"}},
    {"household", "head_name", "", {"head_name", "address", "phone", ""}}};

const Compared* compared_of(std::string_view record) {
  for (const Compared& c : compared)
    if (c.record == record) return &c;
  return nullptr;
}

bool asks(std::string_view field, const std::string& text) {
  if (text.empty() || field == "born_on") return false;
  if (field == "address") return length(text) >= least_address;
  if (field == "phone")
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           least_digits;
  if (field == "id_number") return text.size() >= end_of_match;
  return length(text) >= least_name;
}

class Comparing {
 public:
  Comparing(Connection& c, const Engine& engine, const Actor& actor, const Compared& what,
      const Typed& typed)
      : c_(c),
        engine_(engine),
        actor_(actor),
        what_(what),
        type_(*engine.catalogue().find(what.record)),
        typed_(typed) {}

  AllAlike all() {
    const auto reach = hers();
    if (!reach) return {};
    for (std::string_view field : what_.fields) {
      if (field.empty() || !asks(field, said(field))) continue;
      if (field == "id_number" && said(field).size() == end_of_match)
        by_end(*reach);
      else if (field == what_.name)
        by_name(*reach);
      else
        take(field, *reach, exactly(engine_, actor_.district, type_, field, said(field), "t"));
    }
    std::stable_sort(found_.rows.begin(), found_.rows.end(),
        [](const Alike& a, const Alike& b) { return a.by.size() > b.by.size(); });
    if (found_.rows.size() > most_alike) found_.rows.resize(most_alike);
    return std::move(found_);
  }

 private:
  std::string said(std::string_view field) const {
    const auto at = typed_.find(field);
    return at == typed_.end() ? std::string{} : at->second;
  }
  // Hers is what she reaches and whose people she may see.
  std::optional<Condition> hers() const {
    auto scope = scope_of(type_, actor_, Action::read, "t");
    const Condition clear = clearance_of(type_, actor_, Privacy::personal, "t");
    if (!scope || clear.sql == "0") return {};
    if (clear.sql == "1") return scope;
    scope->sql += " AND " + clear.sql;
    scope->params.insert(scope->params.end(), clear.params.begin(), clear.params.end());
    return scope;
  }
  void by_end(const Condition& reach) {
    for (std::string_view with : {what_.name, what_.day})
      if (!with.empty() && !said(with).empty())
        take("id_number", reach,
            exactly_ending(engine_, actor_.district, type_, "id_number", said("id_number"), with,
                said(with), "t"));
  }
  // Found by its words, of which one is the whole of it.
  void by_name(const Condition& reach) {
    const Sought sought{type_, actor_.district, said(what_.name)};
    Condition ids =
        sought.ids({}, actor_.root ? std::optional<Uuid>{} : std::optional{actor_.unit});
    ids.sql = fmt::format("t.\"id\" IN ({}) AND t.{} = ?", ids.sql, quoted(what_.name));
    ids.params.emplace_back(said(what_.name));
    if (take(what_.name, reach, ids) > most_of_a_name) found_.too_common = true;
  }
  // `which` leads: her units are asked in a form no index answers.  Answers how many there are, one
  // more than most_of_a_name at most.
  std::size_t take(std::string_view field, const Condition& reach, const Condition& which) {
    Condition q{fmt::format("SELECT t.\"id\", t.{}, u.\"name\", {} FROM {} t JOIN \"unit\" u ON "
                            "u.\"district\" = t.\"district\" AND u.\"id\" = t.\"unit\" WHERE "
                            "t.\"district\" = ? AND {} AND CASE WHEN {} THEN 1 ELSE 0 END = 1 "
                            "LIMIT ?",
                    quoted(type_.titled), what_.day.empty() ? "NULL" : "t." + quoted(what_.day),
                    quoted(type_.name), which.sql, reach.sql),
        {actor_.district}};
    q.params.insert(q.params.end(), which.params.begin(), which.params.end());
    q.params.insert(q.params.end(), reach.params.begin(), reach.params.end());
    q.params.emplace_back(std::int64_t{most_of_a_name} + 1);
    std::size_t n = 0;
    c_.each(q.sql, q.params, [&](const RowView& r) {
      ++n;
      add(field, r);
    });
    return n;
  }
  void add(std::string_view field, const RowView& r) {
    const Uuid id = Uuid::parse(r.text(0)).value_or(Uuid{});
    auto at = std::find_if(
        found_.rows.begin(), found_.rows.end(), [&](const Alike& one) { return one.id == id; });
    if (at == found_.rows.end()) {
      at = found_.rows.insert(at, {id, std::string{r.text(1)}, std::string{r.text(2)}, {}});
      if (!what_.day.empty() && !r.is_null(3) && r.text(3) == said(what_.day))
        at->by.push_back(what_.day);
    }
    if (std::find(at->by.begin(), at->by.end(), field) == at->by.end()) at->by.push_back(field);
  }

  Connection& c_;
  const Engine& engine_;
  const Actor& actor_;
  const Compared& what_;
  const RecordType& type_;
  const Typed& typed_;
  AllAlike found_;
};

std::optional<Problem> fault_of(const Compared& what, const Typed& typed) {
  for (const auto& [name, text] : typed) {
    if (std::find(what.fields.begin(), what.fields.end(), name) == what.fields.end())
      return refused(Problem::Code::invalid, fmt::format("不能按“{}”查重", shortened(name, 40)),
          "请只提交姓名、证件号码、电话、出生日期（人员）或户主姓名、住址、电话（家庭）", name);
    if (length(text) > longest_typed || !is_clean_text(text))
      return refused(
          Problem::Code::invalid, "查重内容过长或含有无法识别的字符", "请核对后再填", name);
  }
  return {};
}

// Under the keys of look-ups for her; an address has its own.
AskedTerms terms_of(const Compared& what, const Typed& typed) {
  KnownTerms whom;
  AskedTerms all;
  for (const auto& [name, text] : typed) {
    if (name == "born_on") whom.birth_year = text.substr(0, 4);
    if (!asks(name, text)) continue;
    if (name == what.name) whom.name = text;
    if (name == "id_number") whom.id_number = text;
    if (name == "phone") whom.phone = text;
    if (name == "address") all.emplace_back("address", text);
  }
  AskedTerms rest = asked_terms(whom);
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}

}  // namespace

Result<AllAlike> alike(
    const Engine& engine, const Actor& asking, std::string_view record, const Typed& given) {
  const Compared* what = compared_of(record);
  if (!what) return refused(Problem::Code::not_found, "只有人员和家庭可以这样查重", "请核对地址");
  Typed typed;
  for (const auto& [name, text] : given) typed[name] = trimmed(text);
  if (auto wrong = fault_of(*what, typed)) return *wrong;
  const Actor actor = engine.present(asking);
  if (!scope_of(*engine.catalogue().find(record), actor, Action::create, "t"))
    return refused(Problem::Code::forbidden, "您的岗位不能登记人员和家庭，也就不能查重",
        "如工作需要，请联系系统管理员调整岗位");
  const AskedTerms terms = terms_of(*what, typed);
  if (terms.empty()) return AllAlike{};
  if (auto late = note_asking(engine, actor, "look_up", terms)) return *late;
  try {
    const auto reader = engine.store().read();
    return Comparing{reader->connection(), engine, actor, *what, typed}.all();
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
}

}  // namespace jinguo
