// SPDX-License-Identifier: Apache-2.0
#include "papers/fill.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "papers/printed.h"
#include "report/print_words.h"

namespace jinguo {
namespace {

constexpr std::string_view room = "＿＿＿＿＿＿";
constexpr std::string_view cover = "（受保护，出具时填入）";
constexpr int most_rows = 100;  // of one table; a page of the engine

// Leaves the filler from any depth; fill_paper() turns it into its answer.
struct Refused {
  Problem problem;
};

class Filler {
 public:
  Filler(const PaperForm& form, const Engine& engine, const Actor& actor, const PaperWish& wish,
      Reading reading, FilledPaper& out)
      : form_(form), engine_(engine), actor_(actor), wish_(wish), reading_(reading), out_(out) {}

  void fill() {
    find_need();
    Document& d = out_.document;
    d.title = text(form_.head("标题"));
    out_.addressee = text(form_.head("主送"));
    d.addressee = std::string{without_colon(out_.addressee)};
    d.signature = form_.head("署名").empty() ? organ() : text(form_.head("署名"));
    d.date = form_.head("日期").empty() ? chinese_date(engine_.today()) : text(form_.head("日期"));
    d.written_at = engine_.clock().now();
    if (const std::string mark = text(form_.head("红头")); !mark.empty())
      d.letterhead = Letterhead{mark, wish_.number};
    else
      d.number = wish_.number;
    for (const PaperBlock& b : form_.blocks()) block(b);
  }

  // The newest record that has to be there, if it is.
  void find_need() {
    if (!form_.need()) return;
    const PaperNeed& need = *form_.need();
    ListQuery query;
    query.filters.push_back({need.through, Filter::Op::equal, {Value{wish_.about.text()}}});
    std::string labels;
    for (const auto& [field, names] : need.is) {
      std::vector<Value> any(names.begin(), names.end());
      query.filters.push_back({field, Filter::Op::one_of, std::move(any)});
      for (const Choice& c : field->choices)
        if (c.name == names.front()) labels += (labels.empty() ? "" : "、") + std::string{c.label};
    }
    query.size = 1;
    const auto page = engine_.list(actor_, *need.type, query);
    if (!page.ok()) throw Refused{page.problem()};
    if (page.value().rows.empty())
      return missing(fmt::format("还没有{}的{}，不能出具", labels, need.type->label));
    need_ = page.value().rows.front().id;
  }

  std::string text(const PaperParts& parts) {
    std::string out;
    for (const PaperPart& p : parts) out += part(p);
    return out;
  }

 private:
  static std::string_view without_colon(std::string_view addressee) {
    for (std::string_view colon : {"：", ":"})
      if (addressee.ends_with(colon)) addressee.remove_suffix(colon.size());
    return addressee;
  }
  std::string organ() const { return wish_.unit + "妇女联合会"; }

  void block(const PaperBlock& b) {
    if (const auto* line = std::get_if<PaperLine>(&b)) return paragraph(*line);
    if (const auto* table = std::get_if<PaperTable>(&b)) return rows(*table);
    out_.document.body.emplace_back(PageBreak{});
  }

  // What a person wrote may hold several paragraphs.
  void paragraph(const PaperLine& line) {
    const std::string all = text(line.parts);
    for (std::string_view one : split_text(all, '\n'))
      if (!one.empty()) out_.document.body.push_back(Paragraph{line.style, {{std::string{one}}}});
  }

  std::string part(const PaperPart& p) {
    if (const auto* words = std::get_if<std::string>(&p)) return *words;
    if (const auto* f = std::get_if<PaperField>(&p)) return field(*f);
    if (const auto* ask = std::get_if<PaperAsk>(&p)) return answer(*ask);
    if (const auto* v = std::get_if<PaperVariable>(&p)) return variable(v->name);
    const PaperChoice& choice = std::get<PaperChoice>(p);
    return text(has_value(choice.test) ? choice.then : choice.otherwise);
  }

  std::string variable(PaperVariable::Name name) const {
    switch (name) {
      case PaperVariable::Name::number: return wish_.number;
      case PaperVariable::Name::today: return chinese_date(engine_.today());
      case PaperVariable::Name::year: return std::to_string(int(engine_.today().year()));
      case PaperVariable::Name::organ: return organ();
      case PaperVariable::Name::unit: return wish_.unit;
      case PaperVariable::Name::issuer: return actor_.name;
    }
    std::abort();  // a new name stops the build above, not here
  }

  std::string answer(const PaperAsk& ask) {
    const auto given = wish_.asked.find(ask.label);
    if (given != wish_.asked.end() && !trimmed(given->second).empty())
      return std::string{trimmed(given->second)};
    if (!ask.optional) missing("请填写“" + ask.label + "”");
    return {};
  }
  void missing(std::string what) {
    auto& all = out_.missing;
    if (std::find(all.begin(), all.end(), what) == all.end()) all.push_back(std::move(what));
  }

