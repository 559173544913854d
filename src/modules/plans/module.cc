// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/plans/base.h"
#include "modules/plans/budget_line.h"
#include "modules/plans/claim.h"
#include "modules/plans/placement.h"
#include "modules/plans/policy.h"
#include "modules/plans/post_log.h"
#include "modules/plans/snapshot.h"
#include "modules/plans/target.h"

namespace jinguo {

Module plans_module() {
  using namespace plans;
  static constexpr RecordType records[] = {type_of<Target>(), type_of<Snapshot>(), type_of<Base>(),
      type_of<Placement>(), type_of<Policy>(), type_of<Claim>(), type_of<BudgetLine>(),
      type_of<PostLog>()};
  return {"plans", "计划与资源", records};
}

}  // namespace jinguo
