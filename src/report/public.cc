// SPDX-License-Identifier: Apache-2.0
// The report as it may be published: numbers that could point at somebody are hidden, and so many
// beside them that they cannot be reckoned from the rest.  docs/adr/0018.
#include <algorithm>
#include <map>
#include <set>

#include "figures/people.h"
#include "report/report.h"

namespace jinguo {
namespace {

constexpr std::string_view few_mark = "＜5", hidden_mark = "（不公布）";
constexpr std::int64_t few = 4;

std::string key_of(const FigureAnchor& a) {
  std::string key = a.figure + "|" + a.period;
  if (a.part) key += "|" + a.by + "|" + *a.part;
  return key;
}
std::string whole_of(const FigureAnchor& a) { return a.figure + "|" + a.period; }

struct Number {
  Exact value;
  std::string unit;
  bool people = false;
  bool small = false;  // tells of one to four
};
// What must be hidden beside small ones; told apart from them, as it is none.
enum class Hidden : std::uint8_t { small, beside };

// Calls `each` for every anchored stretch; a table column or a list of parts shares whole and `by`.
template <class Each>
void walk(Text& text, const Each& each) {
  for (Words& w : text)
    if (w.figure) each(w);
}
template <class Each>
void walk(std::vector<Block>& blocks, const Each& each) {
  for (Block& b : blocks) {
    if (auto* p = std::get_if<Paragraph>(&b)) walk(p->text, each);
    if (auto* t = std::get_if<Table>(&b))
      for (auto& row : t->rows)
        for (Text& cell : row) walk(cell, each);
  }
}

class Hiding {
 public:
  explicit Hiding(Report& report) : report_(report) {
    for (const ReportPlace& p : report.places) know(p);
    walk(report.document.body, [&](Words& w) {
      if (w.figure->part)
        groups_[whole_of(*w.figure) + "|" + w.figure->by].insert(key_of(*w.figure));
    });
    for (const auto& [key, number] : numbers_)
      if (number.small) hidden_[key] = Hidden::small;
    for (std::size_t before = hidden_.size() + 1; before != hidden_.size();) {
      before = hidden_.size();
      for (const auto& [group, cells] : groups_) hide_in(group, cells);
      for (Block& b : report.document.body)
        if (auto* p = std::get_if<Paragraph>(&b)) hide_beside(p->text);
    }
  }

  void rewrite() {
    walk(report_.document.body, [&](Words& w) {
      w.text = told(w.text, *w.figure);
      w.figure.reset();
    });
    std::erase_if(report_.places, [](const ReportPlace& p) { return !p.question.by.empty(); });
    for (ReportPlace& p : report_.places)
      if (!p.gap) p.printed = told(p.printed, {p.answer.name, p.period, {}, {}, {}});
  }

 private:
  void know(const ReportPlace& p) {
    const FigureAnswer& a = p.answer;
    if (p.gap || a.gap) return;
    const std::string whole = a.name + "|" + p.period;
    const bool people = counts_people(*p.question.figure);
    const auto small = [&](const Exact& value, std::int64_t evidence) {
      return people && tells_of_few(*p.question.figure, value, evidence, few);
    };
    numbers_[whole] = {a.value, a.unit, people, small(a.value, a.evidence_count)};
    for (const FigurePart& part : a.parts)
      if (part.evidence_count > 0)
        numbers_[whole + "|" + p.question.by + "|" + part.key] = {
            part.value, a.unit, people, small(part.value, part.evidence_count)};
    if (a.last_year && people && a.last_year->denominator == 1 && a.last_year->numerator >= 1 &&
        a.last_year->numerator <= few)
      few_before_.insert(whole);
  }
  std::int64_t count(const std::string& key) const {
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? 0 : found->second.value.numerator;
  }
  bool is_hidden(const std::string& key) const { return hidden_.contains(key); }

  // Whether none of the hidden cells follows from the total and the others: `k` cells of one to
  // four and `m` of five and more, which make `sum` together.
  static bool is_open(std::int64_t sum, std::int64_t k, std::int64_t m) {
    if (k == 0) return m != 1;
    const std::int64_t most = std::min(few, sum - (k - 1) - (few + 1) * m);
    const std::int64_t least = m > 0 ? 1 : std::max<std::int64_t>(1, sum - few * (k - 1));
    return least < most;
  }

