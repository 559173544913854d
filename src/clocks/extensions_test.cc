// SPDX-License-Identifier: Apache-2.0
// An extension asked for, on both stores: by whom, answered by whom, and who is told what.
#include "clocks/extensions.h"

#include <algorithm>

#include "clocks/test_terms.h"
#include "modules/cases/dispute.h"
#include "modules/deadlines/extension_request.h"

namespace jinguo {
namespace {

using deadlines::ExtensionRequest;

class Asking : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    home.emplace(GetParam());
    colleague = d().actor("colleague", Role::community, d().east);
    intake = d().enter(d().easterner, d().letter("2021-06-01"));
    EXPECT_TRUE(d().step(d().easterner, Id<cases::Intake>{intake}, "accept", d().accepting()).ok());
    term = d().deadline_of(intake, "XF-HANDLE");
  }
  TermDistrict& d() { return *home; }

  Result<Written> ask(const Actor& by, const Uuid& deadline, std::int64_t days = 20) {
    return d().keeping.write(by, {}, [&](Writing& w) {
      Draft brought;
      brought.items = {d().item("extension_request", "days", days),
          d().item("extension_request", "ground", std::string{"evidence"}),
          d().item("extension_request", "reason", std::string{"等对方寄来材料"})};
      return ask_extension(w, &d().clocks.book(), deadline, brought);
    });
  }
  Uuid asked(const Actor& by) {
    const auto made = ask(by, term);
    EXPECT_TRUE(made.ok()) << made.problem().field << made.problem().text;
    return made.ok() ? made.value().id : Uuid{};
  }
  Result<Written> answer(const Actor& by, const Uuid& request, std::string_view step,
      std::vector<Draft::Item> brought = {}) {
    return d().step(by, Id<ExtensionRequest>{request}, step, std::move(brought));
  }
  Result<Written> grant(const Actor& by, const Uuid& request, std::int64_t days) {
    return answer(by, request, "grant", {d().item("extension_request", "granted_days", days)});
  }
  Result<Written> refuse(const Actor& by, const Uuid& request) {
    return answer(by, request, "refuse",
        {d().item("extension_request", "answer", std::string{"请按期办结"})});
  }
  std::int64_t terms(std::string_view where) {
    return d().count(fmt::format("\"deadline\" WHERE \"code\" = 'XF-HANDLE' AND {}", where));
  }
  std::vector<std::string> told(const Actor& who) {
    const auto page = notices(d().keeping, who, false, 1, 100);
    EXPECT_TRUE(page.ok()) << page.problem().text;
    std::vector<std::string> texts;
    for (const NoticeItem& n : page.value().items) texts.push_back(n.text);
    return texts;
  }
  WorkItem listed(const Actor& who, WorkList list, std::string_view code) {
    const auto page = work_list(d().keeping, who, list, 1, 100, &d().clocks.book());
    EXPECT_TRUE(page.ok()) << page.problem().text;
    for (const WorkItem& item : page.value().items)
      if (item.code == code) return item;
    return {};
  }
  bool offered(const Actor& who, std::string_view record, const Uuid& id, std::string_view step) {
    May may;
    EXPECT_TRUE(d().keeping.get(who, *d().catalogue.find(record), id, &may).ok()) << who.name;
    return std::find(may.steps.begin(), may.steps.end(), step) != may.steps.end();
  }

  std::optional<TermDistrict> home;
  Actor colleague;
  Uuid intake, term;
};

TEST_P(Asking, LiesBeforeTheSuperiorAndAmongWhatTheAskerWaitsFor) {
  EXPECT_TRUE(listed(d().easterner, WorkList::fresh, "XF-HANDLE").may_ask);
  EXPECT_FALSE(listed(d().streeter, WorkList::extendable, "XF-HANDLE").asked);
  const Uuid id = asked(d().easterner);
  EXPECT_EQ("D-EXTEND-ANSWER running 2021-06-04 none\n", d().terms_of(id));
  EXPECT_EQ(1, d().total(d().streeter, WorkList::fresh));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::waiting));
  EXPECT_EQ(0, d().total(colleague, WorkList::waiting)) << "she asked for nothing";
  const auto item = listed(d().streeter, WorkList::extendable, "XF-HANDLE");
  ASSERT_TRUE(item.asked);
  EXPECT_EQ(id, item.asked->id);
  EXPECT_EQ(20, item.asked->days);
  EXPECT_EQ("需要补充材料", item.asked->ground_label);
  EXPECT_EQ("2021-06-01", to_text(item.asked->asked_on));
  EXPECT_FALSE(listed(d().easterner, WorkList::fresh, "XF-HANDLE").may_ask);
  EXPECT_EQ(1, terms("\"state\" = 'running' AND \"due_on\" = '2021-08-02'")) << "it runs on";
}

