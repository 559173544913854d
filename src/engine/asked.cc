// SPDX-License-Identifier: Apache-2.0
#include "engine/asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <set>

#include "base/text.h"
#include "engine/body.h"
#include "engine/sealing.h"
#include "engine/words.h"
#include "model/sealed.h"

namespace jinguo {
namespace {

constexpr std::string_view prefix = "asked_";

// One spelling for one thing asked for.
std::string plain(std::string_view key, std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == ' ' || (key == "phone" && c == '-')) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::string first_characters(const std::string& text, int n) {
  std::size_t at = 0;
  while (at < text.size() && n-- > 0) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return text.substr(0, at);
}

// Every way in which part of the name finds it, from two characters on.
std::set<std::string> ways_of(const Engine& engine, const std::string& name) {
  const RecordType& person = *engine.catalogue().find("person");
  Row row = person.defaults();
  row[std::size_t(person.at("name"))] = name;
  std::set<std::string> ways;
  for (const std::string& word : words_of(person, row))
    for (int n = 2; n <= length(word); ++n) ways.insert(plain("name", first_characters(word, n)));
  ways.insert(plain("name", name));
  return ways;
}

// Digest → key, of all that would have found her.
std::map<std::string, std::string, std::less<>> sought(
    const Engine& engine, std::int64_t district, const KnownTerms& whom) {
  const Sealing& sealing = engine.sealing();
  std::map<std::string, std::string, std::less<>> all;
  const auto add = [&](std::string_view key, const std::string& text) {
    all.emplace(sealing.keyed_asking(district, key, text), key);
  };
  if (!whom.name.empty())
    for (const std::string& way : ways_of(engine, whom.name)) add("name", way);
  KnownTerms end = whom;
  if (whom.id_number.size() > end_of_match)
    end.id_number = whom.id_number.substr(whom.id_number.size() - end_of_match);
  for (const KnownTerms* terms : {&whom, static_cast<const KnownTerms*>(&end)})
    for (const auto& [key, text] : asked_terms(*terms)) add(key, plain(key, text));
  return all;
}

std::string keys_in(
    std::string_view text, const std::map<std::string, std::string, std::less<>>& wanted) {
  boost::system::error_code error;
  const auto body = boost::json::parse(text, error);
  std::set<std::string> keys;
  if (error || !body.is_object()) return {};
  for (const auto& [name, sides] : body.as_object()) {
    const std::string_view named{name.data(), name.size()};
    if (!named.starts_with(prefix) || !sides.is_array() || sides.as_array().size() != 2) continue;
    const auto& digest = sides.as_array()[1];
    if (!digest.is_string()) continue;
    const auto found = wanted.find(std::string_view{digest.as_string()});
    if (found != wanted.end()) keys.insert(found->second);
  }
  std::string out;
  for (const std::string& key : keys) out += (out.empty() ? "" : ",") + key;
  return out;
}

std::optional<Problem> fault_of(const Actor& actor, const KnownTerms& whom, int days) {
  if (actor.role != Role::audit_admin)
    return refused(Problem::Code::forbidden, "谁查找过某人，只有审计管理员可以查",
        "如工作需要，请联系本区审计管理员");
  for (const std::string* term : {&whom.name, &whom.id_number, &whom.phone, &whom.birth_year})
    if (length(*term) > 60 || !is_clean_text(*term))
      return refused(Problem::Code::invalid, "查找内容过长或含有无法识别的字符", "请核对后再查");
  if (trimmed(whom.name).empty() && whom.id_number.empty() && whom.phone.empty())
    return refused(Problem::Code::invalid, "请说明要查的是谁",
        "请填写完整姓名、完整证件号码或完整电话", "name");
  if (days < 1 || days > longest_asked_back)
    return refused(Problem::Code::invalid, fmt::format("天数应为 1 到 {}", longest_asked_back),
        "请改正天数", "days");
  return {};
}

}  // namespace

AskedTerms asked_terms(const KnownTerms& terms) {
  AskedTerms all;
  const bool end = terms.id_number.size() == end_of_match;
  if (!terms.name.empty()) all.emplace_back("name", terms.name);
  if (!terms.phone.empty()) all.emplace_back("phone", terms.phone);
  if (!end && !terms.id_number.empty()) all.emplace_back("id_number", terms.id_number);
  if (end && !terms.name.empty())
    all.emplace_back("id_end_name", terms.id_number + "|" + terms.name);
  if (end && !terms.birth_year.empty())
    all.emplace_back("id_end_year", terms.id_number + "|" + terms.birth_year);
  return all;
}

std::optional<Problem> note_asking(
    const Engine& engine, const Actor& actor, std::string_view action, const AskedTerms& terms) {
  JournalBody body;
  std::string keys;
  for (const auto& [key, text] : terms) keys += fmt::format("{}{}", keys.empty() ? "" : ",", key);
  body.say("keys", {}, keys);
  try {
    for (const auto& [key, text] : terms)
      body.say(std::string{prefix} + std::string{key}, {},
          engine.sealing().keyed_asking(actor.district, key, plain(key, text)));
  } catch (const KeyError& e) {
    return e.problem;
  }
  const auto noted = engine.note(
      actor, *engine.catalogue().find("unit"), actor.unit, action, std::move(body).take());
  return noted.ok() ? std::nullopt : std::optional{noted.problem()};
}

Result<Askings> who_asked(
    const Engine& engine, const Actor& asking, const KnownTerms& whom, int days) {
  const Actor actor = engine.present(asking);
  if (auto wrong = fault_of(actor, whom, days)) return *wrong;
  if (auto late = note_asking(engine, actor, "ask_look_ups", asked_terms(whom))) return *late;
  const Instant from = actor.now - std::chrono::days{days};
  const Value params[] = {actor.district, std::int64_t{from.time_since_epoch().count()}};
  try {
    const auto wanted = sought(engine, actor.district, whom);
    const auto reader = engine.store().read();
    Askings found;
    reader->connection().each(
        "SELECT j.\"at\", a.\"name\", u.\"name\", j.\"body\" FROM \"journal\" j LEFT JOIN "
        "\"account\" a ON a.\"district\" = j.\"district\" AND a.\"id\" = j.\"account\" LEFT JOIN "
        "\"unit\" u ON u.\"district\" = a.\"district\" AND u.\"id\" = a.\"unit\" WHERE "
        "j.\"district\" = ? AND j.\"action\" = 'look_up' AND j.\"at\" >= ? ORDER BY j.\"at\" DESC",
        params, [&](const RowView& r) {
          std::string keys = keys_in(r.text(3), wanted);
          if (keys.empty()) return;
          if (found.rows.size() == most_askings) return void(found.more = true);
          found.rows.push_back({Instant{std::chrono::milliseconds{r.integer(0)}},
              std::string{r.text(1)}, std::string{r.text(2)}, std::move(keys)});
        });
    return found;
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
}

}  // namespace jinguo
