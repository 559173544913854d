// SPDX-License-Identifier: Apache-2.0
#include "http/routes.h"

#include "http/routes_cases.h"
#include "http/routes_figures.h"
#include "http/routes_files.h"
#include "http/routes_import.h"
#include "http/routes_meta.h"
#include "http/routes_outlines.h"
#include "http/routes_papers.h"
#include "http/routes_portal.h"
#include "http/routes_records.h"
#include "http/routes_report.h"
#include "http/routes_session.h"
#include "http/routes_work.h"

namespace jinguo::http {
namespace {

constexpr auto anyone = Who::everybody;
constexpr auto user = Who::signed_in;
constexpr std::size_t small = 4 * 1024, record = 256 * 1024, workbook = 20 * 1024 * 1024;
constexpr bool once = true, polled = true;

constexpr Route routes[] = {
    {"GET", "/api/records/{record}/{id}", user, 0, get_record, "一条记录"},
    {"GET", "/api/records/{record}", user, 0, list_records, "一页记录和总数"},
    {"POST", "/api/records/{record}", user, record, create_record, "登记一条记录", once},
    {"PATCH", "/api/records/{record}/{id}", user, record, change_record, "修改一条记录", once},
    {"POST", "/api/records/{record}/{id}/steps/{step}", user, record, take_step, "办理一个流程步骤",
        once},
    {"GET", "/api/records/{record}/{id}/history", user, 0, show_history, "一条记录的修改记录"},
    {"POST", "/api/records/{record}/{id}/reveal", user, small, reveal_fields,
        "写明理由后查看隐去的内容"},
    {"GET", "/api/cases/known", user, 0, show_known, "来访人是否已有事项在办"},
    {"POST", "/api/known/{kind}", user, small, show_alike, "正在登记的人员或家庭是否已有"},
    {"POST", "/api/askings", user, small, show_askings, "谁查找过某人"},
    {"GET", "/api/cases/{id}/looks", user, 0, show_looks, "谁看过这个个案"},
    {"POST", "/api/cases/emergency", user, small, open_emergency, "紧急查看一个个案一小时", once},
    {"POST", "/api/cases/tasks/{id}/slip", user, small, print_task_slip, "打印联动任务的回执单"},
    {"POST", "/api/cases/slips", user, record, answer_slip, "凭回执单代录联动单位的答复"},
    {"POST", "/api/cases/intakes/{id}/receipt", user, small, print_intake_receipt,
        "发给反映人的查询回执"},
    {"GET", "/api/portal/facts", anyone, 0, portal_facts, "本区的名称"},
    {"POST", "/api/portal/intake", anyone, record, portal_intake, "网上求助"},
    {"GET", "/api/portal/progress", anyone, 0, portal_progress, "凭回执号看办到哪一步"},
    {"GET", "/api/portal/activities", anyone, 0, portal_activities, "近期对居民公布的活动"},
    {"POST", "/api/receipts", anyone, small, ask_receipt, "凭回执查询办到哪一步"},
    {"POST", "/api/receipts/words", anyone, record, say_receipt, "凭回执补充说明"},
    {"GET", "/api/figures", user, 0, list_figures, "全部数字"},
    {"GET", "/api/figures/{name}", user, 0, ask_figure, "一个数字"},
    {"GET", "/api/figures/{name}/evidence", user, 0, show_evidence, "一个数字背后的记录"},
    {"GET", "/api/report/{year}", user, 0, report_places, "年度报告及其中的数字"},
    {"GET", "/api/report/{year}.{format}", user, 0, report_file, "年度报告的文件"},
    {"POST", "/api/report/{year}/freeze", user, small, freeze_report, "定稿年度报告", once},
    {"GET", "/api/frozen", user, 0, list_frozen, "定稿的年度报告"},
    {"GET", "/api/frozen/{id}/changes", user, 0, show_since_freeze, "定稿之后变了的数字"},
    {"GET", "/api/outlines", user, 0, show_outlines, "工作看板地图用的街道轮廓"},
    {"GET", "/api/records/{record}.xlsx", user, 0, export_list, "导出一份列表"},
    {"GET", "/api/papers/kinds", user, 0, list_paper_kinds, "可以出具的文书"},
    {"POST", "/api/papers/check", user, record, check_paper_template, "检查一份文书模板"},
    {"POST", "/api/papers/preview", user, record, preview_paper, "预览一份文书"},
    {"POST", "/api/papers", user, record, issue_paper, "出具一份文书", once},
    {"POST", "/api/papers/{id}/file", user, small, paper_file, "写明理由后打开一份文书"},
    {"POST", "/api/cases/{id}/file", user, small, case_file, "写明理由后导出整个个案"},
    {"GET", "/api/import/{record}/template.xlsx", user, 0, import_template, "导入用的空表"},
    {"POST", "/api/import/{record}", user, workbook, import_workbook, "检查或导入一份表格", once},
    {"GET", "/api/imports", user, 0, list_imports, "导入的批次", !once, polled},
    {"GET", "/api/imports/{id}", user, 0, import_now, "一次导入做到哪里"},
    {"POST", "/api/imports/{id}/undo", user, small, undo_import, "撤回一次导入", once},
    {"POST", "/api/records/{of}/{id}/attachments", user, attachment_body, attach_file,
        "给一条记录添加附件", once},
    {"GET", "/api/records/{of}/{id}/attachments", user, 0, list_attachments, "一条记录的附件"},
    {"POST", "/api/attachments/{id}/file", user, small, open_attachment, "打开一份附件"},
    {"POST", "/api/attachments/{id}/remove", user, small, remove_attachment,
        "写明理由后移除一份附件", once},
    {"GET", "/api/work", user, 0, count_work, "各工作清单和未读通知的数目", !once, polled},
    {"GET", "/api/work/{list}", user, 0, list_work, "一份工作清单"},
    {"POST", "/api/work/{id}/acknowledge", user, small, acknowledge_work, "签收交办的时限", once},
    {"POST", "/api/work/{id}/extend", user, small, extend_work, "批准延长时限", once},
    {"POST", "/api/work/{id}/ask", user, small, ask_extension_of, "申请延长时限", once},
    {"GET", "/api/notices", user, 0, list_notices, "本人的通知", !once, polled},
    {"POST", "/api/notices/{id}/read", user, small, read_notice, "标明通知已读", once},
    {"POST", "/api/session", anyone, small, sign_in, "登录"},
    {"GET", "/api/session", user, 0, show_session, "当前登录的人"},
    {"DELETE", "/api/session", user, 0, sign_out, "退出登录"},
    {"POST", "/api/tokens", user, small, issue_token, "给程序签发令牌"},
    {"GET", "/api/tokens", user, 0, list_tokens, "本人签发的令牌"},
    {"DELETE", "/api/tokens/{id}", user, 0, revoke_token, "撤销令牌"},
    {"GET", "/api/schema", user, 0, show_schema, "记录的种类、字段和本人的权限"},
    {"GET", "/api/openapi.json", anyone, 0, show_openapi, "本接口的说明"},
    {"GET", "/health", anyone, 0, show_health, "服务是否正常"},
    {"GET", "/metrics", anyone, 0, show_metrics, "运行计数"},
    {"GET", "/portal", anyone, 0, portal_page, "居民页面"},
    {"GET", "/portal/{place}", anyone, 0, portal_page, "居民页面：近期活动、不安全时"},
    {"GET", "/{path...}", anyone, 0, show_asset, "网页"},
};

}  // namespace

std::span<const Route> all_routes() { return routes; }

}  // namespace jinguo::http