TEST_P(Asking, IsGrantedWithFewerDaysAndTold) {
  const Uuid id = asked(d().easterner);
  const auto more = grant(d().streeter, id, 21);
  ASSERT_FALSE(more.ok());
  EXPECT_EQ("granted_days", more.problem().field);
  EXPECT_EQ(1, terms("\"state\" = 'running'"));
  const auto done = grant(d().streeter, id, 10);
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ(1, terms("\"state\" = 'extended' AND \"due_on\" = '2021-08-12' AND "
                     "\"extended_from\" = '2021-08-02' AND \"extended_by\" IS NOT NULL"));
  EXPECT_EQ(
      1, d().count("\"extension_request\" WHERE \"state\" = 'granted' AND \"open_for\" IS "
                   "NULL AND \"answered_by\" IS NOT NULL AND \"answered_on\" = '2021-06-01'"));
  EXPECT_EQ("D-EXTEND-ANSWER met 2021-06-04 none\n", d().terms_of(id));
  EXPECT_EQ(0, d().total(d().easterner, WorkList::waiting));
  EXPECT_EQ(0, d().total(d().streeter, WorkList::fresh));
  const std::vector<std::string> words{
      "“办结信访事项”的延期申请已批准：延长10天，至2021年8月12日止"};
  EXPECT_EQ(words, told(d().easterner));
  EXPECT_TRUE(told(colleague).empty());
  const auto again = ask(d().easterner, term);
  ASSERT_FALSE(again.ok());
  EXPECT_NE(std::string::npos, again.problem().text.find("延期过一次")) << again.problem().text;
}

TEST_P(Asking, IsRefusedWithAReasonAndTheTermRunsOn) {
  const Uuid id = asked(d().easterner);
  EXPECT_FALSE(answer(d().streeter, id, "refuse").ok()) << "without a reason";
  ASSERT_TRUE(refuse(d().streeter, id).ok());
  EXPECT_EQ(1, terms("\"state\" = 'running' AND \"due_on\" = '2021-08-02'"));
  const std::vector<std::string> words{"“办结信访事项”的延期申请未获批准，仍至2021年8月2日止"};
  EXPECT_EQ(words, told(d().easterner));
  EXPECT_TRUE(ask(d().easterner, term).ok()) << "she may ask once more";
}

TEST_P(Asking, IsAskedOnceAtATimeWithinTheRuleByWhoAnswersForIt) {
  const auto over = ask(d().easterner, term, 31);
  ASSERT_FALSE(over.ok());
  EXPECT_EQ("days", over.problem().field);
  EXPECT_NE(std::string::npos, over.problem().text.find("30日")) << over.problem().text;
  const auto notice = ask(d().easterner, d().deadline_of(intake, "XF-NOTICE"));
  ASSERT_FALSE(notice.ok()) << "a term without an extension";
  const auto above = ask(d().streeter, term);
  ASSERT_FALSE(above.ok());
  EXPECT_EQ(Problem::Code::forbidden, above.problem().code);
  const auto far = ask(d().westerner, term);
  const auto nowhere = ask(d().westerner, *Uuid::parse("01900000-0000-7000-8000-000000000001"));
  ASSERT_FALSE(far.ok());
  EXPECT_EQ(Problem::Code::not_found, far.problem().code);
  EXPECT_EQ(nowhere.problem().text, far.problem().text);
  asked(d().easterner);
  const auto second = ask(colleague, term);
  ASSERT_FALSE(second.ok());
  EXPECT_NE(std::string::npos, second.problem().text.find("等待答复")) << second.problem().text;
  EXPECT_EQ(1, d().count("\"extension_request\""));
}

