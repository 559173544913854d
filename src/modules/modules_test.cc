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

struct Note {
  std::int64_t version = 0;
};
consteval auto describe(Of<Note>) {
  return record<Note>("note", "记事", field<&Note::version>("version", "版本").listed());
}
consteval auto access(Of<Note>) {
  return grants(
      Grant{cadres, Action::read, Reach::subtree}, Grant{cadres, Action::create, Reach::subtree});
}

TEST(Modules, AFieldMayNotHaveTheNameOfAColumnOfEveryTable) {
  static constexpr RecordType records[] = {type_of<Note>()};
  const auto made = Catalogue::make({{"notes", "记事", records}});
  ASSERT_FALSE(made.ok());
  EXPECT_NE(made.problem().text.find("taken"), std::string::npos) << made.problem().text;
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
