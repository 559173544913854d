// SPDX-License-Identifier: Apache-2.0
#include "engine/codes.h"

#include <fmt/format.h>

#include "base/text.h"
#include "engine/casework.h"
#include "engine/digest.h"
#include "engine/passwords.h"
#include "engine/select.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {

using Change = std::pair<std::string_view, Value>;

// What a code does, its holder has no grant for: it is done in the name of whoever enters it.
struct CodeWriting {
  static std::optional<Problem> amend(
      Writing& writing, const RecordType& type, const Uuid& id, std::span<const Change> changes) {
    return writing.amend(type, id, changes);
  }
};

namespace {

constexpr std::int64_t most_wrong = 10;

Problem wrong_code(std::int64_t left) {
  if (left <= 0)
    return refused(Problem::Code::forbidden, "验证码已连续输错十次，这张回执单已锁定",
        "没有保存任何答复；请本案负责人另打一张", "code");
  return refused(Problem::Code::forbidden, fmt::format("编号或验证码不对，还可再试{}次", left),
      "没有保存任何答复；请对照回执单逐位核对", "code");
}

Problem wrong_receipt() {
  return refused(Problem::Code::not_found, "没有这个回执号，或回执码不对",
      "请对照回执逐位核对；遗失回执的，请重新反映", "code");
}

// Letters and digits that are not mistaken for each other, five bits each.
std::string drawn(Random& random, std::size_t characters) {
  constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  std::vector<std::uint8_t> bytes(characters);
  random.fill(bytes);
  std::string out;
  for (std::uint8_t b : bytes) out += letters[b % letters.size()];
  return out;
}

std::string text_of(const RecordType& type, const Row& row, std::string_view field) {
  const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}

// The whole record found by a field that holds no secret.
std::optional<Shown> whole(Connection& c, const Engine& engine, std::int64_t district,
    const RecordType& type, std::string_view field, const std::string& value) {
  const Selection all = select_all(type);
  std::optional<Shown> found;
  const Value params[] = {district, value};
  c.each(fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND t.{} = ?", all.columns,
             quoted(type.name), quoted(field)),
      params, [&](const RowView& r) { found = read_shown(type, all, r); });
  if (found && has_sealed(type))
    found->row = engine.sealing().open({district, type, found->id}, found->row);
  return found;
}