TEST_P(Asking, IsAnsweredByNobodyForHerself) {
  const Uuid own = d().enter(d().streeter, d().letter("2021-06-01"));
  ASSERT_TRUE(d().step(d().streeter, Id<cases::Intake>{own}, "accept", d().accepting()).ok());
  const Uuid hers = d().deadline_of(own, "XF-HANDLE");
  const Actor other = d().actor("streeter2", Role::street, d().street);
  const auto made = ask(other, hers);
  ASSERT_TRUE(made.ok()) << made.problem().text;
  const Uuid id = made.value().id;
  EXPECT_FALSE(grant(other, id, 5).ok()) << "she asked";
  EXPECT_FALSE(grant(d().streeter, id, 5).ok()) << "the matter is hers";
  for (const Actor& who : {other, d().streeter}) {
    EXPECT_FALSE(offered(who, "extension_request", id, "grant"));
    EXPECT_FALSE(offered(who, "deadline", hers, "extend"));
    EXPECT_EQ("", listed(who, WorkList::extendable, "XF-HANDLE").code == "XF-HANDLE" &&
                          listed(who, WorkList::extendable, "XF-HANDLE").id == hers
                      ? "listed"
                      : "");
    Draft brought;
    brought.items = {d().item("deadline", "extend_reason", std::string{"情况复杂"}),
        d().item("deadline", "extended_days", std::int64_t{5})};
    const auto round =
        d().keeping.write(who, {}, [&](Writing& w) { return extend_deadline(w, hers, brought); });
    EXPECT_FALSE(round.ok()) << "around the request";
  }
  EXPECT_EQ(1, d().count("\"extension_request\" WHERE \"state\" = 'asked'"));
  EXPECT_FALSE(grant(d().officer, id, 5).ok()) << "not the head of the body";
  EXPECT_FALSE(offered(d().officer, "extension_request", id, "grant"));
  EXPECT_FALSE(offered(d().officer, "deadline", hers, "extend"));
  EXPECT_EQ("", listed(d().officer, WorkList::extendable, "XF-HANDLE").code);
  EXPECT_EQ("XF-HANDLE", listed(d().chair, WorkList::extendable, "XF-HANDLE").code);
  EXPECT_TRUE(offered(d().chair, "extension_request", id, "grant"));
  EXPECT_TRUE(grant(d().chair, id, 5).ok());
}

TEST_P(Asking, OfAMediationAsksWhetherBothAgree) {
  cases::Dispute quarrel;
  quarrel.found_on = d().keeping.today();
  quarrel.state = cases::DisputeState::mediating;
  quarrel.asker_consents = quarrel.other_consents = quarrel.violence_checked = true;
  const Uuid of = d().enter(d().easterner, quarrel);
  const Uuid month = d().deadline_of(of, "MED-TERM");
  const auto too_early = ask(d().easterner, month);
  ASSERT_FALSE(too_early.ok());
  EXPECT_NE(std::string::npos, too_early.problem().text.find("双方同意延长调解日期"))
      << too_early.problem().text;
  EXPECT_EQ("", listed(d().streeter, WorkList::extendable, "MED-TERM").code);
  EXPECT_FALSE(offered(d().streeter, "deadline", month, "extend"));
  const auto extend = [&] {
    Draft brought;
    brought.items = {d().item("deadline", "extend_reason", std::string{"双方要求再谈"}),
        d().item("deadline", "extended_days", std::int64_t{20})};
    return d().keeping.write(
        d().streeter, {}, [&](Writing& w) { return extend_deadline(w, month, brought); });
  };
  EXPECT_FALSE(extend().ok());
  const auto agreed = d().keeping.write(d().easterner, {}, [&](Writing& w) {
    const RecordType& t = *d().catalogue.find("dispute");
    const FieldChange all[] = {{t.field("longer_agreed_on"), {}, std::string{"2021-06-01"}}};
    return w.change(t, of, all);
  });
  ASSERT_TRUE(agreed.ok()) << agreed.problem().text;
  EXPECT_EQ("MED-TERM", listed(d().streeter, WorkList::extendable, "MED-TERM").code);
  EXPECT_TRUE(offered(d().streeter, "deadline", month, "extend"));
  EXPECT_TRUE(extend().ok());
}

// And is as closed to others as that is.
TEST_P(Asking, TheTermOfADisputeGoesAlongToItsCase) {
  cases::Dispute quarrel;
  quarrel.found_on = d().keeping.today();
  quarrel.state = cases::DisputeState::mediating;
  quarrel.asker_consents = quarrel.other_consents = quarrel.violence_checked = true;
  const Uuid of = d().enter(d().easterner, quarrel);
  ASSERT_EQ(1, d().count("\"deadline\" WHERE \"code\" = 'MED-TERM' AND \"case\" IS NULL"));
  cases::Case kept;
  kept.kind = cases::CaseKind::rights;
  kept.opened_on = d().keeping.today();
  kept.restricted = kept.recusal_checked = true;
  const std::string its = d().enter(d().easterner, kept).text();
  const auto joined = d().keeping.write(d().easterner, {}, [&](Writing& w) {
    const RecordType& t = *d().catalogue.find("dispute");
    const FieldChange all[] = {{t.field("case"), {}, its}};
    return w.change(t, of, all);
  });
  ASSERT_TRUE(joined.ok()) << joined.problem().text;
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"code\" = 'MED-TERM' AND \"closed\" = 1 AND "
                         "\"case\" = '" +
                         its + "'"));
}

