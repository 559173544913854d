// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/consent.h"
#include "modules/cases/dispute.h"
#include "modules/cases/intake.h"
#include "modules/papers/paper.h"
#include "modules/papers/template.h"
#include "papers/desk.h"
#include "papers/templates_in_use.h"

namespace jinguo {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream all;
  all << in.rdbuf();
  return std::move(all).str();
}

// The forms that come with the program.
std::span<const EmbeddedFile> shipped() {
  static const auto kept = [] {
    std::vector<std::pair<std::string, std::string>> out;
    const std::filesystem::path folder = JINGUO_SOURCE_DIR "/papers";
    for (const auto& file : std::filesystem::directory_iterator{folder})
      out.emplace_back(file.path().filename().string(), bytes_of(file.path()));
    std::sort(out.begin(), out.end());
    return out;
  }();
  static const auto views = [] {
    std::vector<EmbeddedFile> out;
    for (const auto& [name, bytes] : kept) out.push_back({name, bytes});
    return out;
  }();
  return views;
}

std::string mistake(const std::string& body, const std::string& about = "case") {
  const auto form = PaperForm::read("f.md", "---\n记录: " + about + "\n标题: 单\n---\n" + body,
      TestDistrict{}.engine.catalogue());
  return form.ok() ? "没有错误" : form.problem().field + " " + form.problem().text;
}

std::string mistake_of(const std::string& heads) {
  const auto form =
      PaperForm::read("f.md", "---\n" + heads + "\n---\n", TestDistrict{}.engine.catalogue());
  return form.ok() ? "没有错误" : form.problem().field + " " + form.problem().text;
}

TEST(PaperForm, MistakesAreRefusedWithTheirLine) {
  EXPECT_EQ("f.md:5 个案没有名为“opend_on”的内容", mistake("{{case.opend_on}}"));
  EXPECT_EQ("f.md:6 看不懂“opened_on”", mistake("一\n{{opened_on}}"));
  EXPECT_EQ("f.md:5 “受理日期”后面不能再接“.year”", mistake("{{case.opened_on.year}}"));
  EXPECT_EQ("f.md:5 没有“option”这个选项", mistake("{{ask 理由 | option}}"));
  EXPECT_EQ("f.md:5 没有写要填什么", mistake("{{ask | optional}}"));
  EXPECT_EQ("f.md:5 家庭不属于个案", mistake("{{table household | code}}"));
  EXPECT_EQ("f.md:5 表格没有写列出哪些内容", mistake("{{table paper}}"));
  EXPECT_EQ("f.md:2 没有名为“caze”的记录", mistake("", "caze"));
  EXPECT_EQ("f.md:4 “共享”里只写文字", mistake_of("记录: case\n标题: 单\n共享: {{case.facts}}"));
  EXPECT_EQ(
      "f.md:4 家庭没有个案，不能写“共享”", mistake_of("记录: household\n标题: 单\n共享: 事由"));
  EXPECT_EQ(
      "没有错误", mistake("{{if case.closed_on}}已结{{else}}未结{{end}}{{case.person.name}}"));
}

class PaperDeskTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    district = std::make_unique<TestDistrict>(GetParam());
    const Uuid id = district->account("zhang", Role::street, district->street);
    officer = {id, district->street, Role::street, TestDistrict::number, "张静", false};
    cases::Intake made;
    made.received_on = *parse_date("2021-03-08");
    made.asker_name = "曾小红";
    made.facts = "反映的是邻居不应知道的事";
    made.wanted = "请求帮助申请保护令";
    intake = add(made);
    desk = std::make_unique<PaperDesk>(district->engine, shipped());
  }
  template <class T>
  Uuid add(const T& record) {
    Uuid id;
    const auto done = district->engine.write(officer, {}, [&](Writing& w) -> Result<Written> {
      const auto one = w.create(record);
      if (!one.ok()) return one.problem();
      id = one.value().value;
      return Written{id, 1, "", false};
    });
    EXPECT_TRUE(done.ok()) << done.problem().text;
    return id;
  }
  PaperOrder acceptance() const {
    return {"acceptance_notice", intake, {{"承办人", "李梅"}, {"联系电话", "0592-1234567"}}};
  }
  Row paper(const Uuid& id) const {
    const RecordType& type = *district->engine.catalogue().find("paper");
    return district->engine.get(officer, type, id).value().row;
  }
  std::string text(const Row& row, std::string_view field) const {
    const RecordType& type = *district->engine.catalogue().find("paper");
    const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
    return s ? *s : "";
  }
  std::int64_t journal_lines(std::string_view action) {
    const auto reader = district->store->read();
    const Value params[] = {std::string{action}};
    return reader->connection().integer(
        "SELECT COUNT(*) FROM \"journal\" WHERE \"action\" = ?", params);
  }

  std::unique_ptr<TestDistrict> district;
  std::unique_ptr<PaperDesk> desk;
  Actor officer;
  Uuid intake;
};

