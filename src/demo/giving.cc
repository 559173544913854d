// SPDX-License-Identifier: Apache-2.0
// Partners, what comes in from them, and what goes to the paired city.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/giving/donation.h"
#include "modules/giving/issue.h"
#include "modules/giving/pairing.h"
#include "modules/giving/partner.h"

namespace jinguo::demo {
namespace {

using namespace giving;

struct Goods {
  const char* item;
  const char* measure;
  int each;  // yuan
};
constexpr Goods goods[] = {{"羽绒服", "件", 130}, {"冬季校服", "套", 95}, {"书包", "个", 48},
    {"文具套装", "套", 26}, {"棉被", "床", 110}, {"图书", "册", 22}, {"运动鞋", "双", 88}};

Id<Partner> open_partner(Town& town, const char* name, PartnerKind kind, bool counterpart) {
  Partner p;
  p.name = name;
  p.kind = kind;
  p.counterpart = counterpart;
  p.place = counterpart ? "西部某市（演示）" : "本市";
  p.since = town.day(town.last_year() - 3, 6, 1);
  return town.enter(town.founding(), town.desks.office, p);
}

class Ledger {
 public:
  explicit Ledger(Town& town)
      : town_(town),
        city_(open_partner(town, "对口城市妇联（演示）", PartnerKind::city, true)),
        firms_{open_partner(town, "区女企业家协会（演示）", PartnerKind::association, false),
            open_partner(town, "海风商贸有限公司（演示）", PartnerKind::enterprise, false),
            open_partner(town, "暖阳公益服务中心（演示）", PartnerKind::charity, false)} {}

  void plan(int year) {
    for (int i = town_.times(90, year, 800); i > 0; --i) donation(year);
    for (int i = town_.times(16, year, 800); i > 0; --i) to_city(year);
    for (int i = town_.times(60, year, 800); i > 0; --i) to_families(year);
    for (int i = town_.times(24, year, 500); i > 0; --i) pair(year);
  }

 private:
  static constexpr Months months = {9, 5, 9, 6, 9, 12, 5, 8, 10, 8, 10, 9};

  void donation(int year) {
    Donation d;
    d.received_on = town_.draw_day(year, months);
    if (town_.dice.chance(550)) {
      d.partner = firms_[town_.dice.below(3)];
      d.donor_name = "协会会员企业（演示）";
    } else {
      d.donor_name = woman_name(town_.dice);
    }
    d.purpose = town_.dice.chance(500) ? "春蕾助学" : "困难家庭帮扶";
    d.receipt = fmt::format("{}-{:05}", year, ++receipts_);
    if (town_.dice.chance(600)) {
      d.value = yuan(town_.dice.between(2, 60) * 100);
    } else {
      const Goods& g = town_.dice.pick(goods);
      d.kind = DonationKind::goods;
      d.item = g.item;
      d.unit_of_measure = g.measure;
      d.quantity = town_.dice.between(10, 80);
      d.value = yuan(d.quantity * g.each);
    }
    town_.enter(town_.at(d.received_on), town_.desks.office, d);
  }

  Issue parcel(int year, int least, int most) {
    const Goods& g = town_.dice.pick(goods);
    Issue i;
    i.issued_on = town_.draw_day(year, months);
    i.kind = IssueKind::goods;
    i.item = g.item;
    i.unit_of_measure = g.measure;
    i.quantity = town_.dice.between(least, most);
    i.value = yuan(i.quantity * g.each);
    i.people = i.quantity;
    return i;
  }

  void to_city(int year) {
    Issue i = parcel(year, 60, 150);
    i.partner = city_;
    i.receiver_name = "对口城市妇联（演示）";
    i.occasion = Occasion::counterpart;
    i.group = ReceiverGroup::children;
    i.source = IssueSource::donation;
    const Date on = i.issued_on;
    const Instant at = town_.at(on);
    Course course{town_, at, on, town_.enter(at, town_.desks.office, i)};
    course.after(
        town_.dice.between(6, 14), town_.desks.office, "receive", {{"receipt", "对方签收单"}});
  }

  void to_families(int year) {
    const int community = town_.draw_community();
    Issue i = parcel(year, 4, 25);
    i.receiver_name = "困境儿童家庭";
    i.occasion = town_.dice.chance(400) ? Occasion::children_day : Occasion::hardship;
    i.group = ReceiverGroup::children;
    i.households = i.quantity;
    i.source = IssueSource::enterprise;
    town_.enter(town_.at(i.issued_on), town_.communities[std::size_t(community)].cadre, i);
  }

  void pair(int year) {
    const int community = town_.draw_community();
    const auto& homes = town_.homes_of[std::size_t(community)];
    Pairing p;
    p.kind = PairingKind::household;
    p.partner = firms_[town_.dice.below(3)];
    p.household = town_.homes[std::size_t(homes.front())].id;
    p.from = town_.draw_day(year, months);
    p.people = town_.dice.between(1, 3);
    p.amount = yuan(town_.dice.between(5, 30) * 100);
    town_.enter(town_.at(p.from), town_.communities[std::size_t(community)].cadre, p);
  }

  Town& town_;
  Id<Partner> city_;
  Id<Partner> firms_[3];
  int receipts_ = 0;
};

}  // namespace

void plan_giving(Town& town) {
  Ledger ledger{town};
  for (const int year : town.years()) ledger.plan(year);
}

}  // namespace jinguo::demo