TEST_P(Asking, IsGrantedByASuperiorWhoExtendsTheTermItself) {
  const Uuid id = asked(d().easterner);
  Draft brought;
  brought.items = {d().item("deadline", "extend_reason", std::string{"情况复杂"}),
      d().item("deadline", "extended_days", std::int64_t{25})};
  const auto done = d().keeping.write(
      d().streeter, {}, [&](Writing& w) { return extend_deadline(w, term, brought); });
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ(1, d().count("\"extension_request\" WHERE \"state\" = 'granted' AND "
                         "\"granted_days\" = 25 AND \"open_for\" IS NULL"));
  EXPECT_EQ("D-EXTEND-ANSWER met 2021-06-04 none\n", d().terms_of(id));
  EXPECT_EQ(1u, told(d().easterner).size());
}

TEST_P(Asking, EndsWithItsTerm) {
  const Uuid settled = asked(d().easterner);
  ASSERT_TRUE(d().step(d().easterner, Id<cases::Intake>{intake}, "settle",
                     {d().item("intake", "outcome", std::string{"explained"})})
                  .ok());
  EXPECT_EQ("D-EXTEND-ANSWER stopped 2021-06-04 none\n", d().terms_of(settled));
  EXPECT_EQ(1u, told(d().easterner).size()) << "nobody will answer any more";
  EXPECT_FALSE(grant(d().streeter, settled, 5).ok());
  // Missed before anybody answered; both terms come up in one look.
  const Uuid late = d().enter(d().easterner, d().letter("2021-06-01"));
  ASSERT_TRUE(d().step(d().easterner, Id<cases::Intake>{late}, "accept", d().accepting()).ok());
  d().at("2021-08-02");
  const auto made = ask(d().easterner, d().deadline_of(late, "XF-HANDLE"));
  ASSERT_TRUE(made.ok()) << made.problem().text;
  d().at("2021-08-10");
  d().attend();
  EXPECT_EQ(1, terms("\"state\" = 'overdue'"));
  EXPECT_EQ("D-EXTEND-ANSWER stopped 2021-08-05 none\n", d().terms_of(made.value().id));
  EXPECT_EQ(0, d().attend().looked_at);
}

TEST_P(Asking, IsTakenBack) {
  const Uuid id = asked(d().easterner);
  EXPECT_FALSE(answer(d().westerner, id, "withdraw").ok());
  ASSERT_TRUE(answer(d().easterner, id, "withdraw").ok());
  EXPECT_EQ("D-EXTEND-ANSWER stopped 2021-06-04 none\n", d().terms_of(id));
  EXPECT_TRUE(told(d().easterner).empty());
  EXPECT_TRUE(ask(colleague, term).ok());
}

TEST_P(Asking, ClosesItsWordsWithTheCaseOfTheLetter) {
  const Uuid id = asked(d().easterner);
  cases::Case c;
  c.kind = cases::CaseKind::domestic_violence;
  c.intake = Id<cases::Intake>{intake};
  c.opened_on = d().keeping.today();
  c.recusal_checked = true;
  c.report_check = cases::ReportCheck::not_owed;
  d().enter(d().easterner, c);
  const RecordType& type = *d().catalogue.find("extension_request");
  const auto gone = d().keeping.get(colleague, type, id);
  EXPECT_FALSE(gone.ok()) << "she is not on the team";
  const FieldInfo* reason[] = {type.field("reason")};
  EXPECT_FALSE(d().keeping.reveal(d().streeter, type, id, reason, "核对申请").ok());
  const auto hers = d().keeping.reveal(d().easterner, type, id, reason, "核对申请");
  ASSERT_TRUE(hers.ok()) << hers.problem().text;
  EXPECT_TRUE(grant(d().streeter, id, 5).ok()) << "she knows the ground and the days";
}

INSTANTIATE_TEST_SUITE_P(Both, Asking, both_stores, store_name);

}  // namespace
}  // namespace jinguo
