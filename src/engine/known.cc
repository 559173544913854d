// SPDX-License-Identifier: Apache-2.0
#include "engine/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.h"
#include "engine/asked.h"
#include "engine/exact.h"
#include "engine/select.h"
#include "engine/words.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::size_t most_answers = 20;

Problem bad_terms(std::string text) {
  Problem p;
  p.text = std::move(text);
  p.remedy =
      "请填写姓名（至少一个字）、完整证件号码或完整电话；只知道证件号码后四位的，连同姓名或出生年份"
      "一起查";
  return p;
}

bool is_year(const std::string& text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool asks_by_end(const KnownTerms& terms) { return terms.id_number.size() == end_of_match; }

std::optional<Problem> fault_of(const KnownTerms& terms) {
  const std::string* given[] = {&terms.name, &terms.id_number, &terms.phone, &terms.birth_year};
  for (const std::string* term : given)
    if (!term->empty() && (length(*term) > 60 || !is_clean_text(*term) || trimmed(*term).empty()))
      return bad_terms("查找内容过长或含有无法识别的字符");
  if (terms.name.empty() && terms.id_number.empty() && terms.phone.empty())
    return bad_terms("请说明要查找谁");
  if (!terms.birth_year.empty() && !is_year(terms.birth_year))
    return bad_terms("出生年份应为四位数字");
  if (asks_by_end(terms) && terms.name.empty() && terms.birth_year.empty())
    return bad_terms("只有证件号码后四位，分不清是谁");
  return {};
}

struct Dated {
  const RecordType* type;
  std::string id, day;

  // Newest first.
  bool operator<(const Dated& other) const {
    return std::tie(other.day, other.id) < std::tie(day, id);
  }
  bool operator==(const Dated& other) const { return id == other.id; }
};

class Looking {
 public:
  Looking(Connection& c, const Engine& engine, const Actor& actor, const KnownTerms& terms)
      : c_(c),
        engine_(engine),
        actor_(actor),
        terms_(terms),
        person_(*engine.catalogue().find("person")),
        case_(*engine.catalogue().find("case")),
        intake_(*engine.catalogue().find("intake")) {}

  KnownMatters all() {
    const bool end = asks_by_end(terms_);
    if (end) by_end();
    if (!end && !terms_.id_number.empty()) by_exact("id_number", terms_.id_number);
    if (!terms_.phone.empty()) by_exact("phone", terms_.phone);
    if (!terms_.phone.empty()) by_phone_of_intake();
    if (!end && !terms_.name.empty()) by_name();
    std::stable_sort(found_.begin(), found_.end(),
        [](const KnownMatter& a, const KnownMatter& b) { return a.day > b.day; });
    if (found_.size() > most_answers) found_.resize(most_answers);
    for (KnownMatter& m : found_)
      if (m.elsewhere) m = {true, {}, {}, {}, {}, {}, m.unit, m.contact};
    return {std::move(found_), too_common_};
  }

 private:
  // So few characters find only among her own, and only together with what else is said of her.
  void by_end() {
    Condition whom{"", {actor_.district}};
    const std::pair<std::string_view, const std::string*> with[] = {
        {"name", &terms_.name}, {"born_on", &terms_.birth_year}};
    for (const auto& [field, value] : with) {
      if (value->empty()) continue;
      const Condition both = exactly_ending(
          engine_, actor_.district, person_, "id_number", terms_.id_number, field, *value, "p");
      whom.sql += (whom.sql.empty() ? "" : " OR ") + both.sql;
      whom.params.insert(whom.params.end(), both.params.begin(), both.params.end());
    }
    whom.sql = fmt::format(
        "SELECT p.\"id\" FROM \"person\" p WHERE p.\"district\" = ? AND ({})", whom.sql);
    for (const RecordType* type : {&case_, &intake_}) {
      const auto own = hers(*type);
      if (!own) continue;
      Condition q = of_whom(*type, whom, "person");
      q.sql += fmt::format(" AND CASE WHEN {} THEN 1 ELSE 0 END = 1", own->sql);
      q.params.insert(q.params.end(), own->params.begin(), own->params.end());
      tell(*type, own, but_of_kin(*type, std::move(q)));
    }
  }
  void by_exact(std::string_view field, const std::string& value) {
    Condition whom = exactly(engine_, actor_.district, person_, field, value, "p");
    whom.sql = "SELECT p.\"id\" FROM \"person\" p WHERE p.\"district\" = ? AND " + whom.sql;
    const Value district = actor_.district;
    whom.params.insert(whom.params.begin(), district);
    look(case_, whom, "person");
    look(intake_, whom, "person");
  }

  // By the telephone she left with the intake itself.
  void by_phone_of_intake() {
    Condition ids = exactly(engine_, actor_.district, intake_, "phone", terms_.phone, "i");
    ids.sql = "SELECT i.\"id\" FROM \"intake\" i WHERE i.\"district\" = ? AND " + ids.sql;
    const Value district = actor_.district;
    ids.params.insert(ids.params.begin(), district);
    look(intake_, ids, "id");
  }

  // Any person of the district may be the one, but only matters of her own are told.
  void by_name() {
    const auto persons = namesakes(person_), asked = namesakes(intake_);
    std::vector<Dated> newest;
    add_newest(case_, persons, "person", newest);
    add_newest(intake_, persons, "person", newest);
    add_newest(intake_, asked, "id", newest);
    std::sort(newest.begin(), newest.end());
    newest.erase(std::unique(newest.begin(), newest.end()), newest.end());
    if (newest.size() > most_answers) newest.resize(most_answers);
    for (const RecordType* type : {&case_, &intake_}) {
      std::vector<std::string> ids;
      for (const Dated& one : newest)
        if (one.type == type) ids.push_back(one.id);
      look_among(*type, ids);
    }
  }
  // Ids of `type`, those of her own units first.
  std::vector<std::string> namesakes(const RecordType& type) {
    const Sought sought{type, actor_.district, trimmed(terms_.name)};
    std::vector<std::string> ids = first_of(sought.ids({}, actor_.unit));
    if (ids.size() <= most_namesakes && !actor_.root) {
      std::set<std::string, std::less<>> had{ids.begin(), ids.end()};
      for (std::string& id : first_of(sought.ids({}, {})))
        if (!had.contains(id)) ids.push_back(std::move(id));
    }
    if (ids.size() <= most_namesakes) return ids;
    ids.resize(most_namesakes);
    too_common_ = true;
    return ids;
  }
  std::vector<std::string> first_of(Condition ids) {
    std::vector<std::string> found;
    ids.params.emplace_back(std::int64_t{most_namesakes} + 1);
    c_.each(
        ids.sql + " LIMIT ?", ids.params, [&](const RowView& r) { found.emplace_back(r.text(0)); });
    return found;
  }

  // Hers is what she reaches and whose people she may see; the rest is somebody else's.
  std::optional<Condition> hers(const RecordType& type) {
    auto scope = scope_of(type, actor_, Action::read, "t");
    const Condition clear = clearance_of(type, actor_, Privacy::personal, "t");
    if (!scope || clear.sql == "0") return {};
    if (clear.sql == "1") return scope;
    scope->sql += " AND " + clear.sql;
    scope->params.insert(scope->params.end(), clear.params.begin(), clear.params.end());
    return scope;
  }

  // Of the matters whose `field` is one of `ids` the newest.  They lead: neither the units of who
  // asks nor the days may, so both are asked in a form no index answers.
  void look(const RecordType& type, const Condition& ids, std::string_view field) {
    tell(type, hers(type), but_of_kin(type, of_whom(type, ids, field)));
  }
  Condition of_whom(const RecordType& type, const Condition& ids, std::string_view field) const {
    Condition q{fmt::format("({}) w CROSS JOIN {} t WHERE t.\"district\" = ? AND t.{} = w.\"id\"",
                    ids.sql, quoted(type.name), quoted(field)),
        ids.params};
    q.params.emplace_back(actor_.district);
    return q;
  }
  // Her own matters whose `field` is one of `ids`; FROM and WHERE, over `t`.
  Condition own_among(const RecordType& type, const Condition& own,
      const std::vector<std::string>& ids, std::string_view field) const {
    Condition q{quoted(type.name) + " t WHERE t.\"district\" = ? AND ", {actor_.district}};
    add_one_of(q, "t." + quoted(field), ids);
    q.sql += fmt::format(" AND CASE WHEN {} THEN 1 ELSE 0 END = 1", own.sql);
    q.params.insert(q.params.end(), own.params.begin(), own.params.end());
    return but_of_kin(type, std::move(q));
  }
  Condition but_of_kin(const RecordType& type, Condition rows) const {
    const std::string key = type.kept_with.empty() ? "t.\"id\"" : "t." + quoted(type.kept_with);
    rows.sql += fmt::format(
        " AND ({0} IS NULL OR {0} NOT IN (SELECT r.\"case\" FROM \"case_reach\" r WHERE "
        "r.\"district\" = ? AND r.\"account\" = ? AND r.\"way\" = 'kin'))",
        key);
    rows.params.insert(rows.params.end(), {actor_.district, actor_.account.text()});
    return rows;
  }
  // Their days stand in the index that leads to them: whole rows are read of the newest only.
  void add_newest(const RecordType& type, const std::vector<std::string>& ids,
      std::string_view field, std::vector<Dated>& to) {
    const auto own = hers(type);
    if (!own || ids.empty()) return;
    Condition q = own_among(type, *own, ids, field);
    q.params.emplace_back(std::int64_t{most_answers});
    c_.each(fmt::format("SELECT t.\"id\", {0} FROM {1} ORDER BY {2}{0} DESC LIMIT ?",
                day_column(type), q.sql, unindexed()),
        q.params, [&](const RowView& r) {
          to.push_back({&type, std::string{r.text(0)}, std::string{r.text(1)}});
        });
  }
  void look_among(const RecordType& type, const std::vector<std::string>& ids) {
    const auto own = hers(type);
    if (own && !ids.empty()) tell(type, own, own_among(type, *own, ids, "id"));
  }
  static std::string day_column(const RecordType& type) { return "t." + quoted(type.dated); }
  // Stands before a column that no index may be taken for.
  std::string_view unindexed() const { return c_.dialect() == Dialect::sqlite ? "+" : ""; }

  // `rows`: FROM and WHERE, over `t`.
  void tell(const RecordType& type, const std::optional<Condition>& own, const Condition& rows) {
    const std::string day = day_column(type);
    Condition q{fmt::format("SELECT t.\"id\", t.\"number\", t.\"state\", u.\"name\", {}, {}, "
                            "CASE WHEN {} THEN 0 ELSE 1 END",
                    &type == &case_ ? "a.\"name\"" : "NULL", day, own ? own->sql : "1 = 0"),
        own ? own->params : std::vector<Value>{}};
    q.sql += fmt::format(
        " FROM (SELECT t.\"id\" FROM {} ORDER BY {}{} DESC LIMIT {}) f CROSS JOIN {} t CROSS JOIN "
        "\"unit\" u",
        rows.sql, unindexed(), day, most_answers, quoted(type.name));
    q.params.insert(q.params.end(), rows.params.begin(), rows.params.end());
    q.params.emplace_back(actor_.district);
    if (&type == &case_)
      q.sql +=
          " LEFT JOIN \"account\" a ON a.\"district\" = t.\"district\" AND a.\"id\" = "
          "t.\"manager\"";
    q.sql +=
        " WHERE t.\"district\" = ? AND t.\"id\" = f.\"id\" AND u.\"district\" = t.\"district\" AND "
        "u.\"id\" = t.\"unit\" ORDER BY " +
        day + " DESC";
    c_.each(q.sql, q.params, [&](const RowView& r) { take(type, r); });
  }

  void take(const RecordType& type, const RowView& r) {
    KnownMatter m;
    m.elsewhere = r.integer(6) == 1;
    m.record = type.name;
    m.id = Uuid::parse(r.text(0)).value_or(Uuid{});
    m.title = r.text(1);
    m.state = r.text(2);
    m.unit = r.text(3);
    m.contact = r.text(4);
    m.day = r.text(5);
    const auto same = [&](const KnownMatter& other) {
      return m.id == other.id ||
             (m.elsewhere && other.elsewhere && m.unit == other.unit && m.contact == other.contact);
    };
    if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back(std::move(m));
  }

  Connection& c_;
  const Engine& engine_;
  const Actor& actor_;
  const KnownTerms& terms_;
  const RecordType &person_, &case_, &intake_;
  std::vector<KnownMatter> found_;
  bool too_common_ = false;
};

}  // namespace

Result<KnownMatters> known_matters(
    const Engine& engine, const Actor& asking, const KnownTerms& terms) {
  if (auto wrong = fault_of(terms)) return *wrong;
  const Actor actor = engine.present(asking);
  // Whoever may take in a matter may ask whether it is known.
  if (!scope_of(*engine.catalogue().find("intake"), actor, Action::create, "t")) {
    Problem p;
    p.code = Problem::Code::forbidden;
    p.text = "您的岗位不能查找已有事项";
    p.remedy = "如工作需要，请联系系统管理员调整岗位";
    return p;
  }
  if (auto late = note_asking(engine, actor, "look_up", asked_terms(terms))) return *late;
  try {
    const auto reader = engine.store().read();
    return Looking{reader->connection(), engine, actor, terms}.all();
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
}

}  // namespace jinguo
