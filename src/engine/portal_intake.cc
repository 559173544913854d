// SPDX-License-Identifier: Apache-2.0
#include "engine/portal_intake.h"

#include <fmt/format.h>

#include "base/text.h"
#include "engine/digest.h"

namespace jinguo {
namespace {

constexpr int longest_facts = 2000;

struct Meaning {
  std::string_view said, category, matter;
};
constexpr Meaning meanings[] = {{"violence", "marriage_family", "domestic_violence"},
    {"harassment", "personal", "harassment"}, {"marriage", "marriage_family", "family_quarrel"},
    {"children", "marriage_family", "custody_support"},
    {"elder", "marriage_family", "elder_support"}, {"property", "property", "unstated"},
    {"work", "labour", "unstated"}, {"money", "other", "unstated"}, {"other", "other", "unstated"},
    {"unsure", "", "unstated"}};

struct Wording {
  std::string_view said, words;
};
constexpr Wording dangers[] = {{"yes", "有危险"}, {"no", "现在没有危险"}, {"unsure", "以后再说"}};
constexpr Wording whoms[] = {
    {"self", "为自己"}, {"child", "为孩子"}, {"other", "为他人"}, {"unsure", "以后再说"}};
constexpr Wording times[] = {{"weekday_morning", "工作日上午"}, {"weekday_afternoon", "工作日下午"},
    {"weekday_evening", "工作日晚上"}, {"weekend", "周末"}};

std::string_view words_for(std::span<const Wording> all, std::string_view said) {
  for (const Wording& w : all)
    if (w.said == said) return w.words;
  return {};
}

Problem misread(std::string field, std::string text) {
  Problem p;
  p.field = std::move(field);
  p.text = std::move(text);
  p.remedy = "没有送出，您写的还在页面上；改好后再送，或拨打 12338";
  return p;
}

std::string said_first(const PortalIntake& said) {
  std::string out = fmt::format("（本人在网上填写）是否有危险：{}；{}",
      words_for(dangers, said.danger), words_for(whoms, said.whom));
  if (!said.area.empty()) out += "；地点：" + said.area;
  return out + "\n" + said.facts;
}

std::string safe_contact(const PortalIntake& said) {
  if (!said.may_call) return "不要打电话，不要留言";
  std::string out = "可以打电话；只在：";
  for (const std::string& t : said.safe_times) {
    if (!out.ends_with("：")) out += "、";
    out += words_for(times, t);
  }
  out += said.may_message ? "；可以留言" : "；不要留言";
  if (!said.code_word.empty()) out += "；对上暗语再说：" + said.code_word;
  return out;
}

std::optional<Problem> faults_of(const PortalIntake& said) {
  if (trimmed(said.facts).empty()) return misread("facts", "请写一写发生了什么");
  if (length(said.facts) > longest_facts) return misread("facts", "写得太长，请缩到2000字以内");
  if (length(said.area) > 100) return misread("area", "地点写得太长，请缩到100字以内");
  if (length(said.code_word) > 60) return misread("code_word", "暗语太长，请缩到60字以内");
  if (words_for(dangers, said.danger).empty()) return misread("danger", "请选择是否有危险");
  if (words_for(whoms, said.whom).empty()) return misread("whom", "请选择为谁求助");
  if (said.may_call && said.phone.empty()) return misread("phone", "请填写可以打的电话");
  for (const std::string& t : said.safe_times)
    if (words_for(times, t).empty()) return misread("safe_times", "看不懂可以打电话的时间");
  return {};
}

}  // namespace

Result<PrintedCode> take_in(
    const Engine& engine, const PortalDesk& desk, const PortalIntake& said, const Once& once) {
  if (auto wrong = faults_of(said)) return *wrong;
  const Meaning* meant = nullptr;
  for (const Meaning& m : meanings)
    if (m.said == said.matter) meant = &m;
  if (!meant) return misread("matter", "请选择是哪方面的事");
  const RecordType& intakes = *engine.catalogue().find("intake");
  PrintedCode printed = draw_receipt(engine);
  Draft draft;
  const auto say = [&](std::string_view field, Value value) {
    draft.items.push_back({intakes.field(field), std::move(value)});
  };
  const auto text = [](const std::string& s) { return s.empty() ? Value{} : Value{s}; };
  say("channel", std::string{"online"});
  say("received_on", to_text(engine.today()));
  say("asker_name", text(said.asker_name));
  say("asker_sex", std::string{"unstated"});
  const Value phone = said.may_call ? text(said.phone) : Value{};
  say("anonymous", std::int64_t{said.asker_name.empty() && is_null(phone)});
  say("phone", phone);
  if (!meant->category.empty()) say("category", std::string{meant->category});
  say("matter", std::string{meant->matter});
  say("minors_involved", std::int64_t{said.whom == "child"});
  say("danger", std::int64_t{said.danger == "yes"});
  say("facts", said_first(said));
  say("safe_contact", safe_contact(said));
  draft.by_program = true;
  say("receipt", printed.number);
  say("receipt_hash", digest_hex(printed.code));
  // Nobody is signed in: it is written for the desk's unit, by no account.
  const Actor nobody{{}, desk.unit, Role::chair, desk.district, "网上求助", true};
  const auto done =
      engine.write(nobody, once, [&](Writing& w) { return w.create(intakes, draft); });
  if (!done.ok()) return done.problem();
  printed.id = done.value().id;
  if (!done.value().repeated) return printed;
  const auto first = engine.get(nobody, intakes, printed.id);
  if (!first.ok()) return first.problem();
  const auto* number =
      std::get_if<std::string>(&first.value().row[std::size_t(intakes.at("receipt"))]);
  return PrintedCode{printed.id, number ? *number : std::string{}, {}};
}

}  // namespace jinguo
