// SPDX-License-Identifier: Apache-2.0
#include "matrix.h"

#include <algorithm>

#include "io/workbook.h"

namespace jinguo::http {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

boost::json::object object_of(const Answered& a) {
  boost::system::error_code bad;
  const auto parsed = boost::json::parse(a.body, bad);
  return !bad && parsed.is_object() ? parsed.as_object() : boost::json::object{};
}

std::string at(const One& one) {
  return fmt::format("/api/records/{}/{}", one.type->name, one.id.text());
}

// --- one record
// -----------------------------------------------------------------------------------

void Matrix::record(const Person& who, const One& one) {
  const bool opened = one.of_case && oracle.opened(who, *one.of_case);
  const std::string where = fmt::format("{} {}", who.name, at(one));
  if (!oracle.reads(who, one, opened)) {
    expect_alike(who, "GET", at(one), one.id);
    expect_alike(who, "GET", at(one) + "/history", one.id);
    changed(who, one, {});
    stepped(who, one, {});
    return;
  }
  const auto shown = ask(who, "GET", at(one), {}, opened);
  ASSERT_EQ(200, shown.status) << where << shown.body;
  fits(one.type->name, shown);
  const auto body = object_of(shown);
  for (const FieldInfo& f : one.type->fields) {
    const bool told = f.privacy < Privacy::sensitive && oracle.clear(who, f.privacy, one, opened);
    EXPECT_EQ(told, body.at("fields").as_object().contains(f.name)) << where << " " << f.name;
  }
  told_beforehand(who, one, body, opened);
  EXPECT_EQ(200, ask(who, "GET", at(one) + "/history", {}, opened).status) << where;
  changed(who, one, body);
  stepped(who, one, body);
}

// What may be attached, added and shown; that the routes do the same, attached, created and
// revealed ask.
void Matrix::told_beforehand(
    const Person& who, const One& one, const boost::json::object& shown, bool opened) {
  using Names = std::set<std::string>;
  const auto& may = shown.at("may").as_object();
  const auto told = [&](std::string_view what) {
    Names names;
    for (const auto& name : may.at(what).as_array()) names.emplace(name.as_string());
    return names;
  };
  Names adds, reveals;
  for (const RecordType* t : catalogue().records())
    if (!t->kept_with.empty() && t->field(t->kept_with)->target == one.type->name &&
        oracle.reads(who, one) && oracle.adds(who, *t, one))
      adds.emplace(t->name);
  for (const FieldInfo& f : one.type->fields)
    if (f.privacy >= Privacy::sensitive && oracle.clear(who, f.privacy, one, opened))
      reveals.emplace(f.name);
  EXPECT_EQ(adds, told("adds")) << who.name << " " << at(one);
  EXPECT_EQ(reveals, told("reveals")) << who.name << " " << at(one);
  const bool attach =
      oracle.acts(who, Action::change, one) || oracle.acts(who, Action::take_step, one);
  EXPECT_EQ(attach, may.at("attach").as_bool()) << who.name << " " << at(one);
}

// A change that is always stale: 409 says that nothing but the value stood in its way.
void Matrix::changed(const Person& who, const One& one, const boost::json::object& shown) {
  const FieldInfo* field = nullptr;
  for (const FieldInfo& f : one.type->fields)
    if (f.kind == Kind::text && f.privacy <= Privacy::internal && f.format == Format::any &&
        !f.by_program)
      field = &f;
  for (const FieldInfo& f : one.type->fields)
    if (!field && f.kind == Kind::date && f.privacy <= Privacy::internal && !f.by_program)
      field = &f;
  if (!field) return;
  const bool date = field->kind == Kind::date;
  const std::string body = fmt::format(R"({{"changes":{{"{}":{{"old":"{}","new":"{}"}}}}}})",
      field->name, date ? "1901-01-01" : "从未有过", date ? "1901-01-02" : "也不会有");
  const bool may = oracle.acts(who, Action::change, one);
  if (!oracle.reads(who, one)) return expect_alike(who, "PATCH", at(one), one.id, body);
  const auto a = ask(who, "PATCH", at(one), body);
  EXPECT_EQ(may ? 409 : 403, a.status) << who.name << " PATCH " << at(one) << a.body;
  if (!shown.empty()) {
    EXPECT_EQ(may, shown.at("may").at("change").as_bool()) << who.name << " " << at(one);
  }
}

// A step that brings a state is refused for that, and for that alone, where it may be taken.
void Matrix::stepped(const Person& who, const One& one, const boost::json::object& shown) {
  std::set<std::string> names, may, told;
  for (const Step& s : one.type->steps) names.insert(std::string{s.name});
  for (const std::string& name : names) {
    const std::string target = fmt::format("{}/steps/{}", at(one), name);
    const std::string body = fmt::format(R"({{"state":"{}"}})", one.state);
    if (!oracle.reads(who, one)) {
      expect_alike(who, "POST", target, one.id, body);
      continue;
    }
    int wanted = oracle.acts(who, Action::take_step, one) ? 409 : 403;
    if (wanted == 409)
      for (const Step& s : one.type->steps) {
        if (s.name != name || s.from != one.state) continue;
        const bool hers =
            s.by.has(who.actor.role) && !(s.another && one.created_by == who.actor.account);
        wanted = hers ? 422 : 403;
      }
    // No visit here found anybody unsafe, so there is nothing to answer; see casework_terms_test.
    if (wanted == 422 && one.type->name == "case" && name.starts_with("keep_")) wanted = 409;
    if (wanted == 422) may.insert(name);
    const auto a = ask(who, "POST", target, body);
    EXPECT_EQ(wanted, a.status) << who.name << " " << target << a.body;
  }
  if (shown.empty()) return;
  for (const auto& step : shown.at("may").at("steps").as_array())
    told.insert(std::string{step.as_string()});
  // An extension that the term's rule knows nothing of is not offered; see clocks_test.
  if (one.type->name == "deadline") may.erase("extend"), told.erase("extend");
  // Nor is an answer to a request whose term is over, or her own; see extensions_test.
  if (one.type->name == "extension_request") may.erase("grant"), told.erase("grant");
  EXPECT_EQ(may, told) << who.name << " " << at(one) << " " << one.state;
}

void Matrix::revealed(const Person& who, const One& one) {
  const bool opened = one.of_case && oracle.opened(who, *one.of_case);
  std::set<Privacy> seen;
  for (const FieldInfo& f : one.type->fields) {
    if (f.privacy < Privacy::sensitive || !seen.insert(f.privacy).second) continue;
    const std::string target = at(one) + "/reveal";
    const std::string body = fmt::format(R"({{"fields":["{}"],"reason":"矩阵核对"}})", f.name);
    if (!oracle.reads(who, one, opened)) {
      expect_alike(who, "POST", target, one.id, body);
      continue;
    }
    if (oracle.clear(who, f.privacy, one, opened)) {
      ++asked;
      const auto a = world.ask(who.cookie, "POST", target, body);
      EXPECT_EQ(200, a.status) << who.name << " " << target << " " << f.name << a.body;
    } else {
      const auto a = ask(who, "POST", target, body, opened);
      EXPECT_EQ(403, a.status) << who.name << " " << target << " " << f.name << a.body;
    }
  }
}

// --- many records
// ---------------------------------------------------------------------------------

std::vector<std::string> Matrix::ids_of(const Person& who, const std::string& target, int& status) {
  std::vector<std::string> ids;
  for (int page = 1;; ++page) {
    const auto a = ask(who, "GET",
        fmt::format("{}{}size=100&page={}", target, target.back() == '?' ? "" : "&", page));
    status = a.status;
    if (a.status != 200) return {};
    const auto body = object_of(a);
    for (const auto& item : body.at("items").as_array())
      ids.emplace_back(item.at("id").as_string().c_str());
    if (std::int64_t(ids.size()) >= body.at("total").as_int64() ||
        body.at("items").as_array().empty()) {
      EXPECT_EQ(body.at("total").as_int64(), std::int64_t(ids.size())) << who.name << target;
      std::sort(ids.begin(), ids.end());
      return ids;
    }
  }
}

// A list says of each record what the record itself says; of what is not guarded one is enough.
void Matrix::told_in_list(const Person& who, const RecordType& type, const std::string& target) {
  const auto a = ask(who, "GET", fmt::format("{}may=1&size={}", target, type.guarded() ? 100 : 1));
  ASSERT_EQ(200, a.status) << who.name << target << a.body;
  fits(fmt::format("{}.page", type.name), a);
  const auto page = object_of(a);
  for (const auto& item : page.at("items").as_array()) {
    const std::string id{item.at("id").as_string()};
    const auto one = world.ask(who.cookie, "GET", fmt::format("/api/records/{}/{}", type.name, id));
    ++asked;
    EXPECT_EQ(object_of(one).at("may"), item.at("may")) << who.name << " " << type.name << id;
  }
}

void Matrix::listed(const Person& who, const RecordType& type) {
  const std::string target = fmt::format("/api/records/{}?", type.name);
  std::vector<std::string> readable, personal, of_secret;
  bool has_personal = false;
  for (const FieldInfo& f : type.fields) has_personal |= f.privacy == Privacy::personal;
  for (const One& one : world.of_type(type)) {
    if (oracle.reads(who, one)) readable.push_back(one.id.text());
    if (oracle.reads(who, one) && oracle.clear(who, Privacy::personal, one))
      personal.push_back(one.id.text());
  }
  std::sort(readable.begin(), readable.end());
  std::sort(personal.begin(), personal.end());
  const bool may = oracle.granted(who, Action::read, type);
  int status = 0;
  EXPECT_EQ(may ? readable : std::vector<std::string>{}, ids_of(who, target, status))
      << who.name << target;
  EXPECT_EQ(may ? 200 : 403, status) << who.name << target;
  const std::string under = fmt::format("{}under={}", target, world.unit(0).text());
  EXPECT_EQ(may ? readable : std::vector<std::string>{}, ids_of(who, under, status)) << who.name;
  if (may) told_in_list(who, type, target);
  for (const FieldInfo& f : type.fields) {
    const std::string sorted = fmt::format("{}sort={}", target, f.name);
    const auto ids = ids_of(who, sorted, status);
    if (f.privacy >= Privacy::sensitive) {
      EXPECT_EQ(403, status) << who.name << sorted;
      const auto filtered = ask(who, "GET", fmt::format("{}f.{}=1", target, f.name));
      EXPECT_TRUE(filtered.status == 403 || filtered.status == 422) << who.name << filtered.body;
    } else if (f.privacy == Privacy::personal && status == 200) {
      EXPECT_EQ(personal, ids) << who.name << sorted;
    }
  }
  // A canary is found by those who see the field that holds it, and by nobody else.
  for (const char* words : {"ZQP", "ZQS", "ZQI"}) {
    for (const auto& id : ids_of(who, fmt::format("{}q={}", target, words), status)) {
      EXPECT_TRUE(std::binary_search(readable.begin(), readable.end(), id)) << who.name << words;
      if (has_personal && std::string_view{words} == "ZQP") {
        EXPECT_TRUE(std::binary_search(personal.begin(), personal.end(), id)) << who.name << words;
      }
    }
  }
  if (type.kept_with.empty()) return;
  const bool opened = oracle.opened(who, world.secret);
  std::vector<std::string> of_case;
  for (const One& one : world.of_type(type))
    if (one.of_case == world.secret && oracle.reads(who, one, opened))
      of_case.push_back(one.id.text());
  const auto a = ask(who, "GET",
      fmt::format("{}f.{}={}&size=100", target, type.kept_with, world.secret.text()), {}, opened);
  EXPECT_EQ(may ? 200 : 403, a.status) << who.name << a.body;
  if (a.status != 200) return;
  EXPECT_EQ(std::int64_t(of_case.size()), object_of(a).at("total").as_int64())
      << who.name << target << world.secret.text();
}

// An empty record: 422 says that nothing but its values stood in its way.
void Matrix::created(const Person& who, const RecordType& type) {
  const bool hollow = std::none_of(
      type.fields.begin(), type.fields.end(), [](const FieldInfo& f) { return f.required; });
  const FieldInfo* ref = nullptr;
  for (const FieldInfo& f : type.fields)
    if (f.kind == Kind::ref && f.name != type.tree) ref = &f;
  if (hollow && !ref) return;
  const std::string target = fmt::format("/api/records/{}", type.name);
  if (type.owner == Owner::self) {
    const auto a = ask(who, "POST", target, R"({"name":"无上级"})");
    EXPECT_EQ(403, a.status) << who.name << target << a.body;
    return;
  }
  const std::string more = hollow ? fmt::format(R"(,"{}":"{}")", ref->name, nowhere) : "";
  for (const int unit : {0, 2, 5}) {
    const std::string body = fmt::format(R"({{"unit":"{}"{}}})", world.unit(unit).text(), more);
    const bool may = oracle.may_create(who, type, world.unit(unit));
    const auto a = ask(who, "POST", target, body);
    EXPECT_EQ(may ? 422 : 403, a.status) << who.name << target << unit << a.body;
  }
  if (type.kept_with.empty()) return;
  // With the closed case as with one that is not there, unless it is within her reach.
  const One& secret = *std::find_if(world.records().begin(), world.records().end(),
      [&](const One& one) { return one.id == world.secret; });
  const std::string body = fmt::format(R"({{"{}":"{}"}})", type.kept_with, world.secret.text());
  const bool granted = oracle.granted(who, Action::create, type);
  if (!oracle.reads(who, secret) && type.name != "emergency_access")
    expect_alike(who, "POST", target, world.secret, body, granted ? 422 : 403);
  // And where she sees that it is there, by what she may add to it.
  if (!oracle.reads(who, secret) || type.field(type.kept_with)->target != "case") return;
  const auto a = ask(who, "POST", target, body);
  const bool adds = oracle.adds(who, type, secret);
  EXPECT_TRUE(adds ? a.status != 403 : a.status == 403) << who.name << target << a.body;
}

void Matrix::exported(const Person& who, const RecordType& type) {
  const std::string target = fmt::format("/api/records/{}.xlsx", type.name);
  const auto a = ask(who, "GET", target);
  const bool may =
      oracle.granted(who, Action::read, type) && oracle.granted(who, Action::export_list, type);
  EXPECT_EQ(may ? 200 : 403, a.status) << who.name << target << Matrix::shortened(a.body);
  if (a.status != 200) return;
  hear(who, unpacked(a), who.name + " " + target, false);
}

std::string unpacked(const Answered& a) {
  std::string all;
  const auto sheet = read_workbook(a.body);
  if (!sheet.ok()) return a.body;
  for (const auto& row : sheet.value().rows)
    for (const std::string& cell : row.cells) all += cell + "\n";
  return all;
}

}  // namespace jinguo::http
