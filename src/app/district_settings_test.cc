// SPDX-License-Identifier: Apache-2.0
#include "app/district_settings.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace jinguo {
namespace {

using std::chrono::minutes;

Result<DistrictSettings> read_shipped() {
  std::ifstream in{JINGUO_SOURCE_DIR "/data/district.yaml"};
  std::ostringstream all;
  all << in.rdbuf();
  return read_district_settings("data/district.yaml", all.str(), {});
}

std::string refused(const std::string& text) {
  const auto read = read_district_settings("district.yaml", text, {});
  return read.ok() ? "accepted" : read.problem().field + " " + read.problem().text;
}

TEST(DistrictSettingsTest, TheShippedFileSaysAllThereIs) {
  const auto shipped = read_shipped();
  ASSERT_TRUE(shipped.ok()) << shipped.problem().field << shipped.problem().text;
  EXPECT_EQ("信访〔2026〕000123号", shipped.value().numbers.at("intake").spelled(2026, 123));
  EXPECT_EQ("个案〔2026〕000045号", shipped.value().numbers.at("case").spelled(2026, 45));
  EXPECT_EQ(minutes{30}, shipped.value().people.idle);
  EXPECT_EQ(minutes{15}, shipped.value().bodies.lock);
  EXPECT_TRUE(shipped.value().exit.address.starts_with("https://"));
  EXPECT_FALSE(shipped.value().exit.name.empty() || shipped.value().exit.name_en.empty());
}

TEST(DistrictSettingsTest, ADistrictSaysOnlyWhatItWantsOtherwise) {
  const auto shipped = read_shipped().value();
  const auto own = read_district_settings("district.yaml",
      "short_name: 思明\nnumbers:\n  case: 案{{year}}-{{number}}\nsession:\n  lock: { people: 5 "
      "}\n",
      shipped);
  ASSERT_TRUE(own.ok()) << own.problem().text;
  EXPECT_EQ("思明", own.value().short_name);
  EXPECT_EQ("案2026-7", own.value().numbers.at("case").spelled(2026, 7));
  EXPECT_EQ("信访〔2026〕000007号", own.value().numbers.at("intake").spelled(2026, 7));
  EXPECT_EQ(minutes{5}, own.value().people.lock);
  EXPECT_EQ(minutes{30}, own.value().people.idle);
  EXPECT_TRUE(read_district_settings("district.yaml", "# nothing\n", shipped).ok());
}

TEST(DistrictSettingsTest, TheWayOutLeadsToAnHttpsSiteAndCarriesNothing) {
  const auto shipped = read_shipped().value();
  const auto own = read_district_settings("district.yaml",
      "portal:\n  exit: { address: \"https://www.example.cn/a-b/\", name: 本地新闻 }\n", shipped);
  ASSERT_TRUE(own.ok()) << own.problem().text;
  EXPECT_EQ("https://www.example.cn/a-b/", own.value().exit.address);
  EXPECT_EQ("本地新闻", own.value().exit.name);
  EXPECT_EQ(shipped.exit.name_en, own.value().exit.name_en);
  for (const char* bad : {"http://www.example.cn/", "https://", "https://localhost/",
           "javascript:alert(1)", "https://a@b.cn/", "https://www.example.cn/?from=help",
           "https://www.example.cn/#x", "https://www.example.cn:8080/", "https://www.example.cn/ x",
           "//www.example.cn/", "https://www.example.cn/\\\"><script>"})
    EXPECT_EQ("district.yaml:1 离开后打开的网址须以 https:// 开头，只写网站和路径",
        refused(fmt::format("portal: {{ exit: {{ address: \"{}\" }} }}\n", bad)))
        << bad;
  EXPECT_EQ("district.yaml:1 网站的叫法须有 1 至 40 个字",
      refused("portal: { exit: { name: \" \" } }\n"));
  EXPECT_EQ("district.yaml:1 不认识的键 way", refused("portal: { way: 1 }\n"));
}

TEST(DistrictSettingsTest, RefusesWithTheLine) {
  EXPECT_EQ("district.yaml:2 不认识的键 colour", refused("short_name: 区\ncolour: red\n"));
  EXPECT_EQ(
      "district.yaml:2 “visit”不由系统编号", refused("numbers:\n  visit: 访{{year}}{{number}}\n"));
  EXPECT_TRUE(refused("numbers:\n  case: 案{{number}}\n").starts_with("district.yaml:2 编号写法"));
  EXPECT_EQ("district.yaml:2 应当是 5 到 480 的整数（分钟）",
      refused("session:\n  idle: { people: 4 }\n"));
  EXPECT_EQ("district.yaml:1 自动锁屏的分钟数大于登录自动结束的分钟数",
      refused("session:\n  idle: { bodies: 20 }\n  lock: { bodies: 21 }\n"));
  EXPECT_TRUE(refused("session: [").starts_with("district.yaml:"));
}

}  // namespace
}  // namespace jinguo
