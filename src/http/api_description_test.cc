// SPDX-License-Identifier: Apache-2.0
// The API's description is kept in the tree, so that a change of the API shows in review.
#include "http/api_description.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "modules/modules.h"

namespace jinguo::http {
namespace {

const char* const golden = JINGUO_SOURCE_DIR "/tests/golden/openapi.json";

Catalogue catalogue() { return std::move(Catalogue::make(all_modules())).value(); }

TEST(ApiDescription, IsTheOneInTheTree) {
  const std::string now = api_description(catalogue());
  if (std::getenv("JINGUO_REGEN")) std::ofstream{golden, std::ios::binary} << now;
  std::ostringstream kept;
  kept << std::ifstream{golden, std::ios::binary}.rdbuf();
  EXPECT_TRUE(kept.str() == now) << "the API has changed: look at what tools/regen changes";
}

TEST(ApiDescription, IsJsonThatRefersToWhatItHolds) {
  const std::string text = api_description(catalogue());
  const auto root = boost::json::parse(text).as_object();
  const auto& schemas = root.at("components").as_object().at("schemas").as_object();
  constexpr std::string_view ref = "\"$ref\":\"#/components/schemas/";
  for (auto at = text.find(ref); at != text.npos; at = text.find(ref, at)) {
    at += ref.size();
    const std::string name = text.substr(at, text.find_first_of("\"/", at) - at);
    EXPECT_TRUE(schemas.contains(name)) << name;
  }
  EXPECT_EQ("3.1.0", root.at("openapi").as_string());
}

TEST(ApiDescription, GivesEveryOperationItsOwnName) {
  const auto root = boost::json::parse(api_description(catalogue())).as_object();
  std::set<std::string> ids;
  for (const auto& path : root.at("paths").as_object())
    for (const auto& operation : path.value().as_object()) {
      const auto& id = operation.value().as_object().at("operationId").as_string();
      EXPECT_TRUE(ids.insert(std::string{id.c_str()}).second) << id;
    }
  EXPECT_GT(ids.size(), catalogue().records().size() * 6);
}

}  // namespace
}  // namespace jinguo::http
