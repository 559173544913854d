// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/period_spec.h"
#include "report/print_words.h"
#include "report/report.h"

namespace jinguo {
namespace {

// Leaves the filler from any depth; build_report turns it into the answer.
struct Refused {
  Problem problem;
};

std::string heading_for(std::string_view by) {
  constexpr std::pair<std::string_view, std::string_view> known[] = {{"unit:street", "街道"},
      {"unit:community", "社区"}, {"unit:grid", "网格"}, {"unit", "单位"}, {"month", "月份"},
      {"quarter", "季度"}, {"year", "年度"}};
  for (const auto& [key, heading] : known)
    if (key == by) return std::string{heading};
  return "项目";
}

class Filler {
 public:
  Filler(const ReportTemplate& form, const Counting& counting, const Actor& actor, Report& out)
      : form_(form), counting_(counting), actor_(actor), out_(out) {}

  void fill() {
    Document& d = out_.document;
    d.title = plain(fill(form_.head("标题")));
    d.addressee = plain(fill(form_.head("主送")));
    for (std::string_view colon : {"：", ":"})
      if (d.addressee.ends_with(colon)) d.addressee.resize(d.addressee.size() - colon.size());
    if (const std::string organ = plain(fill(form_.head("红头"))); !organ.empty())
      d.letterhead = Letterhead{organ, plain(fill(form_.head("文号")))};
    for (const TemplateBlock& b : form_.blocks()) block(b);
    d.signature = or_else(plain(fill(form_.head("署名"))), organ());
    d.date = or_else(plain(fill(form_.head("日期"))), chinese_date(out_.ask.today));
    d.written_at = out_.ask.now;
    annexes();
  }

 private:
  static std::string or_else(const std::string& text, const std::string& other) {
    return text.empty() ? other : text;
  }
  static std::string plain(const Text& text) {
    std::string out;
    for (const Words& w : text) out += w.text;
    return out;
  }
  std::string organ() const { return or_else(out_.ask.organ, out_.ask.area_name + "妇女联合会"); }

  void block(const TemplateBlock& b) {
    auto& body = out_.document.body;
    if (const auto* line = std::get_if<TemplateLine>(&b)) {
      Text words = fill(line->pieces);
      // A paragraph whose only content was an alternative that did not apply is no paragraph.
      if (!plain(words).empty()) body.emplace_back(Paragraph{line->style, std::move(words)});
    } else if (const auto* table = std::get_if<TemplateTable>(&b)) {
      fill(*table);
    } else {
      body.emplace_back(PageBreak{});
    }
  }

  Text fill(const Pieces& pieces) {
    Text out;
    for (const Piece& p : pieces) {
      if (const auto* text = std::get_if<std::string>(&p))
        out.push_back({*text});
      else if (const auto* v = std::get_if<Variable>(&p))
        out.push_back({value_of(*v)});
      else {
        const auto* place = std::get_if<PlaceForm>(&p);
        const Text more =
            place ? fill(*place) : branch(*std::get<std::shared_ptr<const Alternative>>(p));
        out.insert(out.end(), more.begin(), more.end());
      }
    }
    return out;
  }

  Text branch(const Alternative& a) { return fill(holds(a) ? a.then : a.otherwise); }

  std::string value_of(const Variable& v) const {
    const int year = out_.ask.year;
    switch (v.name) {
      case Variable::Name::year: return std::to_string(year);
      case Variable::Name::last_year: return std::to_string(year - 1);
      case Variable::Name::next_year: return std::to_string(year + 1);
      case Variable::Name::area: return out_.ask.area_name;
      case Variable::Name::organ: return organ();
      case Variable::Name::today: return chinese_date(out_.ask.today);
    }
    std::abort();  // a new variable stops the build above, not here
  }

  Period period_of(const PlaceForm& p) const {
    const auto period = resolve_period(p.period, out_.ask.year, out_.ask.today);
    if (!period.ok()) throw Refused{at_line(p, period.problem())};
    return p.show == PlaceForm::Show::last_year ? period.value().last_year() : period.value();
  }
  Problem at_line(const PlaceForm& p, Problem problem) const {
    problem.field = fmt::format("{}:{}", form_.file(), p.line);
    problem.text = fmt::format("数据“{}”：{}", label_of(*p.figure), problem.text);
    return problem;
  }
  Question question_of(const PlaceForm& p) const {
    Question q;
    q.figure = p.figure;
    q.period = period_of(p);
    q.area = out_.ask.area;
    q.by = p.by;
    q.compare_last_year = true;
    return q;
  }
  const FigureAnswer& ask(const PlaceForm& p, const Question& q) {
    const std::string key = fmt::format("{}|{}|{}", name_of(*q.figure), key_of(q.period), q.by);
    if (const auto known = asked_.find(key); known != asked_.end()) return known->second;
    auto answer = counting_.ask(actor_, q);
    if (!answer.ok()) throw Refused{at_line(p, answer.problem())};
    return asked_.emplace(key, std::move(answer).value()).first->second;
  }
  static bool is_gap(const PlaceForm& p, const FigureAnswer& a) {
    return a.gap || (a.evidence_count == 0 && !p.zero);
  }
  bool holds(const Alternative& a) {
    const Question q = question_of(a.test);
    const FigureAnswer& answer = ask(a.test, q);
    if (!is_gap(a.test, answer)) return true;
    if (!a.decided) gap(answer);
    return false;
  }
  void gap(const FigureAnswer& a, const std::string& reason = {}) {
    const std::string why = or_else(reason, or_else(a.gap_reason, "统计期内没有可以计数的记录"));
    const std::vector<std::string> row{a.label, a.period, why};
    if (std::find(gaps_.begin(), gaps_.end(), row) == gaps_.end()) gaps_.push_back(row);
  }

