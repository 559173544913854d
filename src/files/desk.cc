// SPDX-License-Identifier: Apache-2.0
#include "files/desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/body.h"
#include "engine/content.h"
#include "engine/digest.h"
#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

Problem no_such_attachment() {
  return refused(Problem::Code::not_found, "没有找到这条附件",
      "请核对编号；如确有此记录，可能不在您的查看范围内");
}

std::optional<Uuid> ref_at(const RecordType& type, const Row& row, std::string_view field) {
  const int at = type.at(field);
  const auto* text = at < 0 ? nullptr : std::get_if<std::string>(&row[std::size_t(at)]);
  return text ? Uuid::parse(*text) : std::nullopt;
}

// The widest reach that a role reads with, and whether over closed rows.
struct Reading {
  int reach = -1;
  Privacy sees = Privacy::open;
  bool team = false, supervises = false;
};
Reading reading_of(const RecordType& type, Role role) {
  Reading r;
  for (const Grant& g : type.grants) {
    if (g.action != Action::read || !g.roles.has(role)) continue;
    if (g.reach == Reach::team) r.team = true;
    if (g.reach < Reach::unit) continue;
    r.reach = std::max(r.reach, static_cast<int>(g.reach));
    r.supervises = r.supervises || g.supervises;
  }
  return r;
}

// The program with her account: what she has been granted is asked before.
Actor for_her(const Actor& actor) {
  Actor program = actor;
  program.role = Role::installer;
  program.root = true;
  return program;
}

bool holds(const Engine& engine, const RecordType& type, const Condition& rows, const Uuid& id) {
  auto params = rows.params;
  params.emplace_back(id.text());
  const auto reader = engine.store().read();
  return reader->connection().integer(fmt::format("SELECT 1 FROM {} t WHERE {} AND t.\"id\" = ?",
                                          quoted(type.name), rows.sql),
             params) == 1;
}

// Whether she may change the record or move it, and so add to it.
bool may_add(const Engine& engine, const Actor& asking, const RecordType& type, const Uuid& id) {
  const Actor actor = engine.present(asking);
  for (const Action action : {Action::change, Action::take_step})
    if (const auto scope = scope_of(type, actor, action, "t"); scope)
      if (holds(engine, type, *scope, id)) return true;
  return false;
}

// Whether she may read what is of this class on the record itself.  She has been shown the record,
// so an emergency access has been journalled.
bool may_read(const Engine& engine, const Actor& asking, const RecordType& type, const Uuid& id,
    Privacy privacy) {
  Actor actor = engine.present(asking);
  actor.emergency = true;
  auto rows = scope_of(type, actor, Action::read, "t");
  const Condition clear = clearance_of(type, actor, privacy, "t");
  if (!rows || clear.sql == "0") return false;
  if (clear.sql != "1") {
    rows->sql += " AND " + clear.sql;
    rows->params.insert(rows->params.end(), clear.params.begin(), clear.params.end());
  }
  return holds(engine, type, *rows, id);
}

// The case a record belongs to, through what it is kept with.
std::optional<Uuid> case_of(const Engine& engine, std::int64_t district, const RecordType& type,
    const Uuid& id, const Row& row) {
  if (type.name == "case") return id;
  if (!type.kept_with.empty()) {
    const auto above = ref_at(type, row, type.kept_with);
    const RecordType& target = *engine.catalogue().find(type.field(type.kept_with)->target);
    if (!above || target.name == "case") return above;
    std::optional<Uuid> found;
    const Value which[] = {district, above->text()};
    const auto reader = engine.store().read();
    reader->connection().each(fmt::format("SELECT {} FROM {} WHERE \"district\" = ? AND \"id\" = ?",
                                  quoted(target.kept_with), quoted(target.name)),
        which, [&](const RowView& r) { found = Uuid::parse(r.text(0)); });
    return found;
  }
  return ref_at(type, row, "case");
}

// Whether she reads such records because they are sent to her unit.
bool reads_packets(const RecordType& type, Role role) {
  return std::any_of(type.grants.begin(), type.grants.end(), [&](const Grant& g) {
    return g.action == Action::read && g.reach == Reach::addressed && g.roles.has(role);
  });
}

struct Stored {
  const RecordType* owner = nullptr;
  Uuid owner_id;
  bool with_reason = true;
  std::string name, media_type;
};
std::optional<Stored> stored(const Engine& engine, const Actor& actor, const Uuid& attachment) {
  std::optional<Stored> found;
  const Value which[] = {actor.district, attachment.text()};
  const auto reader = engine.store().read();
  reader->connection().each(
      "SELECT \"record\", \"record_id\", \"opening\", \"name\", \"media_type\" FROM \"attachment\" "
      "WHERE \"district\" = ? "
      "AND \"id\" = ?",
      which, [&](const RowView& r) {
        found = Stored{engine.catalogue().find(r.text(0)), Uuid::parse(r.text(1)).value_or(Uuid{}),
            r.text(2) != "freely", std::string{r.text(3)}, std::string{r.text(4)}};
      });
  return found && found->owner ? found : std::nullopt;
}

}  // namespace

