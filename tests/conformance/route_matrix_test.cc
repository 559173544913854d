// SPDX-License-Identifier: Apache-2.0
// Every route asked by everybody about everything, through HTTP.  The table below names every route
// of the program: one that is missing fails the test.  What is to be answered follows from the
// oracle beside this file or stands here by hand; nothing out of reach may show by an answer's
// bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "matrix.h"

namespace jinguo::http {
namespace {

// --- the table
// ------------------------------------------------------------------------------------

using Play = void (*)(Matrix&);

void each(Matrix& m, void (*play)(Matrix&, const Person&)) {
  for (const Person& who : m.world.people()) play(m, who);
}

bool is_cadre(const Person& p) { return cadres.has(p.actor.role); }
bool is_officer(const Person& p) { return district_officers.has(p.actor.role); }

void by_the_oracle(Matrix&) {}  // see RecordsAnswerAsTheOracleSays and ListsAnswerAsTheOracleSays

void known(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const bool may = at.oracle.granted(who, Action::read, at.world.type("case")) &&
                     who.actor.role != Role::member_body;
    for (const char* query : {"phone=13800009999", "name=ZQP", "id_number=110101199003070011"}) {
      const auto a = at.ask(who, "GET", fmt::format("/api/cases/known?{}", query));
      at.fits("known", a);
      EXPECT_TRUE(a.status == 200 || a.status == 403) << who.name << query << a.body;
      if (!may) {
        EXPECT_EQ(403, a.status) << who.name << a.body;
      }
    }
  });
}

const One& record_of(Matrix& m, const Uuid& id) {
  return *std::find_if(m.world.records().begin(), m.world.records().end(),
      [&](const One& one) { return one.id == id; });
}

// What is typed is compared with what she reads anyway, and with nothing else.
void alike_now(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    for (const char* record : {"person", "household"}) {
      const bool may = at.oracle.granted(who, Action::create, at.world.type(record));
      const auto a =
          at.ask(who, "POST", fmt::format("/api/known/{}", record), R"({"phone":"13800009999"})");
      EXPECT_EQ(may ? 200 : 403, a.status) << who.name << a.body;
      at.fits("alike", a);
      if (a.status != 200) continue;
      const auto answer = boost::json::parse(a.body);
      for (const auto& item : answer.at("items").as_array()) {
        const auto id = Uuid::parse(std::string_view{item.at("id").as_string()});
        EXPECT_TRUE(at.oracle.reads(who, record_of(at, id.value_or(Uuid{})))) << who.name << a.body;
      }
    }
  });
}

void askings(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "POST", "/api/askings", R"({"phone":"13800009999","days":7})");
    EXPECT_EQ(who.actor.role == Role::audit_admin ? 200 : 403, a.status) << who.name << a.body;
    at.fits("askings", a);
  });
}

// Read by hand: the team, and the chair of the line.
void looks(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const Uuid secret = at.world.secret;
    const std::string target = fmt::format("/api/cases/{}/looks", secret.text());
    const bool opened = at.oracle.opened(who, secret);
    if (!at.oracle.reads(who, record_of(at, secret), opened))
      return at.expect_alike(who, "GET", target, secret);
    const bool may = at.oracle.on_team(who, secret) || opened || who.actor.role == Role::chair;
    const auto a = at.ask(who, "GET", target, {}, opened);
    EXPECT_EQ(may ? 200 : 403, a.status) << who.name << a.body;
    at.fits("looks", a);
  });
}

void emergency(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const std::string body =
        fmt::format(R"({{"case":"{}","reason":"当事人有危险需要马上联系","password":"{}"}})",
            nowhere, password);
    const auto a = at.ask(who, "POST", "/api/cases/emergency", body);
    const bool may = at.oracle.granted(who, Action::create, at.world.type("emergency_access"));
    EXPECT_EQ(may ? 422 : 403, a.status) << who.name << a.body;
    // Kin hear of the case what they hear of none.
    if (at.oracle.kin(who, at.world.secret))
      at.expect_alike(who, "POST", "/api/cases/emergency", at.world.secret,
          replaced(body, nowhere, at.world.secret.text()), 422);
  });
}

void slip(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const std::string target = fmt::format("/api/cases/tasks/{}/slip", at.world.packet.text());
    const One& task = record_of(at, at.world.packet);
    // What emergency access opens is read, and no more.
    if (!at.oracle.reads(who, task))
      at.expect_alike(who, "POST", target, at.world.packet, "{}");
    else if (who.actor.role == Role::member_body) {
      EXPECT_EQ(403, at.ask(who, "POST", target, "{}").status) << who.name;
    }
  });
  const auto a = m.ask(m.world.person("manager"), "POST",
      fmt::format("/api/cases/tasks/{}/slip", m.world.packet.text()), "{}");
  EXPECT_EQ(201, a.status) << a.body;
  m.fits("printed_code", a);
}