  Text fill(const PlaceForm& p) {
    const Question q = question_of(p);
    const FigureAnswer& a = ask(p, q);
    ReportPlace place = place_of(p, q, a);
    std::string why;
    place.gap = is_gap(p, a);
    if (!place.gap) {
      place.printed = printed(p, a, why);
      place.gap = place.printed.empty();
    }
    if (place.gap) {
      gap(a, why);
      place.printed = p.gap;
    } else if (p.unit) {
      place.printed += a.unit;
    }
    const bool gap = place.gap;
    Words words = keep(std::move(place));
    if (!gap && p.show == PlaceForm::Show::parts) return part_words(p, a, *words.figure);
    if (!gap && !p.only.empty()) words.figure = group_of(*words.figure, p.by, p.only);
    return {std::move(words)};
  }
  // The number of one group opens the records of that group.
  static FigureAnchor group_of(FigureAnchor whole, const std::string& by, const std::string& key) {
    whole.by = by;
    whole.part = key;
    return whole;
  }
  static ReportPlace place_of(const PlaceForm& p, const Question& q, const FigureAnswer& a) {
    ReportPlace place;
    place.line = p.line;
    place.question = q;
    place.period = key_of(q.period);
    place.print_rule = words_for(p.print);
    place.answer = a;
    return place;
  }
  Words keep(ReportPlace place) {
    place.number = static_cast<int>(out_.places.size()) + 1;
    Words words{place.printed, FigureAnchor{place.answer.name, place.period, area_text()}};
    out_.places.push_back(std::move(place));
    return words;
  }
  std::string area_text() const { return out_.ask.area ? out_.ask.area->text() : ""; }

  // "" when this way of printing has nothing to print; `why` then says it for the list of gaps.
  std::string printed(const PlaceForm& p, const FigureAnswer& a, std::string& why) const {
    switch (p.show) {
      case PlaceForm::Show::value: return p.only.empty() ? print(a.value, p.print) : one_part(p, a);
      case PlaceForm::Show::last_year: return print(a.value, p.print);
      case PlaceForm::Show::count: return std::to_string(a.evidence_count);
      case PlaceForm::Show::names: return joined(a.names, why);
      case PlaceForm::Show::parts: return plain(part_words(p, a, {}));
      case PlaceForm::Show::change: return change(p, a, true, why);
      case PlaceForm::Show::change_amount: return change(p, a, false, why);
    }
    std::abort();  // a new way stops the build above, not here
  }
  static std::string joined(const std::vector<std::string>& names, std::string& why) {
    std::string out;
    for (const std::string& n : names) out += (out.empty() ? "" : "、") + n;
    if (out.empty()) why = "记录中没有填写名称";
    return out;
  }
  // A part nobody wrote down, of a figure that has records, is none of it.
  static std::string one_part(const PlaceForm& p, const FigureAnswer& a) {
    for (const FigurePart& part : a.parts)
      if (part.key == p.only) return print(part.value, p.print);
    return print(Exact{0, 1}, p.print);
  }
  static Text part_words(const PlaceForm& p, const FigureAnswer& a, const FigureAnchor& whole) {
    Text out;
    for (const FigurePart& part : a.parts) {
      if (part.evidence_count == 0) continue;
      if (!out.empty()) out.push_back({"、"});
      out.push_back({fmt::format("{}{}{}", part.label, print(part.value, p.print), a.unit),
          group_of(whole, p.by, part.key)});
    }
    return out;
  }
  static std::string change(
      const PlaceForm& p, const FigureAnswer& a, bool percent, std::string& why) {
    const auto& moved = percent ? a.change_percent : a.change;
    if (!moved || !a.last_year || a.last_year->numerator == 0) {
      why = "上年同期没有记录，无法比较";
      return {};
    }
    if (moved->numerator == 0) return "持平";
    const bool more = moved->numerator > 0;
    Exact size = *moved;
    if (!more) size.numerator = -size.numerator;
    if (!percent) return (more ? "增加" : "减少") + print(size, p.print);
    return (more ? "增长" : "下降") + print(size, {.digits = 1, .trim = true}) + "%";
  }

