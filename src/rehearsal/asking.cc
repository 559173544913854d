// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/asking.h"

#include <fmt/format.h>

#include <charconv>

namespace jinguo::rehearsal {
namespace {

__extension__ typedef __int128 Wide;

// What of an answer a question is after.
struct Taken {
  Exact value;
  std::string printed;
  std::int64_t evidence = 0;
};

Problem refusal(std::string text, std::string remedy = {}) {
  Problem p;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

const FigurePart* part_of(const FigureAnswer& answer, const std::string& wanted) {
  for (const FigurePart& p : answer.parts)
    if (p.key == wanted || p.label == wanted) return &p;
  return nullptr;
}

// A part into which nothing was counted is not listed: it is nought for those who expect that.
Result<Taken> taken_part(
    const FigureAnswer& answer, const std::string& wanted, const std::string& expected) {
  if (const FigurePart* p = part_of(answer, wanted))
    return Taken{p->value, p->printed, p->evidence_count};
  if (expected == "0") return Taken{{0, 1}, "0", 0};
  std::vector<std::string> there;
  for (const FigurePart& p : answer.parts)
    there.push_back(p.key.empty() ? p.label : fmt::format("{}（{}）", p.key, p.label));
  return refusal(fmt::format("没有 {} 这一部分", wanted), "有：" + joined(there));
}

Result<Taken> taken_optional(const std::optional<Exact>& value, std::string printed,
    const FigureAnswer& answer, std::string_view what) {
  if (!value) return refusal(fmt::format("这个指标没有{}", what));
  return Taken{*value, std::move(printed), answer.evidence_count};
}

Result<Taken> take_from(const FigureAnswer& answer, const Ask& ask) {
  if (ask.part) return taken_part(answer, *ask.part, ask.expect);
  switch (ask.take) {
    case Take::value: return Taken{answer.value, answer.printed, answer.evidence_count};
    case Take::names: {
      const auto n = static_cast<std::int64_t>(answer.names.size());
      return Taken{{n, 1}, std::to_string(n), answer.evidence_count};
    }
    case Take::last_year: return taken_optional(answer.last_year, "", answer, "上年同期");
    case Take::change: return taken_optional(answer.change, "", answer, "同比增减");
    case Take::change_percent:
      return taken_optional(answer.change_percent, answer.change_printed, answer, "同比幅度");
    case Take::running: return taken_optional(answer.running, "", answer, "累计");
    case Take::target: return taken_optional(answer.target, "", answer, "目标");
    case Take::completion:
      return taken_optional(answer.completion_percent, answer.completion_printed, answer, "完成率");
  }
  return refusal("take 没有写对");
}

bool take_off(std::string& text, std::string_view word, bool front) {
  if (!(front ? text.starts_with(word) : text.ends_with(word))) return false;
  text.erase(front ? 0 : text.size() - word.size(), word.size());
  return true;
}

// The number a print shows: 95.77 of "95.77%", 60 of "60余", 150000 of "近15万".
std::optional<Exact> number_printed(std::string printed) {
  for (std::string_view word : {"%", "余", "多"}) take_off(printed, word, false);
  take_off(printed, "近", true);
  const bool in_wan = take_off(printed, "万", false);
  auto number = parse_exact(printed);
  if (number && in_wan) number->numerator *= 10'000;
  return number;
}

// A number is expected exactly, or as the figure prints itself: 95.77 of 95.7705…, 60 of 60余.
bool comes_out(const std::string& expected, const Taken& taken) {
  if (expected == taken.printed) return true;
  const auto number = parse_exact(expected);
  if (!number) return false;
  if (equal(*number, taken.value)) return true;
  const auto rounded = number_printed(taken.printed);
  return rounded && equal(*number, *rounded);
}

void add(std::string& list, std::string_view more, std::string_view between = "；") {
  if (!list.empty() && !more.empty()) list += between;
  list += more;
}

// Exact where the exact value was expected, else as printed.
std::string got_of(const std::string& expected, const Taken& taken) {
  std::string full = in_full(taken.value);
  const auto number = parse_exact(expected);
  if (!number) return taken.printed.empty() ? full : taken.printed;
  const auto rounded = number_printed(taken.printed);
  if (equal(*number, taken.value) || !rounded) return full;
  return equal(*number, *rounded) ? in_full(*rounded) : full;
}

// Differences other than of the value itself, for the note.
std::string differing_parts(const Ask& ask, const FigureAnswer& answer) {
  std::string all;
  for (const auto& [key, expected] : ask.parts) {
    const auto part = taken_part(answer, key, expected);
    if (!part.ok())
      add(all, part.problem().text);
    else if (!comes_out(expected, part.value()))
      add(all, fmt::format("{} 应为 {}，得到 {}", key, expected, got_of(expected, part.value())));
  }
  return all;
}

std::string got_parts(const Ask& ask, const FigureAnswer& answer) {
  std::string all;
  for (const auto& [key, expected] : ask.parts)
    if (const auto part = taken_part(answer, key, expected); part.ok())
      add(all, fmt::format("{}={}", key, got_of(expected, part.value())));
  return all;
}

Question question_of(const Ask& ask, const Maker& maker) {
  Question q;
  if (ask.area != 0) q.area = maker.unit(ask.area);
  q.by = ask.by;
  q.compare_last_year =
      ask.take == Take::last_year || ask.take == Take::change || ask.take == Take::change_percent;
  q.running_since = ask.running_since;
  return q;
}

std::string sentence(const Problem& p) {
  std::string all = p.field.empty() ? p.text : fmt::format("{}：{}", p.field, p.text);
  add(all, p.remedy);
  return all;
}

}  // namespace

std::string expected_of(const Ask& ask) {
  if (!ask.expect.empty()) return ask.expect;
  if (ask.printed) return *ask.printed;
  std::string all;
  for (const auto& [key, value] : ask.parts) add(all, fmt::format("{}={}", key, value));
  return all;
}

std::optional<Exact> parse_exact(std::string_view text) {
  const bool negative = text.starts_with("-");
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string digits{text.substr(0, point)};
  Exact made;
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    if (decimals.empty() || decimals.size() > 9) return std::nullopt;
    digits += decimals;
    for (std::size_t i = 0; i < decimals.size(); ++i) made.denominator *= 10;
  }
  const auto [end, bad] =
      std::from_chars(digits.data(), digits.data() + digits.size(), made.numerator);
  if (bad != std::errc{} || end != digits.data() + digits.size() || digits.starts_with("-"))
    return std::nullopt;
  if (negative) made.numerator = -made.numerator;
  return made;
}

bool equal(const Exact& a, const Exact& b) {
  return Wide{a.numerator} * b.denominator == Wide{b.numerator} * a.denominator;
}

std::string in_full(const Exact& value) {
  PrintRule rule;
  rule.digits = 4;
  rule.rounding = PrintRule::Rounding::cut;
  rule.trim = true;
  rule.more_than = true;
  rule.more_word = "…";
  return print(value, rule);
}

// The figure of the book, or the one defined in the file, which then lives in `own`.
Result<const Figure*> Asking::figure_of(const Ask& ask, std::shared_ptr<const Figure>& own) const {
  if (ask.define.empty()) {
    if (const Figure* known = book_.find(ask.figure)) return known;
    return refusal(fmt::format("{}:{}：指标库里没有 {}", script_.file, ask.line, ask.figure),
        "可改用 define 就地定义");
  }
  auto defined =
      book_.define(ask.id, ask.define, fmt::format("{}:{}", script_.file, ask.define_line));
  if (!defined.ok()) return defined.problem();
  own = std::move(defined).value();
  return own.get();
}

// What did not come out, in words; "" when all did.
std::string Asking::differences(
    const Ask& ask, const FigureAnswer& answer, RehearsalRow& row) const {
  const auto taken = take_from(answer, ask);
  if (!taken.ok()) return taken.problem().text + "；" + taken.problem().remedy;
  const Taken& t = taken.value();
  const bool parts_only = ask.expect.empty() && !ask.printed;
  row.got = parts_only ? got_parts(ask, answer) : got_of(row.expected, t);
  if (const std::string full = in_full(t.value); full != row.got && !parts_only) row.exact = full;
  row.evidence_count = t.evidence;
  std::string all;
  if (!ask.expect.empty() && !comes_out(ask.expect, t))
    add(all, fmt::format("应为 {}，得到 {}", ask.expect, row.got));
  if (ask.printed && *ask.printed != t.printed)
    add(all, fmt::format("应印作 {}，印作 {}", *ask.printed, t.printed));
  add(all, differing_parts(ask, answer));
  if (ask.evidence && *ask.evidence != t.evidence)
    add(all, fmt::format("依据应为 {} 条，得到 {} 条", *ask.evidence, t.evidence));
  return all;
}

std::optional<Problem> Asking::judge(const Ask& ask, RehearsalRow& row) const {
  std::shared_ptr<const Figure> own;
  Question q = question_of(ask, maker_);
  const auto figure = figure_of(ask, own);
  if (!figure.ok()) return figure.problem();
  q.figure = figure.value();
  const auto period = Period::parse(ask.period, today_);
  if (!period.ok()) return period.problem();
  q.period = period.value();
  const Actor chair = maker_.cast().of(Role::chair, maker_.unit(0));
  const auto answer = counting_.ask(chair, q);
  if (!answer.ok()) return answer.problem();
  const FigureAnswer& a = answer.value();
  row.evidence_count = a.evidence_count;
  if (a.gap && ask.expect != "gap" && !ask.part) return refusal("没有可算的记录：" + a.gap_reason);
  if (a.gap && ask.expect == "gap")
    row.got = "gap";
  else
    row.note = differences(ask, a, row);
  const auto listed = counting_.evidence(chair, q, 1, 1);
  if (!listed.ok()) return listed.problem();
  if (listed.value().total != a.evidence_count)
    add(row.note,
        fmt::format("依据清单有 {} 条，指标说 {} 条", listed.value().total, a.evidence_count));
  row.verdict = row.note.empty() ? RehearsalRow::Verdict::met : RehearsalRow::Verdict::differs;
  return std::nullopt;
}

RehearsalRow Asking::row(const Ask& ask) const {
  RehearsalRow row;
  row.id = ask.id;
  row.expected = expected_of(ask);
  if (const auto refused = judge(ask, row)) {
    row.verdict = RehearsalRow::Verdict::refused;
    row.got.clear();
    row.note = sentence(*refused);
  }
  return row;
}

}  // namespace jinguo::rehearsal
