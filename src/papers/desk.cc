// SPDX-License-Identifier: Apache-2.0
#include "papers/desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/print_words.h"

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
  std::optional<Uuid> ground{};          // it leaves the house
  std::string ground_kind{}, ground_said{};
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
  if (!sheet.ground_kind.empty()) {
    set("ground", sheet.ground_kind);
    set("ground_said", sheet.ground_said);
  }
  return draft;
}

Problem no_ground(const std::string& title) {
  return refused(Problem::Code::invalid, fmt::format("《{}》要送到外单位，须选定共享依据", title),
      "没有出具，也没有占用文号；请选本案登记的同意或法定依据，还没有的先登记共享依据", "ground");
}

Problem not_said(const std::string& title) {
  return refused(Problem::Code::invalid,
      fmt::format("《{}》要送到外单位，须选定依据，并写明同意的内容或法律条款", title),
      "没有出具，也没有占用文号；没有立案的事项，依据记在文书上", "ground_said");
}

// What is passed on of a letter goes by the regulation; the other grounds are hers to give.
std::vector<PaperGround> grounds_without_case(const RecordType& paper, const PaperForm& form) {
  std::vector<PaperGround> out;
  for (const Choice& c : paper.field("ground")->choices)
    out.push_back({{}, std::string{c.name}, std::string{c.label},
        c.name == "statutory_duty" ? form.law() : std::string{}});
  return out;
}

// The case whose matter a paper tells: the one it is about, or that was made of its letter.
std::optional<Uuid> case_told(const RecordType& about, const Shown& subject) {
  if (about.name == "case") return subject.id;
  if (!about.field("case")) return {};
  return Uuid::parse(text_of(about, subject.row, "case"));
}

Result<Written> share(
    const Engine& engine, Writing& w, const Sheet& sheet, const Uuid& of_case, const Uuid& paper) {
  const RecordType& type = *engine.catalogue().find("sharing");
  Draft draft;
  const auto set = [&](std::string_view name, Value value) {
    draft.items.push_back({type.field(name), std::move(value)});
  };
  const std::string title = replaced(sheet.filled.document.title, "\n", "");
  set("case", of_case.text());
  set("ground", sheet.ground->text());
  set("receiver", sheet.filled.document.addressee);
  set("shared_on", to_text(engine.today()));
  set("what", fmt::format("《{}》：{}", title, sheet.kind.form.shares()));
  set("paper", paper.text());
  return w.create(type, draft);
}

}  // namespace

Result<std::optional<std::vector<PaperGround>>> PaperDesk::grounds(
    const Actor& actor, const PaperOrder& order) const {
  using Grounds = std::optional<std::vector<PaperGround>>;
  const auto form = kind(actor, order.kind);
  if (!form.ok()) return form.problem();
  if (form.value().form.shares().empty()) return Grounds{};
  const RecordType& about = form.value().form.about();
  const auto subject = engine_.get(actor, about, order.about);
  if (!subject.ok()) return subject.problem();
  const auto of_case = case_told(about, subject.value());
  if (!of_case)
    return Grounds{grounds_without_case(*engine_.catalogue().find("paper"), form.value().form)};
  const RecordType& consent = *engine_.catalogue().find("consent");
  ListQuery query;
  query.filters.push_back({consent.field("case"), Filter::Op::equal, {Value{of_case->text()}}});
  query.filters.push_back(
      {consent.field("state"), Filter::Op::equal, {Value{std::string{"given"}}}});
  query.size = 100;
  const auto page = engine_.list(actor, consent, query);
  if (!page.ok()) return page.problem();
  std::vector<PaperGround> out;
  for (const Shown& row : page.value().rows) {
    const std::string name = text_of(consent, row.row, "ground");
    std::string label = name;
    for (const Choice& c : consent.field("ground")->choices)
      if (c.name == name) label = c.label;
    const auto day = parse_date(text_of(consent, row.row, "given_on"));
    out.push_back({row.id, {}, fmt::format("{}（{}）", label, day ? chinese_date(*day) : ""), {}});
  }
  return Grounds{std::move(out)};
}

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
  const bool leaves = !sheet.kind.form.shares().empty();
  const auto told = leaves ? case_told(about, subject.value()) : std::nullopt;
  if (told && !order.ground) return no_ground(sheet.kind.title);
  if (told) sheet.ground = order.ground;
  if (leaves && !told) {
    if (order.ground_kind.empty() || order.ground_said.empty()) return not_said(sheet.kind.title);
    sheet.ground_kind = order.ground_kind;
    sheet.ground_said = order.ground_said;
  }
  sheet.pattern = number_pattern(sheet.kind.form, engine_, actor, unit.value());
  sheet.series = replaced(sheet.pattern, running, "");
  auto filled = fill_paper(sheet.kind.form, engine_, actor,
      {order.about, order.asked, unit.value(), sheet.pattern}, Reading::logged);
  if (!filled.ok()) return filled.problem();
  if (!filled.value().missing.empty()) return not_ready(filled.value().missing);
  sheet.filled = std::move(filled).value();
  const auto store = [&](Writing& w) -> Result<Written> {
    const std::int64_t number = next_number(w.connection(), actor.district, sheet);
    auto paper = w.create(type, draft_of(sheet, number, engine_.today()));
    if (!paper.ok() || !told) return paper;
    const auto line = share(engine_, w, sheet, *told, paper.value().id);
    return line.ok() ? paper : Result<Written>{line.problem()};
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
