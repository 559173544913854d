// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"

#include <gtest/gtest.h>

namespace jinguo {
namespace {

TEST(Modules, AllDeclarationsFitTogether) {
  const auto made = Catalogue::make(all_modules());
  ASSERT_TRUE(made.ok()) << made.problem().text;
  EXPECT_GE(made.value().records().size(), 40u);
}

// A list page shows what `listed` says; a record without any would be a page of nothing.
TEST(Modules, EveryRecordHasColumnsToList) {
  const auto made = Catalogue::make(all_modules());
  ASSERT_TRUE(made.ok());
  for (const RecordType* type : made.value().records()) {
    bool listed = false;
    for (const FieldInfo& f : type->fields) listed = listed || f.listed;
    EXPECT_TRUE(listed) << type->name;
  }
}

}  // namespace
}  // namespace jinguo