// A reader is lent one thread at a time and must be gone before a write is waited for.
Result<std::optional<Shown>> looked_up(const Engine& engine, std::int64_t district,
    const RecordType& type, std::string_view field, const std::string& value) {
  try {
    const auto reader = engine.store().read();
    return whole(reader->connection(), engine, district, type, field, value);
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
}

struct Receipt {
  std::int64_t district = 0;
  Shown intake;
};
// Whoever asks by a receipt says no district: there are few, and the number is drawn at random.
Result<Receipt> receipt_numbered(const Engine& engine, const std::string& number) {
  const RecordType& intakes = *engine.catalogue().find("intake");
  try {
    const auto reader = engine.store().read();
    Connection& c = reader->connection();
    std::vector<std::int64_t> districts;
    c.each("SELECT DISTINCT \"district\" FROM \"unit\"", {},
        [&](const RowView& r) { districts.push_back(r.integer(0)); });
    for (const std::int64_t d : districts)
      if (auto found = whole(c, engine, d, intakes, "receipt", number))
        return Receipt{d, std::move(*found)};
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
  return wrong_receipt();
}

struct TaskMove {
  std::string_view step, from, to, brings;
};
constexpr TaskMove moves[] = {{"accept", "sent", "accepted", ""},
    {"return", "sent", "returned_with_reason", "return_reason"},
    {"return", "accepted", "returned_with_reason", "return_reason"},
    {"complete", "accepted", "done", "reply"}, {"complete", "sent", "done", "reply"}};

Result<Written> move_task(
    const Engine& engine, Writing& w, const Shown& slip, const SlipAnswer& answer) {
  const RecordType& slips = *engine.catalogue().find("slip");
  const RecordType& tasks = *engine.catalogue().find("joint_task");
  const auto task = whole(w.connection(), engine, w.actor().district, tasks, "id",
      text_of(slips, slip.row, "joint_task"));
  if (!task) return wrong_code(0);
  const std::string state = text_of(tasks, task->row, "state");
  for (const TaskMove& m : moves) {
    if (m.step != answer.step || m.from != state) continue;
    if (!m.brings.empty() && trimmed(answer.text).empty())
      return refused(Problem::Code::invalid, "请填写办复情况或退回理由",
          "没有保存任何答复；请补填后再提交", "text");
    std::vector<Change> changes{{"state", std::string{m.to}}, {"by_slip", std::int64_t{1}}};
    if (!m.brings.empty()) {
      changes.emplace_back(m.brings, answer.text);
      changes.emplace_back("answered_on", to_text(engine.today()));
    }
    if (auto p = CodeWriting::amend(w, tasks, task->id, changes)) return *p;
    Row now = task->row;
    for (const auto& [field, value] : changes) now[std::size_t(tasks.at(field))] = value;
    if (auto p = Casework{w}.after(tasks, task->id, &task->row, now, m.step)) return *p;
    const Change used[] = {{"state", std::string{m.brings.empty() ? "printed" : "used"}}};
    if (auto p = CodeWriting::amend(w, slips, slip.id, used)) return *p;
    return Written{task->id, task->version + 1, std::string{m.to}, false};
  }
  return refused(Problem::Code::conflict, "任务当前状态不能这样答复，可能已经答复或撤回",
      "没有保存任何答复；请向本案负责人核对", "step");
}

}  // namespace

Result<PrintedCode> print_slip(const Engine& engine, const Actor& actor, const Uuid& task) {
  const RecordType& tasks = *engine.catalogue().find("joint_task");
  const RecordType& slips = *engine.catalogue().find("slip");
  // Emergency access is for reading: it prints nothing.
  const auto shown = engine.glance(actor, tasks, task);
  if (!shown.ok()) return shown.problem();
  PrintedCode printed{{}, drawn(engine.random(), 8), drawn(engine.random(), 10)};
  Draft draft;
  const auto say = [&](std::string_view field, Value value) {
    draft.items.push_back({slips.field(field), std::move(value)});
  };
  draft.by_program = true;
  say("case", shown.value().row[std::size_t(tasks.at("case"))]);
  say("joint_task", task.text());
  say("number", printed.number);
  say("code_hash", hash_password(printed.code));
  say("valid_until", shown.value().row[std::size_t(tasks.at("open_until"))]);
  const auto made = engine.write(actor, {}, [&](Writing& w) { return w.create(slips, draft); });
  if (!made.ok()) return made.problem();
  printed.id = made.value().id;
  return printed;
}

Result<Written> answer_by_slip(const Engine& engine, const Actor& actor, const SlipAnswer& answer) {
  const RecordType& slips = *engine.catalogue().find("slip");
  if (!scope_of(slips, engine.present(actor), Action::create, "t"))
    return refused(
        Problem::Code::forbidden, "您的岗位不能代录回执单", "没有保存任何答复；请交由妇联同事录入");
  const auto found = looked_up(engine, actor.district, slips, "number", answer.number);
  if (!found.ok()) return found.problem();
  const auto& slip = found.value();
  const bool open = slip && text_of(slips, slip->row, "state") == "printed";
  // The same work for a number that is not there.
  const bool fits =
      password_fits(answer.code, open ? text_of(slips, slip->row, "code_hash") : std::string{});
  if (!slip) return wrong_code(most_wrong - 1);
  if (text_of(slips, slip->row, "state") == "locked") return wrong_code(0);
  if (!open)
    return refused(Problem::Code::conflict, "这张回执单已经用过",
        "没有保存任何答复；需要补充的，请本案负责人另打一张", "number");
  if (text_of(slips, slip->row, "valid_until") < to_text(engine.today()))
    return refused(Problem::Code::conflict, "这张回执单已过有效期",
        "没有保存任何答复；请本案负责人延期后另打一张", "number");
  // What comes back is written down by another than the one who sent it out: she knows the code.
  if (slip->created_by == actor.account)
    return refused(Problem::Code::forbidden, "这张回执单由您打印，返回由另一人代录",
        "没有保存任何答复；请交给本单位或上级单位的另一位同事，凭编号和验证码录入", "number");
  // A wrong code is counted although it is refused, so the job itself must not be.
  bool counted = false;
  std::int64_t left = 0;
  auto done = engine.write(actor, {}, [&](Writing& w) -> Result<Written> {
    counted = false;
    const auto now = whole(w.connection(), engine, actor.district, slips, "id", slip->id.text());
    if (!now || text_of(slips, now->row, "state") != "printed") return wrong_code(0);
    if (fits) return move_task(engine, w, *now, answer);
    const auto wrong = std::get<std::int64_t>(now->row[std::size_t(slips.at("wrong"))]) + 1;
    std::vector<Change> changes{{"wrong", wrong}};
    if (wrong >= most_wrong) changes.emplace_back("state", std::string{"locked"});
    if (auto p = CodeWriting::amend(w, slips, now->id, changes)) return *p;
    counted = true;
    left = most_wrong - wrong;
    return Written{now->id, now->version + 1, {}, false};
  });
  if (!done.ok()) return done.problem();
  if (counted) return wrong_code(left);
  return done;
}

PrintedCode draw_receipt(const Engine& engine) {
  return {{}, drawn(engine.random(), 8), drawn(engine.random(), 16)};
}

Result<PrintedCode> print_receipt(const Engine& engine, const Actor& actor, const Uuid& intake) {
  const RecordType& intakes = *engine.catalogue().find("intake");
  const auto shown = engine.glance(actor, intakes, intake);
  if (!shown.ok()) return shown.problem();
  // Its code opens the talk with the person: for those who deal with the matter, not for those who
  // see that it is there.
  May may;
  if (!engine.get(actor, intakes, intake, &may).ok() || !may.change)
    return refused(Problem::Code::forbidden, "您的岗位或管辖范围不能给这件信访发查询回执",
        "没有发出回执；请交由承办人办理");
  PrintedCode printed = draw_receipt(engine);
  printed.id = intake;
  const auto done = engine.write(actor, {}, [&](Writing& w) -> Result<Written> {
    // Eighty random bits need no slow hash.
    const Change changes[] = {
        {"receipt", printed.number}, {"receipt_hash", digest_hex(printed.code)}};
    if (auto p = CodeWriting::amend(w, intakes, intake, changes)) return *p;
    return Written{intake, shown.value().version + 1, {}, false};
  });
  if (!done.ok()) return done.problem();
  return printed;
}

Result<ReceiptView> ask_by_receipt(
    const Engine& engine, const std::string& number, const std::string& code) {
  const RecordType& intakes = *engine.catalogue().find("intake");
  const auto found = receipt_numbered(engine, number);
  if (!found.ok()) return found.problem();
  const std::int64_t district = found.value().district;
  const Shown& intake = found.value().intake;
  ReceiptView view;
  view.state = text_of(intakes, intake.row, "state");
  for (const Choice& c : intakes.field("state")->choices)
    if (c.name == view.state) view.status = c.label;
  if (code.empty()) return view;
  if (digest_hex(code) != text_of(intakes, intake.row, "receipt_hash")) return wrong_receipt();
  const RecordType& messages = *engine.catalogue().find("intake_message");
  const Selection all = select_all(messages);
  try {
    const auto reader = engine.store().read();
    const Value params[] = {district, intake.id.text()};
    reader->connection().each(
        fmt::format("SELECT {} FROM \"intake_message\" t WHERE t.\"district\" = ? AND "
                    "t.\"intake\" = ? ORDER BY t.\"created_at\", t.\"id\" LIMIT 200",
            all.columns),
        params, [&](const RowView& r) {
          Shown said = read_shown(messages, all, r);
          said.row = engine.sealing().open({district, messages, said.id}, said.row);
          view.said.push_back(
              {text_of(messages, said.row, "speaker"), text_of(messages, said.row, "words")});
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
  return view;
}

Result<Written> say_by_receipt(const Engine& engine, const std::string& number,
    const std::string& code, const std::string& words) {
  const RecordType& intakes = *engine.catalogue().find("intake");
  const RecordType& messages = *engine.catalogue().find("intake_message");
  const auto found = receipt_numbered(engine, number);
  if (!found.ok()) return found.problem();
  const std::int64_t district = found.value().district;
  const Shown& intake = found.value().intake;
  if (code.empty() || digest_hex(code) != text_of(intakes, intake.row, "receipt_hash"))
    return wrong_receipt();
  // Nobody is signed in: the line is written for the matter's own unit, by no account.
  const Actor nobody{{}, intake.unit, Role::chair, district, "反映人", true};
  Draft draft;
  draft.items = {{messages.field("intake"), intake.id.text()},
      {messages.field("speaker"), std::string{"person"}},
      {messages.field("said_on"), to_text(engine.today())}, {messages.field("words"), words}};
  return engine.write(nobody, {}, [&](Writing& w) { return w.create(messages, draft); });
}

}  // namespace jinguo
