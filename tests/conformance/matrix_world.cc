// SPDX-License-Identifier: Apache-2.0
#include "matrix_world.h"

#include <filesystem>
#include <future>

#include "app/file_desk.h"
#include "app/paper_desk.h"
#include "app/papers.h"
#include "engine/passwords.h"
#include "modules/cases/case.h"
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
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "modules/papers/paper.h"
#include "store/schema.h"
#include "wanted.h"

namespace jinguo::http {
namespace {

constexpr std::int64_t district = 7, other_district = 8;

std::string place_of(const RecordType& type) {
  const auto all = catalogue().records();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == &type) return std::to_string(i);
  return "?";
}

// Fields whose text means something to a rule, or stands for a record.
bool takes_canary(const RecordType& type, const FieldInfo& f) {
  if (f.kind != Kind::text || f.format != Format::any || f.longest < 16 || f.offers) return false;
  for (const char* other : {"account", "notice", "deadline", "emergency_access"})
    if (type.name == other) return false;
  if (type.name == "paper_template" && f.name == "text") return false;
  return type.name != "paper" || f.privacy >= Privacy::sensitive;
}

Date days_ago(Date today, int days) { return plus_days(today, -days); }

std::string folder_in_temp() {
  std::string folder = testing::TempDir() + "jinguo-matrix.XXXXXX";
  if (!::mkdtemp(folder.data())) throw std::runtime_error("no temporary folder");
  return folder;
}

}  // namespace

std::string canary(const RecordType& type, Privacy privacy, char place) {
  const char klass = privacy >= Privacy::sensitive ? 'S' : privacy == Privacy::personal ? 'P' : 'I';
  return fmt::format("ZQ{}{}Y{}Q", klass, place_of(type), place);
}

World::World(Dialect dialect) : store_(dialect, TestStore::Start::bare), folder_(folder_in_temp()) {
  common_.data = folder_ + "/data";
  common_.keys = folder_ + "/keys";
  common_.store = store_.options.url;
  past_ = std::make_unique<SetClock>(Instant{});
  chance_ = seeded_random(11);
  open_house();
  found();
  make_every_record();
  maker_.reset();
  making_.reset();
  sealing_.reset();
  open_house();  // now it knows its district
  enter_casework();
  found_another_district();
  read_facts();
  serve();
  sign_in();
}

World::~World() {
  wires_.clear();
  stop_.stop();
  if (server_.joinable()) server_.join();
  sessions_.reset();
  house_.reset();
  std::filesystem::remove_all(folder_);
}

void World::open_house() {
  house_.reset();
  auto opened = House::open_any(common_, House::Access::write);
  if (!opened.ok()) throw std::runtime_error(opened.problem().text);
  house_ = std::move(opened).value();
}

// --- a past year of every record
// ------------------------------------------------------------------

namespace {

constexpr std::string_view script_head =
    "report: matrix\nyear: 2021\ndistrict: { streets: 2, communities: 2 }\ngiven:\n";

rehearsal::Script script_of(const std::string& entries) {
  return rehearsal::read_script(
      "matrix", std::string{script_head} + entries + "ask: {}\n", catalogue());
}

constexpr std::string_view named =
    "  - { record: case, as: the_case, at: 社区1-1 }\n"
    "  - { record: consent, as: the_ground, at: 社区1-1, set: { case: the_case, scope: 受害情况 } "
    "}\n";

// Of the residents' pages, which are made of it for whoever asks.
std::optional<Asset> portal_template(std::string_view path) {
  if (path != "/portal.zh.html" && path != "/portal.en.html") return {};
  return Asset{
      "<!--place:home-->首页<!--/place--><!--place:activities--><ul class=\"events\" "
      "data-day=\"{year}年{month}月{day}日\" data-days=\"{from}至{until}\" "
      "data-organiser=\"主办：{name}\" data-empty=\"没有活动\" "
      "data-failed=\"没有读到\"></ul><!--/place--><!--place:safety-->先离开<!--/place-->",
      "text/html; charset=utf-8"};
}

}  // namespace

