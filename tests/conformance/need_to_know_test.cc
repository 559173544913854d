// SPDX-License-Identifier: Apache-2.0
// Who may learn of what in casework.  A table written by hand says for every role and relation what
// a case, closed or open, and all that is kept with it may show; every way of reading is held
// against it.  Then many searches at random against a plain walk over all rows.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "engine/codes.h"
#include "engine/journal.h"
#include "engine/known.h"
#include "engine/looks.h"
#include "engine/test_district.h"
#include "figures/figures.h"
#include "io/json.h"
#include "modules/cases/case.h"
#include "modules/cases/closing.h"
#include "modules/cases/conference.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/dispute.h"
#include "modules/cases/emergency.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/people.h"
#include "modules/cases/risk.h"
#include "modules/cases/slip.h"
#include "modules/deadlines/deadline.h"
#include "modules/deadlines/extension_request.h"
#include "modules/files/attachment.h"
#include "modules/papers/paper.h"
#include "modules/registry/person.h"
#include "store/schema.h"

namespace jinguo {
namespace {

using namespace cases;

constexpr std::string_view canary = "金丝雀";  // in every protected field
const std::string secret = "金丝雀不应出现在任何拒绝里";
Date day(int month, int d) { return std::chrono::year{2021} / month / d; }

// Nothing, that it is there and how it stands, all of it, or (a packet) just what was sent.
enum class Sees { nothing, standing, all };

class Desk {
 public:
  explicit Desk(Dialect dialect) : d(dialect) {
    other_street = d.unit("西街道", org::Level::street, d.root);
    far = d.unit("远一社区", org::Level::community, other_street);
    station = d.unit("派出所", org::Level::department, d.root);
    lapsed_station = d.unit("另一派出所", org::Level::department, d.root);
    person("chair", Role::chair, d.root);
    person("desk", Role::desk, d.root);
    person("kin", Role::desk, d.root);
    person("street", Role::street, d.street);
    person("elsewhere", Role::street, other_street);
    person("manager", Role::community, d.east);
    person("colleague", Role::community, d.east);
    person("neighbour", Role::community, d.west);
    person("worker", Role::social_worker, d.east);
    person("member", Role::street, other_street);
    person("former", Role::street, other_street);
    person("future", Role::community, far);
    person("hasty", Role::community, far);
    person("counsellor", Role::counsellor, far);
    person("volunteer", Role::volunteer, d.east);
    person("admin", Role::system_admin, d.root);
    person("police", Role::member_body, station);
    person("late_police", Role::member_body, lapsed_station);
    actors["foreign"] = actors["chair"];
    actors["foreign"].district = 2;
    woman = enter("manager", a_woman());
    open = a_case(CaseKind::rights, "2021-开放");
    closed = a_case(CaseKind::domestic_violence, "2021-封闭");
    for (const Uuid& of : {open, closed}) keep_with(of);
    people_of(closed);
    hold();
  }

  static registry::Person a_woman() {
    registry::Person p;
    p.name = std::string{canary} + "甲";
    p.phone = "13800009999";
    return p;
  }
  void person(const std::string& name, Role role, const Uuid& unit) {
    const Uuid account = d.create(org::Account{name, name, role, true, {}}, unit);
    actors[name] = Actor{account, unit, role, TestDistrict::number, name, unit == d.root};
  }
  const RecordType& type(std::string_view name) const { return *d.catalogue.find(name); }

  template <class T>
  Uuid enter(const std::string& by, const T& record) {
    const auto made = d.engine.write(actors.at(by), {}, [&](Writing& w) -> Result<Written> {
      Draft draft = draft_of(record);
      draft.by_program = true;  // why a term was extended is written by the program
      return w.create(type(type_of<T>().name), draft);
    });
    EXPECT_TRUE(made.ok()) << by << ": " << (made.ok() ? "" : made.problem().field) << " "
                           << (made.ok() ? "" : made.problem().text);
    return made.ok() ? made.value().id : Uuid{};
  }

  Uuid a_case(CaseKind kind, std::string number) {
    Intake i;
    i.received_on = day(5, 1);
    i.phone = "13800009999";
    i.asker_name = secret;
    i.facts = secret;
    const Uuid intake = enter("manager", i);
    Case c;
    c.number = std::move(number);
    c.kind = kind;
    c.intake = Id<Intake>{intake};
    c.person = Id<registry::Person>{woman};
    c.opened_on = day(5, 2);
    c.recusal_checked = true;
    c.report_check = ReportCheck::not_owed;
    c.facts = secret;
    c.plan = secret;
    c.level_reason = secret;
    c.extension_reason = secret;
    const Uuid id = enter("manager", c);
    kept[id].push_back({&type("case"), id});
    kept[id].push_back({&type("intake"), intake});
    return id;
  }

  template <class T>
  Uuid keep(const Uuid& of, T record) {
    record.case_ = Id<Case>{of};
    const Uuid id = enter("manager", record);
    kept[of].push_back({&type(type_of<T>().name), id});
    return id;
  }