  void fill(const TemplateTable& t) {
    Table table;
    table.caption = t.caption;
    table.columns.push_back({heading_for(t.columns.front().by), 2, Table::Align::left});
    std::vector<std::vector<FigurePart>> parts;
    std::vector<std::pair<std::string, std::string>> keys;  // in the order they first come
    Text totals{{"合计"}};
    std::vector<std::string> notes;
    const auto column = [&](const PlaceForm& p, const std::string& heading) {
      const Question q = question_of(p);
      const FigureAnswer& a = ask(p, q);
      table.columns.push_back({heading, 2, Table::Align::right});
      for (const FigurePart& part : a.parts) note_key(keys, part);
      parts.push_back(a.parts);
      if (!a.parts_note.empty() &&
          std::find(notes.begin(), notes.end(), a.parts_note) == notes.end())
        notes.push_back(a.parts_note);
      ReportPlace place = place_of(p, q, a);
      place.gap = is_gap(p, a);
      if (place.gap) gap(a);
      place.printed = place.gap ? "—" : print(a.value, p.print);
      totals.push_back(keep(std::move(place)));
    };
    for (const PlaceForm& p : t.columns) {
      const std::string heading = fmt::format("{}（{}）", label_of(*p.figure), unit_of(*p.figure));
      column(p, heading);
      if (!t.last_year) continue;
      PlaceForm before = p;
      before.show = PlaceForm::Show::last_year;
      before.zero = true;  // a first year on the platform has no year before it
      column(before, heading + "上年");
    }
    for (const auto& [key, label] : keys) {
      // What belongs to no street was done by the district's own units.
      const bool above = key.empty() && t.columns.front().by.starts_with("unit:");
      table.rows.push_back(table_row(t, key, above ? "区本级" : label, parts));
    }
    std::vector<Text> last;
    for (Words& w : totals) last.push_back({std::move(w)});
    table.rows.push_back(std::move(last));
    out_.document.body.emplace_back(std::move(table));
    for (const std::string& n : notes)
      out_.document.body.emplace_back(Paragraph{Paragraph::Style::remark, {{n}}});
  }
  static void note_key(
      std::vector<std::pair<std::string, std::string>>& keys, const FigurePart& part) {
    for (const auto& known : keys)
      if (known.first == part.key) return;
    keys.emplace_back(part.key, part.label);
  }
  std::vector<Text> table_row(const TemplateTable& t, const std::string& key,
      const std::string& label, const std::vector<std::vector<FigurePart>>& parts) const {
    std::vector<Text> row{{{label}}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const PlaceForm& p = t.columns[t.last_year ? i / 2 : i];
      const auto part = std::find_if(
          parts[i].begin(), parts[i].end(), [&](const FigurePart& f) { return f.key == key; });
      if (part == parts[i].end()) {
        row.push_back({{"0"}});
        continue;
      }
      Words cell{part->printed == "—" ? part->printed : print(part->value, p.print)};
      const bool last_year = t.last_year && i % 2 == 1;
      Period period = period_of(p);
      if (last_year) period = period.last_year();
      const FigureAnchor whole{std::string{name_of(*p.figure)}, key_of(period), area_text()};
      if (part->evidence_count > 0) cell.figure = group_of(whole, p.by, key);
      row.push_back({std::move(cell)});
    }
    return row;
  }

  void annexes() {
    Document& d = out_.document;
    if (!gaps_.empty()) {
      Table t;
      t.columns = {{"序号", 1, Table::Align::centre}, {"数据", 4}, {"统计期", 3}, {"原因", 5}};
      for (const auto& g : gaps_)
        t.rows.push_back({{{std::to_string(t.rows.size() + 1)}}, {{g[0]}}, {{g[1]}}, {{g[2]}}});
      Annex annex{"未能填列的数据", {}};
      annex.blocks.push_back(
          Paragraph{Paragraph::Style::body, {{"以下数据在统计期内没有可以计数的记录，正文照此注明，"
                                              "未作估计。补登记录后重新生成即可填列。"}}});
      annex.blocks.emplace_back(std::move(t));
      d.annexes.push_back(std::move(annex));
    }
    d.annexes.push_back({"数据依据明细表（电子表格）", {}});
  }

  const ReportTemplate& form_;
  const Counting& counting_;
  const Actor& actor_;
  Report& out_;
  std::map<std::string, FigureAnswer> asked_;
  std::vector<std::vector<std::string>> gaps_;
};

}  // namespace

Result<Report> build_report(const ReportTemplate& form, const Counting& counting,
    const Actor& actor, const ReportAsk& ask) {
  Report out;
  out.file = form.file();
  out.ask = ask;
  try {
    Filler{form, counting, actor, out}.fill();
  } catch (const Refused& r) {
    return r.problem;
  }
  return out;
}

}  // namespace jinguo
