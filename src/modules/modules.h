// SPDX-License-Identifier: Apache-2.0
// Every module of the platform, in the order of their tables: a record may refer to those before.
#pragma once
#include <vector>

#include "model/module.h"

namespace jinguo {

Module registry_module();
Module org_module();
Module visits_module();
Module cases_module();
Module deadlines_module();
Module aid_module();
Module loans_module();
Module giving_module();
Module homes_module();
Module services_module();
Module activities_module();
Module learning_module();
Module honours_module();
Module volunteers_module();
Module plans_module();
Module papers_module();
Module files_module();
Module views_module();
Module reports_module();

inline std::vector<Module> all_modules() {
  return {registry_module(), org_module(), visits_module(), cases_module(), deadlines_module(),
      aid_module(), loans_module(), giving_module(), homes_module(), services_module(),
      activities_module(), learning_module(), honours_module(), volunteers_module(), plans_module(),
      papers_module(), files_module(), views_module(), reports_module()};
}

}  // namespace jinguo
