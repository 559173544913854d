// SPDX-License-Identifier: Apache-2.0
// An event: what kind of thing it was (`kind`), what it was for (`theme`), when, where and how many
// came, with how that number is known.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/activities/names.h"
#include "modules/aid/names.h"
#include "modules/homes/names.h"

namespace jinguo::activities {

enum class ActivityKind {
  lecture,
  study,
  training,
  law_publicity,
  consultation,
  campaign,
  salon,
  market,
  after_school,
  performance,
  contest,
  exhibition,
  family_education,
  parent_child,
  culture_course,
  health,
  visit_event,
  donation_event,
  volunteer_event,
  job_fair,
  conference,
  report_meeting,
  broadcast,
  case_study,
  exchange,
  other
};
consteval auto choices_of(Of<ActivityKind>) {
  return std::to_array<Choice>({
      {0, "lecture", "宣讲讲座"},
      {1, "study", "学习"},
      {2, "training", "培训班"},
      {3, "law_publicity", "普法宣传"},
      {4, "consultation", "咨询服务"},
      {5, "campaign", "主题宣传"},
      {6, "salon", "沙龙"},
      {7, "market", "跳蚤市场"},
      {8, "after_school", "课后学堂"},
      {9, "performance", "文艺演出"},
      {10, "contest", "比赛评选"},
      {11, "exhibition", "展览征集"},
      {12, "family_education", "家庭教育指导"},
      {13, "parent_child", "亲子活动"},
      {14, "culture_course", "文体课程"},
      {15, "health", "义诊健康"},
      {16, "visit_event", "走访慰问活动"},
      {17, "donation_event", "募捐捐赠活动"},
      {18, "volunteer_event", "志愿服务活动"},
      {19, "job_fair", "招聘会"},
      {20, "conference", "会议座谈"},
      {21, "report_meeting", "报告会"},
      {22, "broadcast", "直播"},
      {23, "case_study", "个案分析"},
      {24, "exchange", "参观交流"},
      {25, "other", "其他"},
  });
}

enum class Theme {
  none,
  rights,
  anti_violence,
  ideology,
  party_history,
  women_day,
  safe_family,
  beautiful_family,
  family_virtue,
  parenting,
  marriage,
  yard,
  startup,
  skills,
  domestic_service,
  children,
  health,
  needy,
  culture,
  international,
  cadre,
  gender_equality,
  anti_drug,
  epidemic,
  counterpart,
  other
};
consteval auto choices_of(Of<Theme>) {
  return std::to_array<Choice>({
      {0, "none", "不分主题"},
      {1, "rights", "妇女维权"},
      {2, "anti_violence", "反家庭暴力"},
      {3, "ideology", "思想引领"},
      {4, "party_history", "党史学习"},
      {5, "women_day", "三八节"},
      {6, "safe_family", "平安家庭"},
      {7, "beautiful_family", "最美家庭"},
      {8, "family_virtue", "家风家教"},
      {9, "parenting", "家庭教育"},
      {10, "marriage", "婚姻家庭"},
      {11, "yard", "美丽庭院"},
      {12, "startup", "创业就业"},
      {13, "skills", "技能"},
      {14, "domestic_service", "家政育婴"},
      {15, "children", "儿童关爱"},
      {16, "health", "健康"},
      {17, "needy", "困难帮扶"},
      {18, "culture", "民俗文化"},
      {19, "international", "国际交流"},
      {20, "cadre", "妇联干部"},
      {21, "gender_equality", "男女平等国策"},
      {22, "anti_drug", "禁毒反邪"},
      {23, "epidemic", "疫情防控"},
      {24, "counterpart", "对口协作"},
      {25, "other", "其他"},
  });
}

enum class CountBasis { exact, estimated };
consteval auto choices_of(Of<CountBasis>) {
  return std::to_array<Choice>({
      {0, "exact", "清点或签到"},
      {1, "estimated", "估计"},
  });
}

enum class ActivityState { held, planned, cancelled };
consteval auto choices_of(Of<ActivityState>) {
  return std::to_array<Choice>({
      {0, "held", "已举办"},
      {1, "planned", "计划"},
      {2, "cancelled", "已取消"},
  });
}

struct Activity {
  std::string title;
  ActivityKind kind = ActivityKind::lecture;
  Theme theme = Theme::none;
  Date held_on;
  std::optional<Date> until;
  std::optional<Id<homes::Site>> site;
  std::optional<Id<aid::Programme>> programme;
  std::string place;
  std::string organiser;
  std::string speaker;
  std::int64_t sessions = 1;
  std::int64_t head_count = 0;
  CountBasis head_count_basis = CountBasis::exact;
  std::int64_t households = 0;
  std::int64_t volunteers = 0;
  std::int64_t leaflets = 0;
  std::int64_t works = 0;
  std::optional<Money> cost;
  std::string note;
  ActivityState state = ActivityState::held;
  bool announced = false;
};

consteval auto describe(Of<Activity>) {
  return record<Activity>("activity", "活动",
      field<&Activity::title>("title", "名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Activity::kind>("kind", "形式").required().listed(),
      field<&Activity::theme>("theme", "主题").required().listed(),
      field<&Activity::held_on>("held_on", "日期").required().listed(),
      field<&Activity::until>("until", "结束日期").hint("多日活动填写"),
      field<&Activity::site>("site", "阵地").listed(),
      field<&Activity::programme>("programme", "所属项目"),
      field<&Activity::place>("place", "地点").longest(100),
      field<&Activity::organiser>("organiser", "主办").longest(100).listed(),
      field<&Activity::speaker>("speaker", "主讲").longest(60).seen_by(Privacy::personal),
      field<&Activity::sessions>("sessions", "课次").listed().between(1, 100000),
      field<&Activity::head_count>("head_count", "参加人次").listed(),
      field<&Activity::head_count_basis>("head_count_basis", "人次依据").required(),
      field<&Activity::households>("households", "参加户数"),
      field<&Activity::volunteers>("volunteers", "志愿者人次"),
      field<&Activity::leaflets>("leaflets", "发放资料份数").listed(),
      field<&Activity::works>("works", "作品件数").hint("征集、比赛类填写"),
      field<&Activity::cost>("cost", "经费"), field<&Activity::note>("note", "说明").longest(2000),
      field<&Activity::state>("state", "状态").listed(),
      field<&Activity::announced>("announced", "在居民页面公布")
          .hint("计划中的活动，名称、日期、地点和主办公开"))
      .titled("title")
      .dated("held_on")
      .starts("held", "planned")
      .indexed("held_on")
      .indexed("unit", "held_on");
}

consteval auto access(Of<Activity>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Activity>) {
  using enum ActivityState;
  return workflow(
      step<planned, held>("hold", "登记举办", cadres).needs("head_count").brings("held_on"),
      step<planned, cancelled>("cancel", "取消", cadres),
      step<cancelled, planned>("plan_again", "重新安排", cadres));
}

inline void rules(const Activity& a, Check& check) {
  check.require(a.state != ActivityState::held || a.held_on <= check.today(), "held_on",
      "活动日期不能晚于今天", "还没有举办的活动，请按“计划”登记");
  check.require(!a.until || a.held_on <= *a.until, "until", "结束日期早于开始日期");
}

}  // namespace jinguo::activities
