// SPDX-License-Identifier: Apache-2.0
#include "modules/aid/application.h"
#include "modules/aid/batch.h"
#include "modules/aid/grant.h"
#include "modules/aid/programme.h"
#include "modules/aid/public_notice.h"
#include "modules/aid/quota.h"
#include "modules/aid/screening.h"
#include "modules/modules.h"

namespace jinguo {

Module aid_module() {
  using namespace aid;
  static constexpr RecordType records[] = {type_of<Programme>(), type_of<Batch>(), type_of<Quota>(),
      type_of<Application>(), type_of<GrantLine>(), type_of<Screening>(), type_of<PublicNotice>()};
  return {"aid", "救助帮扶", records};
}

}  // namespace jinguo
