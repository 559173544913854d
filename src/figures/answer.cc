// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "figures/area.h"
#include "figures/exact.h"
#include "figures/parts.h"
#include "figures/tally.h"

namespace jinguo {
namespace {

constexpr std::string_view nothing = "—";

std::string printed_in(const Figure& figure, const Exact& value) {
  return print(value, figure.show);
}

std::string period_text(const Figure& figure, const Period& period) {
  if (figure.stock) return Period{period.until, period.until}.text();
  if (figure.span == Figure::Span::cumulative) return Period::up_to(period.until).text();
  if (figure.span == Figure::Span::since)
    return Period{figure.since, period.until, Period::Form::since}.text();
  return period.text();
}

bool in_percent(const Figure& figure) { return figure.unit == "%" || figure.unit == "‰"; }

PrintRule one_decimal() {
  PrintRule rule;
  rule.digits = 1;
  rule.trim = true;
  return rule;
}

Exact magnitude(const Exact& e) { return e.numerator < 0 ? scaled(e, -1, 1) : e; }

// 比上年同期增加12户，增长3.4% ; 比上年同期提高1.2个百分点.
std::string change_in_words(const Figure& figure, const FigureAnswer& answer) {
  const Exact& change = *answer.change;
  if (is_zero(change)) return "与上年同期持平";
  const bool more = change.numerator > 0;
  PrintRule rule = figure.show;
  rule.more_than = rule.nearly = false;
  const std::string amount = print(magnitude(change), rule);
  if (in_percent(figure))
    return fmt::format("比上年同期{}{}个{}", more ? "提高" : "下降", amount,
        figure.unit == "%" ? "百分点" : "千分点");
  std::string out = fmt::format("比上年同期{}{}{}", more ? "增加" : "减少", amount, figure.unit);
  if (answer.change_percent)
    out += fmt::format(
        "，{}{}%", more ? "增长" : "下降", print(magnitude(*answer.change_percent), one_decimal()));
  return out;
}

class Answering {
 public:
  Answering(
      Connection& db, const Catalogue& catalogue, const Actor& actor, const Question& question)
      : db_(db),
        figure_(*question.figure),
        question_(question),
        asked_{catalogue, actor, db.dialect(), question.period, {}} {}

  Result<FigureAnswer> answer() {
    auto by = read_by(question_.by);
    if (!by.ok()) return by.problem();
    by_ = std::move(by.value());
    if (auto p = unreadable(figure_, asked_.actor)) return *p;
    if (auto p = refused_by(figure_, by_, asked_)) return *p;
    auto area = read_area(db_, asked_.actor, question_.area, figure_);
    if (!area.ok()) return area.problem();
    asked_.area = area.value().narrowed;
    describe(area.value());
    if (question_.by.empty()) out_.groups = groupings_of(figure_, asked_);
    if (area.value().out_of_reach) return gap("所问的地区不在您的可见范围内");
    return counted();
  }

 private:
  void describe(const Area& area) {
    out_.name = figure_.name;
    out_.label = figure_.label;
    out_.unit = figure_.unit;
    out_.rule = figure_.rule;
    out_.period = period_text(figure_, question_.period);
    out_.area = area.name;
    out_.partial = area.partial;
  }

  FigureAnswer gap(std::string reason) {
    out_.gap = true;
    out_.gap_reason = std::move(reason);
    out_.printed = nothing;
    return out_;
  }

  Result<FigureAnswer> counted() {
    Tallying tallying{db_, asked_, by_};
    auto tally = tallying.of(figure_);
    if (!tally.ok()) return tally.problem();
    const Counted& whole = tally.value().whole;
    out_.evidence_count = whole.records;
    if (!whole.gap.empty())
      gap(whole.gap);
    else
      value(whole);
    if (auto p = parts(tally.value())) return *p;
    if (whole.gap.empty()) beside(whole);
    if (figure_.form == Figure::Form::names) names();
    return out_;
  }

  void value(const Counted& whole) {
    out_.value = in_unit(figure_, whole.raw);
    out_.printed = printed_in(figure_, out_.value);
  }