TEST_P(PaperDeskTest, EveryShippedFormIsReadAndSaysWhatItIsAbout) {
  const auto kinds = desk->kinds(officer, "");
  ASSERT_TRUE(kinds.ok()) << kinds.problem().field << kinds.problem().text;
  EXPECT_EQ(shipped().size(), kinds.value().size());
  for (const PaperKind& k : kinds.value()) EXPECT_FALSE(k.title.empty()) << k.kind;
  const auto of_intakes = desk->kinds(officer, "intake");
  for (const PaperKind& k : of_intakes.value()) EXPECT_EQ("intake", k.form.about().name);
}

TEST_P(PaperDeskTest, APreviewStoresNothingAndCoversWhatIsProtected) {
  PaperOrder order{"transfer_notice", intake, {}};
  const auto seen = desk->preview(officer, order);
  ASSERT_TRUE(seen.ok()) << seen.problem().text;
  EXPECT_EQ((std::vector<std::string>{"反映事项", "诉求"}), seen.value().covered);
  EXPECT_EQ(std::string::npos, document_json(seen.value().document).find("邻居"));
  EXPECT_EQ(0, journal_lines("reveal"));
  const auto refused = desk->issue(officer, order, {});
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(std::string::npos, refused.problem().text.find("转往单位")) << refused.problem().text;
  EXPECT_EQ(2u, refused.problem().more.size());
  EXPECT_EQ(0, journal_lines("reveal"));
}

TEST_P(PaperDeskTest, NumbersRunWithoutGapsAndAreNotUsedTwice) {
  const auto first = desk->issue(officer, acceptance(), {"key-of-first", "a"});
  ASSERT_TRUE(first.ok()) << first.problem().text;
  EXPECT_EQ("东街道妇联受〔2021〕1号", text(paper(first.value().id), "number"));
  EXPECT_TRUE(desk->issue(officer, acceptance(), {"key-of-first", "a"}).value().repeated);
  const auto second = desk->issue(officer, acceptance(), {"key-second", "a"});
  EXPECT_EQ("东街道妇联受〔2021〕2号", text(paper(second.value().id), "number"));
  const RecordType& type = *district->engine.catalogue().find("paper");
  const Value wrong = std::string{"写错了"};
  Draft why;
  why.items.push_back({type.field("withdrawn_reason"), wrong});
  const auto gone = district->engine.write(officer, {},
      [&](Writing& w) { return w.take_step(type, second.value().id, "withdraw", why); });
  ASSERT_TRUE(gone.ok()) << gone.problem().text;
  const auto third = desk->issue(officer, acceptance(), {});
  EXPECT_EQ("东街道妇联受〔2021〕3号", text(paper(third.value().id), "number"));
}

TEST_P(PaperDeskTest, WhatIsProtectedIsReadWithALineAndKeptAsItWentOut) {
  PaperOrder order{"handling_opinion", intake,
      {{"查明的事实和理由", "第一段\n# 不是标题\n{{case.facts}}"},
          {"法律政策依据", "《反家庭暴力法》"}}};
  const auto early = desk->issue(officer, order, {});
  ASSERT_FALSE(early.ok()) << "there is no outcome yet";
  district->force("intake", "outcome", intake, std::string{"supported"});
  const RecordType& type = *district->engine.catalogue().find("intake");
  const FieldChange opinion[] = {{type.field("opinion"), {}, std::string{"支持其诉求"}}};
  const auto said = district->engine.write(
      officer, {}, [&](Writing& w) { return w.change(type, intake, opinion); });
  ASSERT_TRUE(said.ok()) << said.problem().text;
  const auto done = desk->issue(officer, order, {});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ(2, journal_lines("reveal")) << "wanted and opinion, a line each";
  EXPECT_TRUE(text(paper(done.value().id), "content").empty()) << "the content is not covered";
  const auto opened = desk->open(officer, done.value().id, "打印送达");
  ASSERT_TRUE(opened.ok()) << opened.problem().text;
  EXPECT_EQ("曾小红", opened.value().addressee);
  const std::string kept = document_json(opened.value());
  EXPECT_NE(std::string::npos, kept.find("请求帮助申请保护令"));
  EXPECT_NE(std::string::npos, kept.find("{\"body\":\"# 不是标题\"}")) << kept;
  EXPECT_NE(std::string::npos, kept.find("{\"body\":\"{{case.facts}}\"}")) << kept;
  EXPECT_EQ(0u, docx_of(opened.value()).find("PK"));
  EXPECT_FALSE(desk->open(officer, done.value().id, "").ok()) << "no reason was asked for";
}

