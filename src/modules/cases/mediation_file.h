// SPDX-License-Identifier: Apache-2.0
// The file of a mediated dispute: what has to lie in it before it is put away.  人民调解法 art. 27
// asks for written records and an archive; the list is the one mediation bodies work by, how long
// it is kept the archive's own (5 years, 10 years or for ever).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"

namespace jinguo::cases {

struct MediationFile;
consteval std::string_view record_name(Of<MediationFile>) { return "mediation_file"; }

enum class KeptFor { five_years, ten_years, for_ever };
consteval auto choices_of(Of<KeptFor>) {
  return std::to_array<Choice>({
      {0, "five_years", "五年"},
      {1, "ten_years", "十年"},
      {2, "for_ever", "永久"},
  });
}

enum class MediationFileState { gathering, filed };
consteval auto choices_of(Of<MediationFileState>) {
  return std::to_array<Choice>({
      {0, "gathering", "整理中"},
      {1, "filed", "已归档"},
  });
}

struct MediationFile {
  Id<Dispute> dispute;
  std::string number;
  bool application = false;
  bool rights_told = false;
  bool identities = false;
  bool record_of_mediation = false;
  bool agreement = false;
  bool cover_and_index = false;
  bool power_of_attorney = false;
  bool inquiry = false;
  bool evidence = false;
  bool performance = false;
  bool return_visit = false;
  bool confirmation = false;
  KeptFor kept_for = KeptFor::ten_years;
  std::int64_t pages = 0;
  std::optional<Date> filed_on;
  MediationFileState state = MediationFileState::gathering;
};

consteval auto describe(Of<MediationFile>) {
  return record<MediationFile>("mediation_file", "调解卷宗",
      field<&MediationFile::dispute>("dispute", "矛盾纠纷").required().listed(),
      field<&MediationFile::number>("number", "卷号").longest(40).listed().searched(),
      field<&MediationFile::application>("application", "调解申请书或受理登记表"),
      field<&MediationFile::rights_told>("rights_told", "权利义务告知书"),
      field<&MediationFile::identities>("identities", "当事人身份证明"),
      field<&MediationFile::record_of_mediation>("record_of_mediation", "调解笔录"),
      field<&MediationFile::agreement>("agreement", "调解协议书或口头协议登记表")
          .hint("没有达成协议的不需要"),
      field<&MediationFile::cover_and_index>("cover_and_index", "封面、卷内目录和封底"),
      field<&MediationFile::power_of_attorney>("power_of_attorney", "授权委托书").hint("有的话"),
      field<&MediationFile::inquiry>("inquiry", "调查记录").hint("有的话"),
      field<&MediationFile::evidence>("evidence", "证据材料").hint("有的话"),
      field<&MediationFile::performance>("performance", "履行情况证明").hint("有的话"),
      field<&MediationFile::return_visit>("return_visit", "回访记录").hint("有的话"),
      field<&MediationFile::confirmation>("confirmation", "司法确认材料").hint("有的话"),
      field<&MediationFile::kept_for>("kept_for", "保管期限").required().listed(),
      field<&MediationFile::pages>("pages", "页数").between(0, 10000),
      field<&MediationFile::filed_on>("filed_on", "归档日期").set_by_program().past().listed(),
      field<&MediationFile::state>("state", "状态").listed())
      .titled("number")
      .starts("gathering")
      .indexed("dispute");
}

consteval auto access(Of<MediationFile>) {
  return grants(Grant{cadres, Action::read, Reach::subtree},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{Role::social_worker, Action::read, Reach::unit},
      Grant{Role::social_worker, Action::create, Reach::unit},
      Grant{Role::social_worker, Action::change, Reach::unit});
}

consteval auto steps(Of<MediationFile>) {
  return workflow(
      step<MediationFileState::gathering, MediationFileState::filed>("file", "归档", cadres)
          .needs("number")
          .stamps("filed_on"));
}

inline void rules(const MediationFile& f, Check& check) {
  if (f.state != MediationFileState::filed) return;
  const auto owed = [&](bool there, std::string_view field) {
    check.require(there, field, "归档前卷内须有这份材料", "请补齐后勾选，再归档");
  };
  owed(f.application, "application");
  owed(f.rights_told, "rights_told");
  owed(f.identities, "identities");
  owed(f.record_of_mediation, "record_of_mediation");
  owed(f.cover_and_index, "cover_and_index");
  const Value stored = check.stored().value("dispute", f.dispute.value, "outcome");
  const auto* outcome = std::get_if<std::string>(&stored);
  const bool agreed = outcome && (*outcome == "written_agreement" || *outcome == "oral_agreement");
  if (agreed) owed(f.agreement, "agreement");
}

}  // namespace jinguo::cases
