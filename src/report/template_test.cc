// SPDX-License-Identifier: Apache-2.0
#include "report/template.h"

#include "report/test_report.h"

namespace jinguo {
namespace {

std::string mistake(const std::string& body) {
  const auto t = read_template("---\n标题: 报告\n---\n" + body);
  if (t.ok()) return "没有错误";
  const Problem& p = t.problem();
  return p.field + " " + p.text + " → " + p.remedy;
}

TEST(Template, MistakesAreRefusedWithTheirLine) {
  EXPECT_EQ("test.md:5 没有名为“home”的数据 → 相近的名称有：homes、money、sites",
      mistake("走访\n{{home}}户"));
  EXPECT_EQ(0u, mistake("{{homes | 千}}").find("test.md:4 看不懂打印规则“千” → 可写 digits N"));
  EXPECT_EQ(0u, mistake("{{homes | period=13}}").find("test.md:4 看不懂统计期“13” → "));
  EXPECT_EQ(0u, mistake("{{homes | peroid=year}}").find("test.md:4 没有“peroid”这个选项 → "));
  EXPECT_EQ(0u, mistake("a\n\nb\nc{{homes").find("test.md:7 {{ 没有在同一行内用 }} 结束"));
  EXPECT_EQ(0u, mistake("{{}}").find("test.md:4 两个花括号之间没有名称"));
  EXPECT_EQ(0u, mistake("a\n{{if homes}}b").find("test.md:5 {{if}} 没有在同一段内用 {{end}} 结束"));
  EXPECT_EQ(0u, mistake("{{else}}").find("test.md:4 {{else}} 前面没有 {{if 名称}}"));
  EXPECT_EQ(
      0u, mistake("{{if homes}}a{{else}}b{{else}}c{{end}}").find("test.md:4 一个 {{if}} 里有两个"));
  EXPECT_EQ(0u, mistake("#### 四级").find("test.md:4 标题最多三级"));
  EXPECT_EQ(0u, mistake("{{table homes}}").find("test.md:4 表格没有写按什么分行"));
  EXPECT_EQ(0u, mistake("{{table homes | by=month}}。").find("test.md:4 表格要独占一行"));
  EXPECT_EQ(0u, mistake("{{homes | only=letter}}").find("test.md:4 only= 要与 by= 同用"));
}

TEST(Template, HeadsAreChecked) {
  EXPECT_EQ("test.md:1", read_template("正文").problem().field);
  EXPECT_EQ("test.md:2", read_template("---\n抬头: x\n---\n").problem().field);
  EXPECT_EQ("test.md:1", read_template("---\n标题: x\n").problem().field);
  EXPECT_EQ("test.md:1", read_template("---\n标题: \xFF\n---\n").problem().field);
  EXPECT_TRUE(read_template("---\n标题：{{area}}{{year}}年报告\n---\n").ok());
}

}  // namespace
}  // namespace jinguo
