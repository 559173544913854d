// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/registry/category.h"
#include "modules/registry/household.h"
#include "modules/registry/membership.h"
#include "modules/registry/person.h"

namespace jinguo {

Module registry_module() {
  using namespace registry;
  static constexpr RecordType records[] = {
      type_of<Household>(), type_of<Person>(), type_of<Membership>(), type_of<Category>()};
  return {"registry", "家庭与人员", records};
}

}  // namespace jinguo