// What leaves the house does so under a ground of its case, and is written down with the paper.
TEST_P(PaperDeskTest, WhatLeavesTheHouseIsWrittenDownAsShared) {
  cases::Case c;
  c.kind = cases::CaseKind::domestic_violence;
  c.opened_on = *parse_date("2021-03-08");
  c.recusal_checked = true;
  c.report_check = cases::ReportCheck::not_owed;
  cases::Consent told;
  told.case_ = Id<cases::Case>{add(c)};
  told.given_on = c.opened_on;
  told.scope = "转给法律援助中心";
  const Uuid of = told.case_.value, ground = add(told);
  told.case_ = Id<cases::Case>{add(c)};
  const Uuid foreign = add(told);
  PaperOrder order{"referral_slip", of, {}};
  const auto kinds = desk->kinds(officer, "case");
  for (const PaperKind& k : kinds.value())
    if (k.kind == order.kind)
      for (const PaperAsk& ask : k.form.asks()) order.asked[ask.label] = "法律援助中心";
  const auto count = [&](std::string_view table) {
    return district->store->read()->connection().integer(
        fmt::format("SELECT count(*) FROM \"{}\"", table), {});
  };
  const auto bare = desk->issue(officer, order, {});
  ASSERT_FALSE(bare.ok());
  EXPECT_EQ("ground", bare.problem().field) << bare.problem().text;
  const auto offered = desk->grounds(officer, order);
  ASSERT_TRUE(offered.ok() && offered.value());
  ASSERT_EQ(1u, offered.value()->size());
  EXPECT_EQ(ground, offered.value()->front().id);
  EXPECT_EQ("本人同意（2021年3月8日）", offered.value()->front().label);
  order.ground = foreign;
  EXPECT_EQ("共享依据不是本案的", desk->issue(officer, order, {}).problem().text);
  EXPECT_EQ(0, count("paper")) << "neither a paper nor a number";
  EXPECT_EQ(0, count("sharing"));
  order.ground = ground;
  const auto done = desk->issue(officer, order, {});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  const RecordType& type = *district->engine.catalogue().find("sharing");
  const auto lines = district->engine.list(officer, type, {});
  ASSERT_EQ(1, lines.value().total);
  const Shown& line = lines.value().rows.front();
  const auto said = [&](std::string_view field) { return line.row[std::size_t(type.at(field))]; };
  EXPECT_EQ(Value{done.value().id.text()}, said("paper"));
  EXPECT_EQ(Value{ground.text()}, said("ground"));
  EXPECT_EQ(Value{std::string{"法律援助中心"}}, said("receiver"));
  const FieldInfo* what[] = {type.field("what")};
  const auto shown = district->engine.reveal(officer, type, line.id, what, "核对");
  EXPECT_EQ(Value{std::string{"《转介单》：姓名或联系方式、需要的帮助"}},
      shown.value().row[std::size_t(type.at("what"))]);
  const RecordType& consent = *district->engine.catalogue().find("consent");
  const auto gone = district->engine.write(
      officer, {}, [&](Writing& w) { return w.take_step(consent, ground, "withdraw", {}); });
  ASSERT_TRUE(gone.ok()) << gone.problem().text;
  EXPECT_EQ("共享依据已撤回，不能再共享", desk->issue(officer, order, {}).problem().text);
  EXPECT_TRUE(desk->grounds(officer, order).value()->empty());
  EXPECT_EQ(1, count("paper"));
  EXPECT_EQ(1, district->store->read()->connection().integer(
                   "SELECT count(*) FROM \"notice\" WHERE \"text\" LIKE "
                   "'%凭它送出的文书和卷宗有1份%'",
                   {}));
  // What stays, or goes to her, asks for none.
  EXPECT_FALSE(desk->grounds(officer, acceptance()).value());
}