  std::optional<Problem> parts(const Tally& tally) {
    if (tally.parts.size() > most_parts) {
      Problem p;
      p.code = Problem::Code::too_large;
      p.field = "by";
      p.text = fmt::format(
          "按 {} 分组有 {} 组，一次最多 {} 组", question_.by, tally.parts.size(), most_parts);
      p.remedy = "请换一种分组，或缩小地区和期间";
      return p;
    }
    for (const NamedPart& n : named_parts(figure_, tally, by_, asked_, db_))
      out_.parts.push_back(part(n));
    if (!out_.parts.empty() && !adds_up(figure_.form) && figure_.form != Figure::Form::latest &&
        figure_.form != Figure::Form::total)
      out_.parts_note = is_derived(figure_.form) || figure_.form == Figure::Form::mean
                            ? "各组分别计算，不能相加"
                            : "同一对象可能出现在几组中，各组之和可能大于总数";
    return {};
  }

  FigurePart part(const NamedPart& named) const {
    FigurePart p;
    p.key = named.key;
    p.label = named.label;
    p.evidence_count = named.counted->records;
    p.printed = nothing;
    if (!named.counted->gap.empty()) return p;
    p.value = in_unit(figure_, named.counted->raw);
    p.printed = printed_in(figure_, p.value);
    return p;
  }

  // What stands beside the value: last year, running total, target.
  void beside(const Counted& whole) {
    Tallying plain{db_, asked_, By{}};
    if (question_.compare_last_year) compare(plain, whole);
    if (question_.running_since) running(plain);
    if (!is_derived(figure_.form)) target(plain, whole);
  }

  void compare(Tallying& tallying, const Counted& whole) {
    const auto before = tallying.of(figure_, question_.period.last_year());
    if (!before.ok() || !before.value().whole.gap.empty()) {
      out_.change_printed = "上年同期无记录";
      return;
    }
    const Exact then = before.value().whole.raw;
    out_.last_year = in_unit(figure_, then);
    out_.change = in_unit(figure_, taken_off(whole.raw, then));
    if (!is_zero(then))
      out_.change_percent = scaled(divided(taken_off(whole.raw, then), magnitude(then)), 100, 1);
    out_.change_printed = change_in_words(figure_, out_);
  }

  void running(Tallying& tallying) {
    const Period since{*question_.running_since, question_.period.until, Period::Form::since};
    const auto total = tallying.of(figure_, since);
    if (total.ok() && total.value().whole.gap.empty())
      out_.running = in_unit(figure_, total.value().whole.raw);
  }

  void target(Tallying& tallying, const Counted& whole) {
    const auto wanted = tallying.target(figure_, asked_.area);
    if (!wanted) return;
    out_.target = in_unit(figure_, wanted->raw);
    if (is_zero(wanted->raw)) return;
    out_.completion_percent = scaled(divided(whole.raw, wanted->raw), 100, 1);
    PrintRule rule = one_decimal();
    rule.digits = 2;
    out_.completion_printed = print(*out_.completion_percent, rule) + "%";
  }

  void names() {
    Condition all;
    for (const Source& s : figure_.sources) {
      SourceSql sql{figure_, s, asked_};
      const Condition name = name_sql(*s.counted, sql, asked_);
      const std::string key = sql.column(*s.counted);
      const std::string date = sql.period_date();
      Condition columns = joined({key + " AS k, ", {}}, "", name);
      columns.sql += fmt::format(" AS n, {} AS d", date.empty() ? "''" : date);
      all = joined(all, all.sql.empty() ? "" : " UNION ALL ", sql.select(columns));
    }
    all.sql = fmt::format(
        "SELECT k, max(n), min(d) FROM ({}) u GROUP BY k ORDER BY 3, 2 LIMIT 1000", all.sql);
    db_.each(all.sql, all.params, [&](const RowView& row) {
      out_.names.push_back(
          row.is_null(1) ? "（不可见）" : shown(*figure_.sources.front().counted, row.text(1)));
    });
  }

  Connection& db_;
  const Figure& figure_;
  const Question& question_;
  Asked asked_;
  By by_;
  FigureAnswer out_;
};

}  // namespace

Result<FigureAnswer> Counting::ask(const Actor& actor, const Question& question) const {
  try {
    const auto reader = store_.read();
    return Answering{reader->connection(), catalogue_, actor, question}.answer();
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

}  // namespace jinguo
