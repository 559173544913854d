// SPDX-License-Identifier: Apache-2.0
#include "engine/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr char border = '\x1f';  // between the words of `search`; clean text has none

bool starts_character(char c) { return (c & 0xC0) != 0x80; }

std::string lowered(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string_view cut(std::string_view text) {
  int seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (starts_character(text[i]) && seen++ == longest_word) return text.substr(0, i);
  return text;
}

void add_words(std::vector<std::string>& words, const std::string& text) {
  const std::string written = lowered(text);
  for (std::size_t i = 0; i < written.size(); ++i)
    if (starts_character(written[i]) && written[i] != ' ')
      words.emplace_back(cut(std::string_view{written}.substr(i)));
  const Spoken sound = spoken(text);
  const bool wholly = length(text) <= most_spoken;
  for (std::size_t i = 0; i < sound.syllables.size(); ++i) {
    words.emplace_back(cut(std::string_view{sound.pinyin}.substr(sound.syllables[i])));
    if (i == 0 || wholly) words.emplace_back(cut(std::string_view{sound.initials}.substr(i)));
  }
}

// `rows` times four parameters: as few statements as can be, of few texts.
void enter(Connection& c, const WordPlace& at, std::span<const std::string> words) {
  const std::string table = word_table(at.type);
  while (!words.empty()) {
    const std::size_t rows = words.size() >= 8 ? 8 : 1;
    std::string marks;
    std::vector<Value> params;
    params.reserve(rows * 4);
    for (const std::string& word : words.first(rows)) {
      marks += marks.empty() ? "(?, ?, ?, ?)" : ", (?, ?, ?, ?)";
      params.insert(params.end(), {at.district, at.unit.text(), word, at.id.text()});
    }
    c.run(fmt::format(
              "INSERT INTO {} (\"district\", \"unit\", \"word\", \"id\") VALUES {}", table, marks),
        params);
    words = words.subspan(rows);
  }
}

void drop(Connection& c, const WordPlace& at, const std::string& word) {
  const Value params[] = {at.district, at.unit.text(), word, at.id.text()};
  c.run(fmt::format("DELETE FROM {} WHERE \"district\" = ? AND \"unit\" = ? AND \"word\" = ? AND "
                    "\"id\" = ?",
            word_table(at.type)),
      params);
}

}  // namespace

std::vector<std::string> words_of(const RecordType& type, const Row& row) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    if (const auto* text = std::get_if<std::string>(&row[i]); text && type.fields[i].searched)
      add_words(words, *text);
  std::sort(words.begin(), words.end());
  std::vector<std::string> kept;
  for (std::string& word : words) {
    if (!kept.empty() && word.starts_with(kept.back())) kept.pop_back();
    kept.push_back(std::move(word));
  }
  return kept;
}

std::string search_text(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += border + word;
  return out;
}

void change_words(Connection& c, const WordPlace& place, const Row* before, const Row* after) {
  std::vector<std::string> had, has, gone, fresh;
  if (before) had = words_of(place.type, *before);
  if (after) has = words_of(place.type, *after);
  std::set_difference(had.begin(), had.end(), has.begin(), has.end(), std::back_inserter(gone));
  std::set_difference(has.begin(), has.end(), had.begin(), had.end(), std::back_inserter(fresh));
  for (const std::string& word : gone) drop(c, place, word);
  enter(c, place, fresh);
}

void drop_words(Connection& c, const WordPlace& place, std::string_view search) {
  while (!search.empty()) {
    search.remove_prefix(1);  // the border
    const auto end = std::min(search.find(border), search.size());
    drop(c, place, std::string{search.substr(0, end)});
    search.remove_prefix(end);
  }
}

Sought::Sought(const RecordType& type, std::int64_t district, std::string_view words)
    : type_(type), district_(district), words_(cut(lowered(words))) {}

Condition Sought::among_rows(std::string_view alias) const {
  std::string pattern{'%', border};
  for (char c : words_) {
    // These are looked for as they are.
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return {fmt::format("{}.\"search\" LIKE ? ESCAPE '\\'", alias), {pattern + "%"}};
}

Condition Sought::range(const std::optional<Uuid>& unit, const std::optional<Uuid>& under) const {
  Condition out{
      fmt::format("FROM {} w WHERE w.\"district\" = ? AND w.\"unit\" ", word_table(type_)),
      {district_}};
  if (unit) {
    out.sql += "= ?";
    out.params.emplace_back(unit->text());
  } else if (under) {
    out.sql +=
        "IN (SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND \"ancestor\" = ?)";
    out.params.insert(out.params.end(), {district_, under->text()});
  } else {
    out.sql += "IN (SELECT \"id\" FROM \"unit\" WHERE \"district\" = ?)";
    out.params.emplace_back(district_);
  }
  out.sql += " AND w.\"word\" >= ? AND w.\"word\" < ?";
  // The last character there is comes after all that may follow.
  out.params.insert(out.params.end(), {words_, words_ + "\xF4\x8F\xBF\xBF"});
  return out;
}

Condition Sought::ids(const std::optional<Uuid>& unit, const std::optional<Uuid>& under) const {
  Condition out = range(unit, under);
  out.sql = "SELECT DISTINCT w.\"id\" " + out.sql;
  return out;
}

Condition Sought::ids_of_first(
    const std::optional<Uuid>& unit, const std::optional<Uuid>& under, std::int64_t words) const {
  Condition out = range(unit, under);
  out.sql = "SELECT DISTINCT w.\"id\" FROM (SELECT w.\"id\" " + out.sql + " LIMIT ?) w";
  out.params.emplace_back(words);
  return out;
}

std::int64_t Sought::count(Connection& c, const std::optional<Uuid>& unit,
    const std::optional<Uuid>& under, std::int64_t most) const {
  Condition out = range(unit, under);
  out.params.emplace_back(most);
  return c.integer(
      fmt::format("SELECT count(*) FROM (SELECT 1 {} LIMIT ?) n", out.sql), out.params);
}

}  // namespace jinguo
