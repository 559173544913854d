// SPDX-License-Identifier: Apache-2.0
#include "papers/templates_in_use.h"

#include <fmt/format.h>

#include "papers/form.h"

namespace jinguo {
namespace {

Problem not_put_to_use(std::string text, std::string remedy) {
  return refused(Problem::Code::invalid, std::move(text),
      "没有启用，原来的模板照旧；" + std::move(remedy), "text");
}

std::string text_of(const Happened& h, std::string_view field) {
  const auto* s = std::get_if<std::string>(&h.after[std::size_t(h.type.at(field))]);
  return s ? *s : std::string{};
}

}  // namespace

std::optional<Problem> TemplatesInUse::follow(Writing&, const Happened& h) const {
  if (h.type.name != "paper_template") return {};
  if (text_of(h, "state") != "in_use") return {};
  const auto form = PaperForm::read("模板", text_of(h, "text"), catalogue_);
  if (!form.ok()) {
    const Problem& p = form.problem();  // field: "模板:12"
    const auto line = p.field.rfind(':');
    const std::string where =
        line == p.field.npos ? "" : fmt::format("第{}行：", p.field.substr(line + 1));
    return not_put_to_use(where + p.text, p.remedy.empty() ? "请改正后再启用" : p.remedy);
  }
  const std::string kind = text_of(h, "kind");
  const EmbeddedFile* ours = find_file(shipped_, kind + ".md");
  if (!ours) return {};
  const auto before = PaperForm::read(kind, ours->bytes, catalogue_);
  if (!before.ok() || &before.value().about() == &form.value().about()) return {};
  return not_put_to_use(fmt::format("自带的“{}”关于{}，这份模板却关于{}", kind,
                            before.value().about().label, form.value().about().label),
      "请把文件头的“记录”改成同一种记录，或改用另外的文书种类");
}

}  // namespace jinguo
