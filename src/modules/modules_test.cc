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

struct Stay {
  bool sheltered = false;
  std::int64_t nights = 0;
};
consteval auto describe(Of<Stay>) {
  return record<Stay>("stay", "住处", field<&Stay::sheltered>("sheltered", "庇护").listed(),
      field<&Stay::nights>("nights", "夜数").asked_while("sheltered", "true"));
}
consteval auto access(Of<Stay>) { return access(Of<Note>{}); }

TEST(Modules, AFieldWaitsOnlyForWhatCanBeAnswered) {
  static constexpr RecordType sound[] = {type_of<Stay>()};
  EXPECT_TRUE(Catalogue::make({{"stays", "住处", sound}}).ok());
  FieldInfo fields[2] = {sound[0].fields[0], sound[0].fields[1]};
  RecordType records[] = {sound[0]};
  records[0].fields = fields;
  const auto fault = [&] {
    const auto made = Catalogue::make({{"stays", "住处", records}});
    return made.ok() ? std::string{} : made.problem().text;
  };
  EXPECT_EQ("", fault());
  fields[1].asked_for[0] = "yes";
  EXPECT_NE(std::string::npos, fault().find("cannot be given"));
  fields[1].asked_for[0] = "true";
  fields[1].asked_by = "shelter";
  EXPECT_NE(std::string::npos, fault().find("lacks"));
  fields[1].asked_by = "nights";
  EXPECT_NE(std::string::npos, fault().find("later"));
  fields[1].asked_by = "sheltered";
  fields[1].required = true;
  EXPECT_NE(std::string::npos, fault().find("required"));
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
