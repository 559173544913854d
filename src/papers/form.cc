// SPDX-License-Identifier: Apache-2.0
#include "papers/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace jinguo {
namespace {

constexpr std::string_view head_names[] = {
    "记录", "须有", "共享", "依据", "标题", "主送", "署名", "日期", "红头", "文号"};

struct NamedVariable {
  std::string_view name;
  PaperVariable::Name value;
};
constexpr NamedVariable variables[] = {{"number", PaperVariable::Name::number},
    {"today", PaperVariable::Name::today}, {"year", PaperVariable::Name::year},
    {"organ", PaperVariable::Name::organ}, {"unit", PaperVariable::Name::unit},
    {"issuer", PaperVariable::Name::issuer}};

[[noreturn]] void fail(int line, std::string text, std::string remedy) {
  throw TextMistake{line, std::move(text), std::move(remedy)};
}

const FieldInfo& field_of(const RecordType& type, std::string_view name, int line) {
  if (const FieldInfo* f = type.field(name)) return *f;
  std::vector<std::string_view> known;
  for (const FieldInfo& f : type.fields) known.push_back(f.name);
  fail(line, fmt::format("{}没有名为“{}”的内容", type.label, name),
      "相近的名称有：" + nearest_names(name, known));
}

}  // namespace

class PaperFormReader {
 public:
  PaperFormReader(PaperForm& out, const Catalogue& catalogue) : out_(out), catalogue_(catalogue) {}

  void read(const PaperText& text) {
    find_subject(text);
    for (const PaperText::Head& h : text.heads)
      if (h.name == "须有") out_.need_ = need(h);
    for (const PaperText::Head& h : text.heads) {
      if (h.name == "共享") share(h);
      if (h.name == "依据") out_.law_ = words_only(h);
      if (h.name == "记录" || h.name == "须有" || h.name == "共享" || h.name == "依据") continue;
      if (h.name == "标题") name_of(h);
      out_.heads_.emplace_back(h.name, parts(pieces_of(h.text, h.line)));
    }
    for (const PaperText::Block& b : text.blocks) {
      if (const auto* line = std::get_if<PaperText::Line>(&b))
        out_.blocks_.emplace_back(PaperLine{line->style, parts(pieces_of(line->text, line->line))});
      else if (const auto* t = std::get_if<PaperText::TableLine>(&b))
        out_.blocks_.emplace_back(table(*t));
      else
        out_.blocks_.emplace_back(PageBreak{});
    }
  }

 private:
  void find_subject(const PaperText& text) {
    for (const PaperText::Head& h : text.heads) {
      if (h.name != "记录") continue;
      out_.about_ = catalogue_.find(h.text);
      if (!out_.about_)
        fail(h.line, fmt::format("没有名为“{}”的记录", h.text),
            "相近的名称有：" + nearest_names(h.text, record_names()));
    }
    if (!out_.about_) fail(1, "文书模板没有写关于哪种记录", "在文件头加上一行，例如“记录: case”");
  }
  std::vector<std::string_view> record_names() const {
    std::vector<std::string_view> names;
    for (const RecordType* type : catalogue_.records()) names.push_back(type->name);
    return names;
  }

  std::string words_only(const PaperText::Head& head) {
    std::string out;
    for (const PaperPiece& p : pieces_of(head.text, head.line)) {
      if (p.kind != PaperPiece::Kind::words)
        fail(head.line, fmt::format("“{}”里只写文字", head.name),
            "例如“共享: 姓名、联系方式、需要的帮助”");
      out += p.text;
    }
    return out;
  }

  // It says what goes out, and to whom is the addressee.
  void share(const PaperText::Head& head) {
    out_.shares_ = words_only(head);
    if (out_.about_->name != "case" && !out_.about_->field("case"))
      fail(head.line, fmt::format("{}没有个案，不能写“共享”", out_.about_->label),
          "只有关于个案或信访的文书能写");
  }

  void name_of(const PaperText::Head& head) {
    for (const PaperPiece& p : pieces_of(head.text, head.line))
      if (p.kind == PaperPiece::Kind::words) out_.name_ += p.text;
  }

  PaperParts parts(const std::vector<PaperPiece>& pieces) {
    PaperParts out;
    for (const PaperPiece& p : pieces) out.push_back(part(p));
    return out;
  }
  PaperPart part(const PaperPiece& p) {
    if (p.kind == PaperPiece::Kind::words) return p.text;
    if (p.kind == PaperPiece::Kind::choice)
      return PaperChoice{field(p.text, p.line), parts(p.then), parts(p.otherwise)};
    if (p.text.empty()) fail(p.line, "两个花括号之间没有名称", "写成 {{case.opened_on}}");
    for (const NamedVariable& v : variables)
      if (v.name == p.text) return PaperVariable{v.value};
    if (p.text.starts_with("ask ")) return ask(p);
    return field(p.text, p.line);
  }