void slips(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "POST", "/api/cases/slips",
        R"({"number":"HD-0","code":"WRONG","step":"accept","text":""})");
    EXPECT_TRUE(a.status >= 400 && a.status < 500) << who.name << a.status << a.body;
  });
}

// The code opens the talk: only those who may change the matter get one.
void receipt(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    for (const Uuid& which : {at.world.secret_intake, at.world.held_intake}) {
      const One& intake = record_of(at, which);
      const std::string target = fmt::format("/api/cases/intakes/{}/receipt", intake.id.text());
      if (!at.oracle.reads(who, intake)) {
        at.expect_alike(who, "POST", target, intake.id, "{}");
        continue;
      }
      const bool may = at.oracle.acts(who, Action::change, intake);
      const auto a = at.ask(who, "POST", target, "{}");
      EXPECT_EQ(may ? 201 : 403, a.status) << who.name << a.body;
      at.fits("printed_code", a);
    }
  });
}

void anonymous(Matrix& m, std::string_view method, const std::string& target, int status,
    std::string_view body = {}) {
  const auto a = m.world.ask("", method, target, body);
  EXPECT_EQ(status, a.status) << target << Matrix::shortened(a.body);
  EXPECT_EQ(std::string::npos, a.body.find("ZQ")) << target << a.body;
}
void portal_facts(Matrix& m) { anonymous(m, "GET", "/api/portal/facts", 200); }
void portal_in(Matrix& m) { anonymous(m, "POST", "/api/portal/intake", 422, R"({"facts":""})"); }
void announced_activities(Matrix& m) { anonymous(m, "GET", "/api/portal/activities", 200); }
void portal_out(Matrix& m) { anonymous(m, "GET", "/api/portal/progress?receipt=NONE", 404); }
void ask_receipt(Matrix& m) {
  anonymous(m, "POST", "/api/receipts", 404, R"({"number":"NONE","code":""})");
}
void say_receipt(Matrix& m) {
  anonymous(m, "POST", "/api/receipts/words", 404, R"({"number":"NONE","code":"X","words":"说"})");
}

// --- figures and reports
// --------------------------------------------------------------------------

int this_year(Matrix& m) { return int(m.world.engine().today().year()); }

void figures(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto answer = at.ask(who, "GET", "/api/figures?period=2021");
    EXPECT_TRUE(answer.status == 200 || answer.status == 403) << who.name << answer.status;
    // What is hers is answered although not all of it is.
    const bool reads =
        at.ask(who, "GET", fmt::format("/api/figures/{}?period=2021", at.world.figure())).status ==
        200;
    if (reads) {
      EXPECT_EQ(200, answer.status) << who.name;
    }
    if (answer.status != 200) return;
    const auto all = object_of(answer);
    for (const auto& other : all.at("not_hers").as_array())
      EXPECT_EQ(403,
          at.ask(who, "GET",
                fmt::format("/api/figures/{}?period=2021", other.at("name").as_string().c_str()))
              .status)
          << who.name;
  });
}
void figure(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const std::string target = fmt::format("/api/figures/{}?period=2021", at.world.figure());
    const int status = at.ask(who, "GET", target).status;
    EXPECT_TRUE(status == 200 || status == 403) << who.name << status;
    EXPECT_EQ(404, at.ask(who, "GET", "/api/figures/no_such_figure").status);
  });
}
// Whatever stands behind a figure is within the reach of who asks.
void evidence(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto all =
        object_of(at.ask(who, "GET", fmt::format("/api/figures?period={}", this_year(at))));
    if (!all.contains("items")) return;
    for (const auto& f : all.at("items").as_array()) {
      const auto a = at.ask(who, "GET",
          fmt::format("/api/figures/{}/evidence?period=since:2020-01-01&size=100",
              f.at("name").as_string().c_str()));
      EXPECT_TRUE(a.status == 200 || a.status == 403 || a.status == 422) << who.name << a.body;
      const auto page = object_of(a);
      if (a.status != 200) continue;
      for (const auto& line : page.at("items").as_array())
        for (const One& one : at.world.records())
          if (one.id.text() == line.at("id").as_string().c_str()) {
            EXPECT_TRUE(at.oracle.reads(who, one)) << who.name << one.type->name;
          }
    }
  });
}
void report(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const std::string target = fmt::format("/api/report/{}", this_year(at));
    const auto a = at.ask(who, "GET", target);
    EXPECT_TRUE(a.status == 200 || a.status == 403) << who.name << a.status;
    at.fits("report", a);
    at.expect_alike(
        who, "GET", fmt::format("{}?area={}", target, at.world.foreign.text()), at.world.foreign);
  });
}
void report_file(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    for (const char* format : {"html", "xlsx"}) {
      const auto a = at.ask(who, "GET", fmt::format("/api/report/{}.{}", this_year(at), format));
      EXPECT_TRUE(a.status == 200 || a.status == 403) << who.name << a.status;
      at.hear(who, unpacked(a), fmt::format("{} report.{}", who.name, format), false);
    }
  });
}
void freeze(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    if (is_officer(who)) return;
    const auto a = at.ask(who, "POST", "/api/report/2021/freeze");
    EXPECT_EQ(403, a.status) << who.name << a.body;
  });
  const auto done =
      m.ask(m.world.person("chair"), "POST", fmt::format("/api/report/{}/freeze", this_year(m)));
  EXPECT_EQ(200, done.status) << done.body;
}
// What the chair froze is read by officers, each within her own reach.
void frozen(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/frozen");
    EXPECT_EQ(is_officer(who) ? 200 : 403, a.status) << who.name << a.body;
  });
}
void since_freeze(Matrix& m) {
  const auto all = object_of(m.ask(m.world.person("chair"), "GET", "/api/frozen"));
  const std::string id{all.at("items").at(0).at("id").as_string()};
  for (const Person& who : m.world.people()) {
    const auto a = m.ask(who, "GET", fmt::format("/api/frozen/{}/changes", id));
    EXPECT_EQ(is_officer(who) ? 200 : 403, a.status) << who.name << a.body;
    m.expect_alike(who, "GET", fmt::format("/api/frozen/{}/changes", m.world.secret.text()),
        m.world.secret, {}, is_officer(who) ? 404 : 403);
  }
}

