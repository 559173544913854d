// SPDX-License-Identifier: Apache-2.0
#include "files/desk.h"

#include <filesystem>

#include "engine/content.h"
#include "engine/journal.h"
#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/intake.h"
#include "modules/cases/people.h"
#include "modules/files/attachment.h"

namespace jinguo {
namespace {

std::string pdf(const std::string& words) {
  return "%PDF-1.4\n1 0 obj\n<<" + words + ">>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n";
}
const std::string words = "/Said (SHE-SAID-IT-HERE-ALONE)";

class FileDeskTest : public BothStores {
 protected:
  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    district = std::make_unique<TestDistrict>(GetParam());
    manager = person("manager", Role::community, district->east);
    colleague = person("colleague", Role::community, district->east);
    neighbour = person("neighbour", Role::community, district->west);
    street = person("street", Role::street, district->street);
    worker = person("worker", Role::social_worker, district->east);
    volunteer = person("volunteer", Role::volunteer, district->east);
    desk = std::make_unique<FileDesk>(district->engine, UploadLimits{});
    registry::Household home;
    home.code = "A-1";
    home.head_name = "曾小红";
    home.address = "示范路1号";
    visits::Visit made;
    made.household = Id<registry::Household>{add(manager, home)};
    made.visited_on = *parse_date("2021-05-20");
    visit = add(manager, made);
  }
  Actor person(const std::string& login, Role role, const Uuid& unit) {
    return {district->account(login, role, unit), unit, role, TestDistrict::number, login, false};
  }
  const RecordType& type(std::string_view name) const { return *district->catalogue.find(name); }
  template <class T>
  Uuid add(const Actor& by, const T& record) {
    const auto done = district->engine.write(by, {}, [&](Writing& w) -> Result<Written> {
      const auto one = w.create(record);
      if (!one.ok()) return one.problem();
      return TestDistrict::written(one.value().value);
    });
    EXPECT_TRUE(done.ok()) << done.problem().field << done.problem().text;
    return done.ok() ? done.value().id : Uuid{};
  }
  Uuid a_case(cases::CaseKind kind, std::optional<Uuid> intake = {}) {
    cases::Case c;
    c.kind = kind;
    c.opened_on = *parse_date("2021-05-21");
    c.recusal_checked = true;
    c.report_check = cases::ReportCheck::not_owed;
    c.facts = "案情";
    if (intake) c.intake = Id<cases::Intake>{*intake};
    return add(manager, c);
  }
  Uuid attach(const Actor& by, std::string_view record, const Uuid& id, const std::string& bytes,
      const Once& once = {}) {
    const auto done = desk->attach(by, type(record), id, "材料.pdf", bytes, once);
    EXPECT_TRUE(done.ok()) << done.problem().text << done.problem().remedy;
    return done.ok() ? done.value().id : Uuid{};
  }
  std::string opened(const Actor& by, const Uuid& id, const std::string& reason = "核对材料") {
    const auto done = desk->open(by, id, reason);
    return done.ok() ? done.value().bytes : "拒绝：" + done.problem().text;
  }
  std::int64_t asked(const std::string& sql) {
    return district->store->read()->connection().integer(sql, {});
  }
  void run(const std::string& sql) {
    EXPECT_FALSE(district->store->write([&](Connection& c) -> std::optional<Problem> {
      c.run(sql, {});
      return {};
    }));
  }
  void expect_sound() {
    const std::string file = testing::TempDir() + "file-desk.key";
    const Verdict verdict =
        verify_journal(*district->store, district->catalogue, *CheckpointKey::open(file));
    EXPECT_TRUE(verdict.sound()) << (verdict.faults.empty() ? "" : verdict.faults[0]);
    std::filesystem::remove(file);
    const auto faults = verify_contents(*district->store);
    EXPECT_TRUE(faults.empty()) << (faults.empty() ? "" : faults[0]);
  }
  static constexpr const char* gone = "拒绝：没有找到这条附件";
  static constexpr const char* not_cleared = "拒绝：您的岗位不能打开这份附件";