  void hide_in(const std::string& group, const std::set<std::string>& cells) {
    const std::string whole = group.substr(0, group.rfind('|'));
    std::vector<std::string> shown;
    std::int64_t sum = 0, k = 0, m = 0;
    bool counted = true;
    for (const std::string& cell : cells) {
      const auto found = numbers_.find(cell);
      if (found == numbers_.end()) continue;
      counted = counted && found->second.value.denominator == 1;
      if (!is_hidden(cell)) {
        shown.push_back(cell);
        continue;
      }
      sum += count(cell);
      ++(hidden_[cell] == Hidden::small ? k : m);
    }
    if (is_hidden(whole)) {
      // The sum of all would tell it.
      if (k + m == 0 && !shown.empty()) hide_least(shown);
      return;
    }
    while (k + m > 0 && !(counted ? is_open(sum, k, m) : k + m > 1)) {
      if (shown.empty()) {
        hidden_[whole] = Hidden::beside;
        return;
      }
      sum += count(hide_least(shown));
      ++m;
    }
  }
  std::string hide_least(std::vector<std::string>& shown) {
    const auto least = std::min_element(shown.begin(), shown.end(),
        [&](const auto& a, const auto& b) { return count(a) < count(b); });
    std::string key = *least;
    shown.erase(least);
    hidden_.emplace(key, Hidden::beside);
    return key;
  }

  // “其中”: of numbers of one unit in one paragraph a part may follow from the whole and the rest.
  void hide_beside(const Text& text) {
    std::map<std::string, std::pair<int, std::set<std::string>>> units;
    for (const Words& w : text) {
      if (!w.figure || w.figure->part) continue;
      const std::string key = key_of(*w.figure);
      const auto found = numbers_.find(key);
      if (found == numbers_.end() || !found->second.people) continue;
      auto& [gone, shown] = units[found->second.unit];
      if (is_hidden(key))
        ++gone;
      else
        shown.insert(key);
    }
    for (auto& [unit, numbers] : units) {
      std::vector<std::string> shown{numbers.second.begin(), numbers.second.end()};
      if (numbers.first == 1 && shown.size() >= 2) hide_least(shown);
    }
  }

  static bool compares(std::string_view text) {
    constexpr std::string_view words[] = {"增长", "下降", "增加", "减少", "持平"};
    return std::any_of(std::begin(words), std::end(words),
        [&](std::string_view word) { return text.starts_with(word); });
  }
  std::string told(const std::string& text, const FigureAnchor& anchor) const {
    const std::string key = key_of(anchor);
    const auto found = hidden_.find(key);
    if (compares(text))
      return found != hidden_.end() || few_before_.contains(key) ? std::string{hidden_mark} : text;
    if (found == hidden_.end()) return text;
    const auto number = numbers_.find(key);
    const bool digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
    const bool counted = number != numbers_.end() && number->second.value.denominator == 1;
    if (found->second == Hidden::beside || !digits || !counted ||
        number->second.value.numerator > few)
      return std::string{hidden_mark};
    std::size_t after = 0;
    while (after < text.size() && text[after] >= '0' && text[after] <= '9') ++after;
    // What stands behind the digits: the unit, or nothing.
    const std::string unit = text.substr(after);
    const std::size_t label = unit == number->second.unit ? after : text.size();
    return std::string{few_mark} + text.substr(label);
  }

  Report& report_;
  std::map<std::string, Number> numbers_;
  std::map<std::string, std::set<std::string>> groups_;
  std::map<std::string, Hidden> hidden_;
  std::set<std::string> few_before_;
};

}  // namespace

Report public_version(Report report) {
  Hiding{report}.rewrite();
  report.is_public = true;
  report.document.title += "（公开版）";
  report.document.body.emplace_back(Paragraph{Paragraph::Style::remark,
      {{"公开版说明：涉及个人、家庭和个案的数，1至4的写作“＜5”；为使其不能由其他数推算，另有"
        "一些数不予公布。依据的记录不随本件公布。"}}});
  std::erase_if(report.document.annexes,
      [](const Annex& a) { return a.title.starts_with("数据依据明细表"); });
  return report;
}

}  // namespace jinguo
