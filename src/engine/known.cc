// SPDX-License-Identifier: Apache-2.0
#include "engine/known.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/body.h"
#include "engine/exact.h"

namespace jinguo {
namespace {

constexpr std::size_t most_answers = 20;

Problem bad_terms(std::string text) {
  Problem p;
  p.text = std::move(text);
  p.remedy = "请填写姓名（至少一个字）、完整证件号码或完整电话";
  return p;
}

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string escaped(std::string_view words) {
  std::string out;
  for (char c : words) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

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

  std::vector<KnownMatter> all() {
    if (!terms_.id_number.empty()) by_exact("id_number", terms_.id_number);
    if (!terms_.phone.empty()) by_exact("phone", terms_.phone);
    if (!terms_.phone.empty())
      intakes(exactly(engine_, actor_.district, intake_, "phone", terms_.phone, "t"), true);
    if (!terms_.name.empty()) by_name();
    std::stable_sort(found_.begin(), found_.end(),
        [](const KnownMatter& a, const KnownMatter& b) { return a.day > b.day; });
    if (found_.size() > most_answers) found_.resize(most_answers);
    for (KnownMatter& m : found_)
      if (m.elsewhere) m = {true, {}, {}, {}, {}, {}, m.unit, m.contact};
    return std::move(found_);
  }

 private:
  void by_exact(std::string_view field, const std::string& value) {
    Condition whom = exactly(engine_, actor_.district, person_, field, value, "p");
    whom.sql = "t.\"person\" IN (SELECT p.\"id\" FROM \"person\" p WHERE p.\"district\" = ? AND " +
               whom.sql + ")";
    const Value district = actor_.district;
    whom.params.insert(whom.params.begin(), district);
    cases(whom, true);
    intakes(whom, true);
  }

  // The beginning of a name in characters is answered by the index of names; sounds are looked for
  // among her own.
  void by_name() {
    const std::string words = lower(trimmed(terms_.name));
    const bool spelled = std::all_of(words.begin(), words.end(), [](char c) { return c > 0; });
    const std::string pattern = (spelled ? "% " : "") + escaped(words) + "%";
    const std::string_view column = spelled ? "search" : "name";
    const Condition whom{
        fmt::format(
            "t.\"person\" IN (SELECT p.\"id\" FROM \"person\" p WHERE p.\"district\" = ? AND "
            "p.\"{}\" LIKE ? ESCAPE '\\'{})",
            column, spelled ? "" : " AND p.\"name\" >= ? AND p.\"name\" < ?"),
        spelled ? std::vector<Value>{actor_.district, pattern}
                : std::vector<Value>{actor_.district, pattern, words, words + "\xF4\x8F\xBF\xBF"}};
    cases(whom, false);
    intakes(whom, false);
    const std::string inside = "% " + escaped(words) + "%", first = escaped(words) + "%";
    intakes(
        {"(t.\"search\" LIKE ? ESCAPE '\\' OR t.\"search\" LIKE ? ESCAPE '\\')", {inside, first}},
        false);
  }

  void cases(const Condition& whom, bool elsewhere_too) {
    look(case_, "opened_on", "manager", whom, elsewhere_too);
  }
  void intakes(const Condition& whom, bool elsewhere_too) {
    look(intake_, "received_on", {}, whom, elsewhere_too);
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

  void look(const RecordType& type, std::string_view day, std::string_view manager,
      const Condition& whom, bool elsewhere_too) {
    const auto own = hers(type);
    if (!own && !elsewhere_too) return;
    Condition q{"SELECT t.\"id\", t.\"number\", t.\"state\", u.\"name\"", {}};
    q.sql += manager.empty() ? ", NULL" : ", a.\"name\"";
    q.sql +=
        fmt::format(", t.\"{}\", CASE WHEN {} THEN 0 ELSE 1 END", day, own ? own->sql : "1 = 0");
    if (own) q.params = own->params;
    q.sql += fmt::format(
        " FROM \"{}\" t JOIN \"unit\" u ON u.\"district\" = t.\"district\" AND "
        "u.\"id\" = t.\"unit\"",
        type.name);
    if (!manager.empty())
      q.sql += fmt::format(
          " LEFT JOIN \"account\" a ON a.\"district\" = t.\"district\" AND "
          "a.\"id\" = t.\"{}\"",
          manager);
    q.sql += " WHERE t.\"district\" = ? AND " + whom.sql;
    q.params.emplace_back(actor_.district);
    q.params.insert(q.params.end(), whom.params.begin(), whom.params.end());
    if (!elsewhere_too) {
      q.sql += " AND " + own->sql;
      q.params.insert(q.params.end(), own->params.begin(), own->params.end());
    }
    const std::string key = type.name == "case" ? "t.\"id\"" : "t.\"case\"";
    q.sql += fmt::format(
        " AND ({0} IS NULL OR {0} NOT IN (SELECT r.\"case\" FROM \"case_reach\" r "
        "WHERE r.\"district\" = ? AND r.\"account\" = ? AND r.\"way\" = 'kin')) "
        "ORDER BY t.\"{1}\" DESC LIMIT {2}",
        key, day, most_answers);
    q.params.emplace_back(actor_.district);
    q.params.emplace_back(actor_.account.text());
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
};

}  // namespace

Result<std::vector<KnownMatter>> known_matters(
    const Engine& engine, const Actor& asking, const KnownTerms& terms) {
  const std::string* given[] = {&terms.name, &terms.id_number, &terms.phone};
  std::string keys;
  constexpr std::string_view names[] = {"name", "id_number", "phone"};
  for (std::size_t i = 0; i < 3; ++i) {
    if (given[i]->empty()) continue;
    if (length(*given[i]) > 60 || !is_clean_text(*given[i]) || trimmed(*given[i]).empty())
      return bad_terms("查找内容过长或含有无法识别的字符");
    keys += fmt::format("{}{}", keys.empty() ? "" : ",", names[i]);
  }
  if (keys.empty()) return bad_terms("请说明要查找谁");
  const Actor actor = engine.present(asking);
  // Whoever may take in a matter may ask whether it is known.
  if (!scope_of(*engine.catalogue().find("intake"), actor, Action::create, "t")) {
    Problem p;
    p.code = Problem::Code::forbidden;
    p.text = "您的岗位不能查找已有事项";
    p.remedy = "如工作需要，请联系系统管理员调整岗位";
    return p;
  }
  JournalBody body;
  body.say("keys", {}, keys);
  const auto noted = engine.note(
      actor, *engine.catalogue().find("unit"), actor.unit, "look_up", std::move(body).take());
  if (!noted.ok()) return noted.problem();
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