  std::unique_ptr<TestDistrict> district;
  std::unique_ptr<FileDesk> desk;
  Actor manager, colleague, neighbour, street, worker, volunteer;
  Uuid visit;
};

TEST_P(FileDeskTest, APhotoOfAVisitIsSeenByWhoeverSeesTheVisit) {
  const Uuid id = attach(manager, "visit", visit, pdf(words));
  for (const Actor* a : {&manager, &colleague, &street}) {
    const auto page = desk->list(*a, type("visit"), visit);
    ASSERT_TRUE(page.ok()) << a->name;
    ASSERT_EQ(1u, page.value().rows.size()) << a->name;
    EXPECT_EQ(pdf(words), opened(*a, id, "")) << a->name;
  }
  const auto elsewhere = desk->list(neighbour, type("visit"), visit);
  ASSERT_FALSE(elsewhere.ok());
  const auto phantom = desk->list(neighbour, type("visit"), *Uuid::parse(id.text()));
  EXPECT_EQ(phantom.problem().text, elsewhere.problem().text);
  EXPECT_EQ(gone, opened(neighbour, id));
  EXPECT_EQ(gone, opened(neighbour, visit));
  EXPECT_FALSE(desk->attach(neighbour, type("visit"), visit, "a.pdf", pdf("x"), {}).ok());
  // Through the door of all records nobody sees more than that something is there.
  EXPECT_EQ(0, district->engine.list(colleague, desk->type(), {}).value().total);
  const auto bare = district->engine.list(street, desk->type(), {});
  ASSERT_EQ(1u, bare.value().rows.size());
  EXPECT_TRUE(bare.value().rows[0].hidden[std::size_t(desk->type().at("name"))]);
  EXPECT_EQ(0, asked("SELECT count(*) FROM \"journal\" WHERE \"action\" = 'reveal'"));
  EXPECT_EQ(0, asked("SELECT count(*) FROM \"journal\" WHERE \"body\" LIKE '%SAID%'"));
  expect_sound();
}

TEST_P(FileDeskTest, AFileOfACaseTakesAReasonThatIsWrittenDown) {
  const Uuid open = a_case(cases::CaseKind::rights);
  const Uuid closed = a_case(cases::CaseKind::domestic_violence);
  const Uuid one = attach(manager, "case", open, pdf(words));
  const Uuid other = attach(manager, "case", closed, pdf(words));
  EXPECT_EQ("拒绝：打开这份附件须说明理由（2至200字）", opened(manager, one, ""));
  EXPECT_EQ(0, asked("SELECT count(*) FROM \"journal\" WHERE \"action\" = 'reveal'"));
  EXPECT_EQ(pdf(words), opened(manager, one));
  EXPECT_EQ(1, asked("SELECT count(*) FROM \"journal\" WHERE \"action\" = 'reveal'"));
  EXPECT_EQ(pdf(words), opened(manager, other));
  EXPECT_EQ(pdf(words), opened(colleague, one));
  // A closed case is its team's; an officer of the line learns that something is attached.
  EXPECT_EQ(gone, opened(colleague, other));
  EXPECT_EQ(not_cleared, opened(street, other));
  const auto page = desk->list(street, type("case"), closed);
  ASSERT_EQ(1u, page.value().rows.size());
  EXPECT_TRUE(page.value().rows[0].hidden[std::size_t(desk->type().at("name"))]);
  EXPECT_FALSE(desk->list(colleague, type("case"), closed).ok());
  EXPECT_EQ(gone, opened(neighbour, one));
  expect_sound();
}

TEST_P(FileDeskTest, WhatIsKeptWithACaseIsAsClosedAsTheCase) {
  const Uuid closed = a_case(cases::CaseKind::domestic_violence);
  cases::Party p;
  p.case_ = Id<cases::Case>{closed};
  p.name = "当事人";
  const Uuid party = add(manager, p);
  const Uuid id = attach(manager, "party", party, pdf(words));
  EXPECT_EQ(pdf(words), opened(manager, id));
  EXPECT_EQ(gone, opened(colleague, id));
  EXPECT_EQ(0, district->engine.list(colleague, desk->type(), {}).value().total);
  EXPECT_EQ(1, asked("SELECT \"closed\" FROM \"attachment\""));
}

TEST_P(FileDeskTest, GoesWithAMatterThatBecomesACase) {
  cases::Intake made;
  made.received_on = *parse_date("2021-05-20");
  made.facts = "反映事项";
  const Uuid intake = add(manager, made);
  const Uuid id = attach(manager, "intake", intake, pdf(words));
  EXPECT_EQ(pdf(words), opened(colleague, id));
  // A social worker sees who came, not what was told or handed in.
  EXPECT_EQ(not_cleared, opened(worker, id));
  const Uuid of = a_case(cases::CaseKind::domestic_violence, intake);
  EXPECT_EQ(pdf(words), opened(manager, id));
  EXPECT_EQ(gone, opened(colleague, id));
  expect_sound();
  // Its key is the case's: with it the bytes end, here and in every backup.
  std::vector<Uuid> keys;
  EXPECT_FALSE(district->store->write([&](Connection& c) -> std::optional<Problem> {
    keys = Sealing::give_up(c, TestDistrict::number, of, district->clock.now());
    return {};
  }));
  district->keys->destroy(keys);
  EXPECT_NE(std::string::npos, opened(manager, id).find("销毁")) << opened(manager, id);
  EXPECT_FALSE(desk->attach(manager, type("case"), of, "a.pdf", pdf("x"), {}).ok());
  EXPECT_EQ(1, asked("SELECT count(*) FROM \"content\""));
}

TEST_P(FileDeskTest, RemovingDestroysTheBytesAndKeepsTheLine) {
  const Uuid id = attach(manager, "visit", visit, pdf(words));
  const auto remove = [&](const Actor& by, const std::string& why) {
    return desk->remove(by, id, why, {});
  };
  EXPECT_EQ("removed_reason", remove(manager, "").problem().field);
  EXPECT_FALSE(remove(neighbour, "传错了").ok());
  EXPECT_FALSE(remove(volunteer, "传错了").ok());
  EXPECT_EQ(1, asked("SELECT count(*) FROM \"content\""));
  ASSERT_TRUE(remove(manager, "传错了").ok());
  EXPECT_EQ(0, asked("SELECT count(*) FROM \"content\""));
  EXPECT_EQ("拒绝：这份附件的内容已移除", opened(manager, id));
  EXPECT_EQ(1u, desk->list(manager, type("visit"), visit).value().rows.size());
  expect_sound();
}

TEST_P(FileDeskTest, RefusesWhatWasAlteredSwappedOrLost) {
  const Uuid one = attach(manager, "visit", visit, pdf("/A 1"));
  const Uuid other = attach(manager, "visit", visit, pdf("/B 2"));
  run("UPDATE \"content\" SET \"sealed\" = (SELECT c.\"sealed\" FROM \"content\" c WHERE "
      "c.\"attachment\" = '" +
      one.text() + "') WHERE \"attachment\" = '" + other.text() + "'");
  EXPECT_NE(std::string::npos, opened(manager, other).find("调换"));
  EXPECT_EQ(pdf("/A 1"), opened(manager, one));
  EXPECT_EQ(1u, verify_contents(*district->store).size());
  run("DELETE FROM \"content\" WHERE \"attachment\" = '" + other.text() + "'");
  ASSERT_EQ(1u, verify_contents(*district->store).size());
  EXPECT_NE(std::string::npos, verify_contents(*district->store)[0].find("missing"));
}

TEST_P(FileDeskTest, StoresOnceAndOnlyWhatMayBe) {
  const Once once{"attach-key-1", "digest"};
  const Uuid id = attach(manager, "visit", visit, pdf(words), once);
  EXPECT_EQ(id, attach(manager, "visit", visit, pdf(words), once));
  EXPECT_EQ(1, asked("SELECT count(*) FROM \"content\""));
  EXPECT_FALSE(desk->attach(manager, type("visit"), visit, "a.pdf", "<html>", {}).ok());
  EXPECT_FALSE(desk->attach(volunteer, type("visit"), visit, "a.pdf", pdf("x"), {}).ok());
  // Never without bytes, through the door of all records.
  files::Attachment bare;
  bare.record = "visit";
  bare.record_id = visit.text();
  bare.name = "a.pdf";
  const auto made = district->engine.write(manager, {}, [&](Writing& w) -> Result<Written> {
    const auto one = w.create(bare);
    if (!one.ok()) return one.problem();
    return TestDistrict::written(one.value().value);
  });
  EXPECT_FALSE(made.ok());
  EXPECT_EQ(1, asked("SELECT count(*) FROM \"attachment\""));
}

TEST_P(FileDeskTest, OnlyRecordsWithAsManyReadersTakeAttachments) {
  std::string none;
  for (const RecordType* t : district->catalogue.records())
    if (!takes_attachments(district->catalogue, *t)) none += std::string{t->name} + " ";
  for (const char* name : {"case", "intake", "visit", "party", "paper", "household", "activity",
           "application", "loan", "award"})
    EXPECT_TRUE(takes_attachments(district->catalogue, type(name))) << none;
  for (const char* name : {"attachment", "saved_view", "import_batch"})
    EXPECT_FALSE(takes_attachments(district->catalogue, type(name))) << name;
  RecordProperty("none", none);
}

INSTANTIATE_TEST_SUITE_P(Both, FileDeskTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
