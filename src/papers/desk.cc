// SPDX-License-Identifier: Apache-2.0
#include "papers/desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace jinguo {
namespace {

Problem not_ready(const std::vector<std::string>& missing) {
  Problem p = refused(Problem::Code::invalid, "文书还缺内容：" + missing.front(),
      "没有出具，也没有占用文号；补齐后再出具");
  for (std::size_t i = 1; i < missing.size(); ++i)
    p.more.push_back(refused(Problem::Code::invalid, missing[i], ""));
  return p;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string text_of(const RecordType& type, const Row& row, std::string_view field) {
  const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}

std::int64_t number_of(const RecordType& type, const Row& row, std::string_view field) {
  const auto* n = std::get_if<std::int64_t>(&row[std::size_t(type.at(field))]);
  return n ? *n : 0;
}

// How the running number is spelled in the kept text before it is known.
constexpr std::string_view spelled_running = "\\u0001";

}  // namespace

Result<PaperForm> PaperDesk::check(std::string_view text) const {
  return PaperForm::read("模板", text, engine_.catalogue());
}

Result<PaperKind> PaperDesk::kind(const Actor& actor, std::string_view name) const {
  const RecordType& type = *engine_.catalogue().find("paper_template");
  ListQuery own;
  own.filters.push_back({type.field("kind"), Filter::Op::equal, {Value{std::string{name}}}});
  own.filters.push_back({type.field("state"), Filter::Op::equal, {Value{std::string{"in_use"}}}});
  own.sort = type.field("edition");
  own.size = 1;
  const auto found = engine_.list(actor, type, own);
  if (!found.ok()) return found.problem();
  PaperKind out;
  out.kind = name;
  std::string text;
  if (!found.value().rows.empty()) {
    const Row& row = found.value().rows.front().row;
    text = text_of(type, row, "text");
    out.title = text_of(type, row, "title");
    out.edition = number_of(type, row, "edition");
  } else if (const auto* file = find_file(shipped_, fmt::format("{}.md", name))) {
    text = file->bytes;
  } else {
    return refused(Problem::Code::not_found, "没有这种文书", "请从文书种类中选择", "kind");
  }
  const std::string file_name = fmt::format("{}.md", name);
  auto form = PaperForm::read("papers/" + file_name, text, engine_.catalogue());
  if (!form.ok()) return form.problem();
  out.form = std::move(form).value();
  if (const auto* ours = find_file(shipped_, file_name); ours && out.edition > 0) {
    const auto first = PaperForm::read("papers/" + file_name, ours->bytes, engine_.catalogue());
    if (first.ok()) out.form.keep_need(first.value());
  }
  if (out.title.empty()) out.title = out.form.name();
  return out;
}

Result<std::vector<PaperKind>> PaperDesk::kinds(const Actor& actor, std::string_view about) const {
  const RecordType& type = *engine_.catalogue().find("paper_template");
  std::vector<std::string> names;
  for (const EmbeddedFile& file : shipped_)
    names.emplace_back(file.path.substr(0, file.path.rfind('.')));
  ListQuery own;
  own.filters.push_back({type.field("state"), Filter::Op::equal, {Value{std::string{"in_use"}}}});
  own.size = 100;
  const auto found = engine_.list(actor, type, own);
  if (!found.ok()) return found.problem();
  for (const Shown& s : found.value().rows) names.push_back(text_of(type, s.row, "kind"));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<PaperKind> out;
  for (const std::string& name : names) {
    auto one = kind(actor, name);
    if (!one.ok()) return one.problem();
    if (about.empty() || one.value().form.about().name == about)
      out.push_back(std::move(one).value());
  }
  return out;
}

Result<std::string> PaperDesk::unit_name(const Actor& actor) const {
  const RecordType& unit = *engine_.catalogue().find("unit");
  const auto shown = engine_.get(actor, unit, actor.unit);
  if (!shown.ok()) return shown.problem();
  return text_of(unit, shown.value().row, "name");
}

Result<FilledPaper> PaperDesk::preview(const Actor& actor, const PaperOrder& order) const {
  const auto form = kind(actor, order.kind);
  if (!form.ok()) return form.problem();
  auto unit = unit_name(actor);
  if (!unit.ok()) return unit.problem();
  PaperWish wish{order.about, order.asked, unit.value(), {}};
  wish.number =
      replaced(number_pattern(form.value().form, engine_, actor, unit.value()), running, "＿");
  return fill_paper(form.value().form, engine_, actor, wish, Reading::covered);
}

namespace {

// What is stored of a paper, but for its number.
struct Sheet {
  const RecordType& type;
  PaperKind kind;
  std::string pattern, series;
  FilledPaper filled;
  Uuid unit, about;
  std::int64_t year = 0;
  std::optional<std::string> of_case{};  // of an intake that a case was made of
};

std::int64_t next_number(Connection& c, std::int64_t district, const Sheet& sheet) {
  const Value params[] = {district, sheet.series, sheet.year};
  return 1 + c.integer(
                 "SELECT COALESCE(MAX(\"running\"), 0) FROM \"paper\" WHERE \"district\" = ? "
                 "AND \"series\" = ? AND \"year\" = ?",
                 params);
}

Draft draft_of(const Sheet& sheet, std::int64_t number, Date today) {
  Draft draft;
  draft.unit = sheet.unit;
  draft.by_program = true;
  const auto set = [&](std::string_view name, Value value) {
    draft.items.push_back({sheet.type.field(name), std::move(value)});
  };
  std::string content = document_json(sheet.filled.document);
  set("kind", sheet.kind.kind);
  set("title", replaced(sheet.filled.document.title, "\n", ""));
  if (!sheet.pattern.empty()) {
    const std::string spelled = std::to_string(number);
    content = replaced(std::move(content), spelled_running, spelled);
    set("number", replaced(sheet.pattern, running, spelled));
    set("series", sheet.series);
    set("year", sheet.year);
    set("running", number);
  }
  set(sheet.kind.form.about().name, sheet.about.text());
  if (sheet.of_case) set("case", *sheet.of_case);
  set("issued_on", to_text(today));
  set("addressee", sheet.filled.addressee.empty() ? Value{} : Value{sheet.filled.addressee});
  set("template_edition", sheet.kind.edition);
  set("content", std::move(content));
  return draft;
}

}  // namespace

Result<Written> PaperDesk::issue(
    const Actor& actor, const PaperOrder& order, const Once& once) const {
  const auto draft = preview(actor, order);
  if (!draft.ok()) return draft.problem();
  if (!draft.value().missing.empty()) return not_ready(draft.value().missing);
  auto form = kind(actor, order.kind);
  if (!form.ok()) return form.problem();
  const auto unit = unit_name(actor);
  if (!unit.ok()) return unit.problem();
  const RecordType& about = form.value().form.about();
  const RecordType& type = *engine_.catalogue().find("paper");
  if (!type.field(about.name))
    return refused(Problem::Code::invalid, fmt::format("文书还不能从{}出具", about.label),
        "请把模板的“记录”改为 case、intake 或 dispute", "kind");
  const auto subject = engine_.get(actor, about, order.about);
  if (!subject.ok()) return subject.problem();
  Sheet sheet{type, std::move(form).value(), {}, {}, {}, subject.value().unit, order.about,
      std::int64_t{int(engine_.today().year())}};
  if (about.field("case")) sheet.of_case = text_of(about, subject.value().row, "case");
  if (sheet.of_case && sheet.of_case->empty()) sheet.of_case.reset();
  sheet.pattern = number_pattern(sheet.kind.form, engine_, actor, unit.value());
  sheet.series = replaced(sheet.pattern, running, "");
  auto filled = fill_paper(sheet.kind.form, engine_, actor,
      {order.about, order.asked, unit.value(), sheet.pattern}, Reading::logged);
  if (!filled.ok()) return filled.problem();
  if (!filled.value().missing.empty()) return not_ready(filled.value().missing);
  sheet.filled = std::move(filled).value();
  const auto store = [&](Writing& w) {
    const std::int64_t number = next_number(w.connection(), actor.district, sheet);
    return w.create(type, draft_of(sheet, number, engine_.today()));
  };
  // Two papers of one series at once: PostgreSQL lets one of them find its number taken.
  constexpr int tries = 5;
  for (int i = 1;; ++i) {
    auto done = engine_.write(actor, once, store);
    const bool taken = !done.ok() && done.problem().code == Problem::Code::conflict &&
                       done.problem().field == "running";
    if (!taken || i == tries) return done;
  }
}

Result<Document> PaperDesk::open(
    const Actor& actor, const Uuid& paper, const std::string& reason) const {
  const RecordType& type = *engine_.catalogue().find("paper");
  const FieldInfo* content[] = {type.field("content")};
  const auto shown = engine_.reveal(actor, type, paper, content, reason);
  if (!shown.ok()) return shown.problem();
  return read_document(text_of(type, shown.value().row, "content"));
}

}  // namespace jinguo
