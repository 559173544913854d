// SPDX-License-Identifier: Apache-2.0
#include "io/json_outlines.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace jinguo {
namespace {

std::string feature(std::string_view properties, std::string_view type, std::string_view rings) {
  return fmt::format(
      R"({{"type":"Feature","properties":{},"geometry":{{"type":"{}","coordinates":{}}}}})",
      properties, type, rings);
}
std::string collection(std::string_view features) {
  return fmt::format(R"({{"type":"FeatureCollection","features":[{}]}})", features);
}
constexpr std::string_view square = "[[0,0],[1,0],[1,1.5],[0,0]]";

std::string refusal(std::string_view text) {
  const auto read = outlines_json(text);
  return read.ok() ? read.value() : read.problem().text;
}

TEST(Outlines, TellsRingsByCodeAndNameAndNothingElseOfTheFile) {
  const auto read = outlines_json(
      "\xEF\xBB\xBF" + collection(feature(R"({"code":350203001,"phone":"13800001111"})", "Polygon",
                                      fmt::format("[{}]", square)) +
                                  "," +
                                  feature(R"({"name":"甲\"街道"})", "MultiPolygon",
                                      fmt::format("[[{}],[{},{}]]", square, square,
                                          "[[0,0,9],[2,0,9],[2,2,9],[0,0,9]]"))));
  ASSERT_TRUE(read.ok()) << read.problem().text;
  const std::string drawn =
      "[[0.000000,0.000000],[1.000000,0.000000],[1.000000,1.500000],[0.000000,0.000000]]";
  const std::string other =
      "[[0.000000,0.000000],[2.000000,0.000000],[2.000000,2.000000],[0.000000,0.000000]]";
  EXPECT_EQ(fmt::format(R"([{{"code":"350203001","name":"","rings":[{0}]}},)"
                        R"({{"code":"","name":"甲\"街道","rings":[{0},{0},{1}]}}])",
                drawn, other),
      read.value());
}

TEST(Outlines, SaysWhichShapeOfABrokenFileIsAtFault) {
  const std::string good = feature(R"({"code":"1"})", "Polygon", fmt::format("[{}]", square));
  EXPECT_EQ("街道轮廓文件不是完整的 JSON，没有读懂", refusal(collection(good).substr(0, 40)));
  EXPECT_EQ("街道轮廓文件不是 GeoJSON 的 FeatureCollection，没有读懂", refusal("[]"));
  EXPECT_EQ("街道轮廓文件里没有图形", refusal(collection("")));
  EXPECT_EQ("街道轮廓文件第 2 个图形没有写 code 或 name",
      refusal(collection(good + "," + feature("null", "Polygon", fmt::format("[{}]", square)))));
  for (const auto& [type, rings] : {std::pair{"Point", "[0,0]"}, std::pair{"Polygon", "[]"},
           std::pair{"Polygon", "[[[0,0],[1,1],[0,0]]]"}, std::pair{"MultiPolygon", "[[[0,0]]]"},
           std::pair{"Polygon", R"([[["0",0],[1,0],[1,1],[0,0]]])"},
           std::pair{"Polygon", "[[[0],[1,0],[1,1],[0,0]]]"}})
    EXPECT_EQ("街道轮廓文件第 1 个图形（乙街道）不是完整的 Polygon 或 MultiPolygon",
        refusal(collection(feature(R"({"name":"乙街道"})", type, rings))))
        << type << rings;
  EXPECT_EQ("街道轮廓文件超过 8 MB，没有读", refusal(std::string(most_outline_bytes + 1, ' ')));
}

}  // namespace
}  // namespace jinguo