// --- papers and sheets
// ----------------------------------------------------------------------------

bool makes_papers(const Person& p) { return is_cadre(p) || p.actor.role == Role::social_worker; }

void paper_kinds(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/papers/kinds");
    EXPECT_EQ(makes_papers(who) ? 200 : 403, a.status) << who.name;
    at.fits("paper_kinds", a);
  });
}
void paper_check(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    EXPECT_EQ(422, at.ask(who, "POST", "/api/papers/check", R"({"text":"x"})").status) << who.name;
  });
  const auto a = m.ask(m.world.person("desk"), "POST", "/api/papers/check",
      R"({"text":"---\n记录: case\n标题: 单\n---\n{{ask 理由}}"})");
  EXPECT_EQ(200, a.status) << a.body;
  m.fits("paper_check", a);
}
std::string wanted_paper(const Uuid& about) {
  return fmt::format(R"({{"kind":"intake_sheet","about":"{}","asked":{{}}}})", about.text());
}
void paper_about(Matrix& m, const std::string& target, const Uuid& which) {
  const std::string wanted = wanted_paper(which);
  const One& intake = record_of(m, which);
  for (const Person& who : m.world.people()) {
    const bool opened = intake.of_case && m.oracle.opened(who, *intake.of_case);
    if (!m.oracle.reads(who, intake, opened))
      m.expect_alike(who, "POST", target, which, wanted, makes_papers(who) ? 404 : 403);
    else if (!m.oracle.clear(who, Privacy::sensitive, intake, opened))
      m.ask(who, "POST", target, wanted, opened);
  }
}
void paper_about(Matrix& m, const std::string& target) {
  paper_about(m, target, m.world.secret_intake);
  paper_about(m, target, m.world.held_intake);
}
void paper_preview(Matrix& m) {
  paper_about(m, "/api/papers/preview");
  const auto a = m.ask(m.world.person("manager"), "POST", "/api/papers/preview",
      wanted_paper(m.world.secret_intake));
  EXPECT_EQ(200, a.status) << a.body;
  m.fits("paper_preview", a);
}
void paper_issue(Matrix& m) { paper_about(m, "/api/papers"); }
void paper_file(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const One& paper = record_of(at, at.world.secret_paper);
    const bool opened = at.oracle.opened(who, at.world.secret);
    const std::string target = fmt::format("/api/papers/{}/file", paper.id.text());
    const std::string body = R"({"format":"html","reason":"矩阵核对"})";
    if (!at.oracle.reads(who, paper, opened))
      return at.expect_alike(who, "POST", target, paper.id, body);
    if (at.oracle.clear(who, Privacy::sensitive, paper, opened)) return;
    EXPECT_EQ(403, at.ask(who, "POST", target, body, opened).status) << who.name;
  });
}
// To another body only under a ground of the case, and the line that says so stays.
void handed_to_a_court(Matrix& m) {
  const Person& manager = m.world.person("manager");
  const std::string target = fmt::format("/api/cases/{}/file", m.world.secret.text());
  const auto handed = [&](std::string_view more) {
    return m.world
        .ask(manager.cookie, "POST", target,
            fmt::format(R"({{"reason":"法院调取","variant":"redacted"{}}})", more))
        .status;
  };
  std::string of_secret, of_open;
  for (const One& one : m.world.of_type(m.world.type("consent"))) {
    if (one.of_case == m.world.secret) of_secret = one.id.text();
    if (one.of_case == m.world.open) of_open = one.id.text();
  }
  const auto lines = [&] {
    const auto page = object_of(
        m.world.ask(manager.cookie, "GET", "/api/records/sharing?f.case=" + m.world.secret.text()));
    return page.at("total").as_int64();
  };
  const auto before = lines();
  const auto under = [](const std::string& ground) {
    return fmt::format(R"(,"receiver":"区人民法院","ground":"{}")", ground);
  };
  EXPECT_EQ(422, handed(R"(,"receiver":"区人民法院")"));
  EXPECT_EQ(422, handed(fmt::format(R"(,"ground":"{}")", of_secret)));
  EXPECT_EQ(422, handed(under(of_open)));
  EXPECT_EQ(before, lines());
  EXPECT_EQ(200, handed(under(of_secret)));
  EXPECT_EQ(before + 1, lines());
}
// The whole file goes to those who answer for the case: its team.  Emergency access is for looking,
// and who supervises sees that it is there.
void case_file(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const Uuid secret = at.world.secret;
    const std::string target = fmt::format("/api/cases/{}/file", secret.text());
    for (const char* variant : {"redacted", "full"}) {
      const std::string body = fmt::format(R"({{"reason":"法院调取","variant":"{}"}})", variant);
      if (!at.oracle.reads(who, record_of(at, secret))) {
        at.expect_alike(who, "POST", target, secret, body);
      } else if (!at.oracle.on_team(who, secret)) {
        EXPECT_EQ(403, at.ask(who, "POST", target, body).status) << who.name << variant;
      }
    }
  });
  const auto a = m.world.ask(m.world.person("manager").cookie, "POST",
      fmt::format("/api/cases/{}/file", m.world.secret.text()),
      R"({"reason":"法院调取","variant":"full"})");
  EXPECT_EQ(200, a.status) << Matrix::shortened(a.body);
  handed_to_a_court(m);
}
void import_form(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/import/household/template.xlsx");
    EXPECT_TRUE(a.status == 200 || a.status == 403) << who.name << a.status;
  });
}
void import_rows(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "POST", "/api/import/household?check=1", "不是表格");
    EXPECT_TRUE(a.status == 422 || a.status == 403) << who.name << a.status << a.body;
  });
}

