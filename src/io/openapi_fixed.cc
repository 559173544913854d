// SPDX-License-Identifier: Apache-2.0
#include "io/openapi_fixed.h"

namespace jinguo {
namespace {

constexpr std::string_view text = R"({"type":"string"})";
constexpr std::string_view from_one = R"({"type":"integer","minimum":1})";
constexpr std::string_view to_hundred = R"({"type":"integer","minimum":1,"maximum":100})";

constexpr FixedQuery paging[] = {{"page", from_one, ""}, {"size", to_hundred, ""}};
constexpr FixedQuery of_notices[] = {
    {"unread", R"({"type":"integer","enum":[0,1]})", "1 为只看未读"}, {"page", from_one, ""},
    {"size", to_hundred, ""}};
constexpr FixedQuery of_known[] = {{"name", text, "姓名、全拼或首字母，只查本人范围内"},
    {"id_number", text, "完整证件号；或后四位，连同姓名（写全）或出生年份，只查本人范围内"},
    {"phone", text, "完整电话"}, {"birth_year", text, "出生年份，四位数字"}};
constexpr FixedQuery of_progress[] = {{"receipt", text, "回执号"}};
constexpr FixedQuery of_kinds[] = {{"about", text, "只看关于这种记录的"}};

constexpr bool created = true;
constexpr FixedShape shapes[] = {
    {"GET", "/api/work", "work_counts"},
    {"GET", "/api/work/{list}", "work_page", "", !created, paging},
    {"POST", "/api/work/{id}/acknowledge", "written"},
    {"POST", "/api/work/{id}/extend", "written", "extension"},
    {"POST", "/api/work/{id}/ask", "written", "extension_wanted", created},
    {"GET", "/api/notices", "notice_page", "", !created, of_notices},
    {"POST", "/api/notices/{id}/read", "written"},
    {"GET", "/api/cases/known", "known", "", !created, of_known},
    {"POST", "/api/known/{kind}", "alike", "typed"},
    {"POST", "/api/askings", "askings", "asked"},
    {"GET", "/api/cases/{id}/looks", "looks"},
    {"POST", "/api/cases/emergency", "written", "emergency", created},
    {"POST", "/api/cases/tasks/{id}/slip", "printed_code", "", created},
    {"POST", "/api/cases/slips", "written", "slip_answer"},
    {"POST", "/api/cases/intakes/{id}/receipt", "printed_code", "", created},
    {"POST", "/api/cases/{id}/file", "", "case_file_wanted"},
    {"GET", "/api/portal/facts", "portal_facts"},
    {"POST", "/api/portal/intake", "portal_receipt", "portal_intake", created},
    {"GET", "/api/portal/progress", "portal_progress", "", !created, of_progress},
    {"POST", "/api/receipts", "receipt_view", "receipt_question"},
    {"POST", "/api/receipts/words", "nothing", "receipt_words", created},
    {"GET", "/api/papers/kinds", "paper_kinds", "", !created, of_kinds},
    {"POST", "/api/papers/check", "paper_check", "paper_text"},
    {"POST", "/api/papers/preview", "paper_preview", "paper_wanted"},
    {"POST", "/api/papers", "written", "paper_wanted", created},
    {"POST", "/api/papers/{id}/file", "", "paper_opening"},
    {"GET", "/api/figures", "figures"},
    {"GET", "/api/figures/{name}", "figure"},
    {"GET", "/api/figures/{name}/evidence", "evidence"},
    {"GET", "/api/report/{year}", "report"},
    {"POST", "/api/report/{year}/freeze", "frozen"},
    {"GET", "/api/frozen", "frozen_list"},
    {"GET", "/api/frozen/{id}/changes", "since_freeze"},
    {"GET", "/api/outlines", "outlines"},
    {"POST", "/api/session", "session", "credentials", created},
    {"GET", "/api/session", "session"},
    {"DELETE", "/api/session", "nothing"},
    {"POST", "/api/tokens", "token", "token_label", created},
    {"GET", "/api/tokens", "token_list"},
    {"DELETE", "/api/tokens/{id}", "nothing"},
};

// Written by hand and held against what the routes answer by http_test.
constexpr std::string_view schemas =
    R"json("may":{"type":"object","required":["change","attach","steps","adds","reveals"],"properties":{"change":{"type":"boolean"},"attach":{"type":"boolean"},"steps":{"type":"array","items":{"type":"string"}},"adds":{"type":"array","items":{"type":"string"}},"reveals":{"type":"array","items":{"type":"string"}}},"description":"本人现在可以对这条记录做的：是否可改、可否加附件、可办理的步骤、可登记在其下的记录、写明理由可显示的字段"},
"work_counts":{"type":"object","required":["today","soon","overdue","waiting","new","team","unread"],"properties":{"today":{"type":"integer"},"soon":{"type":"integer"},"overdue":{"type":"integer"},"waiting":{"type":"integer"},"new":{"type":"integer"},"team":{"type":"integer"},"unread":{"type":"integer"}}},
"work_item":{"type":"object","required":["id","code","label","record","record_label","readable","subject","title","unit","unit_name","begun","due","due_on","state","state_label","risen_to","waits_for","note","seen","may_ask","asked"],"properties":{"id":{"type":"string","format":"uuid"},"code":{"type":"string"},"label":{"type":"string"},"record":{"type":"string"},"record_label":{"type":"string"},"readable":{"type":"boolean"},"subject":{"type":["string","null"],"format":"uuid"},"title":{"type":["string","null"]},"unit":{"type":"string","format":"uuid"},"unit_name":{"type":"string"},"begun":{"type":"string","format":"date-time"},"due":{"type":"string","format":"date-time"},"due_on":{"type":"string","format":"date"},"state":{"type":"string","enum":["running","extended","overdue","met","late_met","stopped","lapsed"]},"state_label":{"type":"string"},"risen_to":{"type":"string","enum":["none","street","district","chair"]},"waits_for":{"type":"string"},"note":{"type":"string"},"seen":{"type":"boolean"},"may_ask":{"type":"boolean"},"asked":{"anyOf":[{"type":"null"},{"type":"object","required":["id","days","ground","ground_label","asked_on"],"properties":{"id":{"type":"string","format":"uuid"},"days":{"type":"integer"},"ground":{"type":"string"},"ground_label":{"type":"string"},"asked_on":{"type":"string","format":"date"}}}]}}},
"work_page":{"type":"object","required":["total","page","size","items"],"properties":{"total":{"type":"integer"},"page":{"type":"integer"},"size":{"type":"integer"},"items":{"type":"array","items":{"$ref":"#/components/schemas/work_item"}}}},
"extension_wanted":{"type":"object","additionalProperties":false,"required":["days","ground","reason"],"properties":{"days":{"type":"integer","minimum":1,"maximum":3660},"ground":{"type":"string","enum":["complicated","body_awaited","person_away","evidence","agreed","other"]},"reason":{"type":"string","minLength":1,"maxLength":500}}},
"extension":{"type":"object","additionalProperties":false,"required":["extended_days","extend_reason"],"properties":{"extended_days":{"type":"integer","minimum":1,"maximum":3660},"extend_reason":{"type":"string","minLength":1,"maxLength":200}}},
"notice_item":{"type":"object","required":["id","kind","kind_label","text","record","subject","title","deadline","at","read"],"properties":{"id":{"type":"string","format":"uuid"},"kind":{"type":"string","enum":["reminder","breach","climb","lapsed","told"]},"kind_label":{"type":"string"},"text":{"type":"string"},"record":{"type":"string"},"subject":{"type":["string","null"],"format":"uuid"},"title":{"type":"string"},"deadline":{"type":["string","null"],"format":"uuid"},"at":{"type":"string","format":"date-time"},"read":{"type":"boolean"}}},
"notice_page":{"type":"object","required":["total","unread","page","size","items"],"properties":{"total":{"type":"integer"},"unread":{"type":"integer"},"page":{"type":"integer"},"size":{"type":"integer"},"items":{"type":"array","items":{"$ref":"#/components/schemas/notice_item"}}}},
"looks":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["at","who","unit","what"],"properties":{"at":{"type":"string","format":"date-time"},"who":{"type":"string"},"unit":{"type":"string"},"what":{"type":"string"}}}}}},
"known_matter":{"type":"object","required":["unit","contact"],"properties":{"unit":{"type":"string"},"contact":{"type":"string"},"says":{"type":"string"},"record":{"type":"string","enum":["intake","case"]},"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"day":{"type":"string"},"state":{"type":"string"}},"description":"不在本人范围内的只有 unit、contact 和 says"},
"known":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/known_matter"}},"too_common":{"type":"boolean","description":"同名的人太多，没有逐一查完"}}},
"typed":{"type":"object","additionalProperties":{"type":"string"},"description":"正在填写的内容：人员的 name、id_number（或后四位）、phone、born_on，家庭的 head_name、address、phone"},
"alike":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["id","title","unit","by"],"properties":{"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"unit":{"type":"string"},"by":{"type":"array","items":{"type":"string"}}}},"description":"本人范围内相同的，by 为相同的项目"},"too_common":{"type":"boolean","description":"同名的人太多，没有逐一查完"}}},
"asked":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","description":"完整姓名"},"id_number":{"type":"string","description":"完整证件号"},"phone":{"type":"string"},"birth_year":{"type":"string"},"days":{"type":"integer","minimum":1,"maximum":366,"description":"往前多少天，默认90"}}},
"askings":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["at","who","unit","keys"],"properties":{"at":{"type":"string","format":"date-time"},"who":{"type":"string"},"unit":{"type":"string"},"keys":{"type":"string"}}}},"more":{"type":"boolean","description":"更早的没有列出"}}},
"emergency":{"type":"object","additionalProperties":false,"required":["case","reason","password"],"properties":{"case":{"type":"string","format":"uuid"},"reason":{"type":"string","minLength":10,"maxLength":200},"password":{"type":"string","format":"password"}}},
"printed_code":{"type":"object","required":["id","number","code"],"properties":{"id":{"type":"string","format":"uuid"},"number":{"type":"string"},"code":{"type":"string"}}},
"slip_answer":{"type":"object","additionalProperties":false,"required":["number","code","step"],"properties":{"number":{"type":"string"},"code":{"type":"string"},"step":{"type":"string","enum":["accept","return","complete"]},"text":{"type":"string"}}},
"receipt_question":{"type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"type":"string"},"code":{"type":"string"}}},
"receipt_view":{"type":"object","required":["status","state"],"properties":{"status":{"type":"string"},"state":{"$ref":"#/components/schemas/intake_state"},"talk":{"type":"array","items":{"type":"object","required":["author","words"],"properties":{"author":{"type":"string","enum":["office","person"]},"words":{"type":"string"}}}}}},
"intake_state":{"type":"string","enum":["registered","accepted","handling","closed","archived","transferred","not_ours"]},
"receipt_words":{"type":"object","additionalProperties":false,"required":["number","code","words"],"properties":{"number":{"type":"string"},"code":{"type":"string"},"words":{"type":"string","minLength":1}}},
"nothing":{"type":"object","properties":{}},
"portal_intake":{"type":"object","additionalProperties":false,"properties":{"danger":{"type":"string"},"whom":{"type":"string"},"matter":{"type":"string"},"facts":{"type":"string"},"area":{"type":"string"},"asker_name":{"type":"string"},"phone":{"type":"string"},"code_word":{"type":"string"},"language":{"type":"string"},"may_call":{"type":"boolean"},"may_message":{"type":"boolean"},"safe_times":{"type":"array","items":{"type":"string"}}}},
"portal_receipt":{"type":"object","required":["receipt"],"properties":{"receipt":{"type":"string"},"code":{"type":"string"}}},
"portal_progress":{"type":"object","required":["status","state"],"properties":{"status":{"type":"string"},"state":{"$ref":"#/components/schemas/intake_state"}}},
"district_name":{"type":"object","required":["name","short_name"],"properties":{"name":{"type":"string"},"short_name":{"type":"string"}}},
"portal_facts":{"type":"object","required":["district"],"properties":{"district":{"$ref":"#/components/schemas/district_name"}}},
"paper_ask":{"type":"object","required":["label","optional"],"properties":{"label":{"type":"string"},"optional":{"type":"boolean"}}},
"paper_kinds":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["kind","title","edition","about","asks"],"properties":{"kind":{"type":"string"},"title":{"type":"string"},"edition":{"type":"integer"},"about":{"type":"string"},"asks":{"type":"array","items":{"$ref":"#/components/schemas/paper_ask"}}}}}}},
"paper_text":{"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string","minLength":1}}},
"paper_check":{"type":"object","required":["about","title","asks"],"properties":{"about":{"type":"string"},"title":{"type":"string"},"asks":{"type":"array","items":{"$ref":"#/components/schemas/paper_ask"}}}},
"paper_wanted":{"type":"object","additionalProperties":false,"required":["kind","about"],"properties":{"kind":{"type":"string"},"about":{"type":"string","format":"uuid"},"asked":{"type":"object","additionalProperties":{"type":"string"}},"ground":{"type":"string","format":"uuid","description":"要送到外单位的文书：共享依据的编号"},"ground_kind":{"type":"string","enum":["consent","guardian_consent","statutory_duty","emergency"],"description":"没有立案的事项要送到外单位：依据的种类"},"ground_said":{"type":"string","maxLength":500,"description":"同意的内容，或法律条款"}}},
"paper_ground":{"type":"object","required":["label"],"properties":{"id":{"type":"string","description":"本案的共享依据"},"kind":{"type":"string","description":"没有立案的事项：依据的种类"},"label":{"type":"string"},"said":{"type":"string","description":"通常怎样写"}}},
"paper_preview":{"type":"object","required":["title","html","missing","covered"],"properties":{"title":{"type":"string"},"html":{"type":"string"},"missing":{"type":"array","items":{"type":"string"}},"covered":{"type":"array","items":{"type":"string"}},"grounds":{"type":"array","description":"要送到外单位的文书：本案有效的共享依据，没有立案的是可选的依据种类；出具时须选一个","items":{"$ref":"#/components/schemas/paper_ground"}}}},
"paper_opening":{"type":"object","additionalProperties":false,"required":["format","reason"],"properties":{"format":{"type":"string","enum":["docx","pdf","html"]},"reason":{"type":"string"}}},
"case_file_wanted":{"type":"object","additionalProperties":false,"required":["reason","variant"],"properties":{"reason":{"type":"string"},"variant":{"type":"string","enum":["full","redacted"]},"receiver":{"type":"string","description":"交给哪个外单位；本单位自用的不写"},"ground":{"type":"string","format":"uuid","description":"共享依据的编号，与 receiver 一起写"}}},
"figures":{"type":"object","required":["items","not_hers"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/figure"}},"not_hers":{"type":"array","items":{"type":"object","required":["name","label","reason"],"properties":{"name":{"type":"string"},"label":{"type":"string"},"reason":{"type":"string"}}}}}},
"outlines":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["code","name","rings"],"properties":{"code":{"type":"string"},"name":{"type":"string"},"rings":{"type":"array","items":{"type":"array","items":{"type":"array","items":{"type":"number"}}}}}}},"trouble":{"type":"string","description":"轮廓文件错在哪里"}}},
"token":{"type":"object","required":["token","days"],"properties":{"token":{"type":"string"},"days":{"type":"integer"}}},
"token_list":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","required":["id","label","created_at","seen_at","ends_at"],"properties":{"id":{"type":"string"},"label":{"type":"string"},"created_at":{"type":"string","format":"date-time"},"seen_at":{"type":"string","format":"date-time"},"ends_at":{"type":"string","format":"date-time"}}}}}})json";

}  // namespace

const FixedShape* fixed_shape(std::string_view method, std::string_view pattern) {
  for (const FixedShape& shape : shapes)
    if (shape.method == method && shape.pattern == pattern) return &shape;
  return nullptr;
}

std::string_view shape_schemas() { return schemas; }

}  // namespace jinguo
