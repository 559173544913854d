// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/body.h"
#include "modules/org/impact_assessment.h"
#include "modules/org/post.h"
#include "modules/org/unit.h"

namespace jinguo {

Module org_module() {
  using namespace org;
  static constexpr RecordType records[] = {type_of<Unit>(), type_of<Account>(), type_of<Body>(),
      type_of<Post>(), type_of<ImpactAssessment>()};
  return {"org", "组织", records};
}

}  // namespace jinguo