void imports(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/imports");
    const bool may = at.oracle.granted(who, Action::read, at.world.type("import_batch"));
    EXPECT_EQ(may ? 200 : 403, a.status) << who.name << a.body;
  });
}
void import_now(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", fmt::format("/api/imports/{}", nowhere));
    EXPECT_TRUE(a.status == 404 || a.status == 403) << who.name << a.status << a.body;
  });
}
void import_undone(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(
        who, "POST", fmt::format("/api/imports/{}/undo", nowhere), R"({"reason":"导错了表格"})");
    EXPECT_TRUE(a.status == 404 || a.status == 403) << who.name << a.status << a.body;
  });
}

// --- files kept with records
// ----------------------------------------------------------------------

constexpr std::string_view pdf =
    "%PDF-1.4\n1 0 obj\n<</Title (x)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n";

std::string attachments_of(const Uuid& id) {
  return fmt::format("/api/records/case/{}/attachments", id.text());
}

void attached(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const Uuid secret = at.world.secret;
    const One& one = record_of(at, secret);
    const std::string target = attachments_of(secret) + "?name=x.pdf";
    const bool opened = at.oracle.opened(who, secret);
    if (!at.oracle.reads(who, one, opened))
      return at.expect_alike(who, "POST", target, secret, pdf);
    // Who moves a case adds to it; who looked at it in an emergency does not.
    const bool may =
        at.oracle.acts(who, Action::change, one) || at.oracle.acts(who, Action::take_step, one);
    const auto a = at.ask(who, "POST", target, pdf, opened);
    EXPECT_EQ(may ? 201 : 403, a.status) << who.name << a.body;
  });
}
void attachments(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const Uuid secret = at.world.secret;
    const std::string target = attachments_of(secret);
    const bool opened = at.oracle.opened(who, secret);
    if (!at.oracle.reads(who, record_of(at, secret), opened))
      return at.expect_alike(who, "GET", target, secret);
    EXPECT_EQ(200, at.ask(who, "GET", target, {}, opened).status) << who.name;
  });
}
// The body that holds a packet hands papers back with it, sees what lies in it and nothing else of
// the case; another body, and this one where another's packet is, hears of nothing.
void attachment_of_packet(Matrix& m) {
  const Uuid packet = m.world.packet;
  const std::string target = fmt::format("/api/records/joint_task/{}/attachments", packet.text());
  const Person& police = m.world.person("police");
  const auto made = m.ask(police, "POST", target + "?name=order.pdf", pdf);
  ASSERT_EQ(201, made.status) << made.body;
  const auto id = Uuid::parse(std::string{object_of(made).at("id").as_string()});
  ASSERT_TRUE(id);
  const auto list = m.ask(police, "GET", target);
  EXPECT_EQ(200, list.status);
  EXPECT_TRUE(list.body.find(id->text()) != list.body.npos) << list.body;
  EXPECT_TRUE(list.body.find("order.pdf") != list.body.npos) << list.body;
  const std::string file = fmt::format("/api/attachments/{}/file", id->text());
  const std::string reason = R"({"reason":"核对材料内容"})";
  EXPECT_EQ(200, m.ask(police, "POST", file, reason).status);
  EXPECT_EQ(200, m.ask(m.world.person("manager"), "POST", file, reason).status);
  const One& task = record_of(m, packet);
  for (const Person& who : m.world.people()) {
    if (m.oracle.reads(who, task, m.oracle.opened(who, m.world.secret))) continue;
    m.expect_alike(who, "GET", target, packet);
    m.expect_alike(who, "POST", target + "?name=x.pdf", packet, pdf);
    m.expect_alike(who, "POST", file, *id, reason);
  }
}
// What is attached to a matter that its desk holds is the desk's as the matter is.
void attachment_of_held(Matrix& m) {
  const One& intake = record_of(m, m.world.held_intake);
  const std::string target = fmt::format("/api/records/intake/{}/attachments", intake.id.text());
  const auto made = m.ask(m.world.person("manager"), "POST", target + "?name=ZQPxYhQ.pdf", pdf);
  ASSERT_EQ(201, made.status) << made.body;
  const auto id = Uuid::parse(std::string{object_of(made).at("id").as_string()});
  ASSERT_TRUE(id);
  const std::string file = fmt::format("/api/attachments/{}/file", id->text());
  const std::string reason = R"({"reason":"核对材料内容"})";
  for (const Person& who : m.world.people()) {
    if (!m.oracle.reads(who, intake)) {
      m.expect_alike(who, "GET", target, intake.id);
      m.expect_alike(who, "POST", file, *id, reason);
      continue;
    }
    const bool hers = m.oracle.clear(who, Privacy::sensitive, intake);
    const auto list = m.ask(who, "GET", target);
    EXPECT_EQ(hers, list.body.find("ZQPxYhQ") != list.body.npos) << who.name << list.body;
    EXPECT_EQ(hers ? 200 : 403, m.world.ask(who.cookie, "POST", file, reason).status) << who.name;
  }
}
// One that is there answers those who do not read its case as one that is not.
void attachment_opened(Matrix& m) {
  attachment_of_packet(m);
  attachment_of_held(m);
  const auto made = object_of(m.ask(
      m.world.person("manager"), "POST", attachments_of(m.world.secret) + "?name=y.pdf", pdf));
  const auto id = Uuid::parse(std::string{made.at("id").as_string()});
  ASSERT_TRUE(id);
  const auto may = [&](const Person& who, std::string_view way, bool opened) {
    const bool on_team = m.oracle.on_team(who, m.world.secret);
    return way == "file" ? opened || on_team : on_team;
  };
  for (const Person& who : m.world.people()) {
    const bool opened = m.oracle.opened(who, m.world.secret);
    const bool reads = m.oracle.reads(who, record_of(m, m.world.secret), opened);
    for (const char* way : {"file", "remove"}) {
      const std::string target = fmt::format("/api/attachments/{}/{}", id->text(), way);
      if (!reads)
        m.expect_alike(who, "POST", target, *id, R"({"reason":"核对材料内容"})");
      else if (!may(who, way, opened)) {
        EXPECT_EQ(403, m.ask(who, "POST", target, R"({"reason":"核对材料内容"})", opened).status)
            << who.name << way;
      }
    }
  }
  const auto opened = m.ask(m.world.person("manager"), "POST",
      fmt::format("/api/attachments/{}/file", id->text()), R"({"reason":"核对材料内容"})");
  EXPECT_EQ(200, opened.status) << Matrix::shortened(opened.body);
}
void attachment_removed(Matrix&) {}  // see attachment_opened

