// SPDX-License-Identifier: Apache-2.0
#include "app/paper_desk.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "embedded/paper_forms.h"
#include "papers/case_file.h"
#include "papers/desk.h"

namespace jinguo {
namespace {

namespace json = boost::json;

json::array asks_json(const PaperForm& form) {
  json::array out;
  for (const PaperAsk& ask : form.asks())
    out.push_back(json::object{{"label", ask.label}, {"optional", ask.optional}});
  return out;
}

json::array texts_json(const std::vector<std::string>& texts) {
  json::array out;
  for (const std::string& one : texts) out.emplace_back(one);
  return out;
}

std::string kinds_json(const std::vector<PaperKind>& kinds) {
  json::array items;
  for (const PaperKind& k : kinds)
    items.push_back(json::object{{"kind", k.kind}, {"title", k.title}, {"edition", k.edition},
        {"about", k.form.about().name}, {"asks", asks_json(k.form)}});
  return json::serialize(json::object{{"items", std::move(items)}});
}

std::string preview_json(
    const FilledPaper& paper, const std::optional<std::vector<PaperGround>>& grounds) {
  json::object out{{"title", paper.document.title},
      {"html", html_of(paper.document, HtmlForm::fragment)}, {"missing", texts_json(paper.missing)},
      {"covered", texts_json(paper.covered)}};
  if (!grounds) return json::serialize(out);
  json::array items;
  for (const PaperGround& g : *grounds)
    items.push_back(g.kind.empty()
                        ? json::object{{"id", g.id.text()}, {"label", g.label}}
                        : json::object{{"kind", g.kind}, {"label", g.label}, {"said", g.said}});
  out["grounds"] = std::move(items);
  return json::serialize(out);
}

std::string check_json(const PaperForm& form) {
  return json::serialize(json::object{
      {"about", form.about().name}, {"title", form.name()}, {"asks", asks_json(form)}});
}

Result<http::MadeFile> file_of(const Document& document, std::string_view format) {
  http::MadeFile out;
  out.name = fmt::format("{}.{}", document.title, format);
  if (format == "docx")
    out.bytes = docx_of(document);
  else if (format == "pdf")
    out.bytes = pdf_of(document);
  else if (format == "html")
    out.bytes = html_of(document, HtmlForm::page);
  if (!out.bytes.empty()) return out;
  Problem p;
  p.field = "format";
  p.text = fmt::format("文书没有 {} 格式", format);
  p.remedy = "可用 docx、pdf、html";
  return p;
}

PaperOrder order_of(const http::PaperWanted& wanted) {
  return {wanted.kind, wanted.about, wanted.asked, wanted.ground, wanted.ground_kind,
      wanted.ground_said};
}

}  // namespace

http::PaperCalls paper_desk_calls(const House& house) {
  const auto desk = std::make_shared<const PaperDesk>(house.engine(), paper_forms_files());
  const std::shared_ptr<const CheckpointKey> key = house.checkpoint_key();
  http::PaperCalls calls;
  calls.kinds = [desk](const Actor& actor, std::string_view about) -> Result<std::string> {
    const auto kinds = desk->kinds(actor, about);
    if (!kinds.ok()) return kinds.problem();
    return kinds_json(kinds.value());
  };
  calls.check = [desk](const Actor&, const std::string& text) -> Result<std::string> {
    const auto form = desk->check(text);
    if (!form.ok()) return form.problem();
    return check_json(form.value());
  };
  calls.preview = [desk](const Actor& actor, const http::PaperWanted& w) -> Result<std::string> {
    const auto paper = desk->preview(actor, order_of(w));
    if (!paper.ok()) return paper.problem();
    const auto grounds = desk->grounds(actor, order_of(w));
    if (!grounds.ok()) return grounds.problem();
    return preview_json(paper.value(), grounds.value());
  };
  calls.issue = [desk](const Actor& actor, const http::PaperWanted& w, const Once& once) {
    return desk->issue(actor, order_of(w), once);
  };
  calls.file = [desk](const Actor& actor, const Uuid& paper, std::string_view format,
                   const std::string& reason) -> Result<http::MadeFile> {
    const auto document = desk->open(actor, paper, reason);
    if (!document.ok()) return document.problem();
    return file_of(document.value(), format);
  };
  calls.case_file = [desk, key, &house](const Actor& actor,
                        const http::CaseFileWanted& w) -> Result<http::MadeFile> {
    const auto unit = desk->unit_name(actor);
    if (!unit.ok()) return unit.problem();
    auto bytes = case_file(house.engine(), actor, *key,
        {w.about, w.reason, w.redacted, unit.value(), w.receiver, w.ground});
    if (!bytes.ok()) return bytes.problem();
    return http::MadeFile{
        std::move(bytes).value(), w.redacted ? "个案卷宗-删节.zip" : "个案卷宗.zip"};
  };
  return calls;
}

}  // namespace jinguo
