// SPDX-License-Identifier: Apache-2.0
#include "demo/people.h"

#include <fmt/format.h>

#include "base/id_number.h"

namespace jinguo::demo {
namespace {

constexpr const char* surnames[] = {"陈", "林", "黄", "张", "李", "王", "吴", "刘", "郑", "蔡",
    "杨", "许", "叶", "洪", "郭", "苏", "周", "谢", "曾", "庄", "江", "何", "赖", "廖", "徐", "罗",
    "邱", "沈", "卢", "赵", "柯", "傅", "高", "朱", "颜", "潘", "曹", "余", "魏", "欧阳"};

constexpr const char* women[] = {"丽", "秀", "美", "淑", "玉", "雅", "惠", "芳", "敏", "燕", "静",
    "娟", "婷", "红", "梅", "琴", "英", "霞", "萍", "月", "珍", "凤", "兰", "云", "莉", "晓", "慧",
    "琳", "佳", "怡", "雪", "思", "颖", "欣", "宝", "素", "碧", "清", "桂", "春"};

constexpr const char* men[] = {"志", "建", "文", "国", "明", "伟", "强", "军", "辉", "华", "勇",
    "杰", "峰", "斌", "金", "海", "龙", "俊", "鹏", "飞", "平", "东", "良", "永", "福", "水", "木",
    "清", "毅", "宏", "振", "景", "宗", "世", "泽", "浩", "宇", "晨", "凯", "阳"};

template <std::size_t N>
std::string name_from(Dice& dice, const char* const (&given)[N]) {
  std::string name = dice.pick(surnames);
  name += dice.pick(given);
  if (dice.chance(780)) name += dice.pick(given);
  return name;
}

}  // namespace

std::string woman_name(Dice& dice) { return name_from(dice, women); }
std::string man_name(Dice& dice) { return name_from(dice, men); }
std::string phone(Dice& dice) { return fmt::format("10{:09}", dice.below(1'000'000'000)); }

std::string IdNumbers::next(Date born_on, bool woman) {
  const int serial = used_[{born_on, woman}]++;
  const std::string first = fmt::format("000000{:04}{:02}{:02}{:03}", int(born_on.year()),
      unsigned(born_on.month()), unsigned(born_on.day()), serial * 2 + (woman ? 0 : 1));
  return first + id_check_character(first);
}

}  // namespace jinguo::demo