// --- work and notices
// -----------------------------------------------------------------------------

void work(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/work");
    EXPECT_EQ(200, a.status) << who.name;
    at.fits("work_counts", a);
  });
}
void work_list(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    for (const char* list : {"today", "soon", "overdue", "waiting", "new", "team", "extendable"}) {
      const auto a = at.ask(who, "GET", fmt::format("/api/work/{}?size=100", list));
      EXPECT_EQ(200, a.status) << who.name << list;
      at.fits("work_page", a);
    }
    EXPECT_EQ(404, at.ask(who, "GET", "/api/work/all").status) << who.name;
  });
}
const One* a_term_of(Matrix& m, const Uuid& of_case) {
  for (const One& one : m.world.of_type(m.world.type("deadline")))
    if (one.of_case == of_case) return &one;
  return nullptr;
}
void acknowledged(Matrix& m) {
  const One* term = a_term_of(m, m.world.secret);
  ASSERT_TRUE(term) << "the closed case runs no term";
  for (const char* name : {"kin", "far", "neighbour", "police", "volunteer", "audit_admin"})
    m.expect_alike(m.world.person(name), "POST",
        fmt::format("/api/work/{}/acknowledge", term->id.text()), term->id);
}
void extended(Matrix& m) {
  const One* term = a_term_of(m, m.world.secret);
  ASSERT_TRUE(term) << "the closed case runs no term";
  for (const Person& who : m.world.people())
    if (!m.oracle.reads(who, *term))
      m.expect_alike(who, "POST", fmt::format("/api/work/{}/extend", term->id.text()), term->id,
          R"({"extended_days":1,"extend_reason":"情况复杂"})");
}
void asked(Matrix& m) {
  const One* term = a_term_of(m, m.world.secret);
  ASSERT_TRUE(term) << "the closed case runs no term";
  const std::string target = fmt::format("/api/work/{}/ask", term->id.text());
  const std::string body = R"({"days":1,"ground":"evidence","reason":"等材料寄到"})";
  for (const Person& who : m.world.people()) {
    if (!m.oracle.reads(who, *term)) {
      m.expect_alike(who, "POST", target, term->id, body);
    } else if (!m.oracle.on_team(who, m.world.secret)) {
      EXPECT_EQ(403, m.ask(who, "POST", target, body).status) << who.name;
    }
  }
}
// Of an emergency access hear its team and who leads the line; kin and strangers nothing.
void notices(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/notices?size=100");
    ASSERT_EQ(200, a.status) << who.name << a.body;
    at.fits("notice_page", a);
    const bool told = a.body.find("紧急查看") != a.body.npos;
    const std::set<std::string> hear{"manager", "member", "counsellor", "street"};
    EXPECT_EQ(hear.contains(who.name), told) << who.name << a.body;
  });
}
void notice_read(Matrix& m) {
  const auto all = object_of(m.ask(m.world.person("manager"), "GET", "/api/notices?size=100"));
  for (const auto& item : all.at("items").as_array()) {
    if (item.at("kind").as_string() != "told") continue;
    const auto id = *Uuid::parse(item.at("id").as_string().c_str());
    for (const char* name : {"kin", "far", "colleague", "police", "volunteer"})
      m.expect_alike(
          m.world.person(name), "POST", fmt::format("/api/notices/{}/read", id.text()), id);
    return;
  }
  ADD_FAILURE() << "the manager was told nothing";
}

