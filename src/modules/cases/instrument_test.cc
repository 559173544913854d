// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/instrument.h"

#include <gtest/gtest.h>

#include <map>

namespace jinguo::cases {
namespace {

struct Stored : Lookup {
  std::map<std::string, Value, std::less<>> fields;
  std::int64_t count(std::string_view, std::span<const Match>) const override { return 0; }
  Value value(std::string_view, const Uuid&, std::string_view field) const override {
    const auto it = fields.find(field);
    return it == fields.end() ? Value{} : it->second;
  }
};

std::string objections_to(const Instrument& i, const Stored& stored) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, &stored};
  rules(i, check);
  std::string fields;
  for (const Problem& p : std::move(check).take()) fields += p.field + " ";
  return fields;
}

Instrument opinion() {
  Instrument i;
  i.kind = InstrumentKind::supervision_opinion;
  i.case_ = Id<Case>{*Uuid::parse("01900000-0000-7000-8000-000000000001")};
  i.on = std::chrono::year{2021} / 3 / 1;
  i.agency = "某单位";
  i.note = "未依法受理";
  return i;
}

Stored as_stored(const Instrument& i, std::string state) {
  Stored stored;
  static constexpr RecordType type = type_of<Instrument>();
  const Row row = to_row(i);
  for (std::size_t f = 0; f < row.size(); ++f)
    stored.fields[std::string{type.fields[f].name}] = row[f];
  stored.fields["state"] = std::move(state);
  return stored;
}

TEST(SupervisionOpinion, BeginsAsADraftWhateverWasAskedFor) {
  Instrument i = opinion();
  i.result = InstrumentResult::done;
  derive(i);
  EXPECT_EQ(InstrumentState::drafted, i.state);
  EXPECT_EQ(InstrumentResult::sought, i.result);
  i = opinion();
  i.kind = InstrumentKind::warning_letter;
  i.state = InstrumentState::drafted;
  derive(i);
  EXPECT_EQ(InstrumentState::recorded, i.state);
}

TEST(SupervisionOpinion, StaysAsItWasPutBeforeTheChair) {
  for (const char* was : {"submitted", "approved", "sent"}) {
    const Stored stored = as_stored(opinion(), was);
    Instrument now = opinion();
    now.state = InstrumentState::approved;
    EXPECT_EQ("", objections_to(now, stored)) << was;
    now.note = "另一种说法";
    EXPECT_EQ("note ", objections_to(now, stored)) << was;
    now = opinion();
    now.state = InstrumentState::approved;
    now.agency = "另一单位";
    EXPECT_EQ("agency ", objections_to(now, stored)) << was;
    now = opinion();
    now.state = InstrumentState::submitted;
    now.kind = InstrumentKind::other;
    EXPECT_EQ("kind ", objections_to(now, stored)) << was;
  }
  Instrument again = opinion();
  again.state = InstrumentState::drafted;
  again.note = "改写";
  EXPECT_EQ("", objections_to(again, as_stored(opinion(), "drafted")));
}

TEST(SupervisionOpinion, IsApprovedByALeaderWhoDidNotWriteIt) {
  for (const Step& s : steps(Of<Instrument>{})) {
    if (s.to == "approved") {
      EXPECT_TRUE(s.another);
      EXPECT_TRUE(s.by.has(Role::chair));
      EXPECT_FALSE(s.by.has(Role::desk));
    }
    EXPECT_TRUE(s.to != "sent" || s.from == "approved");
  }
}

Instrument order_request() {
  Instrument i;
  i.kind = InstrumentKind::protection_order_request;
  i.on = std::chrono::year{2021} / 3 / 1;
  i.result = InstrumentResult::sought;
  return i;
}

TEST(ProtectionOrder, IsAskedForOnHerBehalfWithHerWill) {
  Instrument i = order_request();
  EXPECT_EQ("", objections_to(i, {}));
  i.by_proxy = true;
  EXPECT_EQ("will ", objections_to(i, {}));
  i.will = "本人住院不能到庭，要求申请";
  EXPECT_EQ("", objections_to(i, {}));
}

TEST(ProtectionOrder, IsDecidedOnADayAndLastsSixMonthsAtMost) {
  Instrument i = order_request();
  i.result = InstrumentResult::done;
  EXPECT_EQ("result ", objections_to(i, {}));
  i.result = InstrumentResult::refused;
  EXPECT_EQ("decided_on ", objections_to(i, {}));
  i.kind = InstrumentKind::protection_order;
  i.result = InstrumentResult::granted;
  i.decided_on = std::chrono::year{2020} / 8 / 31;
  i.on = *i.decided_on;
  i.valid_until = std::chrono::year{2021} / 3 / 1;
  EXPECT_EQ("valid_until ", objections_to(i, {})) << "six months end with February";
  i.valid_until = std::chrono::year{2021} / 2 / 28;
  EXPECT_EQ("", objections_to(i, {}));
}

TEST(ProtectionOrder, FollowsAnOrderOfTheSameCase) {
  Instrument breach;
  breach.kind = InstrumentKind::protection_order;
  breach.on = std::chrono::year{2021} / 3 / 1;
  breach.result = InstrumentResult::breached;
  breach.breached_on = breach.on;
  breach.follows = Id<Instrument>{*Uuid::parse("01900000-0000-7000-8000-000000000002")};
  Stored original;
  original.fields["kind"] = std::string{"protection_order"};
  EXPECT_EQ("", objections_to(breach, original));
  breach.decided_on = breach.on;
  EXPECT_EQ("decided_on ", objections_to(breach, original));
  breach.decided_on.reset();
  original.fields["case"] = std::string{"01900000-0000-7000-8000-000000000001"};
  EXPECT_EQ("follows ", objections_to(breach, original));
  original.fields.erase("case");
  original.fields["kind"] = std::string{"shelter"};
  EXPECT_EQ("follows ", objections_to(breach, original));
  Instrument renewal = order_request();
  renewal.follows = breach.follows;
  original.fields["kind"] = std::string{"protection_order"};
  original.fields["valid_until"] = std::string{"2021-02-28"};
  EXPECT_EQ("on ", objections_to(renewal, original)) << "asked for after it lapsed";
  original.fields["valid_until"] = std::string{"2021-03-01"};
  EXPECT_EQ("", objections_to(renewal, original));
}

// 法律援助法 art. 43.
TEST(LegalAid, IsDecidedOnADay) {
  Instrument i;
  i.kind = InstrumentKind::legal_aid;
  i.on = std::chrono::year{2021} / 3 / 1;
  for (InstrumentResult result : {InstrumentResult::granted, InstrumentResult::refused}) {
    i.result = result;
    i.decided_on.reset();
    EXPECT_EQ("decided_on ", objections_to(i, {}));
    i.decided_on = i.on;
    EXPECT_EQ("", objections_to(i, {}));
  }
  i.result = InstrumentResult::done;
  i.decided_on.reset();
  EXPECT_EQ("", objections_to(i, {}));
}

TEST(MandatoryReport, SaysWhomWhenAndWhoTookItDown) {
  Instrument i;
  i.kind = InstrumentKind::mandatory_report;
  i.on = std::chrono::year{2021} / 3 / 1;
  EXPECT_EQ("sign told_to told_at officer ", objections_to(i, {}));
  i.sign = Sign::injuries;
  i.told_to = "示范派出所";
  i.told_at = std::chrono::sys_days{i.on};
  i.receipt_number = "JJ-1";
  EXPECT_EQ("", objections_to(i, {}));
}

}  // namespace
}  // namespace jinguo::cases
