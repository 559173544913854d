// SPDX-License-Identifier: Apache-2.0
// A public notice of who is to receive aid.  It carries masked names and amounts, never a
// diagnosis, a number or a child's identity (个人信息保护法 arts. 25, 28).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"

namespace jinguo::aid {

struct PublicNotice {
  Id<Programme> programme;
  std::optional<Id<Batch>> batch;
  std::string place;
  Date from;
  Date until;
  std::int64_t people = 0;
  std::string phone;
  std::int64_t objections = 0;
  std::string note;
};

consteval auto describe(Of<PublicNotice>) {
  return record<PublicNotice>("public_notice", "公示",
      field<&PublicNotice::programme>("programme", "项目").required().listed(),
      field<&PublicNotice::batch>("batch", "批次").listed(),
      field<&PublicNotice::place>("place", "公示地点").longest(100).required().listed(),
      field<&PublicNotice::from>("from", "开始日期").required().listed(),
      field<&PublicNotice::until>("until", "结束日期").required().listed(),
      field<&PublicNotice::people>("people", "公示人数").listed(),
      field<&PublicNotice::phone>("phone", "投诉电话").formed(Format::phone).seen_by(Privacy::open),
      field<&PublicNotice::objections>("objections", "异议数").listed(),
      field<&PublicNotice::note>("note", "处理情况").longest(500))
      .dated("from");
}

consteval auto access(Of<PublicNotice>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const PublicNotice& n, Check& check) {
  check.require(n.from <= n.until, "until", "结束日期早于开始日期");
}

}  // namespace jinguo::aid