// --- sessions and what everybody may see
// ----------------------------------------------------------

void sign_in(Matrix& m) {
  anonymous(m, "POST", "/api/session", 401, R"({"login":"chair","password":"not the password"})");
}
void session(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/session");
    EXPECT_EQ(200, a.status) << who.name;
    at.fits("session", a);
  });
}
void tokens(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/tokens");
    EXPECT_EQ(200, a.status) << who.name;
    at.fits("token_list", a);
    EXPECT_EQ(1u, object_of(a).at("items").as_array().size()) << who.name;
    EXPECT_EQ(403, at.world.ask(who.bearer, "GET", "/api/tokens").status) << who.name;
    EXPECT_EQ(403, at.world.ask(who.bearer, "POST", "/api/tokens", R"({"label":"x"})").status);
  });
}
// Nobody withdraws another's.
void token_gone(Matrix& m) {
  const auto theirs = object_of(m.ask(m.world.person("chair"), "GET", "/api/tokens"));
  const std::string id{theirs.at("items").at(0).at("id").as_string()};
  for (const Person& who : m.world.people()) {
    if (who.name == "chair") continue;
    const auto a = m.ask(who, "DELETE", "/api/tokens/" + id);
    const auto absent = m.ask(who, "DELETE", "/api/tokens/0000000000000000");
    EXPECT_EQ(404, a.status) << who.name << a.body;
    EXPECT_EQ(absent.body, a.body) << who.name;
  }
}
// Of no place in particular, so the same for all who have a dashboard.
void outlines(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    const auto a = at.ask(who, "GET", "/api/outlines");
    EXPECT_EQ(who.actor.role == Role::member_body ? 403 : 200, a.status) << who.name << a.body;
    if (a.status == 200) at.fits("outlines", a);
  });
}
void schema(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    EXPECT_EQ(200, at.ask(who, "GET", "/api/schema").status) << who.name;
  });
}
void openapi(Matrix& m) { anonymous(m, "GET", "/api/openapi.json", 200); }
void health(Matrix& m) { anonymous(m, "GET", "/health", 200); }
void metrics(Matrix& m) { anonymous(m, "GET", "/metrics", 200); }
void portal_pages(Matrix& m) {
  each(m, [](Matrix& at, const Person& who) {
    for (const char* path : {"/portal", "/portal/activities", "/portal/safety"})
      EXPECT_EQ(200, at.ask(who, "GET", path).status) << who.name << path;
  });
}
void asset(Matrix& m) { anonymous(m, "GET", "/no/such/page", 404); }

// --- all of them
// ----------------------------------------------------------------------------------