  void keep_with(const Uuid& of) {
    Party victim;
    victim.name = secret;
    victim.address = secret;
    keep(of, victim);
    SafetyBox box;
    box.code_word = secret;
    keep(of, box);
    RiskAssessment risk;
    risk.assessed_on = day(5, 3);
    risk.words = secret;
    keep(of, risk);
    Conference talk;
    talk.held_on = day(5, 4);
    talk.chaired_by = "王芳";
    talk.minutes = secret;
    keep(of, talk);
    CaseContact spoken;
    spoken.on = day(5, 4);
    spoken.reached = true;
    spoken.said = secret;
    keep(of, spoken);
    Instrument report;
    report.case_ = Id<Case>{of};
    report.kind = InstrumentKind::mandatory_report;
    report.sign = Sign::injuries;
    report.on = day(5, 4);
    report.told_to = "派出所";
    report.told_at = std::chrono::sys_days{day(5, 4)};
    report.officer = secret;
    report.reporter = secret;
    report.note = secret;
    reports[of] = keep_optional(of, report);
    files::Attachment file;
    file.record = "case";
    file.record_id = of.text();
    file.case_ = Id<Case>{of};
    file.name = secret;
    file.sm3 = secret;
    file.sealed_sm3 = "0";
    kept[of].push_back({&type("attachment"), d.create(file, {})});
    Consent ground;
    ground.given_on = day(5, 3);
    ground.scope = secret;
    grounds[of] = keep(of, ground);
    ClosingChecklist check;
    check.checked_on = day(5, 4);
    check.missing_reason = secret;
    keep(of, check);
    Reassessment second;
    second.assessed_on = day(5, 4);
    second.reason = secret;
    keep(of, second);
    ask_for_time(of);
    looked_at(of);
  }
  // A matter of violence that is no case yet, with all that can belong to it; and a dispute.
  void hold() {
    Intake i;
    i.received_on = day(5, 1);
    i.category = Category::marriage_family;
    i.matter = Matter::domestic_violence;
    i.asker_name = i.facts = i.wanted = secret;
    held = belongs_to_held(enter("manager", i), "intake");
    IntakeMessage line;
    line.intake = Id<Intake>{held};
    line.said_on = day(5, 2);
    line.words = secret;
    kept[held].push_back({&type("intake_message"), enter("manager", line)});
    Dispute quarrel;
    quarrel.matter = DisputeMatter::domestic_violence;
    quarrel.found_on = day(5, 1);
    quarrel.parties = quarrel.facts = secret;
    held_dispute = belongs_to_held(enter("manager", quarrel), "dispute");
  }
  Uuid belongs_to_held(const Uuid& id, std::string_view record) {
    kept[id].push_back({&type(record), id});
    papers::Paper paper;
    paper.kind = paper.title = "intake_sheet";
    paper.issued_on = day(5, 2);
    paper.addressee = paper.content = secret;
    if (record == "intake") paper.intake = Id<Intake>{id};
    if (record == "dispute") paper.dispute = Id<Dispute>{id};
    kept[id].push_back({&type("paper"), enter("manager", paper)});
    deadlines::Deadline term;
    term.code = "XF-NOTICE";
    term.label = "告知";
    term.record = record;
    term.subject = id.text();
    term.due_on = day(6, 3);
    term.extend_reason = secret;
    const Uuid its = d.create(term, d.east);
    kept[id].push_back({&type("deadline"), its});
    deadlines::ExtensionRequest asked;
    asked.deadline = Id<deadlines::Deadline>{its};
    asked.label = term.label;
    asked.record = record;
    asked.subject = term.subject;
    asked.days = 10;
    asked.reason = asked.answer = secret;
    asked.due_on = term.due_on;
    kept[id].push_back({&type("extension_request"), d.create(asked, d.east)});
    return id;
  }
  // That a term of the case be extended: the ground is the line's, the reason the team's.
  void ask_for_time(const Uuid& of) {
    deadlines::Deadline term;
    term.code = "MED-TERM";
    term.label = "调解期满";
    term.record = "case";
    term.subject = of.text();
    term.case_ = Id<Case>{of};
    term.due_on = day(6, 3);
    deadlines::ExtensionRequest asked;
    asked.deadline = Id<deadlines::Deadline>{d.create(term, {})};
    asked.label = term.label;
    asked.record = term.record;
    asked.subject = term.subject;
    asked.case_ = term.case_;
    asked.days = 10;
    asked.reason = secret;
    asked.answer = secret;
    asked.due_on = term.due_on;
    kept[of].push_back({&type("extension_request"), d.create(asked, {})});
  }
  // Why somebody looked is told in the words of the narrative.
  void looked_at(const Uuid& of) {
    for (const One& one : kept[of])
      for (const FieldInfo& f : one.type->fields) {
        if (f.privacy != Privacy::sensitive) continue;
        const FieldInfo* fields[] = {&f};
        const auto shown = d.engine.reveal(actors.at("manager"), *one.type, one.id, fields, secret);
        EXPECT_TRUE(shown.ok()) << one.type->name << "." << f.name;
        break;
      }
  }
  Uuid keep_optional(const Uuid& of, const Instrument& record) {
    const Uuid id = enter("manager", record);
    kept[of].push_back({&type("instrument"), id});
    return id;
  }

  CaseMember member_of(const std::string& name, Date since, std::optional<Date> until = {}) {
    CaseMember m;
    m.case_ = Id<Case>{closed};
    m.account = Id<org::Account>{actors.at(name).account};
    m.since = since;
    m.until = until;
    return m;
  }
  void people_of(const Uuid& of) {
    // The chair names whom others may not reach.
    enter("chair", member_of("member", day(5, 2)));
    enter("chair", member_of("counsellor", day(5, 2)));
    enter("chair", member_of("former", day(5, 2), day(5, 20)));
    enter("chair", member_of("future", day(6, 2)));
    Party kin;
    kin.case_ = Id<Case>{of};
    kin.role = PartyRole::respondent;
    kin.name = secret;
    kin.staff = Id<org::Account>{actors.at("kin").account};
    enter("chair", kin);
    JointTask t;
    t.case_ = Id<Case>{of};
    t.to_unit = Id<org::Unit>{station};
    t.body_name = "派出所";
    t.ground = Id<Consent>{grounds.at(of)};
    t.task_kind = TaskKind::call_out;
    t.task = secret;
    t.packet = secret;
    t.sent_on = day(5, 20);
    t.due_on = day(6, 1);
    t.open_until = day(6, 1);
    packet = enter("chair", t);
    t.to_unit = Id<org::Unit>{lapsed_station};
    t.due_on = t.open_until = day(5, 31);
    lapsed_packet = enter("chair", t);
    EmergencyAccess glass;
    glass.case_ = Id<Case>{of};
    glass.reason = "当事人来电称正在遭受威胁";
    enter("hasty", glass);
  }

  struct One {
    const RecordType* type;
    Uuid id;
  };
  TestDistrict d;
  std::map<std::string, Actor> actors;
  std::map<Uuid, std::vector<One>> kept;
  std::map<Uuid, Uuid> grounds, reports;
  Uuid other_street, far, station, lapsed_station, woman, open, closed, packet, lapsed_packet;
  Uuid held, held_dispute;
};

// The table.  `listed` is what lists, counts, searches and figures may hold: emergency access opens
// records one at a time.
struct Expectation {
  const char* actor;
  Sees open, closed, closed_listed;
};
constexpr Expectation table[] = {
    {"chair", Sees::all, Sees::standing, Sees::standing},
    {"desk", Sees::all, Sees::standing, Sees::standing},
    {"kin", Sees::all, Sees::nothing, Sees::nothing},
    {"street", Sees::all, Sees::standing, Sees::standing},
    {"elsewhere", Sees::nothing, Sees::nothing, Sees::nothing},
    {"manager", Sees::all, Sees::all, Sees::all},
    {"colleague", Sees::all, Sees::nothing, Sees::nothing},
    {"neighbour", Sees::nothing, Sees::nothing, Sees::nothing},
    {"worker", Sees::all, Sees::nothing, Sees::nothing},
    {"member", Sees::nothing, Sees::all, Sees::all},
    {"former", Sees::nothing, Sees::nothing, Sees::nothing},
    {"future", Sees::nothing, Sees::nothing, Sees::nothing},
    {"hasty", Sees::nothing, Sees::all, Sees::nothing},
    {"counsellor", Sees::nothing, Sees::all, Sees::all},
    {"volunteer", Sees::nothing, Sees::nothing, Sees::nothing},
    {"admin", Sees::nothing, Sees::nothing, Sees::nothing},
    {"police", Sees::nothing, Sees::nothing, Sees::nothing},
    {"late_police", Sees::nothing, Sees::nothing, Sees::nothing},
    {"foreign", Sees::nothing, Sees::nothing, Sees::nothing},
};

// Before there is a case: all to the desk of the unit and to whoever entered it; to those above
// that it is there.
constexpr std::pair<const char*, Sees> held_table[] = {{"chair", Sees::standing},
    {"desk", Sees::standing}, {"kin", Sees::standing}, {"street", Sees::standing},
    {"elsewhere", Sees::nothing}, {"manager", Sees::all}, {"colleague", Sees::all},
    {"neighbour", Sees::nothing}, {"worker", Sees::nothing}, {"member", Sees::nothing},
    {"former", Sees::nothing}, {"future", Sees::nothing}, {"hasty", Sees::nothing},
    {"counsellor", Sees::nothing}, {"volunteer", Sees::nothing}, {"admin", Sees::nothing},
    {"police", Sees::nothing}, {"late_police", Sees::nothing}, {"foreign", Sees::nothing}};

class NeedToKnow : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    desk_ = std::make_unique<Desk>(GetParam());
  }
  Desk& desk() { return *desk_; }
  const Engine& engine() { return desk_->d.engine; }

