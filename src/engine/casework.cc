// SPDX-License-Identifier: Apache-2.0
#include "engine/casework.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/casework_entry.h"

namespace jinguo {
namespace {

int rank(const RecordType& type, std::string_view field, const Value& value) {
  const auto* name = std::get_if<std::string>(&value);
  const auto& choices = type.field(field)->choices;
  for (std::size_t i = 0; name && i < choices.size(); ++i)
    if (choices[i].name == *name) return int(i);
  return -1;
}

std::string text_at(const RecordType& type, const Row& row, std::string_view field) {
  const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}

// Kinds that are of the third level from the day they are entered.
bool is_third_by_kind(const std::string& kind) {
  return kind == "domestic_violence" || kind == "minor_protection" || kind == "sexual_harm";
}
constexpr std::string_view third_by_kind = "案件类型须三级联动介入";

// What was closed before it was entered stays as it was.
void raise_by_kind(const RecordType& type, Row& row) {
  const auto set = [&](std::string_view field, std::string_view value) {
    row[std::size_t(type.at(field))] = std::string{value};
  };
  if (!is_third_by_kind(text_at(type, row, "kind")) || text_at(type, row, "state") == "closed" ||
      rank(type, "level", row[std::size_t(type.at("level"))]) < 0 ||
      text_at(type, row, "level") == "linked")
    return;
  set("level", "linked");
  set("level_by_rule", third_by_kind);
}

// Measures that say by themselves that it is the third level: an order or a warning, a suspected
// crime, a minor in danger.
std::string_view third_by_measure(const std::string& kind) {
  constexpr std::pair<std::string_view, std::string_view> table[] = {
      {"call_out", "公安已出警，须三级联动介入"},
      {"warning_letter", "已出具告诫书，须三级联动介入"},
      {"protection_order_request", "已申请人身安全保护令，须三级联动介入"},
      {"protection_order", "已有人身安全保护令，须三级联动介入"},
      {"mandatory_report", "属强制报告情形，须三级联动介入"},
      {"violence_stopped", "发生家庭暴力并已制止，须三级联动介入"}};
  for (const auto& [from, rule] : table)
    if (from == kind) return rule;
  return {};
}

}  // namespace

std::optional<Problem> refused_to_manager(
    const RecordType& type, const Step& step, const Actor& actor, const Row& row) {
  if (type.name != "case") return {};
  if (auto p = refused_unasked(type, step, row)) return p;
  if (!step.another) return {};
  if (text_at(type, row, "manager") != actor.account.text()) return {};
  return refused(Problem::Code::forbidden,
      fmt::format("您是本案负责人，“{}”须由另一人办理", step.label),
      "没有保存任何内容；请交由其他有权人员办理");
}

const Value& Casework::Event::at(std::string_view field) const {
  return row[std::size_t(type.at(field))];
}
std::string Casework::Event::text(std::string_view field) const {
  return text_at(type, row, field);
}
std::optional<Uuid> Casework::Event::ref(std::string_view field) const {
  return Uuid::parse(text(field));
}
bool Casework::Event::changed(std::string_view field) const {
  return !before || (*before)[std::size_t(type.at(field))] != at(field);
}

std::optional<Problem> Casework::before_create(
    const RecordType& type, const Uuid&, Row& row, bool told) {
  if (type.name == "emergency_access") return refuse_emergency(row, type);
  if (type.name == "case") {
    protect_as_before(row, type);
    raise_by_kind(type, row);
  }
  if (type.name == "intake_message") said_of_case(row, type);
  return told ? std::nullopt : refused_entry(type, row);
}

std::optional<Problem> Casework::after(const RecordType& type, const Uuid& id, const Row* before,
    const Row& row, std::string_view step) {
  if (!type.guarded()) return {};
  const Event event{type, id, before, row, step};
  if (auto p = refuse_moving(event)) return p;
  if (auto p = refuse_disclosing(event)) return p;
  if (auto p = refuse_own_signature(event)) return p;
  using Follow = std::optional<Problem> (Casework::*)(const Event&);
  constexpr std::pair<std::string_view, Follow> table[] = {{"case", &Casework::case_written},
      {"case_member", &Casework::member_written}, {"party", &Casework::party_written},
      {"emergency_access", &Casework::emergency_opened},
      {"risk_assessment", &Casework::risk_assessed}, {"reassessment", &Casework::level_reassessed},
      {"joint_task", &Casework::task_sent}, {"instrument", &Casework::instrument_written},
      {"consent", &Casework::consent_written}, {"return_visit", &Casework::visited_after_closing},
      {"attachment", &Casework::attachment_written}, {"deadline", &Casework::term_extended},
      {"step_form", &Casework::form_ticked}, {"dispute", &Casework::dispute_written},
      {"intake_message", &Casework::message_said}};
  for (const auto& [name, follow] : table)
    if (name == type.name) return (this->*follow)(event);
  return {};
}

// --- the case ----------------------------------------------------------------------------------

// A case is reached by its manager, who is the person that opens it unless another is named.
std::optional<Problem> Casework::case_written(const Event& e) {
  if (auto p = refuse_opening(e)) return p;
  if (e.changed("manager")) {
    unreach(e.id);
    const Uuid manager = e.ref("manager").value_or(writing_.actor().account);
    if (is_kin(manager, e.id))
      return refused(Problem::Code::conflict, "这位同事与当事人有亲属关系，不能负责本案",
          "没有保存任何内容；请另选负责人（信访工作条例第二十八条）", "manager");
    if (is_account(manager)) reach("member", manager, e.id, e.id, Instant{}, Instant::max());
  }
  if (e.before && e.changed("kind") && is_third_by_kind(e.text("kind")))
    if (auto p = raise(e.id, "none", true, std::string{third_by_kind})) return p;
  if (e.step.starts_with("reopen")) {
    constexpr std::string_view spent[] = {"signed", "waived"};
    if (auto p = lapse_checklists(e.id, spent)) return p;
    if (!is_null(e.at("unsafe_on"))) {
      const Change answered[] = {
          {"unsafe_on", Value{}}, {"unsafe_answer", Value{}}, {"unsafe_answered_on", Value{}}};
      if (auto p = writing_.amend(e.type, e.id, answered)) return p;
    }
  }
  return intake_told(e);
}

std::optional<Problem> Casework::refuse_opening(const Event& e) {
  if (!e.before || !e.type.closed(*e.before) || e.type.closed(e.row)) return {};
  if (e.step == "reclassify")
    return tell(team_and_leaders(e.id), e.id,
        "一个您负责或参与的个案已改类或解除限制知悉，本单位其他同事从现在起能看到内容；"
        "理由见该个案");
  return refused(Problem::Code::forbidden, "这件个案只限办案小组知悉，不能直接改为公开办理",
      "没有保存任何内容；确需改类或解除限制的，请由另一人按“改类或解除限制”办理并写明理由",
      e.changed("kind") ? "kind" : "restricted");
}

// What is kept with a closed case stays with it.
std::optional<Problem> Casework::refuse_moving(const Event& e) {
  if (!e.before || e.type.kept_with.empty() || !e.changed(e.type.kept_with)) return {};
  if (e.type.field(e.type.kept_with)->target != "case") return {};
  const auto was = Uuid::parse(text_at(e.type, *e.before, e.type.kept_with));
  if (!was || !is_closed_case(*was)) return {};
  return refused(Problem::Code::forbidden, "这条记录属于只限办案小组知悉的个案，不能移出",
      "没有保存任何内容；登记有误的，请在原个案内更正", std::string{e.type.kept_with});
}

// A case of another's hands is signed by neither of the two who carry it: who entered the paper
// (declared, by_another), and who answers for the case.  arts. 35–36 of the letters and visits
// regulations give the review to the body above.
std::optional<Problem> Casework::refuse_own_signature(const Event& e) {
  if (e.step.empty()) return {};
  const Actor& actor = writing_.actor();
  if (e.step == "answer_review" || e.step == "answer_rereview") {
    if (actor.role == Role::chair || uuid_of_case(e.id, "unit") != actor.unit) return {};
    return refused(Problem::Code::forbidden, "复查、复核须由上级单位或主席答复",
        "没有保存任何内容；请报上级办理（信访工作条例第三十五、三十六条）");
  }
  const bool signs =
      (e.type.name == "closing_checklist" && (e.step == "sign" || e.step == "waive")) ||
      (e.type.name == "reassessment" && (e.step == "sign" || e.step == "refuse"));
  if (!signs || uuid_of_case(*e.ref("case"), "manager") != actor.account) return {};
  return refused(Problem::Code::forbidden, "您是本案负责人，须由另一人签字",
      "没有保存任何内容；请交由其他有权人员签字");
}

std::optional<Problem> Casework::lapse_checklists(
    const Uuid& of, std::span<const std::string_view> states) {
  const RecordType& type = type_of("closing_checklist");
  const Change lapsed[] = {{"state", std::string{"lapsed"}}};
  for (std::string_view state : states) {
    std::vector<Uuid> found;
    const Value params[] = {writing_.actor().district, of.text(), std::string{state}};
    writing_.connection().each(
        "SELECT \"id\" FROM \"closing_checklist\" WHERE \"district\" = ? AND \"case\" = ? AND "
        "\"state\" = ?",
        params,
        [&](const RowView& r) { found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
    for (const Uuid& id : found)
      if (auto p = writing_.amend(type, id, lapsed)) return p;
  }
  return {};
}

// One intake, one case: a second would take the first one's story out of its team's hands.
std::optional<Problem> Casework::refuse_intake(const Event& e) {
  const RecordType& type = type_of("intake");
  if (e.before && !is_null((*e.before)[std::size_t(e.type.at("intake"))]))
    return refused(Problem::Code::conflict, "个案的来源信访登记后不能更换",
        "没有保存任何内容；关联错了的，请在个案内写明，由另一人终止后另立个案", "intake");
  const auto intake = e.ref("intake");
  if (!intake) return {};
  const Value params[] = {writing_.actor().district, intake->text()};
  const auto of = writing_.connection().value(
      "SELECT \"case\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?", params,
      type.field("case")->kind);
  if (!of || is_null(*of) || *of == Value{e.id.text()}) return {};
  return refused(Problem::Code::conflict, "这件信访已经立为个案，不能再立一件",
      "没有保存任何内容；请与该个案的负责人联系，由她把您加入个案成员", "intake");
}

// Opening a case from an intake ties the two; the end of the case is the end of the intake, and
// when it is opened again the intake is in hand again.
std::optional<Problem> Casework::intake_told(const Event& e) {
  const RecordType& type = type_of("intake");
  if (e.changed("intake"))
    if (auto p = refuse_intake(e)) return p;
  const auto intake = e.ref("intake");
  if (!intake) return {};
  if (e.changed("intake"))
    if (auto p = refuse_taking(*intake)) return p;
  if (e.changed("intake")) {
    const Change tie[] = {{"case", e.id.text()}};
    if (auto p = writing_.amend(type, *intake, tie)) return p;
    if (auto p = attachments_tied("intake", *intake, e.id)) return p;
    if (auto p = tied_with_it("intake", *intake, e.id)) return p;
  }
  return intake_follows(e, *intake);
}

// The papers, the terms and the talk of a matter are from now on as closed to others as the case.
std::optional<Problem> Casework::tied_with_it(
    std::string_view matter, const Uuid& its, const Uuid& of) {
  const std::string named = fmt::format("\"{}\" = ?", matter);
  const std::string about = fmt::format("\"record\" = '{}' AND \"subject\" = ?", matter);
  std::vector<std::pair<std::string_view, std::string>> kept{
      {"paper", named}, {"deadline", about}, {"extension_request", about}};
  if (matter == "intake") kept.emplace_back("intake_message", named);
  const Change tie[] = {{"case", of.text()}};
  for (const auto& [name, which] : kept) {
    const RecordType* type = writing_.engine().catalogue().find(name);
    if (!type) continue;
    std::vector<Uuid> found;
    const Value params[] = {writing_.actor().district, its.text()};
    writing_.connection().each(
        fmt::format("SELECT \"id\" FROM \"{}\" WHERE \"district\" = ? AND {} AND \"case\" IS NULL",
            name, which),
        params,
        [&](const RowView& r) { found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
    for (const Uuid& id : found) {
      if (auto p = writing_.amend(*type, id, tie)) return p;
      if (auto p = attachments_tied(name, id, of)) return p;
    }
  }
  return {};
}

// A level rises at any time, and says by which rule; it falls by a reassessment only.
std::optional<Problem> Casework::raise(
    const Uuid& of, std::string_view colour, bool linked, const std::string& rule) {
  const RecordType& type = type_of("case");
  Row now(type.fields.size());
  const Value params[] = {writing_.actor().district, of.text()};
  bool open = false;
  writing_.connection().each(
      "SELECT \"level\", \"colour\", \"state\", \"entered_afterwards\" FROM \"case\" WHERE "
      "\"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) {
        now[std::size_t(type.at("level"))] = std::string{r.text(0)};
        now[std::size_t(type.at("colour"))] = std::string{r.text(1)};
        open = r.text(2) != "archived" && r.text(2) != "ended" && r.text(2) != "not_ours" &&
               r.integer(3) == 0;
      });
  if (!open) return {};
  std::vector<Change> changes;
  const Value to{std::string{colour}};
  if (rank(type, "colour", now[std::size_t(type.at("colour"))]) < rank(type, "colour", to))
    changes.emplace_back("colour", to);
  const Value third{std::string{"linked"}};
  if (linked &&
      rank(type, "level", now[std::size_t(type.at("level"))]) < rank(type, "level", third))
    changes.insert(changes.end(), {{"level", third}, {"level_by_rule", rule}});
  if (changes.empty()) return {};
  return writing_.amend(type, of, changes);
}

std::optional<Problem> Casework::risk_assessed(const Event& e) {
  if (e.before) return {};
  if (e.at("child_harmed") == Value{std::int64_t{1}})
    if (auto p = involves_minors(*e.ref("case"))) return p;
  const auto* trigger = std::get_if<std::int64_t>(&e.at("linked"));
  return raise(*e.ref("case"), e.text("colour"), trigger && *trigger == 1,
      "风险评估触发三级联动：" + e.text("explained"));
}

std::optional<Problem> Casework::level_reassessed(const Event& e) {
  if (e.step != "sign") return {};
  const Change changes[] = {{"level", e.at("to_level")}, {"colour", e.at("to_colour")},
      // The reason itself is told in the reassessment, to those who may read it there.
      {"level_reason", fmt::format("复评（另一人签字，{}）", to_text(writing_.actor().today))},
      {"level_by_rule", Value{}}};
  return writing_.amend(type_of("case"), *e.ref("case"), changes);
}

// A broken order is violence now, whatever was known before; others say that the third level is
// due.
std::optional<Problem> Casework::instrument_written(const Event& e) {
  const auto of = e.ref("case");
  if (!of) return {};
  if (e.text("result") == "breached" && e.changed("result"))
    return raise(*of, "red", true, "保护令或告诫书被违反，须三级联动介入");
  if (e.text("kind") == "mandatory_report" && (e.changed("kind") || e.changed("case")))
    if (auto p = reported_of(*of)) return p;
  const std::string_view rule = third_by_measure(e.text("kind"));
  if (rule.empty() || !(e.changed("kind") || e.changed("case"))) return {};
  return raise(*of, "none", true, std::string{rule});
}

// A visit after the end that finds her unsafe: the risk is what it was, and those who decide hear
// of it now.
std::optional<Problem> Casework::visited_after_closing(const Event& e) {
  const auto no = [&](std::string_view field) {
    return e.at(field) == Value{std::int64_t{0}} && e.changed(field);
  };
  return found_unsafe(*e.ref("case"), no("safe"), no("agreement_kept"), e.text("visited_on"));
}

std::optional<Problem> Casework::found_unsafe(
    const Uuid& of, bool unsafe, bool broken, const std::string& on) {
  if (!unsafe && !broken) return {};
  if (unsafe)
    if (auto p = raise(of, "red", true, "回访发现不安全，须三级联动介入")) return p;
  if (auto p = asked_to_reopen(of, on)) return p;
  return tell(team_and_leaders(of), of,
      unsafe ? "一个您负责或参与的个案回访发现不安全，风险颜色已升为红色；请马上联系当事人，"
               "已结案的由上级重开"
             : "一个您负责或参与的个案回访发现协议或保护令没有得到遵守；请核实，已结案的由上级重开"
               "或写明不重开的理由");
}

// --- what is shared ---------------------------------------------------------------------------

// What goes to another body is written down as shared, with the ground it went under.
std::optional<Problem> Casework::task_sent(const Event& e) {
  if (e.before) return task_answered(e);
  const RecordType& type = type_of("sharing");
  Draft draft;
  const auto say = [&](std::string_view field, Value value) {
    draft.items.push_back({type.field(field), std::move(value)});
  };
  say("case", e.at("case"));
  say("ground", e.at("ground"));
  say("joint_task", e.id.text());
  say("receiver", e.at("body_name"));
  say("shared_on", e.at("sent_on"));
  say("what", e.at("packet"));
  say("task_kind", e.at("task_kind"));
  say("task", e.at("task"));
  const auto made = writing_.create(type, draft);
  if (!made.ok()) return made.problem();
  // What the leader signed away were the answers missing that day.
  constexpr std::string_view waived[] = {"waived"};
  return lapse_checklists(*e.ref("case"), waived);
}

// What was sent under a ground withdrawn stays listed, and may still be answered; the team is told
// what others can still read, so that it takes back what need not stay open.
std::optional<Problem> Casework::consent_written(const Event& e) {
  if (e.step != "withdraw") return {};
  const Value params[] = {writing_.actor().district, e.id.text(), to_text(writing_.actor().today)};
  const std::int64_t open = writing_.connection().integer(
      "SELECT count(*) FROM \"joint_task\" WHERE \"district\" = ? AND \"ground\" = ? AND "
      "\"open_until\" >= ? AND \"state\" <> 'revoked'",
      params);
  // Papers and case files are out of the house for good.
  const std::int64_t gone = writing_.connection().integer(
      "SELECT count(*) FROM \"sharing\" WHERE \"district\" = ? AND \"ground\" = ? AND "
      "\"joint_task\" IS NULL",
      std::span{params}.first(2));
  if (open == 0 && gone == 0) return {};
  std::string text = "共享依据已撤回";
  if (open > 0)
    text += fmt::format(
        "，还有{}份已发出的材料对方仍能看到；不需要再看的，请在联动任务里撤回或缩短可见期", open);
  if (gone > 0)
    text += fmt::format(
        "；凭它送出的文书和卷宗有{}份，已在对方手里，逐份见共享记录，需要时请告知对方", gone);
  const Uuid of = *e.ref("case");
  std::set<Uuid> told = team_of(of);
  told.insert(writing_.actor().account);
  return tell(told, of, text);
}

const RecordType& Casework::type_of(std::string_view name) const {
  const RecordType* type = writing_.engine().catalogue().find(name);
  assert(type && "casework's records are in the catalogue");
  return *type;
}

}  // namespace jinguo