struct Row {
  std::string_view method, pattern;
  Play play;
};
constexpr Row table[] = {
    {"GET", "/api/records/{record}/{id}", by_the_oracle},
    {"GET", "/api/records/{record}", by_the_oracle},
    {"POST", "/api/records/{record}", by_the_oracle},
    {"PATCH", "/api/records/{record}/{id}", by_the_oracle},
    {"POST", "/api/records/{record}/{id}/steps/{step}", by_the_oracle},
    {"GET", "/api/records/{record}/{id}/history", by_the_oracle},
    {"POST", "/api/records/{record}/{id}/reveal", by_the_oracle},
    {"GET", "/api/records/{record}.xlsx", by_the_oracle},
    {"GET", "/api/cases/known", known},
    {"POST", "/api/known/{kind}", alike_now},
    {"POST", "/api/askings", askings},
    {"GET", "/api/cases/{id}/looks", looks},
    {"POST", "/api/cases/emergency", emergency},
    {"POST", "/api/cases/tasks/{id}/slip", slip},
    {"POST", "/api/cases/slips", slips},
    {"POST", "/api/cases/intakes/{id}/receipt", receipt},
    {"GET", "/api/imports", imports},
    {"GET", "/api/imports/{id}", import_now},
    {"POST", "/api/imports/{id}/undo", import_undone},
    {"POST", "/api/records/{of}/{id}/attachments", attached},
    {"GET", "/api/records/{of}/{id}/attachments", attachments},
    {"POST", "/api/attachments/{id}/file", attachment_opened},
    {"POST", "/api/attachments/{id}/remove", attachment_removed},
    {"GET", "/api/portal/activities", announced_activities},
    {"GET", "/api/portal/facts", portal_facts},
    {"POST", "/api/portal/intake", portal_in},
    {"GET", "/api/portal/progress", portal_out},
    {"POST", "/api/receipts", ask_receipt},
    {"POST", "/api/receipts/words", say_receipt},
    {"GET", "/api/figures", figures},
    {"GET", "/api/figures/{name}", figure},
    {"GET", "/api/figures/{name}/evidence", evidence},
    {"GET", "/api/report/{year}", report},
    {"GET", "/api/report/{year}.{format}", report_file},
    {"POST", "/api/report/{year}/freeze", freeze},
    {"GET", "/api/frozen", frozen},
    {"GET", "/api/frozen/{id}/changes", since_freeze},
    {"GET", "/api/outlines", outlines},
    {"GET", "/api/papers/kinds", paper_kinds},
    {"POST", "/api/papers/check", paper_check},
    {"POST", "/api/papers/preview", paper_preview},
    {"POST", "/api/papers", paper_issue},
    {"POST", "/api/papers/{id}/file", paper_file},
    {"POST", "/api/cases/{id}/file", case_file},
    {"GET", "/api/import/{record}/template.xlsx", import_form},
    {"POST", "/api/import/{record}", import_rows},
    {"GET", "/api/work", work},
    {"GET", "/api/work/{list}", work_list},
    {"POST", "/api/work/{id}/acknowledge", acknowledged},
    {"POST", "/api/work/{id}/extend", extended},
    {"POST", "/api/work/{id}/ask", asked},
    {"GET", "/api/notices", notices},
    {"POST", "/api/notices/{id}/read", notice_read},
    {"POST", "/api/session", sign_in},
    {"GET", "/api/session", session},
    {"DELETE", "/api/session", by_the_oracle},  // see NobodyIsAnsweredWithoutASession
    {"POST", "/api/tokens", tokens},
    {"GET", "/api/tokens", tokens},
    {"DELETE", "/api/tokens/{id}", token_gone},
    {"GET", "/api/schema", schema},
    {"GET", "/api/openapi.json", openapi},
    {"GET", "/health", health},
    {"GET", "/metrics", metrics},
    {"GET", "/portal", portal_pages},
    {"GET", "/portal/{place}", portal_pages},
    {"GET", "/{path...}", asset},
};

// Closed before the program ends; see conformance_test.
std::map<Dialect, std::unique_ptr<Matrix>>& matrices() {
  static std::map<Dialect, std::unique_ptr<Matrix>> all;
  return all;
}
class Closing : public testing::Environment {
  void TearDown() override { matrices().clear(); }
};
const auto* const closing = testing::AddGlobalTestEnvironment(new Closing);

class RouteMatrix : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    auto& one = matrices()[GetParam()];
    if (!one) one = std::make_unique<Matrix>(GetParam());
  }
  Matrix& matrix() { return *matrices()[GetParam()]; }
};

TEST_P(RouteMatrix, KnowsEveryRouteOfTheProgram) {
  std::set<std::pair<std::string_view, std::string_view>> rows, routes;
  for (const Row& row : table) EXPECT_TRUE(rows.insert({row.method, row.pattern}).second);
  for (const Route& r : all_routes()) {
    EXPECT_TRUE(rows.contains({r.method, r.pattern}))
        << r.method << " " << r.pattern << " has no row: say here who is answered what";
    routes.insert({r.method, r.pattern});
  }
  for (const auto& row : rows) EXPECT_TRUE(routes.contains(row)) << row.second << " is no route";
}