  static std::string said(const Problem& p) {
    std::string all = p.field + p.text + p.remedy;
    for (const auto& s : p.stale) all += s.stored;
    for (const Problem& more : p.more) all += said(more);
    return all;
  }
  void no_canary(const std::string& text, const std::string& where) {
    EXPECT_EQ(std::string::npos, text.find(canary)) << where << ": " << text;
  }
  // A refusal, and the same of a record that was never there.
  template <class Answer, class Phantom>
  void refused_alike(const Answer& answer, const Phantom& phantom, const std::string& where) {
    ASSERT_FALSE(answer.ok()) << where;
    ASSERT_FALSE(phantom.ok()) << where;
    EXPECT_EQ(phantom.problem().code, answer.problem().code) << where;
    EXPECT_EQ(said(phantom.problem()), said(answer.problem())) << where;
    no_canary(said(answer.problem()), where);
  }
  // Readings written down, and what follows from a write elsewhere, fit the journal.
  void expect_sound_journal() {
    const std::string file = testing::TempDir() + "need-to-know.key";
    const Verdict verdict =
        verify_journal(*desk().d.store, desk().d.catalogue, *CheckpointKey::open(file));
    EXPECT_TRUE(verdict.sound()) << (verdict.faults.empty() ? "" : verdict.faults[0]);
    std::remove(file.c_str());
  }

  void expect_read(const std::string& who, const Desk::One& one, Sees sees, Sees listed) {
    const Actor& actor = desk().actors.at(who);
    const RecordType& type = *one.type;
    const std::string where = fmt::format("{} {}", who, type.name);
    const Uuid nowhere = *Uuid::parse("01900000-0000-7000-8000-000000000001");
    const auto got = engine().get(actor, type, one.id);
    if (sees == Sees::nothing) {
      refused_alike(got, engine().get(actor, type, nowhere), where + " get");
      refused_alike(engine().history(actor, type, one.id), engine().history(actor, type, nowhere),
          where + " history");
    } else {
      ASSERT_TRUE(got.ok()) << where << " " << got.problem().text;
      for (std::size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].privacy == Privacy::personal) {
          EXPECT_EQ(sees == Sees::standing, got.value().hidden[i])
              << where << " " << type.fields[i].name;
        }
      const auto lines = engine().history(actor, type, one.id);
      ASSERT_TRUE(lines.ok()) << where;
      std::string bodies;
      for (const auto& line : lines.value()) bodies += line.body;
      if (sees == Sees::standing) no_canary(bodies, where + " history");
    }
    for (const FieldInfo& f : type.fields) {
      if (f.privacy < Privacy::sensitive || f.privacy == Privacy::sealed) continue;
      const FieldInfo* fields[] = {&f};
      const auto shown = engine().reveal(actor, type, one.id, fields, "矩阵核对");
      // A social worker sees who came to her community, not what was told there.
      const bool told =
          !(who == "worker" && (type.name == "intake" || type.name == "extension_request"));
      if (sees == Sees::all && told) {
        EXPECT_TRUE(shown.ok()) << where << " reveal " << f.name;
      } else {
        ASSERT_FALSE(shown.ok()) << where << " reveal " << f.name;
        no_canary(said(shown.problem()), where);
      }
    }
    expect_listed(actor, one, listed, where);
  }

  void expect_listed(
      const Actor& actor, const Desk::One& one, Sees listed, const std::string& where) {
    const RecordType& type = *one.type;
    const auto holds = [&](const ListQuery& q) {
      const auto page = engine().list(actor, type, q);
      if (!page.ok()) {
        no_canary(said(page.problem()), where + " list");
        return false;
      }
      EXPECT_EQ(std::int64_t(page.value().rows.size()), page.value().total) << where;
      bool found = false;
      for (const Shown& row : page.value().rows) {
        std::string json;
        append_shown(json, type, row);
        if (row.id != one.id) continue;
        found = true;
        if (listed == Sees::standing) no_canary(json, where + " list");
      }
      return found;
    };
    ListQuery all;
    all.size = 100;
    EXPECT_EQ(listed != Sees::nothing, holds(all)) << where << " list";
    ListQuery under = all;
    under.under = desk().d.root;
    EXPECT_EQ(listed != Sees::nothing, holds(under)) << where << " list under";
    for (const FieldInfo& f : type.fields) {
      ListQuery sorted = all;
      sorted.sort = &f;
      const bool found = holds(sorted);
      if (f.privacy == Privacy::personal && listed == Sees::standing) {
        EXPECT_FALSE(found) << where << " sorted by " << f.name;
      }
      if (f.privacy > Privacy::internal) continue;
      EXPECT_EQ(listed != Sees::nothing, found) << where << " sorted by " << f.name;
    }
    if (has_search(type)) {
      ListQuery searched = all;
      searched.words = "2021-";
      if (type.name == "case") {
        EXPECT_EQ(listed != Sees::nothing, holds(searched)) << where << " search";
      }
    }
    std::int64_t exported = 0;
    const auto done = engine().each_exported(actor, type, all, 1000, [&](const Shown& row) {
      exported += row.id == one.id;
      std::string json;
      append_shown(json, type, row);
      if (row.id == one.id && listed != Sees::all) no_canary(json, where + " export");
    });
    if (!done.ok()) no_canary(said(done.problem()), where + " export");
    if (listed == Sees::nothing) {
      EXPECT_EQ(0, exported) << where << " export";
    }
  }

  // A reference to a case out of reach is answered as one to nothing.
  void expect_reference(const std::string& who, const Uuid& of, Sees sees) {
    // Whoever supervises convenes; a measure is the team's to enter (casework_exits_test).
    Conference m;
    m.held_on = day(5, 5);
    m.chaired_by = "王芳";
    const auto tried = [&](const Uuid& to) {
      m.case_ = Id<Case>{to};
      return engine().write(desk().actors.at(who), {}, [&](Writing& w) -> Result<Written> {
        Problem undo;
        undo.text = "试过了";
        auto made = w.create(m);
        return made.ok() ? undo : made.problem();
      });
    };
    const auto there = tried(of);
    if (sees != Sees::nothing) {
      EXPECT_EQ("试过了", there.problem().text) << who;
      return;
    }
    refused_alike(
        there, tried(*Uuid::parse("01900000-0000-7000-8000-000000000001")), who + " reference");
  }

  void expect_figures(const std::string& who, const Expectation& e) {
    const FigureFile file{"figures/n.yaml",
        "cases_here: { label: 个案, unit: 件, of: case, on: opened_on, count: records }\n"
        "people_here: { label: 当事人, unit: 人, of: case, on: opened_on, count: distinct person "
        "}\n"};
    auto book = FigureBook::read({&file, 1}, desk().d.catalogue);
    ASSERT_TRUE(book.ok()) << book.problem().text;
    const Counting counting{*desk().d.store, desk().d.catalogue, *book.value()};
    const std::int64_t wanted = (e.open != Sees::nothing) + (e.closed_listed != Sees::nothing);
    for (const Figure* f : book.value()->all()) {
      Question q;
      q.figure = f;
      q.period = Period::year(2021);
      const Actor actor = engine().present(desk().actors.at(who));
      const auto answer = counting.ask(actor, q);
      // Who forgets the moment is told less, never more.
      const auto timeless = counting.ask(desk().actors.at(who), q);
      if (timeless.ok()) {
        EXPECT_LE(timeless.value().evidence_count, wanted) << who;
      }
      if (!answer.ok()) {
        EXPECT_EQ(0, wanted) << who;
        no_canary(said(answer.problem()), who + " figure");
        continue;
      }
      if (name_of(*f) == "cases_here") {
        EXPECT_EQ(wanted, answer.value().evidence_count) << who;
      }
      const auto lines = counting.evidence(actor, q, 1, 100);
      ASSERT_TRUE(lines.ok()) << who;
      for (const auto& line : lines.value().lines)
        if (line.id == desk().closed && e.closed_listed != Sees::all)
          no_canary(line.title, who + " evidence");
    }
  }

 private:
  std::unique_ptr<Desk> desk_;
};

