// SPDX-License-Identifier: Apache-2.0
// A definition said in the reader's words, printed beside every value.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "figures/definition.h"

namespace jinguo {
namespace {

std::string word_for(const Path& path, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (path.leaf == Path::Leaf::field && path.kind() == Kind::choice)
      return label_of_choice(*path.field, *text);
    return path.kind() == Kind::text ? "“" + *text + "”" : *text;
  }
  const auto* number = std::get_if<std::int64_t>(&value);
  if (!number) return "空";
  if (path.kind() == Kind::flag) return *number != 0 ? "是" : "否";
  if (path.kind() == Kind::money) return to_text(Money{*number}) + "元";
  return path.leaf == Path::Leaf::age ? fmt::format("{}岁", *number) : fmt::format("{}", *number);
}

std::string words_for(const Test& test, std::string_view separator) {
  std::vector<std::string> words;
  for (const Value& v : test.values) words.push_back(word_for(test.path, v));
  return fmt::format("{}", fmt::join(words, separator));
}

// 不少于…、不超过…; days since another date carry their own unit.
std::string bounds(const Test& test, std::string_view unit) {
  const bool date = test.path.kind() == Kind::date && test.op == Test::Op::range;
  std::string out;
  if (!is_null(test.least))
    out += (date ? "不早于" : "不少于") + word_for(test.path, test.least) + std::string{unit};
  if (!is_null(test.most)) {
    if (!out.empty()) out += "且";
    out += (date ? "不晚于" : "不超过") + word_for(test.path, test.most) + std::string{unit};
  }
  return out;
}

std::string against(const Test& test) {
  const bool date = test.path.kind() == Kind::date;
  Test plain = test;  // the difference is a number of days (or of the field), not a date
  if (date) plain.path.leaf = Path::Leaf::itself;
  return fmt::format("{}{}{}{}", test.path.label(), date ? "距" : "减去", test.other->label(),
      bounds(plain, date ? "天" : ""));
}

std::string in_words(const Test& test) {
  const std::string label = test.path.label();
  switch (test.op) {
    case Test::Op::one_of: return label + "为" + words_for(test, "或");
    case Test::Op::none_of: return label + "不是" + words_for(test, "、");
    case Test::Op::range: return label + bounds(test, "");
    case Test::Op::empty: return label + "为空";
    case Test::Op::present: return label + "已填写";
    case Test::Op::within: return label + "在期内";
    case Test::Op::before: return label + "早于期初";
    case Test::Op::after: return label + "晚于期末";
    case Test::Op::against: return against(test);
  }
  std::abort();  // a new Op stops the build above, not here
}

std::string in_words(const Where& where) {
  std::vector<std::string> parts;
  parts.reserve(where.all.size() + where.either.size());
  for (const Test& t : where.all) parts.push_back(in_words(t));
  for (const auto& group : where.either) {
    std::vector<std::string> any;
    any.reserve(group.size());
    for (const Where& w : group) any.push_back(in_words(w));
    parts.push_back(fmt::format("（{}）", fmt::join(any, "，或")));
  }
  return fmt::format("{}", fmt::join(parts, "、"));
}

std::string dated(const Figure& figure, const Source& s) {
  if (figure.stock) {
    std::string out;
    if (s.from)
      out = fmt::format("{}{}不晚于该日", s.from->label(), s.from_may_be_empty ? "为空或" : "");
    if (s.until) {
      if (!out.empty()) out += "、";
      out += fmt::format("{}为空或{}该日", s.until->label(), s.through ? "不早于" : "晚于");
    }
    return out;
  }
  switch (figure.span) {
    case Figure::Span::asked: return s.on->label() + "在期内";
    case Figure::Span::cumulative: return s.on->label() + "不晚于期末";
    case Figure::Span::since:
      return fmt::format("{}在{}至期末", s.on->label(), to_text(figure.since));
  }
  std::abort();
}

std::string in_words(const Figure& figure, const Source& s) {
  std::string conditions = in_words(s.where);
  const std::string date = dated(figure, s);
  if (!conditions.empty() && !date.empty()) conditions += "、";
  conditions += date;
  std::string out = conditions.empty() ? fmt::format("全部{}", s.type->label)
                                       : fmt::format("{}中{}的", s.type->label, conditions);
  if (!s.newest_of || figure.form == Figure::Form::latest) return out;
  out += fmt::format("，同一{}只看最近一条", s.newest_of->label());
  const std::string then = in_words(s.then);
  return then.empty() ? out : fmt::format("{}、其中{}的", out, then);
}

std::string counted(const Figure& figure) {
  const Source& first = figure.sources.front();
  const std::string label = first.counted ? first.counted->label() : "";
  switch (figure.form) {
    case Figure::Form::records: return "按记录计数";
    case Figure::Form::distinct:
      if (figure.at_least > 1)
        return fmt::format("按{}去重计数，只计有{}条及以上记录的", label, figure.at_least);
      return fmt::format("按{}去重计数", label);
    case Figure::Form::names: return fmt::format("列出{}并去重计数", label);
    case Figure::Form::sum: return "合计" + label;
    case Figure::Form::mean: return fmt::format("求{}的平均数", label);
    case Figure::Form::least: return fmt::format("取{}的最小值", label);
    case Figure::Form::most: return fmt::format("取{}的最大值", label);
    case Figure::Form::latest: return fmt::format("取各单位最近一次的{}相加", label);
    case Figure::Form::hours:
      return fmt::format("数一天24个钟点中{}至{}覆盖到的{}", label, first.to->label(),
          first.each ? fmt::format("（各{}中最少的一天）", first.each->label()) : "");
    case Figure::Form::share:
    case Figure::Form::per_head:
    case Figure::Form::change:
    case Figure::Form::total:
    case Figure::Form::completion: break;
  }
  std::abort();  // derived figures are not counted from records
}

std::string of_records(const Figure& figure) {
  std::vector<std::string> sources;
  for (const Source& s : figure.sources) sources.push_back(in_words(figure, s));
  std::string out = fmt::format("{}，{}", fmt::join(sources, "、"), counted(figure));
  if (figure.stock) out += "（某一日的存量）";
  if (figure.span != Figure::Span::asked) out += "（累计）";
  return out;
}

std::string quoted_label(const Figure& f) { return "“" + f.label + "”"; }

std::string change(const Figure& figure) {
  const std::string before = figure.against == Figure::Against::last_year  ? "上年同期"
                             : figure.against == Figure::Against::previous ? "上一期"
                                                                           : figure.base.text();
  return fmt::format("{}与{}相比的{}", quoted_label(*figure.operands[0]), before,
      figure.percent ? "增减百分比" : "增减数");
}

std::string total(const Figure& figure) {
  std::vector<std::string> labels;
  for (const auto& o : figure.operands) labels.push_back(quoted_label(*o));
  return fmt::format("{}相加（各项互不重复）", fmt::join(labels, "、"));
}

std::string of_figures(const Figure& figure) {
  std::string out;
  switch (figure.form) {
    case Figure::Form::share:
    case Figure::Form::per_head:
      out = fmt::format(
          "{}÷{}", quoted_label(*figure.operands[0]), quoted_label(*figure.operands[1]));
      break;
    case Figure::Form::change: out = change(figure); break;
    case Figure::Form::total: out = total(figure); break;
    case Figure::Form::completion:
      out = fmt::format("{}÷{}", quoted_label(*figure.operands[0]),
          figure.operands.size() > 1 ? quoted_label(*figure.operands[1]) : "年度目标数");
      break;
    case Figure::Form::records:
    case Figure::Form::distinct:
    case Figure::Form::names:
    case Figure::Form::sum:
    case Figure::Form::mean:
    case Figure::Form::least:
    case Figure::Form::most:
    case Figure::Form::latest:
    case Figure::Form::hours: std::abort();  // of_records says these
  }
  for (const auto& o : figure.operands) out += fmt::format("；{}：{}", o->label, o->rule);
  return out;
}

}  // namespace

std::string rule_in_words(const Figure& figure) {
  std::string out = is_derived(figure.form) ? of_figures(figure) : of_records(figure);
  if (figure.cap) out += fmt::format("；超过{}的按{}计", *figure.cap, *figure.cap);
  if (!figure.note.empty()) out += "。" + figure.note;
  return out;
}

}  // namespace jinguo