// Without a case nothing can be withdrawn from; the paper itself keeps what it went under.
TEST_P(PaperDeskTest, OfALetterThePaperKeepsItsGround) {
  district->force("intake", "passed_to", intake, std::string{"区人社局"});
  district->force("intake", "category", intake, std::string{"E"});
  PaperOrder order{"transfer_notice", intake, {}};
  const auto kinds = desk->kinds(officer, "intake");
  for (const PaperKind& k : kinds.value())
    if (k.kind == order.kind)
      for (const PaperAsk& ask : k.form.asks()) order.asked[ask.label] = "示范";
  const auto offered = desk->grounds(officer, order);
  ASSERT_TRUE(offered.ok() && offered.value());
  ASSERT_EQ(4u, offered.value()->size());
  const PaperGround& duty = offered.value()->at(2);
  EXPECT_EQ("法定职责", duty.label);
  EXPECT_EQ("《信访工作条例》第二十二、二十三条", duty.said);
  const auto bare = desk->issue(officer, order, {});
  ASSERT_FALSE(bare.ok());
  EXPECT_EQ("ground_said", bare.problem().field) << bare.problem().text;
  order.ground_kind = duty.kind;
  EXPECT_FALSE(desk->issue(officer, order, {}).ok()) << "a kind alone says nothing";
  order.ground_said = duty.said;
  order.ground_kind = "habit";
  EXPECT_FALSE(desk->issue(officer, order, {}).ok());
  order.ground_kind = duty.kind;
  const auto done = desk->issue(officer, order, {});
  ASSERT_TRUE(done.ok()) << done.problem().field << done.problem().text;
  EXPECT_EQ("statutory_duty", text(paper(done.value().id), "ground"));
  const RecordType& type = *district->engine.catalogue().find("paper");
  const FieldInfo* said[] = {type.field("ground_said")};
  const auto shown = district->engine.reveal(officer, type, done.value().id, said, "核对");
  EXPECT_EQ(duty.said, text(shown.value().row, "ground_said"));
}

// 信访工作条例 art. 34: what is told to the person is what was approved.
TEST_P(PaperDeskTest, AnExtensionIsPrintedAsItWasApproved) {
  district->force("intake", "accepted_on", intake, std::string{"2021-03-10"});
  const PaperOrder order{"extension_notice", intake, {{"批准人", "街道妇联主席"}}};
  const auto refused = desk->issue(officer, order, {});
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(std::string::npos, refused.problem().text.find("延期理由")) << refused.problem().text;
  district->force("intake", "extension_reason", intake, std::string{"情况复杂"});
  district->force("intake", "extended_until", intake, std::string{"2021-06-08"});
  const auto done = desk->issue(officer, order, {});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  const auto opened = desk->open(officer, done.value().id, "打印送达");
  EXPECT_NE(std::string::npos, document_json(opened.value()).find("延长至2021年6月8日"))
      << document_json(opened.value());
}

TEST_P(PaperDeskTest, ADisputeHasPapersOfItsOwn) {
  cases::Dispute quarrel;
  quarrel.found_on = *parse_date("2021-03-08");
  quarrel.facts = "双方各执一词";
  const PaperOrder order{"oral_agreement", add(quarrel),
      {{"调解组织", "社区人民调解委员会"}, {"各方当事人的基本情况", "甲、乙"},
          {"口头协议的内容", "互不打扰"}, {"履行的方式和期限", "即日"}}};
  const auto done = desk->issue(officer, order, {});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ("东街道妇联口〔2021〕1号", text(paper(done.value().id), "number"));
  EXPECT_EQ(order.about.text(), text(paper(done.value().id), "dispute"));
}