TEST_P(NeedToKnow, HoldsForEveryRoleRelationAndWayOfReading) {
  for (const Expectation& e : table) {
    for (const Desk::One& one : desk().kept.at(desk().open))
      expect_read(e.actor, one, e.open, e.open);
    for (const Desk::One& one : desk().kept.at(desk().closed))
      expect_read(e.actor, one, e.closed, e.closed_listed);
    expect_reference(e.actor, desk().open, e.open);
    expect_reference(e.actor, desk().closed, e.closed_listed);
    expect_figures(e.actor, e);
  }
  expect_sound_journal();
}

TEST_P(NeedToKnow, HoldsAMatterAtItsDeskUntilItIsACase) {
  for (const Uuid& matter : {desk().held, desk().held_dispute})
    for (const auto& [who, sees] : held_table)
      for (const Desk::One& one : desk().kept.at(matter)) expect_read(who, one, sees, sees);
  expect_sound_journal();
}

// She who took it down reads it, also where she is none of the desk.
TEST_P(NeedToKnow, ShowsAHeldMatterToWhoeverEnteredIt) {
  Intake i;
  i.received_on = day(5, 3);
  i.minors_involved = true;
  i.facts = i.asker_name = secret;
  const auto entered_by = [&](const char* who) {
    const auto made = engine().write(desk().actors.at(who), {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(i, desk().d.east);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
    EXPECT_TRUE(made.ok()) << who;
    return Desk::One{&desk().type("intake"), made.value().id};
  };
  const Desk::One by_street = entered_by("street"), by_worker = entered_by("worker");
  expect_read("street", by_street, Sees::all, Sees::all);
  expect_read("manager", by_street, Sees::all, Sees::all);
  expect_read("worker", by_street, Sees::nothing, Sees::nothing);
  EXPECT_TRUE(engine().get(desk().actors.at("worker"), *by_worker.type, by_worker.id).ok());
  expect_read("street", by_worker, Sees::standing, Sees::standing);
  expect_read("desk", by_worker, Sees::standing, Sees::standing);
}

// Made a case, it is the team's with all that belongs to it.
TEST_P(NeedToKnow, HandsAHeldMatterToTheTeamOfItsCase) {
  const RecordType& type = desk().type("intake");
  Case c;
  c.kind = CaseKind::rights;
  c.intake = Id<Intake>{desk().held};
  c.opened_on = day(5, 3);
  c.recusal_checked = true;
  c.report_check = ReportCheck::not_owed;
  c.facts = secret;
  const auto by = [&](const char* who) {
    return engine().write(desk().actors.at(who), {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(c);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
  };
  for (const char* who : {"street", "desk"}) {
    const auto refused = by(who);
    ASSERT_FALSE(refused.ok()) << who;
    EXPECT_EQ("这件信访只限登记单位知悉，须由登记单位立案", refused.problem().text);
  }
  c.manager = Id<org::Account>{desk().actors.at("street").account};
  ASSERT_TRUE(by("colleague").ok());
  const std::pair<const char*, Sees> table_then[] = {{"street", Sees::all},
      {"desk", Sees::standing}, {"manager", Sees::nothing}, {"colleague", Sees::nothing},
      {"worker", Sees::nothing}};
  for (const auto& [who, sees] : table_then) expect_read(who, {&type, desk().held}, sees, sees);
  for (const Desk::One& one : desk().kept.at(desk().held)) {
    EXPECT_FALSE(engine().get(desk().actors.at("manager"), *one.type, one.id).ok())
        << one.type->name;
    const std::string closed =
        fmt::format("SELECT \"closed\" FROM {} WHERE \"id\" = ?", quoted(one.type->name));
    const Value id[] = {one.id.text()};
    EXPECT_EQ(closed_to_team, desk().d.store->read()->connection().integer(closed, id))
        << one.type->name;
  }
  expect_sound_journal();
}

TEST_P(NeedToKnow, OpensAHeldMatterByAnotherWithTheReasonOnly) {
  const RecordType& type = desk().type("intake");
  const FieldChange to_other{
      type.field("matter"), std::string{"domestic_violence"}, std::string{"family_quarrel"}};
  const auto changed = engine().write(desk().actors.at("manager"), {}, [&](Writing& w) {
    return w.change(type, desk().held, {&to_other, 1});
  });
  ASSERT_FALSE(changed.ok());
  EXPECT_EQ("改动以后本单位以外的人也能看到内容，不能直接改", changed.problem().text);
  const auto step = [&](const char* who) {
    Draft brought;
    brought.items = {{type.field("matter"), std::string{"family_quarrel"}},
        {type.field("reclass_reason"), secret}};
    return engine().write(desk().actors.at(who), {},
        [&](Writing& w) { return w.take_step(type, desk().held, "reclassify", brought); });
  };
  EXPECT_FALSE(step("manager").ok());
  ASSERT_TRUE(step("street").ok());
  for (const Desk::One& one : desk().kept.at(desk().held)) {
    if (one.type->name == "intake_message" || one.type->name == "paper") {
      expect_read("street", one, Sees::all, Sees::all);
    }
    EXPECT_TRUE(engine().get(desk().actors.at("worker"), *one.type, one.id).ok()) << one.type->name;
  }
  const Value desk_of_unit[] = {"u:" + desk().d.east.text()};
  EXPECT_EQ(1, desk().d.store->read()->connection().integer(
                   "SELECT count(*) FROM \"notice\" WHERE \"desk\" = ? AND \"text\" LIKE "
                   "'%已改类%'",
                   desk_of_unit));
}

TEST_P(NeedToKnow, GivesABodyItsPacketWhileItIsOpen) {
  const RecordType& task = desk().type("joint_task");
  const Actor police = desk().actors.at("police"), late = desk().actors.at("late_police");
  EXPECT_TRUE(engine().get(police, task, desk().packet).ok());
  EXPECT_FALSE(engine().get(police, task, desk().lapsed_packet).ok());
  EXPECT_FALSE(engine().get(late, task, desk().lapsed_packet).ok());
  EXPECT_EQ(1, engine().list(police, task, {}).value().total);
  EXPECT_EQ(0, engine().list(late, task, {}).value().total);
  const FieldInfo* packet[] = {task.field("packet")};
  EXPECT_TRUE(engine().reveal(police, task, desk().packet, packet, "办理任务").ok());
  EXPECT_FALSE(engine().reveal(late, task, desk().lapsed_packet, packet, "办理任务").ok());
  // The day after it has run out.
  desk().d.clock.set(desk().d.clock.now() + std::chrono::hours{24});
  EXPECT_FALSE(engine().get(police, task, desk().packet).ok());
}

TEST_P(NeedToKnow, EndsEmergencyAccessByItselfAndWritesItDownFirst) {
  const Actor hasty = desk().actors.at("hasty");
  const RecordType& type = desk().type("case");
  ASSERT_TRUE(engine().get(hasty, type, desk().closed).ok());
  const auto looks = looks_at(engine(), desk().actors.at("manager"), desk().closed);
  ASSERT_TRUE(looks.ok()) << looks.problem().text;
  ASSERT_FALSE(looks.value().empty());
  EXPECT_EQ("hasty", looks.value().front().who);
  EXPECT_EQ("以紧急查看打开了个案", looks.value().front().what);
  // What is kept with it is listed when the case is named, and that is written down as well.
  ListQuery of_case;
  const RecordType& party = desk().type("party");
  of_case.filters = {{party.field("case"), Filter::Op::equal, {desk().closed.text()}}};
  EXPECT_EQ(2, engine().list(hasty, party, of_case).value().total);
  EXPECT_EQ(0, engine().list(hasty, party, {}).value().total);
  EXPECT_EQ(looks.value().size() + 1,
      looks_at(engine(), desk().actors.at("manager"), desk().closed).value().size());
  EXPECT_FALSE(looks_at(engine(), desk().actors.at("street"), desk().closed).ok());
  desk().d.clock.set(desk().d.clock.now() + std::chrono::minutes{61});
  EXPECT_FALSE(engine().get(hasty, type, desk().closed).ok());
}

// The chair answers for who looks at closed cases, not for what they are about.
TEST_P(NeedToKnow, TellsWhyOnlyToThoseWhoMayLookThemselves) {
  const auto words = [&](const char* who) {
    std::string all;
    const auto looks = looks_at(engine(), desk().actors.at(who), desk().closed);
    EXPECT_TRUE(looks.ok()) << who;
    for (const Look& look : looks.value()) all += look.who + look.what + "\n";
    return all;
  };
  no_canary(words("chair"), "looks");
  EXPECT_NE(std::string::npos, words("chair").find("manager查看了个案的案情\n")) << words("chair");
  EXPECT_NE(
      std::string::npos, words("manager").find("查看了个案的案情，理由：" + std::string{canary}));
  // The line itself stays: that it happened, when and by whom.
  const RecordType& type = desk().type("case");
  for (const char* who : {"chair", "street", "manager"}) {
    int reveals = 0;
    const auto lines = engine().history(desk().actors.at(who), type, desk().closed);
    ASSERT_TRUE(lines.ok()) << who;
    for (const JournalLine& line : lines.value()) {
      if (line.action != "reveal") continue;
      ++reveals;
      EXPECT_EQ(desk().actors.at("manager").account, line.account);
      EXPECT_NE(std::string::npos, line.body.find("facts")) << line.body;
      EXPECT_EQ(who == std::string_view{"manager"}, line.body.find(canary) != std::string::npos)
          << who << line.body;
    }
    EXPECT_EQ(1, reveals) << who;
  }
}

// One page asks for the same record many times over: ten minutes are one line, written before the
// first answer.
TEST_P(NeedToKnow, WritesARepeatedEmergencyReadingDownOnce) {
  const Actor hasty = desk().actors.at("hasty");
  const RecordType &type = desk().type("case"), &party = desk().type("party");
  ListQuery parties;
  parties.filters = {{party.field("case"), Filter::Op::equal, {desk().closed.text()}}};
  const auto lines = [&] {
    return desk().d.store->read()->connection().integer(
        "SELECT count(*) FROM \"journal\" WHERE \"action\" = 'emergency_read'", {});
  };
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(engine().get(hasty, type, desk().closed).ok());
    ASSERT_TRUE(engine().history(hasty, type, desk().closed).ok());
    EXPECT_EQ(1 + (i > 0), lines());
    ASSERT_EQ(2, engine().list(hasty, party, parties).value().total);
    EXPECT_EQ(2, lines()) << "the case and the list of its parties";
  }
  // Another record is another line; so is the same one later.
  ASSERT_TRUE(engine().get(hasty, desk().type("joint_task"), desk().packet).ok());
  EXPECT_EQ(3, lines());
  desk().d.clock.set(desk().d.clock.now() + std::chrono::minutes{11});
  ASSERT_TRUE(engine().get(hasty, type, desk().closed).ok());
  EXPECT_EQ(4, lines());
  // Naming it in a list opens nothing and writes nothing.
  EXPECT_FALSE(engine().glance(hasty, type, desk().closed).ok());
  EXPECT_EQ(4, lines());
  expect_sound_journal();
}

// Each by herself and at once; nothing of the matter.  Kin, colleagues outside and the one who
// looks hear nothing.
TEST_P(NeedToKnow, TellsTeamAndLeaderOfAnEmergencyAtOnce) {
  const auto told = [&] {
    std::set<std::string> names;
    desk().d.store->read()->connection().each(
        "SELECT a.\"login\", n.\"text\", n.\"kind\", n.\"desk\", n.\"unread\" FROM \"notice\" n "
        "JOIN "
        "\"account\" a ON n.\"desk\" = 'a:' || a.\"id\" WHERE n.\"text\" NOT LIKE '%加入%' "
        "AND n.\"record\" = 'case'",
        {}, [&](const RowView& r) {
          names.insert(std::string{r.text(0)});
          EXPECT_NE(std::string::npos, r.text(1).find("紧急查看")) << r.text(1);
          EXPECT_EQ(std::string::npos, r.text(1).find("2021-")) << r.text(1);
          no_canary(std::string{r.text(1)}, "notice");
          EXPECT_EQ("told", r.text(2));
          EXPECT_EQ(r.text(3), r.text(4)) << "unread";
        });
    return names;
  };
  EXPECT_EQ((std::set<std::string>{"manager", "member", "counsellor", "street"}), told());
  const RecordType& notice = desk().type("notice");
  for (const auto& [name, actor] : desk().actors)
    EXPECT_FALSE(engine().list(actor, notice, {}).ok()) << name;
}

// Where the street itself looks, the chair hears of it.
TEST_P(NeedToKnow, TellsTheNextLeaderOfALeadersEmergency) {
  EmergencyAccess glass;
  glass.case_ = Id<Case>{desk().closed};
  glass.reason = "当事人来电称正在遭受威胁";
  desk().enter("street", glass);
  const Value to_chair[] = {"a:" + desk().actors.at("chair").account.text()};
  EXPECT_EQ(1, desk().d.store->read()->connection().integer(
                   "SELECT count(*) FROM \"notice\" WHERE \"desk\" = ?", to_chair));
}

TEST_P(NeedToKnow, GrantsThreeEmergenciesAMonthAndNoneToKin) {
  EmergencyAccess glass;
  glass.case_ = Id<Case>{desk().closed};
  glass.reason = "当事人来电称正在遭受威胁";
  const auto tried = [&](const std::string& who) {
    return engine().write(desk().actors.at(who), {}, [&](Writing& w) {
      Draft draft = draft_of(glass);
      draft.by_program = true;  // as its route does
      return w.create(desk().type("emergency_access"), draft);
    });
  };
  // Not as any other record is entered: that route does not ask the password again.
  const auto entered =
      engine().write(desk().actors.at("neighbour"), {}, [&](Writing& w) -> Result<Written> {
        return w.create(desk().type("emergency_access"), draft_of(glass));
      });
  ASSERT_FALSE(entered.ok());
  EXPECT_EQ("case", entered.problem().field);
  EXPECT_TRUE(tried("hasty").ok());
  EXPECT_TRUE(tried("hasty").ok());
  ASSERT_FALSE(tried("hasty").ok());
  EXPECT_EQ(Problem::Code::too_many, tried("hasty").problem().code);
  ASSERT_FALSE(tried("kin").ok());
  EXPECT_EQ("个案指向的个案不存在或不在您的范围内", tried("kin").problem().text);
  glass.reason = "急";
  EXPECT_EQ("reason", tried("neighbour").problem().field);
}

TEST_P(NeedToKnow, TellsTheLeaderOnTheTeamAloneWhoReported) {
  const RecordType& type = desk().type("instrument");
  const FieldInfo* reporter[] = {type.field("reporter")};
  const Uuid report = desk().reports.at(desk().closed);
  const auto asked = [&](const std::string& who) {
    return engine().reveal(desk().actors.at(who), type, report, reporter, "核实报告人");
  };
  EXPECT_FALSE(asked("manager").ok());
  EXPECT_FALSE(asked("chair").ok());
  desk().enter("chair", desk().member_of("chair", day(6, 1)));
  const auto shown = asked("chair");
  ASSERT_TRUE(shown.ok()) << shown.problem().text;
  EXPECT_EQ(Value{secret}, shown.value().row[std::size_t(type.at("reporter"))]);
  // Nobody else lets herself in.
  const auto own = desk().member_of("desk", day(6, 1));
  const auto refused =
      engine().write(desk().actors.at("desk"), {}, [&](Writing& w) -> Result<Written> {
        auto id = w.create(own);
        if (!id.ok()) return id.problem();
        return TestDistrict::written(id.value().value);
      });
  EXPECT_FALSE(refused.ok());
}

TEST_P(NeedToKnow, SaysOfAKnownPersonElsewhereOnlyWhomToAsk) {
  const auto asked = [&](const std::string& who, KnownTerms terms) {
    return known_matters(engine(), desk().actors.at(who), terms);
  };
  const auto journal = [&] {
    return desk().d.store->read()->connection().integer(
        "SELECT count(*) FROM \"journal\" WHERE \"action\" = 'look_up'", {});
  };
  EXPECT_EQ(0, journal());
  const auto far = asked("neighbour", {"", "", "13800009999"});
  ASSERT_TRUE(far.ok()) << far.problem().text;
  ASSERT_FALSE(far.value().rows.empty());
  for (const KnownMatter& m : far.value().rows) {
    EXPECT_TRUE(m.elsewhere);
    EXPECT_TRUE(m.title.empty() && m.state.empty() && m.id.empty());
    EXPECT_EQ("东一社区", m.unit);
  }
  EXPECT_EQ(1, journal());
  // Not by name, and nothing at all for kin.
  EXPECT_TRUE(asked("neighbour", {std::string{canary}, "", ""}).value().rows.empty());
  const auto of_kin = asked("kin", {"", "", "13800009999"});
  for (const KnownMatter& m : of_kin.value().rows) EXPECT_NE(desk().closed, m.id);
  const auto own = asked("manager", {std::string{canary}, "", ""});
  ASSERT_TRUE(own.ok());
  EXPECT_TRUE(std::any_of(own.value().rows.begin(), own.value().rows.end(),
      [&](const KnownMatter& m) { return m.id == desk().closed && !m.elsewhere; }));
  EXPECT_FALSE(asked("volunteer", {"", "", "13800009999"}).ok());
  std::string bodies;
  desk().d.store->read()->connection().each(
      "SELECT \"body\" FROM \"journal\" WHERE \"action\" = 'look_up'", {},
      [&](const RowView& r) { bodies += r.text(0); });
  EXPECT_EQ(std::string::npos, bodies.find("13800009999"));
  expect_sound_journal();
  no_canary(bodies, "look_up");
}

// Of a name that too many have it is said, and those of the asker's own units are looked at first.
TEST_P(NeedToKnow, SaysThatANameIsTooCommonToTell) {
  const auto asked = [&](const std::string& name) {
    const auto known = known_matters(engine(), desk().actors.at("manager"), {name, "", ""});
    EXPECT_TRUE(known.ok());
    return known.value();
  };
  const auto persons = [&](const std::string& by, std::size_t count) {
    Uuid last;
    for (std::size_t i = 0; i < count; ++i) {
      registry::Person p;
      p.name = "欧阳若兰";
      last = desk().enter(by, p);
    }
    return last;
  };
  persons("neighbour", most_namesakes - 1);
  Case c;
  c.number = "2021-重名";
  c.kind = CaseKind::rights;
  c.person = Id<registry::Person>{persons("manager", 1)};
  c.opened_on = day(5, 2);
  c.recusal_checked = true;
  c.report_check = ReportCheck::not_owed;
  const Uuid id = desk().enter("manager", c);
  const auto all = asked("oyrl");
  EXPECT_FALSE(all.too_common);
  ASSERT_EQ(1u, all.rows.size());
  EXPECT_EQ(id, all.rows[0].id);
  persons("neighbour", 1);
  const auto first = asked("欧阳");
  EXPECT_TRUE(first.too_common);
  ASSERT_EQ(1u, first.rows.size());
  EXPECT_EQ(id, first.rows[0].id);
  EXPECT_FALSE(asked(std::string{canary}).too_common);
}

TEST_P(NeedToKnow, LocksASlipAtTheTenthWrongCode) {
  const auto slip = print_slip(engine(), desk().actors.at("chair"), desk().packet);
  ASSERT_TRUE(slip.ok()) << slip.problem().text;
  const auto tried = [&](const std::string& code) {
    return answer_by_slip(engine(), desk().actors.at("neighbour"),
        {slip.value().number, code, "complete", "已出警并告诫"});
  };
  for (int i = 1; i < 10; ++i) ASSERT_FALSE(tried("WRONG").ok());
  EXPECT_NE(std::string::npos, tried("WRONG").problem().text.find("已锁定"));
  EXPECT_FALSE(tried(slip.value().code).ok());
  const RecordType& task = desk().type("joint_task");
  const auto state = [&] {
    return engine()
        .get(desk().actors.at("chair"), task, desk().packet)
        .value()
        .row[std::size_t(task.at("state"))];
  };
  EXPECT_EQ(Value{std::string{"sent"}}, state());
  const auto second = print_slip(engine(), desk().actors.at("chair"), desk().packet);
  ASSERT_TRUE(second.ok());
  // She knows the code: another writes down what came back.
  const auto own = answer_by_slip(engine(), desk().actors.at("chair"),
      {second.value().number, second.value().code, "complete", "已出警并告诫"});
  ASSERT_FALSE(own.ok());
  EXPECT_EQ("这张回执单由您打印，返回由另一人代录", own.problem().text);
  EXPECT_EQ(Value{std::string{"sent"}}, state());
  const auto done = answer_by_slip(engine(), desk().actors.at("neighbour"),
      {second.value().number, second.value().code, "complete", "已出警并告诫"});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ(Value{std::string{"done"}}, state());
}

TEST_P(NeedToKnow, ShowsAReceiptStatusWordsAndTheTalkToItsCode) {
  const Uuid intake = desk().kept.at(desk().closed)[1].id;
  EXPECT_FALSE(print_receipt(engine(), desk().actors.at("chair"), intake).ok())
      << "she sees that it is there, and would read the talk by its code";
  EXPECT_FALSE(print_receipt(engine(), desk().actors.at("hasty"), intake).ok());
  const auto receipt = print_receipt(engine(), desk().actors.at("manager"), intake);
  ASSERT_TRUE(receipt.ok()) << receipt.problem().text;
  const auto& [id, number, code] = receipt.value();
  const auto alone = ask_by_receipt(engine(), number, "");
  ASSERT_TRUE(alone.ok()) << alone.problem().text;
  EXPECT_EQ("已受理", alone.value().status) << "with its case";
  EXPECT_FALSE(ask_by_receipt(engine(), number, "WRONG").ok());
  EXPECT_FALSE(say_by_receipt(engine(), number, "", "冒充").ok());
  const auto said = say_by_receipt(engine(), number, code, "请不要打电话");
  ASSERT_TRUE(said.ok()) << said.problem().text;
  EXPECT_EQ(1u, ask_by_receipt(engine(), number, code).value().said.size());
  EXPECT_TRUE(ask_by_receipt(engine(), number, "").value().said.empty());
}

// --- many searches against a plain walk --------------------------------------------------------

struct Plain {
  Uuid id, unit;
  std::string number, day, kind, state;
  bool closed;
};

// The same of a matter, with who entered it and the case it has.
struct PlainIntake : Plain {
  Uuid by, of;
  bool held;
};

class Oracle {
 public:
  explicit Oracle(Desk& desk, unsigned seed) : desk_(desk), dice_(seed) {
    fill();
    fill_intakes();
  }

  int roll(int below) { return std::uniform_int_distribution<int>{0, below - 1}(dice_); }

  void compare_one() {
    if (roll(2) == 0)
      compare("case", "kind", "opened_on", kinds_, all_);
    else
      compare("intake", "matter", "received_on", matters_, intakes_);
  }

 private:
  template <class P>
  void compare(std::string_view record, std::string_view kind_field, std::string_view day_field,
      const std::string (&kinds)[3], const std::vector<P>& all) {
    const auto& [name, actor] = *std::next(actors_.begin(), roll(int(actors_.size())));
    const RecordType& type = desk_.type(record);
    ListQuery q;
    q.size = 1 + roll(30);
    q.page = 1 + roll(3);
    q.descending = roll(2) == 0;
    std::vector<P> wanted;
    const std::string kind = kinds[std::size_t(roll(3))];
    const std::string from = fmt::format("2021-0{}-15", 1 + roll(5));
    const bool by_kind = roll(2) == 0, by_day = roll(2) == 0, by_words = roll(3) == 0,
               by_number = roll(3) == 0;
    const std::string words = std::to_string(roll(40));
    const Uuid under = roll(2) == 0 ? desk_.d.street : desk_.other_street;
    const bool by_under = roll(3) == 0;
    if (by_kind) q.filters.push_back({type.field(kind_field), Filter::Op::equal, {kind}});
    if (by_day) q.filters.push_back({type.field(day_field), Filter::Op::from, {from}});
    if (by_words) q.words = words;
    if (by_under) q.under = under;
    if (by_number) q.sort = type.field("number");
    for (const P& p : all) {
      if (!visible(name, actor, p)) continue;
      if (by_kind && p.kind != kind) continue;
      if (by_day && p.day < from) continue;
      if (by_words && p.number.find(words) == p.number.npos) continue;
      if (by_words && !found_by_words(name, actor, p)) continue;
      if (by_under && !within(p.unit, under)) continue;
      wanted.push_back(p);
    }
    std::sort(wanted.begin(), wanted.end(), [&](const P& a, const P& b) {
      const auto key = [&](const P& p) {
        return std::pair{by_number ? p.number : p.day, p.id.text()};
      };
      return q.descending ? key(a) > key(b) : key(a) < key(b);
    });
    const auto page = desk_.d.engine.list(actor, type, q);
    ASSERT_TRUE(page.ok()) << name << page.problem().text;
    ASSERT_EQ(std::int64_t(wanted.size()), page.value().total) << name;
    const std::size_t first = std::size_t((q.page - 1) * q.size);
    for (std::size_t i = 0; i < page.value().rows.size(); ++i) {
      ASSERT_LT(first + i, wanted.size()) << name;
      ASSERT_EQ(wanted[first + i].id, page.value().rows[i].id) << name << " row " << i;
    }
    const std::size_t left = wanted.size() > first ? wanted.size() - first : 0;
    ASSERT_EQ(std::min<std::size_t>(left, std::size_t(q.size)), page.value().rows.size()) << name;
  }

  void fill() {
    for (const char* name : {"chair", "desk", "street", "elsewhere", "manager", "colleague",
             "neighbour", "worker", "member", "counsellor"})
      actors_[name] = desk_.actors.at(name);
    const Uuid units[] = {desk_.d.east, desk_.d.west, desk_.far};
    constexpr CaseKind kinds[] = {
        CaseKind::rights, CaseKind::domestic_violence, CaseKind::minor_protection};
    const Actor by = desk_.d.installer();
    for (int i = 0; i < 240; ++i) {
      Case c;
      c.number = fmt::format("机{:03}", i);
      const int k = roll(3);
      c.kind = kinds[k];
      c.opened_on = day(1 + roll(5), 1 + roll(28));
      c.recusal_checked = true;
      c.report_check = ReportCheck::not_owed;
      const Uuid unit = units[roll(3)];
      Actor chair = desk_.actors.at("chair");
      const auto made = desk_.d.engine.write(chair, {}, [&](Writing& w) -> Result<Written> {
        auto id = w.create(c, unit);
        if (!id.ok()) return id.problem();
        return TestDistrict::written(id.value().value);
      });
      ASSERT_TRUE(made.ok()) << made.problem().text;
      const Uuid id = made.value().id;
      all_.push_back(
          {id, unit, c.number, to_text(c.opened_on), kinds_[std::size_t(k)], "accepted", k > 0});
      for (const auto& [name, actor] : actors_) {
        const int lot = roll(12);
        if (lot == 0 && name != "chair") {
          CaseMember m = desk_.member_of(name, day(1, 1));
          m.case_ = Id<Case>{id};
          if (roll(3) == 0) {
            m.until = day(3, 1);
          } else {
            members_[name].insert(id);
          }
          desk_.enter("chair", m);
        } else if (lot == 1) {
          Party p;
          p.case_ = Id<Case>{id};
          p.name = "对方";
          p.staff = Id<org::Account>{actor.account};
          // The chair writes while she still may.
          if (name != "chair") desk_.enter("chair", p), kin_[name].insert(id);
        }
      }
    }
    // Those of the matrix are there as well.
    const std::string first = to_text(day(5, 2));
    all_.push_back({desk_.open, desk_.d.east, "2021-开放", first, kinds_[0], "accepted", false});
    all_.push_back({desk_.closed, desk_.d.east, "2021-封闭", first, kinds_[1], "accepted", true});
    for (const char* name : {"manager", "member", "counsellor"})
      members_[name].insert(desk_.closed);
    members_["manager"].insert(desk_.open);
    for (const Plain& p : all_)
      if (p.number.starts_with("机")) members_["chair"].insert(p.id);
  }

  // Of every third a case is made; its people are rolled as those of the cases above.
  void fill_intakes() {
    const char* enterers[] = {"manager", "colleague", "neighbour", "street", "worker", "chair"};
    for (int i = 0; i < 180; ++i) {
      const std::string by = enterers[roll(6)];
      const Uuid unit = by == "neighbour"                ? desk_.d.west
                        : by == "street" && roll(2) == 0 ? desk_.d.west
                                                         : desk_.d.east;
      const int k = roll(3);
      Intake one;
      one.number = fmt::format("件{:03}", i);
      one.category = Category::marriage_family;
      one.matter = k == 1 ? Matter::domestic_violence : Matter::family_quarrel;
      one.minors_involved = k == 2;
      one.received_on = day(1 + roll(5), 1 + roll(28));
      const auto written = [&](const std::string& who, const auto& record) {
        const auto made =
            desk_.d.engine.write(desk_.actors.at(who), {}, [&](Writing& w) -> Result<Written> {
              auto id = w.create(record, unit);
              if (!id.ok()) return id.problem();
              return TestDistrict::written(id.value().value);
            });
        EXPECT_TRUE(made.ok()) << made.problem().text;
        return made.ok() ? made.value().id : Uuid{};
      };
      PlainIntake p{{written(by, one), unit, one.number, to_text(one.received_on),
                        matters_[std::size_t(k == 2 ? 0 : k)], "", k > 0},
          desk_.actors.at(by).account, {}, k > 0};
      if (roll(3) == 0) {
        Case c;
        c.number = fmt::format("机件{:03}", i);
        c.kind = CaseKind::rights;
        c.intake = Id<Intake>{p.id};
        c.opened_on = day(6, 1);
        c.recusal_checked = true;
        c.report_check = ReportCheck::not_owed;
        p.of = written("chair", c);
        all_.push_back({p.of, unit, c.number, to_text(c.opened_on), kinds_[0], "accepted", p.held});
        members_["chair"].insert(p.of);
        CaseMember m = desk_.member_of("colleague", day(1, 1));
        m.case_ = Id<Case>{p.of};
        if (roll(2) == 0) desk_.enter("chair", m), members_["colleague"].insert(p.of);
      }
      intakes_.push_back(p);
    }
    for (const Uuid& of : {desk_.open, desk_.closed})
      intakes_.push_back({{desk_.kept.at(of)[1].id, desk_.d.east, number_of(of), to_text(day(5, 1)),
                              "unstated", "", of == desk_.closed},
          desk_.actors.at("manager").account, of, false});
    intakes_.push_back({{desk_.held, desk_.d.east, number_of(desk_.held), to_text(day(5, 1)),
                            matters_[1], "", true},
        desk_.actors.at("manager").account, {}, true});
  }
  // The program's own number of a matter, or of the intake of a case.
  std::string number_of(const Uuid& of) {
    const Uuid id = of == desk_.held ? of : desk_.kept.at(of)[1].id;
    const RecordType& type = desk_.type("intake");
    const auto shown = desk_.d.engine.get(desk_.actors.at("manager"), type, id);
    EXPECT_TRUE(shown.ok());
    return std::get<std::string>(shown.value().row[std::size_t(type.at("number"))]);
  }

  bool within(const Uuid& unit, const Uuid& top) const {
    if (top == desk_.d.root || unit == top) return true;
    if (top == desk_.d.street) return unit == desk_.d.east || unit == desk_.d.west;
    return top == desk_.other_street && unit == desk_.far;
  }
  bool visible(const std::string& name, const Actor& actor, const Plain& p) {
    if (kin_[name].contains(p.id)) return false;
    if (members_[name].contains(p.id)) return true;
    switch (actor.role) {
      case Role::chair:
      case Role::desk:
      case Role::street: return within(p.unit, actor.unit);
      case Role::community:
      case Role::social_worker: return p.unit == actor.unit && !p.closed;
      default: return false;
    }
  }
  // Words may be a name, and so find only what tells her whose matter it is.
  bool found_by_words(const std::string&, const Actor&, const Plain&) { return true; }
  bool found_by_words(const std::string& name, const Actor& actor, const PlainIntake& p) {
    if (!p.closed || (!p.of.empty() && members_[name].contains(p.of))) return true;
    const bool of_desk = cadres.has(actor.role) && p.unit == actor.unit;
    return p.held && p.of.empty() && (of_desk || p.by == actor.account);
  }
  bool visible(const std::string& name, const Actor& actor, const PlainIntake& p) {
    if (kin_[name].contains(p.of)) return false;
    if (!p.of.empty() && members_[name].contains(p.of)) return true;
    const bool hers = p.by == actor.account;
    switch (actor.role) {
      case Role::chair:
      case Role::desk:
      case Role::street: return within(p.unit, actor.unit);
      case Role::community: return p.unit == actor.unit && (!p.closed || (p.held && p.of.empty()));
      case Role::social_worker:
        return p.unit == actor.unit && (!p.closed || (p.held && p.of.empty() && hers));
      default: return false;
    }
  }

  Desk& desk_;
  std::mt19937 dice_;
  std::vector<Plain> all_;
  std::vector<PlainIntake> intakes_;
  std::map<std::string, Actor> actors_;
  std::map<std::string, std::set<Uuid>> members_, kin_;
  const std::string kinds_[3] = {"rights", "domestic_violence", "minor_protection"};
  const std::string matters_[3] = {"family_quarrel", "domestic_violence", "divorce"};
};

TEST_P(NeedToKnow, AgreesWithAPlainWalkInManySearches) {
  Oracle oracle{desk(), 20211125};
  if (HasFatalFailure()) return;
  const int searches = GetParam() == Dialect::sqlite ? 20'000 : 2'000;
  for (int i = 0; i < searches; ++i) {
    oracle.compare_one();
    if (HasFatalFailure()) FAIL() << "search " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Both, NeedToKnow, both_stores, store_name);

}  // namespace
}  // namespace jinguo