  PaperAsk ask(const PaperPiece& p) {
    const auto segments = split_text(std::string_view{p.text}.substr(4), '|');
    PaperAsk out{std::string{segments.front()}};
    if (out.label.empty()) fail(p.line, "没有写要填什么", "例如 {{ask 处理意见}}");
    for (std::string_view option : std::span{segments}.subspan(1)) {
      if (option != "optional")
        fail(p.line, fmt::format("没有“{}”这个选项", option), "可用：optional（可以不填）");
      out.optional = true;
    }
    const bool known = std::any_of(out_.asks_.begin(), out_.asks_.end(),
        [&](const PaperAsk& other) { return other.label == out.label; });
    if (!known) out_.asks_.push_back(out);
    return out;
  }

  PaperField field(std::string_view text, int line) const {
    const auto segments = split_text(text, '|');
    PaperField out;
    for (std::string_view option : std::span{segments}.subspan(1)) {
      if (option != "blank")
        fail(line, fmt::format("没有“{}”这个选项", option), "可用：blank（没有内容时留空待填）");
      out.blank = true;
    }
    const auto names = split_text(segments.front(), '.');
    out.of_need = out_.need_ && names.front() == out_.need_->type->name;
    if ((!out.of_need && names.front() != out_.about_->name) || names.size() < 2)
      fail(line, fmt::format("看不懂“{}”", segments.front()),
          fmt::format("写成 {{{{{}.内容名称}}}}，或 {{{{ask 要填的内容}}}}", out_.about_->name));
    const RecordType* type = out.of_need ? out_.need_->type : out_.about_;
    for (std::string_view name : std::span{names}.subspan(1)) {
      if (!type)
        fail(line, fmt::format("“{}”后面不能再接“.{}”", out.last().label, name),
            "只有指向另一条记录的内容后面能接 .名称");
      const FieldInfo& f = field_of(*type, name, line);
      out.types.push_back(type);
      out.fields.push_back(&f);
      type = f.kind == Kind::ref ? catalogue_.find(f.target) : nullptr;
    }
    return out;
  }

  // A record type that belongs to the one the paper is about, and by which reference.
  std::pair<const RecordType*, const FieldInfo*> belonging(std::string_view name, int line) const {
    const RecordType* type = catalogue_.find(name);
    if (!type)
      fail(line, fmt::format("没有名为“{}”的记录", name),
          "相近的名称有：" + nearest_names(name, record_names()));
    for (const FieldInfo& f : type->fields)
      if (f.kind == Kind::ref && f.target == out_.about_->name) return {type, &f};
    fail(line, fmt::format("{}不属于{}", type->label, out_.about_->label),
        "只能写属于这条记录的内容");
  }

  PaperNeed need(const PaperText::Head& head) const {
    const auto segments = split_text(head.text, '|');
    PaperNeed out;
    std::tie(out.type, out.through) = belonging(segments.front(), head.line);
    for (std::string_view segment : std::span{segments}.subspan(1)) {
      const auto sides = split_text(segment, '=');
      if (sides.size() != 2)
        fail(head.line, fmt::format("看不懂“{}”", segment), "例如 state=approved,sent");
      const FieldInfo& f = field_of(*out.type, sides[0], head.line);
      if (f.kind != Kind::choice)
        fail(head.line, fmt::format("“{}”不是选项", f.label), "只能按选项要求");
      std::vector<std::string> names;
      for (std::string_view name : split_text(sides[1], ',')) {
        const bool known = std::any_of(
            f.choices.begin(), f.choices.end(), [&](const Choice& c) { return c.name == name; });
        if (!known)
          fail(head.line, fmt::format("“{}”没有选项“{}”", f.label, name), "请核对选项的名称");
        names.emplace_back(name);
      }
      out.is.emplace_back(&f, std::move(names));
    }
    return out;
  }

  PaperTable table(const PaperText::TableLine& line) const {
    const auto segments = split_text(line.inside, '|');
    PaperTable out;
    std::tie(out.type, out.through) = belonging(segments.front(), line.line);
    for (std::string_view segment : std::span{segments}.subspan(1)) {
      if (segment.starts_with("caption="))
        out.caption = segment.substr(8);
      else
        for (std::string_view name : split_text(segment, ','))
          out.columns.push_back(&field_of(*out.type, name, line.line));
    }
    if (out.columns.empty())
      fail(line.line, "表格没有写列出哪些内容", "例如 {{table dispute | found_on, kind}}");
    return out;
  }

  PaperForm& out_;
  const Catalogue& catalogue_;
};

const PaperParts& PaperForm::head(std::string_view name) const {
  static const PaperParts none;
  for (const auto& [key, value] : heads_)
    if (key == name) return value;
  return none;
}

Result<PaperForm> PaperForm::read(
    const std::string& file, std::string_view text, const Catalogue& catalogue) {
  PaperForm out;
  try {
    PaperFormReader{out, catalogue}.read(PaperText::read(text, head_names));
    return out;
  } catch (const TextMistake& m) {
    return problem_of(m, file);
  }
}

}  // namespace jinguo
