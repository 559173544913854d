// SPDX-License-Identifier: Apache-2.0
// A notice inside the program: a term comes near, was missed, has risen to a higher level.  Its
// text names the term and the day and nothing of the matter itself.  Desks: see deadline.h.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/deadlines/names.h"
#include "modules/org/names.h"

namespace jinguo::deadlines {

enum class NoticeKind { reminder, breach, climb, lapsed, told };
consteval auto choices_of(Of<NoticeKind>) {
  return std::to_array<Choice>({
      {0, "reminder", "到期提醒"},
      {1, "breach", "逾期"},
      {2, "climb", "逾期上报"},
      {3, "lapsed", "期满"},
      {4, "told", "告知"},
  });
}

struct Notice {
  NoticeKind kind = NoticeKind::told;
  std::string text;
  std::string desk;
  std::string record;   // of what it is about: its type
  std::string subject;  // and its id
  std::optional<Id<Deadline>> deadline;
  Instant at{};
  std::string unread;  // the desk, until it is read
  std::optional<Instant> read;
  std::optional<Id<org::Account>> read_by;
};

consteval auto describe(Of<Notice>) {
  return record<Notice>("notice", "通知", field<&Notice::kind>("kind", "类型").required().listed(),
      field<&Notice::text>("text", "内容").required().longest(200).listed(),
      field<&Notice::desk>("desk", "送达岗位").required().longest(40),
      field<&Notice::record>("record", "对象类型").longest(40),
      field<&Notice::subject>("subject", "对象编号").longest(36),
      field<&Notice::deadline>("deadline", "时限"),
      field<&Notice::at>("at", "时刻").required().listed(),
      field<&Notice::unread>("unread", "未读岗位").longest(40),
      field<&Notice::read>("read", "已读时刻").listed(),
      field<&Notice::read_by>("read_by", "已读人"))
      .titled("text")
      .indexed("desk", "at")
      .indexed("unread", "at")
      .kept_by_program();
}

consteval auto access(Of<Notice>) {
  // People read those sent to them (clocks/work.h): a list of all would tell of matters closed to
  // its reader.
  return grants(Grant{Role::installer, Action::read, Reach::district},
      Grant{Role::installer, Action::create, Reach::district},
      Grant{Role::installer, Action::change, Reach::district});
}

}  // namespace jinguo::deadlines