TEST_P(PaperDeskTest, ADistrictsOwnWordingTakesThePlaceOfOurs) {
  papers::Template own;
  own.kind = "acceptance_notice";
  own.title = "受理回执";
  own.text = "---\n记录: intake\n标题: 受理回执\n---\n{{intake.asker_name}}：收到。";
  const Uuid chair_id = district->account("chair", Role::chair, district->root);
  const Uuid desk_id = district->account("desk", Role::desk, district->root);
  const Actor chair{chair_id, district->root, Role::chair, TestDistrict::number, "主席", true};
  const Actor writer{desk_id, district->root, Role::desk, TestDistrict::number, "干部", true};
  const RecordType& type = *district->engine.catalogue().find("paper_template");
  Uuid id;
  const auto use = [&](const Actor& by) {
    return district->engine.write(by, {}, [&](Writing& w) { return w.take_step(type, id, "use"); });
  };
  const auto added = district->engine.write(writer, {}, [&](Writing& w) -> Result<Written> {
    const auto one = w.create(own);
    if (!one.ok()) return one.problem();
    id = one.value().value;
    return Written{id, 1, "", false};
  });
  ASSERT_TRUE(added.ok()) << added.problem().text;
  EXPECT_FALSE(use(writer).ok()) << "nobody puts her own template to use";
  EXPECT_EQ(2u, desk->preview(officer, {"acceptance_notice", intake, {}}).value().missing.size());
  ASSERT_TRUE(use(chair).ok());
  const auto done = desk->issue(officer, {"acceptance_notice", intake, {}}, {});
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ("受理回执", text(paper(done.value().id), "title"));
  EXPECT_EQ("", text(paper(done.value().id), "number"));
}

// Read when it is put to use, and when its words change while it is.
TEST_P(PaperDeskTest, ATemplateThatCannotBeFilledInIsNotPutToUse) {
  const TemplatesInUse guard{district->catalogue, shipped()};
  Engine::Parts parts{*district->store, district->catalogue, district->clock, system_random(),
      std::chrono::hours{8}, &district->sealing, &guard};
  const Engine guarded{parts};
  const Uuid chair_id = district->account("chair", Role::chair, district->root);
  const Uuid desk_id = district->account("desk", Role::desk, district->root);
  const Actor chair{chair_id, district->root, Role::chair, TestDistrict::number, "主席", true};
  const Actor writer{desk_id, district->root, Role::desk, TestDistrict::number, "干部", true};
  const RecordType& type = *district->catalogue.find("paper_template");
  const auto head = [](const std::string& about) {
    return "---\n记录: " + about + "\n标题: 受理回执\n---\n";
  };
  std::int64_t edition = 0;
  Uuid id;
  const auto put_to_use = [&](const std::string& text) {
    papers::Template own;
    own.kind = "acceptance_notice";
    own.edition = ++edition;
    own.title = "受理回执";
    own.text = text;
    const auto added = guarded.write(writer, {}, [&](Writing& w) -> Result<Written> {
      const auto one = w.create(own);
      if (!one.ok()) return one.problem();
      return TestDistrict::written(one.value().value);
    });
    EXPECT_TRUE(added.ok()) << "a draft may hold anything: " << added.problem().text;
    id = added.value().id;
    const auto used =
        guarded.write(chair, {}, [&](Writing& w) { return w.take_step(type, id, "use"); });
    return used.ok() ? std::string{"启用"} : used.problem().field + " " + used.problem().text;
  };
  EXPECT_EQ("text 第6行：信访登记没有名为“opend_on”的内容",
      put_to_use(head("intake") + "一\n{{intake.opend_on}}"));
  EXPECT_EQ("text 第2行：没有名为“caze”的记录", put_to_use(head("caze") + "一"));
  EXPECT_EQ("text 自带的“acceptance_notice”关于信访登记，这份模板却关于个案",
      put_to_use(head("case") + "一"));
  const Shown still = guarded.get(chair, type, id).value();
  EXPECT_EQ(Value{std::string{"draft"}}, still.row[std::size_t(type.at("state"))]);
  ASSERT_EQ("启用", put_to_use(head("intake") + "{{intake.asker_name}}：收到。"));
  const FieldChange worse[] = {{type.field("text"),
      Value{head("intake") + "{{intake.asker_name}}：收到。"}, Value{std::string{"没有文件头"}}}};
  const auto changed =
      guarded.write(writer, {}, [&](Writing& w) { return w.change(type, id, worse); });
  ASSERT_FALSE(changed.ok());
  EXPECT_EQ("text", changed.problem().field);
}

TEST_P(PaperDeskTest, ARecordOutOfReachIsNotFound) {
  const Uuid id = district->account("west", Role::community, district->west);
  const Actor stranger{id, district->west, Role::community, TestDistrict::number, "外人", false};
  const auto seen = desk->preview(stranger, acceptance());
  ASSERT_FALSE(seen.ok());
  EXPECT_EQ(Problem::Code::not_found, seen.problem().code);
}

INSTANTIATE_TEST_SUITE_P(Both, PaperDeskTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