void World::found() {
  sealing_ = std::make_unique<Sealing>(house_->keys());
  making_ = std::make_unique<Engine>(Engine::Parts{
      house_->store(), catalogue(), *past_, *chance_, std::chrono::hours{8}, sealing_.get()});
  script_ = std::make_unique<rehearsal::Script>(script_of(std::string{named}));
  maker_ = std::make_unique<rehearsal::Maker>(*making_, *past_, *script_, district);
  maker_->found();
  for (int i = 0; i < 7; ++i) units_.push_back(maker_->unit(i));
  const auto cast = [&](Role role, bool second = false) {
    return maker_->cast().of(role, units_[0], second).account;
  };
  const auto department = [&](std::string name) {
    const Actor program{{}, units_[0], Role::installer, district, "安装程序", true};
    const org::Unit made{
        std::move(name), org::Level::department, Id<org::Unit>{units_[0]}, {}, {}, {}, {}};
    const auto done = making_->write(program, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(made);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
    units_.push_back(done.value().id);
  };
  department("派出所");      // 7
  department("另一派出所");  // 8
  // 0 the district, 1 and 4 its streets, 2 3 and 5 6 their communities.
  join("chair", Role::chair, units_[0], cast(Role::chair));
  join("desk", Role::desk, units_[0], cast(Role::desk));
  join("kin", Role::desk, units_[0], cast(Role::desk, true));
  join("street", Role::street, units_[1], cast(Role::street));
  join("elsewhere", Role::street, units_[4]);
  join("manager", Role::community, units_[2], cast(Role::community));
  join("colleague", Role::community, units_[2]);
  join("neighbour", Role::community, units_[3]);
  join("far", Role::community, units_[5]);
  join("hasty", Role::community, units_[6]);
  join("worker", Role::social_worker, units_[2], cast(Role::social_worker));
  join("member", Role::street, units_[4]);
  join("former", Role::street, units_[4]);
  join("future", Role::community, units_[6]);
  join("counsellor", Role::counsellor, units_[5], cast(Role::counsellor));
  join("volunteer", Role::volunteer, units_[2], cast(Role::volunteer));
  join("police", Role::member_body, units_[7]);
  join("late_police", Role::member_body, units_[8]);
  join("provider", Role::provider, units_[2]);
  join("lender", Role::lender, units_[0]);
  join("system_admin", Role::system_admin, units_[0]);
  join("security_admin", Role::security_admin, units_[0]);
  join("audit_admin", Role::audit_admin, units_[0]);
}

void World::join(const std::string& name, Role role, const Uuid& unit, Uuid account) {
  static const std::string hash = hash_password(password);
  const org::Account made{name, "员工" + name, role, true, {}};
  const Actor program{{}, units_[0], Role::installer, district, "安装程序", true};
  Draft draft = draft_of(made);
  draft.unit = unit;
  if (!account.empty()) draft.id = account;
  const auto done = making_->write(program, {}, [&](Writing& w) -> Result<Written> {
    auto id = w.create(*catalogue().find("account"), draft);
    if (!id.ok()) return id.problem();
    if (auto p = set_password_hash(w, id.value().id, hash)) return *p;
    return id.value();
  });
  EXPECT_TRUE(done.ok()) << name << done.problem().text;
  people_.push_back(
      {name, {done.value().id, unit, role, district, made.name, unit == units_[0]}, {}, {}});
}

bool World::make(const std::string& entry) {
  try {
    const auto script = script_of(std::string{named} + entry);
    maker_->make(script.given.back());
    return true;
  } catch (const rehearsal::Refused&) {
    return false;
  }
}

// As many texts as its rules bear hold a canary: all at once, or else those that bear it alone.
void World::plant(const RecordType& type, std::string_view state, std::string_view at, char place) {
  const auto entry = [&](const std::vector<const FieldInfo*>& fields) {
    std::string set = set_of(type.name, state);
    std::string more;
    if (type.name == "paper_template")
      more = R"(text: "---\n记录: case\n标题: 单\n---\n{{case.opened_on}}")";
    for (const FieldInfo* f : fields)
      more += fmt::format(
          "{}{}: {}", more.empty() ? "" : ", ", f->name, canary(type, f->privacy, place));
    if (!more.empty())
      set = set.empty() ? fmt::format("set: {{ {} }}", more)
                        : fmt::format("{}, {} }}", set.substr(0, set.size() - 2), more);
    if (type.name == "grant")
      set += fmt::format("{}distinct: {{ person: 1 }}", set.empty() ? "" : ", ");
    return fmt::format(
        "  - {{ record: {}, at: {}{}{} }}\n", type.name, at, set.empty() ? "" : ", ", set);
  };
  std::vector<const FieldInfo*> wanted;
  for (const FieldInfo& f : type.fields)
    if (takes_canary(type, f) &&
        set_of(type.name, state).find(fmt::format(" {}:", f.name)) == std::string::npos)
      wanted.push_back(&f);
  if (make(entry(wanted))) return;
  std::vector<const FieldInfo*> bearing;
  for (const FieldInfo* f : wanted)
    if (make(entry({f}))) bearing.push_back(f);
  if (!make(entry(bearing))) {
    EXPECT_TRUE(make(entry({}))) << type.name << " " << state;
  }
}

void World::note_place(char place) {
  const auto reader = house_->store().read();
  for (const RecordType* t : catalogue().records()) {
    const Value params[] = {district};
    reader->connection().each(
        fmt::format("SELECT \"id\" FROM {} WHERE \"district\" = ?", quoted(t->name)), params,
        [&](const RowView& r) {
          planted_.emplace(Uuid::parse(r.text(0)).value_or(Uuid{}), place);
        });
  }
}

void World::make_every_record() {
  for (const auto& given : script_->given) maker_->make(given);
  for (const RecordType* t : catalogue().records()) {
    if (t->name == "unit") continue;
    const auto states = rehearsal::states_within_reach(*t);
    if (states.empty()) plant(*t, "", "社区1-1", 'a');
    for (const std::string& state : states)
      if (is_scripted(t->name, state)) plant(*t, state, "社区1-1", 'a');
  }
  note_place('a');
  for (const RecordType* t : catalogue().records()) {
    // One holiday a day; three emergencies a month for each.
    if (t->name == "unit" || t->name == "holiday" || t->name == "emergency_access") continue;
    const auto states = rehearsal::states_within_reach(*t);
    const auto first = std::find_if(states.begin(), states.end(),
        [&](const std::string& state) { return is_scripted(t->name, state); });
    plant(*t, first == states.end() ? "" : std::string_view{*first}, "社区2-1", 'b');
  }
}

// --- casework of today
// ----------------------------------------------------------------------------

template <class T>
Uuid World::enter(const std::string& by, const T& record) {
  const auto made = engine().write(person(by).actor, {}, [&](Writing& w) -> Result<Written> {
    static constexpr RecordType declared = type_of<T>();
    Draft draft = draft_of(record);
    draft.by_program = true;  // papers and slips as their desks make them
    return w.create(type(declared.name), draft);
  });
  EXPECT_TRUE(made.ok()) << by << ": " << made.problem().field << " " << made.problem().text;
  return made.ok() ? made.value().id : Uuid{};
}

// Every text that is still empty gets its canary.
template <class T>
void World::fill(T& record, char place) {
  static constexpr RecordType declared = type_of<T>();
  const RecordType& its = type(declared.name);
  for (const FieldInfo& f : its.fields)
    if (takes_canary(its, f) && is_null(f.get(&record)) && f.name != "receipt" &&
        f.name != "receipt_hash")
      f.set(&record, Value{canary(its, f.privacy, place)});
}

Uuid World::enter_case(bool closed, char place) {
  const Date today = engine().today();
  cases::Intake i;
  i.received_on = days_ago(today, 20);
  i.phone = closed ? "13800009999" : "13800008888";
  fill(i, place);
  const Uuid intake = enter("manager", i);
  (closed ? secret_intake : open_intake) = intake;
  cases::Case c;
  c.kind = closed ? cases::CaseKind::domestic_violence : cases::CaseKind::rights;
  c.intake = Id<cases::Intake>{intake};
  c.opened_on = days_ago(today, 19);
  c.recusal_checked = true;
  c.report_check = cases::ReportCheck::not_owed;
  fill(c, place);
  const Uuid of = enter("manager", c);
  keep_with(of, place);
  return of;
}

void World::keep_with(const Uuid& of, char place) {
  using namespace cases;
  const Date today = engine().today();
  const auto keep = [&](auto record, const std::string& by = "manager") {
    record.case_ = Id<Case>{of};
    fill(record, place);
    return enter(by, record);
  };
  keep(Party{});
  keep(SafetyBox{});
  RiskAssessment risk;
  risk.assessed_on = days_ago(today, 18);
  keep(risk);
  Conference talk;
  talk.held_on = days_ago(today, 17);
  keep(talk);
  Instrument report;
  report.kind = InstrumentKind::mandatory_report;
  report.sign = Sign::injuries;
  report.on = days_ago(today, 17);
  report.told_at = std::chrono::sys_days{report.on};
  keep(report);
  CaseContact spoken;
  spoken.on = days_ago(today, 17);
  spoken.reached = true;
  keep(spoken);
  Consent consent;
  consent.given_on = days_ago(today, 18);
  const Uuid ground = keep(consent);
  papers::Paper paper;
  paper.kind = "intake_sheet";
  paper.title = canary(type("paper"), Privacy::internal, place);
  paper.issued_on = today;
  const Uuid kept_paper = keep(paper);
  if (place != 's') return;
  secret_paper = kept_paper;
  const auto member = [&](const char* name, Date since, std::optional<Date> until = {}) {
    CaseMember m;
    m.case_ = Id<Case>{of};
    m.account = Id<org::Account>{person(name).actor.account};
    m.since = since;
    m.until = until;
    fill(m, place);
    enter("chair", m);
  };
  member("member", days_ago(today, 15));
  member("counsellor", days_ago(today, 15));
  member("former", days_ago(today, 15), days_ago(today, 3));
  member("future", plus_days(today, 3));
  Party kin;
  kin.role = PartyRole::respondent;
  kin.staff = Id<org::Account>{person("kin").actor.account};
  keep(kin, "chair");
  JointTask task;
  task.ground = Id<Consent>{ground};
  task.to_unit = Id<org::Unit>{unit(7)};
  task.sent_on = days_ago(today, 5);
  task.due_on = task.open_until = plus_days(today, 5);
  packet = keep(task, "chair");
  task.to_unit = Id<org::Unit>{unit(8)};
  task.due_on = task.open_until = days_ago(today, 1);
  lapsed_packet = keep(task, "chair");
  EmergencyAccess glass;
  glass.reason =
      "当事人来电称正在遭受威胁" + canary(type("emergency_access"), Privacy::internal, 's');
  glass.case_ = Id<Case>{of};
  enter("hasty", glass);
}

// A matter of violence and a dispute of violence, with what belongs to them.
void World::hold() {
  const Date today = engine().today();
  const auto paper_of = [&](auto set) {
    papers::Paper paper;
    paper.kind = "intake_sheet";
    paper.issued_on = today;
    set(paper);
    fill(paper, 'h');
    paper.title = canary(type("paper"), Privacy::internal, 'h');
    enter("manager", paper);
  };
  cases::Intake i;
  i.received_on = days_ago(today, 2);
  i.phone = "13800007777";
  i.category = cases::Category::marriage_family;
  i.matter = cases::Matter::domestic_violence;
  fill(i, 'h');
  held_intake = enter("manager", i);
  paper_of([&](papers::Paper& p) { p.intake = Id<cases::Intake>{held_intake}; });
  cases::IntakeMessage line;
  line.intake = Id<cases::Intake>{held_intake};
  line.said_on = today;
  fill(line, 'h');
  enter("manager", line);
  cases::Dispute quarrel;
  quarrel.matter = cases::DisputeMatter::domestic_violence;
  quarrel.found_on = days_ago(today, 2);
  fill(quarrel, 'h');
  held_dispute = enter("manager", quarrel);
  paper_of([&](papers::Paper& p) { p.dispute = Id<cases::Dispute>{held_dispute}; });
}

void World::enter_casework() {
  note_place('b');
  open = enter_case(false, 'o');
  note_place('o');
  hold();
  note_place('h');
  secret = enter_case(true, 's');
  note_place('s');
}

// A district beside this one in the same store, with a case of its own.
void World::found_another_district() {
  const Actor installer{{}, {}, Role::installer, other_district, "安装程序", true};
  Uuid root;
  const auto put = [&](const Actor& by, auto record) {
    static constexpr RecordType declared = type_of<decltype(record)>();
    Draft draft = draft_of(record);
    draft.by_program = true;
    const auto done =
        engine().write(by, {}, [&](Writing& w) { return w.create(type(declared.name), draft); });
    EXPECT_TRUE(done.ok()) << done.problem().field << done.problem().text;
    return done.ok() ? done.value().id : Uuid{};
  };
  root = put(installer, org::Unit{"邻区", org::Level::district, {}, {}, {}, {}, {}});
  const Actor chair{{}, root, Role::chair, other_district, "邻区主席", true};
  cases::Case c;
  c.opened_on = engine().today();
  c.recusal_checked = true;
  c.report_check = cases::ReportCheck::not_owed;
  fill(c, 'd');
  foreign = put(chair, c);
}

// --- what is there
// --------------------------------------------------------------------------------

const std::vector<One>& World::of_type(const RecordType& wanted) const {
  static const std::vector<One> none;
  const auto found = by_type_.find(wanted.name);
  return found == by_type_.end() ? none : found->second;
}

const Person& World::person(std::string_view name) const {
  for (const Person& p : people_)
    if (p.name == name) return p;
  throw std::logic_error("nobody of that name");
}

bool World::within(const Uuid& wanted, const Uuid& top) const {
  for (std::string at = wanted.text(); !at.empty();) {
    if (at == top.text()) return true;
    const auto up = parents_.find(at);
    at = up == parents_.end() ? std::string{} : up->second;
  }
  return false;
}

// Ids of what is its desk's alone, worked out from plain facts.
std::set<std::string> World::held_ids(Connection& c) const {
  std::set<std::string> held;
  const auto add = [&](std::string_view sql) {
    std::vector<std::string> found;
    const Value params[] = {district};
    c.each(sql, params, [&](const RowView& r) {
      if (r.is_null(1) || held.contains(std::string{r.text(1)})) found.emplace_back(r.text(0));
    });
    held.insert(found.begin(), found.end());
  };
  add("SELECT \"id\", NULL FROM \"intake\" WHERE \"district\" = ? AND \"case\" IS NULL AND "
      "(\"matter\" IN ('domestic_violence', 'sexual_harm', 'harassment', 'trafficking') OR "
      "\"category\" = 'minors' OR \"minors_involved\" = 1)");
  add("SELECT \"id\", NULL FROM \"dispute\" WHERE \"district\" = ? AND \"matter\" = "
      "'domestic_violence'");
  add("SELECT \"id\", \"intake\" FROM \"intake_message\" WHERE \"district\" = ?");
  add("SELECT \"id\", coalesce(\"intake\", \"dispute\") FROM \"paper\" WHERE \"district\" = ? AND "
      "\"case\" IS NULL");
  for (const char* of_subject : {"deadline", "extension_request"})
    add(
        fmt::format("SELECT \"id\", \"subject\" FROM \"{}\" WHERE \"district\" = ? AND \"case\" IS "
                    "NULL",
            of_subject));
  return held;
}

void World::read_facts() {
  const auto reader = house_->store().read();
  Connection& c = reader->connection();
  const std::set<std::string> held = held_ids(c);
  const Value params[] = {district};
  c.each("SELECT \"id\", \"parent\" FROM \"unit\" WHERE \"district\" = ?", params,
      [&](const RowView& r) {
        parents_[std::string{r.text(0)}] = r.is_null(1) ? std::string{} : std::string{r.text(1)};
      });
  for (const RecordType* t : catalogue().records()) {
    const bool moves = t->field("state") != nullptr;
    const std::string of = t->kept_with.empty() ? "NULL" : quoted(t->kept_with);
    const auto at = t->addressed.begin();
    const bool sent = t->addressed.size() == 2;
    c.each(fmt::format("SELECT \"id\", \"unit\", \"created_by\", {}, {}, {}, {} FROM {} WHERE "
                       "\"district\" = ?",
               moves ? "\"state\"" : "''", of, sent ? quoted(at[0]) : "NULL",
               sent ? quoted(at[1]) : "''", quoted(t->name)),
        params, [&](const RowView& r) {
          One one;
          one.type = t;
          one.id = *Uuid::parse(r.text(0));
          one.unit = Uuid::parse(r.text(1)).value_or(Uuid{});
          one.created_by = Uuid::parse(r.text(2)).value_or(Uuid{});
          one.state = r.text(3);
          one.held = held.contains(one.id.text());
          if (!r.is_null(4)) one.of_case = Uuid::parse(r.text(4));
          if (t->closed && t->kept_with.empty()) one.of_case = one.id;
          if (!r.is_null(5)) one.sent_to = Uuid::parse(r.text(5));
          one.open_until = r.text(6);
          const auto place = planted_.find(one.id);
          one.place = place == planted_.end() ? 's' : place->second;
          all_.push_back(one);
          by_type_[std::string{t->name}].push_back(one);
        });
  }
}

// --- the server
// -----------------------------------------------------------------------------------

void World::serve() {
  auto book = open_book(common_.data);
  ASSERT_TRUE(book.ok()) << book.problem().text;
  book_ = book.value();
  figure_ = name_of(*book_->all().front());
  counting_ = std::make_unique<Counting>(house_->store(), catalogue(), *book_);
  Sessions::Options options;
  options.district = house_->district().number;
  sessions_ = std::make_unique<Sessions>(house_->engine(), options);
  std::promise<std::uint16_t> listening;
  parts_ = std::make_unique<ServerParts>(ServerParts{house_->engine(), *sessions_, book_.get(),
      counting_.get(), paper_calls(*house_, book_), paper_desk_calls(*house_),
      file_desk_calls(*house_, std::size_t{10} << 20),
      PortalDesk{house_->district().number, house_->district().unit}, &house_->clocks().book(),
      portal_template, [&](const std::string&, std::uint16_t port) { listening.set_value(port); }});
  ServerOptions server;
  server.port = 0;
  server.io_threads = 1;
  server_ = std::thread{[this, server] {
    const auto refused = run_server(server, *parts_, stop_);
    EXPECT_FALSE(refused) << refused->text;
  }};
  port_ = listening.get_future().get();
}

void World::sign_in() {
  for (Person& p : people_) {
    const auto a = ask("", "POST", "/api/session",
        fmt::format(R"({{"login":"{}","password":"{}"}})", p.name, password), false);
    EXPECT_EQ(201, a.status) << p.name << a.body;
    const std::string cookie = a.field("Set-Cookie");
    const auto at = a.body.find("\"csrf\":\"") + 8;
    p.cookie = fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie.substr(0, cookie.find(';')),
        a.body.substr(at, a.body.find('"', at) - at));
    const auto token = ask(p.cookie, "POST", "/api/tokens", R"({"label":"矩阵"})");
    EXPECT_EQ(201, token.status) << p.name << token.body;
    const auto begin = token.body.find("\"token\":\"") + 9;
    p.bearer = fmt::format("Authorization: Bearer {}\r\n",
        token.body.substr(begin, token.body.find('"', begin) - begin));
  }
}

Answered World::ask(const std::string& fields, std::string_view method, std::string_view target,
    std::string_view body, bool once) {
  std::string head = fields;
  if (once && method != "GET" && method != "DELETE")
    head += TestServer::once(fmt::format("matrix-{:08}", ++keys_));
  const std::string request = TestServer::request(method, target, head, body);
  // A report may take longer than the wire is patient; a connection may have been given up.
  for (int tries = 0; tries < 2; ++tries) {
    auto& wire = wires_[fields];
    if (!wire) wire = std::make_unique<Wire>(port_);
    wire->send(request);
    for (int waits = 0; waits < 24; ++waits) {
      const auto begun = std::chrono::steady_clock::now();
      Answered a = wire->read(method == "HEAD");
      if (a.status != 0) {
        if (a.field("Connection") == "close") wire.reset();
        return a;
      }
      if (std::chrono::steady_clock::now() - begun < std::chrono::seconds{4}) break;  // ended
    }
    wire.reset();
  }
  ADD_FAILURE() << method << " " << target << ": no answer";
  return {};
}

}  // namespace jinguo::http