bool takes_attachments(const Catalogue& catalogue, const RecordType& type) {
  const RecordType& attachment = *catalogue.find("attachment");
  if (type.name == "attachment" || type.name == "saved_view" || type.name == "import_batch")
    return false;
  const bool of_case = type.guarded() || type.field("case");
  for (const Choice& c : choices_of(Of<Role>{})) {
    const Role role = static_cast<Role>(c.value);
    if (role == Role::installer) continue;
    const Reading files = reading_of(attachment, role), record = reading_of(type, role);
    // What belongs to no case is closed to all but those who supervise.
    if ((of_case || files.supervises) && files.reach > record.reach) return false;
    if (type.guarded() && files.supervises && !record.supervises) return false;
  }
  return true;
}

const RecordType& FileDesk::type() const { return *engine_.catalogue().find("attachment"); }

namespace {

// Everything said of an upload but its digests, before it is sealed.
struct Place {
  const RecordType& owner;
  Uuid owner_id, unit, key_owner;
  std::optional<Uuid> of_case;
};

Draft draft_of(const RecordType& type, const Place& place, const CheckedUpload& file,
    const std::string& sm3, const std::string& sealed) {
  Draft draft;
  draft.unit = place.unit;
  const auto set = [&](std::string_view field, Value value) {
    draft.items.push_back({type.field(field), std::move(value)});
  };
  set("record", std::string{place.owner.name});
  set("record_id", place.owner_id.text());
  if (place.of_case) set("case", place.of_case->text());
  set("name", file.name);
  set("media_type", file.media_type);
  set("size", static_cast<std::int64_t>(file.bytes.size()));
  set("opening", std::string{place.owner.guarded() || place.of_case ? "with_reason" : "freely"});
  set("sm3", sm3);
  set("sealed_sm3", digest_hex(sealed));
  return draft;
}

Problem too_many() {
  return refused(Problem::Code::conflict, fmt::format("这条记录已有 {} 个附件", most_attachments),
      "没有保存；请先移除不需要的附件");
}

}  // namespace

Result<Written> FileDesk::attach(const Actor& actor, const RecordType& owner, const Uuid& id,
    std::string_view name, std::string bytes, const Once& once) const {
  const auto shown = engine_.get(actor, owner, id);
  if (!shown.ok()) return shown.problem();
  if (!takes_attachments(engine_.catalogue(), owner))
    return refused(Problem::Code::conflict, fmt::format("{}不带附件", owner.label),
        "没有保存；请附在所属的个案、信访或走访等记录上");
  if (!may_add(engine_, actor, owner, id))
    return refused(Problem::Code::forbidden,
        fmt::format("您的岗位或管辖范围不能给这条{}添加附件", owner.label),
        "没有保存；如工作需要，请联系承办人");
  auto checked = check_upload(name, std::move(bytes), limits_);
  if (!checked.ok()) return checked.problem();
  const CheckedUpload& file = checked.value();
  Place place{owner, id, shown.value().unit, shown.value().unit,
      case_of(engine_, actor.district, owner, id, shown.value().row)};
  if (place.of_case) place.key_owner = *place.of_case;
  const Actor program = for_her(actor);
  Uuid key;
  const auto keyed = engine_.write(program, {}, [&](Writing& w) -> Result<Written> {
    key = engine_.sealing().content_key(w.connection(), actor.district, place.key_owner);
    return Written{id, 1, {}, false};
  });
  if (!keyed.ok()) return keyed.problem();
  const Uuid attachment = new_id(engine_.clock(), engine_.random());
  std::string sealed;
  try {
    sealed = engine_.sealing().seal_content(key, actor.district, attachment, file.bytes);
  } catch (const KeyError& e) {
    return e.problem;
  }
  Draft draft = draft_of(type(), place, file, digest_hex(file.bytes), sealed);
  draft.id = attachment;
  return engine_.write(actor, once, [&](Writing& own) -> Result<Written> {
    Writing w = own.as(program);
    Connection& c = w.connection();
    // The case may have ended meanwhile: then this throws, and nothing is stored.
    if (engine_.sealing().content_key(c, actor.district, place.key_owner) != key)
      return refused(Problem::Code::conflict, "保存时密钥已更换", "没有保存；请重新上传");
    const Value whose[] = {actor.district, id.text()};
    if (c.integer(
            "SELECT count(*) FROM \"attachment\" WHERE \"district\" = ? AND \"record_id\" = ? "
            "AND \"state\" = 'kept'",
            whose) >= most_attachments)
      return too_many();
    put_content(c, actor.district, attachment, sealed);
    return w.create(type(), draft);
  });
}

