// SPDX-License-Identifier: Apache-2.0
#include "model/sealed.h"

#include <gtest/gtest.h>

namespace jinguo {
namespace {

FieldInfo field_of(std::string_view name, Privacy privacy) {
  FieldInfo f{};
  f.name = name;
  f.label = name;
  f.kind = Kind::text;
  f.privacy = privacy;
  return f;
}

class SealedTest : public testing::Test {
 protected:
  SealedTest() {
    type.name = "note";
    type.fields = fields;
  }
  std::string fault() const { return fault_of_sealing(type); }
  FieldInfo fields[3] = {field_of("title", Privacy::internal),
      field_of("facts", Privacy::sensitive), field_of("talk", Privacy::sealed)};
  RecordType type{};
};

TEST_F(SealedTest, SensitiveAndSealedFieldsRestSealed) {
  EXPECT_FALSE(is_sealed(fields[0]));
  EXPECT_TRUE(is_sealed(fields[1]));
  EXPECT_TRUE(is_sealed(fields[2]));
  EXPECT_TRUE(has_sealed(type));
  EXPECT_EQ("", fault());
  fields[1].counted_in_clear = "a figure compares it";
  EXPECT_FALSE(is_sealed(fields[1]));
  EXPECT_EQ("", fault());
  fields[2].counted_in_clear = "a figure compares it";
  EXPECT_NE("", fault()) << "not what was said in confidence";
}

TEST_F(SealedTest, RefusesWhatWouldLayThemOpen) {
  fields[1].searched = true;
  EXPECT_NE(std::string::npos, fault().find("searched"));
  fields[1].searched = false;
  fields[1].listed = true;
  EXPECT_NE(std::string::npos, fault().find("listed"));
  fields[1].listed = false;
  for (std::string_view RecordType::*use :
      {&RecordType::dated, &RecordType::titled, &RecordType::tree}) {
    type.*use = "facts";
    EXPECT_NE("", fault());
    type.*use = "";
  }
  type.indexed[0] = {{"title", "facts"}};
  EXPECT_NE(std::string::npos, fault().find("indexed"));
  type.indexed = {};
  type.counted = {{"facts"}};
  EXPECT_NE("", fault());
  type.counted = {};
  EXPECT_EQ("", fault());
}

TEST_F(SealedTest, AreMatchedWhenANumberOrUniqueOrDeclared) {
  EXPECT_FALSE(is_matched(type, fields[1]));
  fields[1].matched = true;
  EXPECT_TRUE(is_matched(type, fields[1]));
  fields[1].matched = false;
  fields[1].format = Format::phone;
  EXPECT_TRUE(is_matched(type, fields[1]));
  fields[1].format = Format::any;
  type.unique[1] = {{"title", "facts"}};
  EXPECT_TRUE(is_matched(type, fields[1]));
  EXPECT_FALSE(is_matched(type, fields[0])) << "it lies in the open";
  fields[0].matched = true;
  EXPECT_NE("", fault());
}

TEST_F(SealedTest, ARecordOfACaseIsSealedWithItsKey) {
  EXPECT_EQ(KeyOwner::unit, key_ownership(type).owner);
  fields[0].kind = Kind::ref;
  fields[0].target = "case";
  EXPECT_EQ(KeyOwner::referred_case, key_ownership(type).owner);
  EXPECT_EQ(0, key_ownership(type).field);
  type.name = "case";
  EXPECT_EQ(KeyOwner::itself, key_ownership(type).owner);
}

}  // namespace
}  // namespace jinguo
