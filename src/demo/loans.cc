// SPDX-License-Identifier: Apache-2.0
// Start-up loans: three rounds in the full year, from application to the money in her hands.
#include <fmt/format.h>

#include <set>

#include "demo/town.h"
#include "modules/loans/loan.h"
#include "modules/loans/loan_batch.h"
#include "modules/loans/subsidy.h"

namespace jinguo::demo {
namespace {

using namespace loans;

constexpr const char* trades[] = {"社区便利店", "手工饰品工作室", "家政服务", "网络直播带货",
    "烘焙坊", "早教托管", "美容美甲", "民宿", "花艺", "茶叶网店", "海产加工", "服装定制"};

class Rounds {
 public:
  explicit Rounds(Town& town) : town_(town) {}

  void plan(int year, int round, Date from) {
    LoanBatch b;
    b.name = fmt::format("{}年第{}批妇女创业小额担保贷款", year, round);
    b.number = round;
    b.opened_on = from;
    b.closed_on = town_.working(from, 30);
    b.basis = "演示用的贷款办法";
    b.cap = yuan(200'000);
    b.most_loans = 2;
    b.longest_months = 24;
    const auto batch = town_.enter(town_.at(from), town_.desks.development, b);
    const int n = town_.times(24, town_.options.year);
    for (int i = 0; i < n; ++i) apply(batch, from);
  }

 private:
  // Of working age, and no more than one loan a woman: the demo has no second ones.
  const Woman* borrower() {
    for (int tries = 0; tries < 200; ++tries) {
      const Woman& w = town_.draw_woman();
      if (w.born > town_.options.year - 55 && taken_.insert(w.id.value).second) return &w;
    }
    return nullptr;
  }

  void apply(Id<LoanBatch> batch, Date from) {
    constexpr Share<int> amounts[] = {{20, 50'000}, {26, 100'000}, {24, 150'000}, {30, 200'000}};
    const Woman* woman = borrower();
    if (woman == nullptr) return;
    const Actor& community = town_.communities[std::size_t(woman->community)].cadre;
    const Actor& street = town_.street_of(woman->community).cadre;
    const Money amount = yuan(town_.dice.pick(amounts));
    const Date on = town_.working(from, town_.dice.between(1, 24));
    const Instant at = town_.at(on);
    Loan l;
    l.loan_batch = batch;
    l.person = woman->id;
    l.applied_on = on;
    l.guarantee = town_.dice.chance(700) ? Guarantee::guarantee_fund : Guarantee::person;
    l.business = town_.dice.pick(trades);
    l.amount_applied = amount;
    l.jobs = town_.dice.between(0, 6);
    Course course{town_, at, on, town_.enter(at, community, l)};
    course.after(1, community, "check");
    if (town_.dice.chance(80)) {
      course.after(2, street, "refuse_at_street", {{"reason", "经营项目不在支持范围"}});
      return;
    }
    course.after(2, street, "review").after(3, town_.desks.development, "examine");
    const Money lent = town_.dice.chance(850) ? amount : Money{amount.fen / 2};
    course
        .after(town_.dice.between(5, 12), town_.desks.chair, "approve",
            {{"amount_approved", lent.fen}})
        .after(1, town_.desks.development, "notify");
    if (town_.dice.chance(40)) return;
    course.after(town_.dice.between(2, 18), town_.lender, "lend",
        {{"amount_lent", lent.fen}, {"months", std::int64_t{24}}, {"lender", "示范农商银行"}});
    if (course.open()) subsidise(*woman, course.day(), lent);
  }

  // Interest of the year in which it is lent, paid in December.
  void subsidise(const Woman& woman, Date lent_on, Money lent) {
    const Date on = town_.working(town_.day(int(lent_on.year()), 12, 6), 0);
    if (lent_on >= on) return;
    const auto days = (std::chrono::sys_days{on} - std::chrono::sys_days{lent_on}).count();
    Subsidy s;
    s.person = woman.id;
    s.amount = Money{lent.fen * 385 * days / 365 / 10'000};
    s.paid_on = on;
    s.from = lent_on;
    s.until = on;
    s.source = "市、区财政";
    town_.enter(town_.at(on), town_.desks.development,
        town_.communities[std::size_t(woman.community)].unit, s);
  }

  Town& town_;
  std::set<Uuid> taken_;
};

}  // namespace

void plan_loans(Town& town) {
  Rounds rounds{town};
  const int before = town.last_year(), now = town.options.year;
  rounds.plan(before, 1, town.working(town.day(before, 4, 12), 0));
  rounds.plan(before, 2, town.working(town.day(before, 9, 14), 0));
  rounds.plan(now, 1, town.working(town.day(now, 2, 22), 0));
  rounds.plan(now, 2, town.working(town.day(now, 5, 17), 0));
  rounds.plan(now, 3, town.working(town.day(now, 9, 6), 0));
}

}  // namespace jinguo::demo