// Made from the table of the router itself: without a session, with a token nobody was given, and
// without the session's own check on what changes something.
TEST_P(RouteMatrix, NobodyIsAnsweredWithoutASession) {
  Matrix& m = matrix();
  const std::string cookie = m.world.person("chair").cookie;
  const std::string unchecked = cookie.substr(0, cookie.find("\r\n") + 2);
  const std::map<std::string, std::string> braces{{"{record}", "case"},
      {"{id}", m.world.secret.text()}, {"{step}", "close"}, {"{name}", m.world.figure()},
      {"{year}", "2021"}, {"{format}", "html"}, {"{list}", "today"}};
  for (const Route& r : all_routes()) {
    if (r.who != Who::signed_in) continue;
    std::string target{r.pattern};
    for (const auto& [brace, with] : braces) target = replaced(target, brace, with);
    const std::string where = fmt::format("{} {}", r.method, target);
    const auto absent = m.world.ask("", r.method, replaced(target, m.world.secret.text(), nowhere));
    for (const char* fields : {"", "Authorization: Bearer nobodys-token\r\n",
             "Cookie: __Host-jinguo=nobodys-session\r\n"}) {
      const auto a = m.world.ask(fields, r.method, target);
      EXPECT_EQ(401, a.status) << where << a.body;
      EXPECT_EQ(absent.body, a.body) << where;
    }
    if (r.method == "GET") continue;
    const auto a = m.world.ask(unchecked, r.method, target);
    EXPECT_EQ(403, a.status) << where << a.body;
    EXPECT_EQ(std::string::npos, a.body.find("ZQ")) << where;
  }
}

TEST_P(RouteMatrix, RecordsAnswerAsTheOracleSays) {
  Matrix& m = matrix();
  for (const Person& who : m.world.people()) {
    std::set<std::tuple<const RecordType*, char, std::string>> seen;
    std::set<std::pair<const RecordType*, char>> first;
    for (const One& one : m.world.records()) {
      // One in each state; PostgreSQL answers over a network: one of each kind and place there.
      const bool fresh = first.insert({one.type, one.place}).second;
      const bool again = !seen.insert({one.type, one.place, one.state}).second;
      if (one.place != 's' && (again || (!fresh && GetParam() == Dialect::postgres))) continue;
      m.record(who, one);
      if (fresh || one.place == 's') m.revealed(who, one);
    }
  }
  RecordProperty("asked", std::to_string(m.asked));
}

TEST_P(RouteMatrix, ListsAnswerAsTheOracleSays) {
  Matrix& m = matrix();
  for (const Person& who : m.world.people())
    for (const RecordType* type : catalogue().records()) {
      m.listed(who, *type);
      m.created(who, *type);
      m.exported(who, *type);
    }
  RecordProperty("asked", std::to_string(m.asked));
}

// A program's token opens what the session of its account opens, and no more.
TEST_P(RouteMatrix, ATokenOpensWhatItsAccountOpens) {
  Matrix& m = matrix();
  for (const Person& who : m.world.people())
    for (const One& one : m.world.records()) {
      if (one.of_case != m.world.secret && one.of_case != m.world.open) continue;
      const auto session = m.world.ask(who.cookie, "GET", at(one));
      const auto program = m.world.ask(who.bearer, "GET", at(one));
      EXPECT_EQ(session.status, program.status) << who.name << at(one);
      EXPECT_EQ(session.body, program.body) << who.name << at(one);
    }
}

TEST_P(RouteMatrix, AnotherDistrictIsNowhere) {
  Matrix& m = matrix();
  const Uuid foreign = m.world.foreign;
  const std::string target = fmt::format("/api/records/case/{}", foreign.text());
  for (const Person& who : m.world.people()) {
    m.expect_alike(who, "GET", target, foreign);
    m.expect_alike(who, "GET", target + "/history", foreign);
    m.expect_alike(who, "POST", target + "/steps/close", foreign, "{}");
    m.expect_alike(
        who, "POST", target + "/reveal", foreign, R"({"fields":["facts"],"reason":"矩阵核对"})");
    m.expect_alike(who, "GET", fmt::format("/api/cases/{}/looks", foreign.text()), foreign);
  }
}

TEST_P(RouteMatrix, EveryOtherRouteAnswersAsWrittenHere) {
  for (const Row& row : table) {
    SCOPED_TRACE(fmt::format("{} {}", row.method, row.pattern));
    row.play(matrix());
  }
}

INSTANTIATE_TEST_SUITE_P(Both, RouteMatrix, both_stores, store_name);

}  // namespace
}  // namespace jinguo::http