  struct Found {
    Value value;
    bool covered = false;
  };
  // The value at the end of the path; empty when a reference on the way is.
  Found find(const PaperField& f) {
    if (f.of_need && !need_) return {};
    Uuid id = f.of_need ? *need_ : wish_.about;
    for (std::size_t i = 0; i + 1 < f.fields.size(); ++i) {
      const Found step = read(*f.types[i], id, *f.fields[i]);
      const auto* next = std::get_if<std::string>(&step.value);
      if (!next) return step;
      id = Uuid::parse(*next).value_or(Uuid{});
    }
    return read(*f.types.back(), id, f.last());
  }
  Found read(const RecordType& type, const Uuid& id, const FieldInfo& field) {
    Shown& shown = record(type, id);
    const auto at = std::size_t(type.at(field.name));
    if (!shown.hidden[at]) return {shown.row[at]};
    if (reading_ == Reading::covered) return {{}, true};
    reveal(type, id, field, shown);
    return {shown.row[at]};
  }
  Shown& record(const RecordType& type, const Uuid& id) {
    const auto known = read_.find({type.name, id});
    if (known != read_.end()) return known->second;
    auto shown = engine_.get(actor_, type, id);
    if (!shown.ok()) throw Refused{shown.problem()};
    return read_.emplace(std::pair{type.name, id}, std::move(shown).value()).first->second;
  }
  void reveal(const RecordType& type, const Uuid& id, const FieldInfo& field, Shown& shown) {
    const FieldInfo* wanted[] = {&field};
    auto clear = engine_.reveal(actor_, type, id, wanted,
        shortened(fmt::format("出具《{}》", form_.name()), 60), Engine::Looking::for_paper);
    if (!clear.ok()) throw Refused{clear.problem()};
    const auto at = std::size_t(type.at(field.name));
    shown.row[at] = clear.value().row[at];
    shown.hidden[at] = clear.value().hidden[at];
  }

  bool has_value(const PaperField& f) {
    const Found found = find(f);
    return found.covered || !is_nothing(f.last(), found.value);
  }
  std::string field(const PaperField& f) {
    const Found found = find(f);
    if (found.covered) {
      out_.covered.emplace_back(f.last().label);
      return std::string{cover};
    }
    if (!is_null(found.value)) return print(f.last(), found.value);
    if (f.of_need && !need_) return std::string{room};  // said once, of the record itself
    if (!f.blank)
      missing(fmt::format("{}里还没有“{}”，请先补填", f.types.back()->label, f.last().label));
    return std::string{room};
  }
  std::string print(const FieldInfo& field, const Value& value) {
    if (field.kind != Kind::ref) return printed_value(field, value, engine_.offset());
    const auto id = Uuid::parse(std::get<std::string>(value));
    const RecordType& type = *engine_.catalogue().find(field.target);
    if (!id || type.titled.empty()) return {};
    const FieldInfo& title = *type.field(type.titled);
    const Found found = read(type, *id, title);
    return found.covered ? std::string{cover} : printed_value(title, found.value, engine_.offset());
  }

  void rows(const PaperTable& t) {
    ListQuery query;
    query.filters.push_back({t.through, Filter::Op::equal, {Value{wish_.about.text()}}});
    query.descending = false;
    query.size = most_rows;
    const auto page = engine_.list(actor_, *t.type, query);
    if (!page.ok()) throw Refused{page.problem()};
    Table table;
    table.caption = t.caption;
    for (const FieldInfo* f : t.columns)
      table.columns.push_back({std::string{f->label}, f->kind == Kind::text ? 3 : 2});
    for (const Shown& s : page.value().rows) {
      read_.insert_or_assign({t.type->name, s.id}, s);
      std::vector<Text> row;
      for (const FieldInfo* f : t.columns) row.push_back({{cell(*t.type, s.id, *f)}});
      table.rows.push_back(std::move(row));
    }
    out_.document.body.emplace_back(std::move(table));
    const std::int64_t more = page.value().total - std::int64_t(page.value().rows.size());
    if (more > 0)
      out_.document.body.emplace_back(
          Paragraph{Paragraph::Style::remark, {{fmt::format("另有{}条未列出", more)}}});
  }
  std::string cell(const RecordType& type, const Uuid& id, const FieldInfo& f) {
    const Found found = read(type, id, f);
    if (found.covered) return std::string{cover};
    return is_null(found.value) ? "" : print(f, found.value);
  }

  const PaperForm& form_;
  const Engine& engine_;
  const Actor& actor_;
  const PaperWish& wish_;
  const Reading reading_;
  FilledPaper& out_;
  std::optional<Uuid> need_;
  std::map<std::pair<std::string_view, Uuid>, Shown> read_;
};

}  // namespace

Result<FilledPaper> fill_paper(const PaperForm& form, const Engine& engine, const Actor& actor,
    const PaperWish& wish, Reading reading) {
  FilledPaper out;
  try {
    Filler{form, engine, actor, wish, reading, out}.fill();
    return out;
  } catch (const Refused& r) {
    return r.problem;
  }
}

std::string number_pattern(
    const PaperForm& form, const Engine& engine, const Actor& actor, const std::string& unit) {
  FilledPaper unused;
  PaperWish wish;
  wish.unit = unit;
  wish.number = running;
  return Filler{form, engine, actor, wish, Reading::covered, unused}.text(form.head("文号"));
}

}  // namespace jinguo
