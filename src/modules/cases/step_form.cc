// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/step_form.h"

namespace jinguo::cases {
namespace {

class Form {
 public:
  Form(const StepForm& f, Check& check) : f_(f), check_(check) {}

  void find_risk() {
    say(f_.visitors >= 2, "visitors", "两名以上走访人");
    say(f_.found_by != FoundBy::unstated, "found_by", "线索来源");
    say(!f_.persons.empty(), "persons", "在场人员");
    say(!f_.signs.empty(), "signs", "隐患迹象，没有的写“未见”");
    say(f_.report_checked, "report_checked", "强制报告情形核对");
    if (!f_.report_checked) return;
    const bool reported = kept("instrument", {is("kind", "mandatory_report")});
    check_.require(!f_.none_of_nine || !reported, "none_of_nine",
        "本案已有强制报告，不能写九种情形均没有", "请取消勾选，或核对强制报告的登记");
    check_.require(f_.none_of_nine || reported, "report_checked",
        "勾选了已核对强制报告情形，还没有据以核对的记录",
        "有应报情形的，请先登记处置措施“强制报告”；没有的，请勾选“九种强制报告情形均没有”");
  }
  void resolve() {
    say(!f_.method.empty(), "method", "化解方式");
    say(!f_.mediator.empty(), "mediator", "化解人员");
    say(f_.sessions >= 1, "sessions", "化解次数");
    say(!f_.result.empty(), "result", "结果");
    say(f_.ending != Ending::unstated, "ending", "怎样结束");
    say(f_.ending != Ending::accord || !f_.agreement_number.empty(), "agreement_number",
        "协议编号，口头协议填登记表编号");
    say(f_.violence_checked, "violence_checked", "暴力排查");
    check_.require(!f_.violence_checked || kept("risk_assessment", {}), "violence_checked",
        "勾选了已排查暴力，还没有本案的风险评估", "请先登记风险评估，再点完成");
  }
  void explain_law() {
    say(!f_.topics.empty(), "topics", "讲解内容");
    say(!f_.told_whom.empty(), "told_whom", "向谁讲解");
    say(!f_.language.empty(), "language", "使用的语言");
    say(f_.acknowledged, "acknowledged", "双方知晓");
  }
  void follow_up() {
    say(!f_.result.empty(), "result", "回访结果");
    say(f_.agreement_kept != Keeping::unasked, "agreement_kept", "协议或保护令的遵守情况");
    say(f_.next_on.has_value() || f_.safe, "next_on", "下次回访日期或目前安全");
    if (f_.visit)
      return check_.require(check_.stored().value("return_visit", f_.visit->value, "case") ==
                                Value{f_.case_.value.text()},
          "visit", "这次回访不属于本案", "请选择本案的回访记录");
    const std::string day = to_text(f_.on);
    const bool met =
        kept("case_contact", {{"reached", Match::Op::equal, std::int64_t{1}}, is("on", day)});
    check_.require(met, "visit", "后续支持须有据以填写的回访或联系记录",
        "请选择回访记录，或先登记当日联系到本人的联系记录");
  }

 private:
  static Match is(std::string_view field, std::string_view value) {
    return {field, Match::Op::equal, std::string{value}};
  }
  void say(bool holds, std::string_view field, std::string_view what) {
    check_.require(
        holds, field, std::string{"完成这一步前须填写"} + std::string{what}, "请补填后再点完成");
  }
  bool kept(std::string_view record, std::initializer_list<Match> more) const {
    std::vector<Match> all{is("case", f_.case_.value.text())};
    all.insert(all.end(), more.begin(), more.end());
    return check_.stored().count(record, all) > 0;
  }

  const StepForm& f_;
  Check& check_;
};

}  // namespace

void rules_of_form(const StepForm& f, Check& check) {
  Form form{f, check};
  switch (f.step) {
    case FourStep::s1_find_risk: return form.find_risk();
    case FourStep::s2_resolve: return form.resolve();
    case FourStep::s3_explain_law: return form.explain_law();
    case FourStep::s4_follow_up: return form.follow_up();
  }
}

}  // namespace jinguo::cases
