// SPDX-License-Identifier: Apache-2.0
// A household: the people behind one door, the unit in which visits are counted.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/registry/names.h"

namespace jinguo::registry {

enum class Residence { local, floating, foreign };
consteval auto choices_of(Of<Residence>) {
  return std::to_array<Choice>({
      {0, "local", "户籍家庭"},
      {1, "floating", "流动人口家庭"},
      {2, "foreign", "境外人士家庭"},
  });
}

struct Household {
  std::string code;
  std::string head_name;
  std::string address;
  std::string phone;
  Residence residence = Residence::local;
  std::optional<Date> moved_in_on;
  std::optional<Date> moved_out_on;
};

consteval auto describe(Of<Household>) {
  return record<Household>("household", "家庭",
      field<&Household::code>("code", "户编号")
          .longest(40)
          .listed()
          .searched()
          .hint("本单位自编，可空"),
      field<&Household::head_name>("head_name", "户主姓名")
          .required()
          .longest(60)
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Household::address>("address", "住址")
          .required()
          .longest(200)
          .listed()
          .seen_by(Privacy::personal),
      field<&Household::phone>("phone", "联系电话")
          .formed(Format::phone)
          .seen_by(Privacy::personal),
      field<&Household::residence>("residence", "居住类型").required().listed(),
      field<&Household::moved_in_on>("moved_in_on", "入住日期").past(),
      field<&Household::moved_out_on>("moved_out_on", "迁出日期").past())
      .titled("head_name")
      .indexed("code")
      .indexed("address")
      .indexed("phone")
      .indexed("head_name");
}

consteval auto access(Of<Household>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

inline void rules(const Household& h, Check& check) {
  check.require(!h.moved_in_on || !h.moved_out_on || *h.moved_in_on <= *h.moved_out_on,
      "moved_out_on", "迁出日期早于入住日期");
}

}  // namespace jinguo::registry