namespace {

// By the record alone, which she has been shown.  Names are as personal as what it says of persons.
Page by_record(const Engine& engine, const Actor& actor, const RecordType& owner, const Uuid& id,
    std::string_view which_of_it) {
  const RecordType& type = *engine.catalogue().find("attachment");
  const bool names = may_read(engine, actor, owner, id, Privacy::personal);
  const Selection all = select_all(type);
  const Value which[] = {actor.district, id.text(), std::string{owner.name}};
  Page page;
  const auto reader = engine.store().read();
  reader->connection().each(
      fmt::format(
          "SELECT {} FROM \"attachment\" t WHERE t.\"district\" = ? AND t.\"record_id\" = ? "
          "AND t.\"record\" = ? AND {} ORDER BY t.\"id\" LIMIT 100",
          all.columns, which_of_it),
      which, [&](const RowView& r) { page.rows.push_back(read_shown(type, all, r)); });
  for (Shown& row : page.rows)
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const Privacy privacy = type.fields[i].privacy;
      row.hidden[i] = privacy >= Privacy::sensitive || (privacy == Privacy::personal && !names);
      if (row.hidden[i]) row.row[i] = {};
    }
  page.total = static_cast<std::int64_t>(page.rows.size());
  return page;
}

}  // namespace

Result<Page> FileDesk::list(const Actor& actor, const RecordType& owner, const Uuid& id) const {
  const auto shown = engine_.get(actor, owner, id);
  if (!shown.ok()) return shown.problem();
  const auto of_case = case_of(engine_, actor.district, owner, id, shown.value().row);
  if (!of_case) return by_record(engine_, actor, owner, id, "t.\"case\" IS NULL");
  ListQuery query;
  const auto equal = [&](std::string_view field, std::string value) {
    query.filters.push_back({type().field(field), Filter::Op::equal, {Value{std::move(value)}}});
  };
  equal("record_id", id.text());
  equal("record", std::string{owner.name});
  // Naming the case lets an emergency access, which has been journalled, see its attachments.
  equal("case", of_case->text());
  query.descending = false;
  query.size = 100;
  auto page = engine_.list(actor, type(), query);
  if (page.ok() || page.problem().code != Problem::Code::forbidden) return page;
  // Her role sees no attachments of cases, only what lies in a packet that was sent to her unit.
  if (!reads_packets(owner, actor.role)) return Page{};
  return by_record(engine_, actor, owner, id, "t.\"state\" = 'kept'");
}

Result<OpenedFile> FileDesk::open(
    const Actor& actor, const Uuid& attachment, const std::string& reason) const {
  const auto found = stored(engine_, actor, attachment);
  if (!found) return no_such_attachment();
  if (!engine_.get(actor, *found->owner, found->owner_id).ok()) return no_such_attachment();
  const Privacy privacy = found->with_reason ? Privacy::sensitive : Privacy::personal;
  if (!may_read(engine_, actor, *found->owner, found->owner_id, privacy))
    return refused(
        Problem::Code::forbidden, "您的岗位不能打开这份附件", "如工作需要，请联系承办人");
  if (found->with_reason) {
    if (length(trimmed(reason)) < 2 || length(reason) > 200 || !is_clean_text(reason))
      return refused(Problem::Code::invalid, "打开这份附件须说明理由（2至200字）",
          "理由会连同您的姓名和时间一并留痕", "reason");
    JournalBody body;
    body.say("sm3", {}, {});
    body.say("reason", {}, reason);
    const auto noted = engine_.note(actor, type(), attachment, "reveal", std::move(body).take());
    if (!noted.ok()) return noted.problem();
  }
  auto bytes = content_of(engine_, actor.district, attachment);
  if (!bytes.ok()) return bytes.problem();
  return OpenedFile{found->name, found->media_type, std::move(bytes).value()};
}

Result<Written> FileDesk::remove(
    const Actor& actor, const Uuid& attachment, const std::string& reason, const Once& once) const {
  const auto found = stored(engine_, actor, attachment);
  if (!found) return no_such_attachment();
  if (!engine_.get(actor, *found->owner, found->owner_id).ok()) return no_such_attachment();
  // Nobody destroys what she may not open: an officer of the line adds to a closed case, no more.
  const Privacy privacy = found->with_reason ? Privacy::sensitive : Privacy::personal;
  if (!may_add(engine_, actor, *found->owner, found->owner_id) ||
      !may_read(engine_, actor, *found->owner, found->owner_id, privacy))
    return refused(Problem::Code::forbidden, "您的岗位或管辖范围不能移除这份附件",
        "没有改动任何内容；如工作需要，请联系承办人");
  Draft why;
  if (!trimmed(reason).empty()) why.items.push_back({type().field("removed_reason"), reason});
  const Actor program = for_her(actor);
  return engine_.write(actor, once,
      [&](Writing& own) { return own.as(program).take_step(type(), attachment, "remove", why); });
}

}  // namespace jinguo
