// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/reports/report_comment.h"

namespace jinguo {

Module reports_module() {
  static constexpr RecordType records[] = {type_of<reports::ReportComment>()};
  return {"reports", "年度报告", records};
}

}  // namespace jinguo
