// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/body.h"
#include "engine/casework.h"
#include "engine/check.h"
#include "engine/engine.h"
#include "engine/journal.h"
#include "engine/may.h"
#include "engine/numbering.h"
#include "engine/select.h"
#include "engine/tree.h"
#include "engine/words.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

Problem not_granted(const RecordType& type, std::string_view what) {
  return refused(Problem::Code::forbidden,
      fmt::format("您的岗位或管辖范围不能{}这条{}", what, type.label),
      "没有保存任何内容；如工作需要，请联系系统管理员");
}

Problem not_found(const RecordType& type) {
  return refused(Problem::Code::not_found, fmt::format("没有找到这条{}", type.label),
      "请核对编号；如确有此记录，可能不在您的查看范围内");
}

Problem all_of(std::vector<Problem> found) {
  Problem first = found.front();
  first.more.assign(
      std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
  return first;
}

std::string printed(const FieldInfo& f, const Value& v) {
  if (const auto* s = std::get_if<std::string>(&v)) return *s;
  if (const auto* i = std::get_if<std::int64_t>(&v))
    return f.kind == Kind::money ? to_text(Money{*i}) : std::to_string(*i);
  return {};
}

// A record as it stands, with what the journal needs to go on.
struct Standing {
  Shown shown;
  std::string chain;
  Row stored;  // as `shown.row`, sealed fields as ciphertext
};

// One statement a type and kind of write, made once: the text is the key of the statement cache.
std::string insert_sql(const RecordType& type) {
  std::string columns, marks;
  for (std::string_view c : head_columns) columns += (columns.empty() ? "" : ", ") + quoted(c);
  marks = "?, ?, ?, ?, ?, ?, ?, ?";
  if (has_search(type)) columns += ", \"search\"", marks += ", ?";
  if (type.guarded()) columns += ", \"closed\"", marks += ", ?";
  for (const FieldInfo& f : type.fields) columns += ", " + quoted(f.name), marks += ", ?";
  for (const MatchColumn& m : match_columns(type)) columns += ", " + quoted(m.name), marks += ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted(type.name), columns, marks);
}

// Whether the digest may be another than before.
bool changed(const MatchColumn& m, const Row& before, const Row& row) {
  return before[m.field] != row[m.field] || (m.with && before[*m.with] != row[*m.with]);
}

// Names only the fields that differ: an index is rewritten for every column that is named, whether
// its value changed or not.
std::string update_sql(const RecordType& type, const Row& before, const Row& row) {
  std::string sets = "\"version\" = ?, \"chain\" = ?, \"changed_at\" = ?";
  if (has_search(type)) sets += ", \"search\" = ?";
  if (type.guarded()) sets += ", \"closed\" = ?";
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (before[i] == row[i]) continue;
    sets += fmt::format(", {} = ?", quoted(type.fields[i].name));
  }
  for (const MatchColumn& m : match_columns(type))
    if (changed(m, before, row)) sets += fmt::format(", {} = ?", quoted(m.name));
  return fmt::format(
      "UPDATE {} SET {} WHERE \"district\" = ? AND \"id\" = ?", quoted(type.name), sets);
}

std::string state_of(const RecordType& type, const Row& row) {
  const int at = type.at("state");
  if (at < 0) return {};
  const auto* s = std::get_if<std::string>(&row[std::size_t(at)]);
  return s ? *s : std::string{};
}

// Which unique set a driver's complaint is about, told by the columns or the index it names.
Problem taken(const RecordType& type, std::string_view complaint) {
  for (const FieldNames& set : type.unique) {
    const bool named = set.size() > 0 && std::all_of(set.begin(), set.end(), [&](auto n) {
      return complaint.find(n) != complaint.npos;
    });
    if (!named) continue;
    const FieldInfo* f = nullptr;
    for (std::string_view n : set)
      if (const FieldInfo* known = type.field(n)) f = known;
    return refused(Problem::Code::conflict,
        fmt::format("已有一条{}使用相同的{}", type.label, f ? f->label : "内容"),
        "没有保存任何内容；请先查找已有记录，不要重复登记", f ? std::string{f->name} : "");
  }
  return refused(Problem::Code::conflict, fmt::format("这个编号的{}已经存在", type.label),
      "没有保存任何内容；重复提交请使用同一提交编号", "id");
}

}  // namespace

// The parts of a write that need the engine's insides.
class WritingParts {
 public:
  WritingParts(const Engine& engine, Connection& c, const Actor& actor)
      : engine_(engine), c_(c), actor_(actor) {}

  bool reaches(const RecordType& type, Action action, const Uuid& unit) {
    bool exists_suffices = false, subtree = false;
    for (const Grant& g : type.grants) {
      if (g.action != action || !g.roles.has(actor_.role) || g.reach < Reach::own) continue;
      if (unit == actor_.unit && g.reach != Reach::district) return true;
      if (g.reach == Reach::district || (g.reach == Reach::subtree && actor_.root))
        exists_suffices = true;
      if (g.reach == Reach::subtree) subtree = true;
    }
    if (exists_suffices) return is_unit(unit);
    return subtree && tree_holds(c_, "unit", actor_.district, actor_.unit, unit);
  }

  bool is_unit(const Uuid& unit) {
    const Value p[] = {actor_.district, unit.text()};
    return c_.integer("SELECT 1 FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", p) == 1;
  }

  // References to nothing and references out of reach are answered alike.
  void check_references(const RecordType& type, const Row& row, const Row* before, const Uuid& self,
      std::vector<Problem>& found) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const FieldInfo& f = type.fields[i];
      const auto* id = std::get_if<std::string>(&row[i]);
      if (f.kind != Kind::ref || !id || *id == self.text()) continue;
      if (before && (*before)[i] == row[i]) continue;
      const RecordType* target = engine_.catalogue().find(f.target);
      const auto scope =
          f.outside ? Condition{"t.\"district\" = ?", {actor_.district}} : reach_of(*target);
      if (scope && exists(*target, *scope, *id)) continue;
      found.push_back(refused(Problem::Code::invalid,
          fmt::format("{}指向的{}不存在或不在您的范围内", f.label, target->label),
          "请从列表中重新选择", std::string{f.name}));
    }
  }

  // What a writer may refer to; the program, to whatever is there.
  std::optional<Condition> reach_of(const RecordType& target) const {
    if (actor_.role == Role::installer) return Condition{"t.\"district\" = ?", {actor_.district}};
    return scope_of(target, actor_, Action::read, "t");
  }

  bool exists(const RecordType& type, const Condition& scope, const std::string& id) {
    auto params = scope.params;
    params.emplace_back(id);
    return c_.integer(fmt::format("SELECT 1 FROM {} t WHERE {} AND t.\"id\" = ?", quoted(type.name),
                          scope.sql),
               params) == 1;
  }

  std::optional<Problem> check(
      const RecordType& type, Row& row, const Row* before, const Uuid& self) {
    const StoredLookup stored{c_, engine_.catalogue(), actor_.district,
        engine_.has_keys() ? &engine_.sealing() : nullptr};
    auto found = check_fields(type, row, self, engine_.today(), stored);
    if (found.empty() && type.derive) type.derive(row);
    if (found.empty()) found = check_rules(type, row, self, engine_.today(), stored);
    if (found.empty()) check_references(type, row, before, self, found);
    if (found.empty()) return {};
    return all_of(std::move(found));
  }

  // What a row is kept with: its case, or a matter it belongs to while there is none.
  struct Above {
    const RecordType* type;
    Uuid id;
    bool outside;  // its reference may lead out of the writer's reach
  };
  std::optional<Above> above(const RecordType& type, const Row& row) const {
    const auto by = [&](std::string_view name) -> std::optional<Above> {
      const FieldInfo* f = type.field(name);
      if (!f || f->kind != Kind::ref) return {};
      const auto* text = std::get_if<std::string>(&row[std::size_t(type.at(name))]);
      const auto id = text ? Uuid::parse(*text) : std::nullopt;
      if (!id) return {};
      return Above{engine_.catalogue().find(f->target), *id, f->outside};
    };
    if (!type.kept_with.empty())
      if (auto found = by(type.kept_with)) return found;
    return holder(type, row);
  }
  // The matter a row belongs to, whether it has a case or not.
  std::optional<Above> holder(const RecordType& type, const Row& row) const {
    if (type.held_with.size() == 0) return {};
    const auto text = [&](std::string_view name) {
      const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(name))]);
      return s ? *s : std::string{};
    };
    const auto& names = type.held_with.names;
    if (type.field(names[0])->kind == Kind::text) {
      const RecordType* its = engine_.catalogue().find(text(names[0]));
      const auto id = Uuid::parse(text(names[1]));
      if (!its || !its->may_be_held() || !id) return {};
      return Above{its, *id, false};
    }
    for (std::string_view name : type.held_with)
      if (const auto id = Uuid::parse(text(name)))
        return Above{engine_.catalogue().find(type.field(name)->target), *id, false};
    return {};
  }
  // Whether she may add such a record to what it is kept with.  What is out of her sight is refused
  // by its reference, as what is not there.
  bool may_add(const RecordType& type, const Above& to) {
    if (!may_create(type)) return false;
    if (to.outside) return true;
    const auto adds = adding_scope_of(type, *to.type, actor_, "t");
    if (adds && exists(*to.type, *adds, to.id.text())) return true;
    const auto readable = reach_of(*to.type);
    return !readable || !exists(*to.type, *readable, to.id.text());
  }
  std::int64_t closed_of(const Above& a) {
    if (!a.type->guarded()) return 0;
    const Value p[] = {actor_.district, a.id.text()};
    return c_.integer(fmt::format("SELECT \"closed\" FROM {} WHERE \"district\" = ? AND \"id\" = ?",
                          quoted(a.type->name)),
        p);
  }
  // To whom the row is closed: what a matter says of itself, and of all that is kept with it.
  std::int64_t closed(const RecordType& type, const Row& row) {
    if (type.closed && type.closed(row)) return closed_to_team;
    std::optional<Above> of;
    if (!type.kept_with.empty() && !is_null(row[std::size_t(type.at(type.kept_with))]))
      of = above(type, row);
    const std::int64_t by_case = of ? closed_of(*of) : 0;
    if (by_case != 0) return by_case;
    const auto its = holder(type, row);
    const std::int64_t by_holder = its ? closed_of(*its) : 0;
    const bool held = type.held && type.held(row);
    if (!held && by_holder == 0) return 0;
    // Of a matter that is a team's by now nothing is left at the desk.
    return of || by_holder == closed_to_team ? closed_to_team : closed_to_desk;
  }
  // What is kept with a case belongs to the case's unit, whoever writes it.
  std::optional<Uuid> unit_above(const RecordType& type, const Row& row) {
    const auto of = above(type, row);
    if (!of) return {};
    std::optional<Uuid> unit;
    const Value p[] = {actor_.district, of->id.text()};
    c_.each(fmt::format("SELECT \"unit\" FROM {} WHERE \"district\" = ? AND \"id\" = ?",
                quoted(of->type->name)),
        p, [&](const RowView& r) { unit = Uuid::parse(r.text(0)); });
    return unit;
  }
  // A matter that is closed, or opened, takes along all that is kept with it, and what is kept with
  // that.
  void close_kept(const RecordType& type, const Uuid& id) {
    const std::int64_t now = closed_of({&type, id, false});
    const Value p[] = {now, actor_.district, id.text()};
    for (const RecordType* t : engine_.catalogue().records()) {
      const bool kept = !t->kept_with.empty() && t->field(t->kept_with)->target == type.name;
      if (kept && !t->may_be_held()) {
        c_.run(fmt::format("UPDATE {} SET \"closed\" = ? WHERE \"district\" = ? AND {} = ?",
                   quoted(t->name), quoted(t->kept_with)),
            p);
        continue;
      }
      if (kept) close_each(*t, fmt::format("t.{} = ?", quoted(t->kept_with)), {id.text()});
      if (kept || !type.may_be_held() || t->held_with.size() == 0) continue;
      const auto& names = t->held_with.names;
      if (t->field(names[0])->kind == Kind::text) {
        close_each(*t, fmt::format("t.{} = ? AND t.{} = ?", quoted(names[1]), quoted(names[0])),
            {id.text(), std::string{type.name}});
        continue;
      }
      for (std::string_view name : t->held_with)
        if (t->field(name)->target == type.name)
          close_each(*t, fmt::format("t.{} = ?", quoted(name)), {id.text()});
    }
  }
  void close_each(const RecordType& type, const std::string& which, std::vector<Value> params) {
    const Selection all = select_all(type);
    const Value district = actor_.district;
    params.insert(params.begin(), district);
    std::vector<Shown> rows;
    c_.each(fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND {}", all.columns,
                quoted(type.name), which),
        params, [&](const RowView& r) { rows.push_back(read_shown(type, all, r)); });
    for (const Shown& one : rows) {
      const std::int64_t to = closed(type, one.row);
      if (to == closed_of({&type, one.id, false})) continue;
      const Value p[] = {to, actor_.district, one.id.text()};
      c_.run(fmt::format("UPDATE {} SET \"closed\" = ? WHERE \"district\" = ? AND \"id\" = ?",
                 quoted(type.name)),
          p);
      close_kept(type, one.id);
    }
  }
  // Its chain has ended: another record must not go on with it.
  bool was_withdrawn(const Uuid& id) {
    const Value p[] = {actor_.district, id.text()};
    return c_.integer(
               "SELECT 1 FROM \"journal\" WHERE \"district\" = ? AND \"record_id\" = ? AND "
               "\"action\" = 'undo'",
               p) == 1;
  }
  bool may_create(const RecordType& type) {
    return std::any_of(type.grants.begin(), type.grants.end(),
        [&](const Grant& g) { return g.action == Action::create && g.roles.has(actor_.role); });
  }

  // The row as it stands, locked until the transaction ends, within the reach of `action`.
  Result<Standing> stand(const RecordType& type, const Uuid& id, Action action) {
    const auto readable = scope_of(type, actor_, Action::read, "t");
    if (!readable) return not_found(type);
    auto found = stand_within(type, id, *readable);
    if (!found) return not_found(type);
    const auto writable = scope_of(type, actor_, action, "t");
    if (!writable || !exists(type, *writable, id.text()))
      return not_granted(type, action == Action::change ? "修改" : "办理");
    return std::move(*found);
  }

  std::optional<Standing> stand_within(
      const RecordType& type, const Uuid& id, const Condition& rows) {
    const Selection all = select_all(type);
    std::optional<Standing> found;
    auto params = rows.params;
    params.emplace_back(id.text());
    const int chain = first_field_column + int(type.fields.size());
    const std::string_view lock = c_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
    c_.each(fmt::format("SELECT {}, t.\"chain\" FROM {} t WHERE {} AND t.\"id\" = ?{}", all.columns,
                quoted(type.name), rows.sql, lock),
        params, [&](const RowView& r) {
          found = Standing{read_shown(type, all, r), std::string{r.text(chain)}, {}};
        });
    if (!found) return found;
    found->stored = found->shown.row;
    if (has_sealed(type))
      found->shown.row = engine_.sealing().open({actor_.district, type, id}, found->stored);
    return found;
  }

  // The row as it is to be stored.
  Row sealed(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
      const Standing* before = nullptr) {
    if (!has_sealed(type)) return row;
    const SealedPlace place{actor_.district, type, id};
    if (!before) return engine_.sealing().seal(c_, place, unit, row);
    const Sealing::Before old{before->shown.row, before->stored};
    return engine_.sealing().seal(c_, place, unit, row, &old);
  }

  // What stands before the fields in insert_sql and update_sql.
  void add_derived(std::vector<Value>& params, const RecordType& type, const Row& row) {
    if (has_search(type)) params.emplace_back(search_text(words_of(type, row)));
    if (type.guarded()) params.push_back(closed(type, row));
  }

  void add_stored(
      std::vector<Value>& params, const RecordType& type, const Row& row, const Row& stored) {
    add_derived(params, type, row);
    params.insert(params.end(), stored.begin(), stored.end());
    if (!has_sealed(type)) return;
    auto digests = engine_.sealing().digests(actor_.district, type, row);
    params.insert(params.end(), std::make_move_iterator(digests.begin()),
        std::make_move_iterator(digests.end()));
  }

  // The same for the fields that differ, in the order of update_sql.
  void add_changed(std::vector<Value>& params, const RecordType& type, const Standing& before,
      const Row& row, const Row& stored) {
    add_derived(params, type, row);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (before.stored[i] != stored[i]) params.push_back(stored[i]);
    if (!has_sealed(type)) return;
    auto digests = engine_.sealing().digests(actor_.district, type, row);
    std::size_t next = 0;
    for (const MatchColumn& m : match_columns(type)) {
      Value& digest = digests[next++];
      if (changed(m, before.stored, stored)) params.push_back(std::move(digest));
    }
  }

  std::string journal(const RecordType& type, const Uuid& id, std::int64_t version,
      std::string_view previous, std::string_view action, const std::string& body) {
    return append(c_, previous,
        {actor_.district, type.name, id, version, engine_.clock().now(), actor_.account, action,
            body});
  }

  void insert(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
      const Row& stored, const std::string& chain) {
    const std::int64_t now = engine_.clock().now().time_since_epoch().count();
    std::vector<Value> params{actor_.district, id.text(), unit.text(), std::int64_t{1}, chain,
        actor_.account.text(), now, now};
    add_stored(params, type, row, stored);
    c_.run(insert_sql(type), params);
    if (has_search(type)) change_words(c_, {type, actor_.district, unit, id}, nullptr, &row);
    if (!type.tree.empty()) tree_add(c_, type, actor_.district, id, row);
  }

  // Nothing when stored, else why not: the transaction must then be given up.
  std::optional<Problem> update(const RecordType& type, const Uuid& id, const Standing& before,
      const Row& row, const Row& stored, std::int64_t version, const std::string& chain) {
    std::vector<Value> params{
        version, chain, std::int64_t{engine_.clock().now().time_since_epoch().count()}};
    add_changed(params, type, before, row, stored);
    const std::int64_t was = closed_of({&type, id, false});
    params.emplace_back(actor_.district);
    params.emplace_back(id.text());
    try {
      c_.run(update_sql(type, before.stored, stored), params);
    } catch (const StoreError& e) {
      if (e.kind != StoreError::Kind::unique) throw;
      return taken(type, e.what());
    }
    if (type.guarded() && closed_of({&type, id, false}) != was) close_kept(type, id);
    if (has_search(type))
      change_words(c_, {type, actor_.district, before.shown.unit, id}, &before.shown.row, &row);
    if (type.tree.empty() || tree_move(c_, type, actor_.district, id, before.shown.row, row))
      return {};
    return refused(
        Problem::Code::invalid, "上级不能是自己的下级", "请另选上级", std::string{type.tree});
  }

  // What follows from the write just stored; a refusal there undoes the write.
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const {
    if (!engine_.consequences()) return {};
    return engine_.consequences()->follow(writing, happened);
  }

 private:
  const Engine& engine_;
  Connection& c_;
  const Actor& actor_;
};

Writing Writing::as_program() const {
  return as({{}, actor_.unit, Role::installer, actor_.district, "系统", true});
}
Writing::Writing(const Engine& engine, Connection& connection, const Actor& actor)
    : engine_(engine), connection_(connection), actor_(engine.present(actor)) {}

const RecordType& Writing::stored_type(std::string_view name) const {
  const RecordType* type = engine_.catalogue().find(name);
  assert(type && "a record written by its C++ type is in the catalogue");
  return *type;
}

namespace {

// What the struct says before anybody fills it in, for the fields nobody has to fill in.
Row starting_row(const RecordType& type) {
  Row row = type.defaults();
  for (std::size_t i = 0; i < row.size(); ++i)
    if (type.fields[i].required) row[i] = Value{};
  const int state = type.at("state");
  if (state >= 0 && type.starts.size() > 0)
    row[std::size_t(state)] = std::string{*type.starts.begin()};
  return row;
}

// Fields in which the program writes down, by her name, who entered a record or took a step.
struct Signature {
  std::string_view record, step, field;  // step "": entered
};
constexpr Signature signatures[] = {
    {"report_comment", "", "author"}, {"report_comment", "settle", "settled_by"}};

void sign(const RecordType& type, std::string_view step, const Actor& actor, Row& row) {
  for (const Signature& s : signatures)
    if (s.record == type.name && s.step == step) row[std::size_t(type.at(s.field))] = actor.name;
}

void apply(const RecordType& type, const Draft& draft, Row& row) {
  for (const Draft::Item& item : draft.items)
    row[std::size_t(item.field - type.fields.data())] = item.value;
}

Problem set_by_program(const FieldInfo& f) {
  return refused(Problem::Code::invalid, fmt::format("{}由系统填写，不能自行填写", f.label),
      "没有保存任何内容；请去掉这一项", std::string{f.name});
}

// What a struct says before anybody fills it in is nobody's own value.
std::optional<Problem> check_brought(const RecordType& type, const Draft& draft, Role role) {
  if (draft.by_program || role == Role::installer) return {};
  const bool any = std::any_of(draft.items.begin(), draft.items.end(),
      [](const Draft::Item& i) { return i.field->by_program && !is_null(i.value); });
  if (!any) return {};
  const Row fresh = type.defaults();
  for (const Draft::Item& item : draft.items)
    if (item.field->by_program && !is_null(item.value) &&
        item.value != fresh[std::size_t(item.field - type.fields.data())])
      return set_by_program(*item.field);
  return {};
}

std::optional<Problem> check_start(const RecordType& type, const Row& row) {
  const std::string state = state_of(type, row);
  if (type.steps.empty()) return {};
  for (std::string_view s : type.starts)
    if (s == state) return {};
  return refused(Problem::Code::invalid, fmt::format("新的{}不能直接处于这一状态", type.label),
      "请先登记，再按步骤办理", "state");
}

}  // namespace

Result<Written> Writing::create(const RecordType& type, const Draft& draft) {
  WritingParts parts{engine_, connection_, actor_};
  const Uuid id = draft.id ? *draft.id : new_id(engine_.clock(), engine_.random());
  Row row = starting_row(type);
  apply(type, draft, row);
  // What is kept with a case belongs to its unit.
  const auto of_case = parts.unit_above(type, row);
  const Uuid unit =
      type.owner == Owner::self ? id : of_case.value_or(draft.unit.value_or(actor_.unit));
  // A node of the tree is reached through its parent; the first one has none.
  Uuid reached = unit;
  if (type.owner == Owner::self) {
    const auto* parent = std::get_if<std::string>(&row[std::size_t(type.at(type.tree))]);
    reached = parent ? Uuid::parse(*parent).value_or(Uuid{}) : Uuid{};
  }
  const bool founding = type.owner == Owner::self && reached.empty();
  const auto above = parts.above(type, row);
  const bool granted = founding ? actor_.role == Role::installer
                       : above  ? parts.may_add(type, *above)
                                : parts.reaches(type, Action::create, reached);
  if (!granted) return not_granted(type, "新建");
  if (auto p = check_start(type, row)) return *p;
  if (auto p = check_brought(type, draft, actor_.role)) return *p;
  if (draft.id && parts.was_withdrawn(id)) return taken(type, {});
  sign(type, {}, actor_, row);
  Casework casework{*this};
  const bool told = draft.by_program || actor_.role == Role::installer;
  if (auto p = casework.before_create(type, id, row, told)) return *p;
  if (auto p = parts.check(type, row, nullptr, id)) return *p;
  give_number(connection_, actor_.district, type, row);
  JournalBody body;
  body.say("unit", {}, unit.text());
  const Row stored = parts.sealed(type, id, unit, row);
  body.say_changes(type, Row(row.size()), stored);
  const std::string chain = parts.journal(type, id, 1, "", "create", std::move(body).take());
  try {
    parts.insert(type, id, unit, row, stored, chain);
  } catch (const StoreError& e) {
    if (e.kind != StoreError::Kind::unique) throw;
    return taken(type, e.what());
  }
  if (auto p = casework.after(type, id, nullptr, row, {})) return *p;
  if (auto p = parts.follow(*this, {type, id, unit, actor_.account, nullptr, row, {}})) return *p;
  return Written{id, 1, state_of(type, row), false};
}

std::optional<Problem> Writing::amend(const RecordType& type, const Uuid& id,
    std::span<const std::pair<std::string_view, Value>> changes) {
  WritingParts parts{engine_, connection_, actor_};
  const auto standing =
      parts.stand_within(type, id, {"t.\"district\" = ?", {Value{actor_.district}}});
  if (!standing) return not_found(type);
  const Shown& now = standing->shown;
  Row row = now.row;
  for (const auto& [field, value] : changes) row[std::size_t(type.at(field))] = value;
  if (row == now.row) return {};
  const Row stored = parts.sealed(type, id, now.unit, row, &*standing);
  JournalBody body;
  body.say_changes(type, standing->stored, stored);
  const std::string chain =
      parts.journal(type, id, now.version + 1, standing->chain, "follow", std::move(body).take());
  if (auto p = parts.update(type, id, *standing, row, stored, now.version + 1, chain)) return p;
  return parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, {}});
}

namespace {

// How a value is told that is masked when read.
constexpr std::string_view covered = "***";

// Who was told only that a value is covered, and writes over it all the same, has seen that mark.
bool was_seen(const FieldChange& c, const Value& now) {
  if (c.seen == now) return true;
  const auto* told = std::get_if<std::string>(&c.seen);
  return c.field->privacy >= Privacy::sensitive && told && *told == covered;
}

std::vector<Problem::Stale> stale_fields(
    const RecordType& type, const Row& stored, std::span<const FieldChange> changes) {
  std::vector<Problem::Stale> stale;
  for (const FieldChange& c : changes) {
    const Value& now = stored[std::size_t(c.field - type.fields.data())];
    // What is masked when read is not told by way of a mistake either.
    const bool masked = c.field->privacy >= Privacy::sensitive;
    if (!was_seen(c, now) && now != c.wanted)
      stale.push_back({std::string{c.field->name}, printed(*c.field, c.wanted),
          masked ? std::string{covered} : printed(*c.field, now)});
  }
  return stale;
}

}  // namespace

Result<Written> Writing::change(
    const RecordType& type, const Uuid& id, std::span<const FieldChange> changes) {
  WritingParts parts{engine_, connection_, actor_};
  auto standing = parts.stand(type, id, Action::change);
  if (!standing.ok()) return standing.problem();
  const Shown& now = standing.value().shown;
  for (const FieldChange& c : changes) {
    if (!type.steps.empty() && c.field->name == "state")
      return refused(Problem::Code::invalid, "状态不能直接修改", "请用办理步骤改变状态", "state");
    if (c.field->by_program && actor_.role != Role::installer && c.wanted != c.seen)
      return set_by_program(*c.field);
    if (clearance_of(type, actor_, c.field->privacy, "t").sql == "0")
      return refused(Problem::Code::forbidden, fmt::format("您的岗位不能修改{}", c.field->label),
          "没有保存任何内容", std::string{c.field->name});
  }
  if (auto stale = stale_fields(type, now.row, changes); !stale.empty()) {
    Problem p = refused(Problem::Code::stale, "您打开之后，别人已改过同一项内容",
        "您的修改还没有保存；请对照两个值，选定后再提交", stale.front().field);
    p.stale = std::move(stale);
    return p;
  }
  Row row = now.row;
  for (const FieldChange& c : changes) row[std::size_t(c.field - type.fields.data())] = c.wanted;
  if (row == now.row) return Written{id, now.version, state_of(type, row), false};
  if (auto p = parts.check(type, row, &now.row, id)) return *p;
  const int number = type.at("number");
  if (number >= 0 && row[std::size_t(number)] != now.row[std::size_t(number)])
    count_behind(connection_, actor_.district, type, row);
  const Row stored = parts.sealed(type, id, now.unit, row, &standing.value());
  JournalBody body;
  body.say_changes(type, standing.value().stored, stored);
  const std::string chain = parts.journal(
      type, id, now.version + 1, standing.value().chain, "change", std::move(body).take());
  if (auto p = parts.update(type, id, standing.value(), row, stored, now.version + 1, chain))
    return *p;
  if (auto p = Casework{*this}.after(type, id, &now.row, row, {})) return *p;
  if (auto p = parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, {}}))
    return *p;
  return Written{id, now.version + 1, state_of(type, row), false};
}

namespace {

Result<const Step*> find_step(
    const RecordType& type, std::string_view name, const std::string& state) {
  bool known = false;
  for (const Step& s : type.steps) {
    if (s.name != name) continue;
    known = true;
    if (s.from == state) return &s;
  }
  if (!known)
    return refused(Problem::Code::not_found, fmt::format("{}没有这个办理步骤", type.label),
        "请从页面上的步骤按钮办理");
  return refused(Problem::Code::conflict, "当前状态不能办理这一步，可能别人已先办理",
      "没有保存任何内容；请刷新后再看", "state");
}

std::vector<Problem> missing_after(const RecordType& type, const Step& step, const Row& row) {
  std::vector<Problem> found;
  for (std::string_view name : step.filled) {
    const int at = type.at(name);
    if (is_null(row[std::size_t(at)]))
      found.push_back(refused(Problem::Code::invalid,
          fmt::format("办理“{}”前须填写{}", step.label, type.fields[std::size_t(at)].label),
          "请补填后再办理", std::string{name}));
  }
  return found;
}

}  // namespace

Result<Written> Writing::take_step(
    const RecordType& type, const Uuid& id, std::string_view name, const Draft& brought) {
  WritingParts parts{engine_, connection_, actor_};
  auto standing = parts.stand(type, id, Action::take_step);
  if (!standing.ok()) return standing.problem();
  const Shown& now = standing.value().shown;
  const auto found = find_step(type, name, state_of(type, now.row));
  if (!found.ok()) return found.problem();
  const Step& step = *found.value();
  if (auto p = step_refused(type, step, actor_, now.created_by)) return *p;
  if (auto p = refused_to_manager(type, step, actor_, now.row)) return *p;
  Row row = now.row;
  for (const Draft::Item& item : brought.items)
    if (item.field->name == "state")
      return refused(Problem::Code::invalid, "状态由步骤决定，不能另外填写", "请去掉该项", "state");
  for (const Draft::Item& item : brought.items)
    // The program itself brings what follows from a step.
    if (actor_.role != Role::installer && !step.may_bring(item.field->name))
      return refused(Problem::Code::invalid,
          fmt::format("“{}”这一步不能填写{}", step.label, item.field->label),
          "没有保存任何内容；请去掉该项，另行修改", std::string{item.field->name});
  apply(type, brought, row);
  row[std::size_t(type.at("state"))] = std::string{step.to};
  sign(type, step.name, actor_, row);
  if (!step.dated.empty()) {
    Value& day = row[std::size_t(type.at(step.dated))];
    if (is_null(day)) day = to_text(engine_.today());
  }
  if (auto missing = missing_after(type, step, row); !missing.empty())
    return all_of(std::move(missing));
  if (auto p = parts.check(type, row, &now.row, id)) return *p;
  const Row stored = parts.sealed(type, id, now.unit, row, &standing.value());
  JournalBody body;
  body.say_changes(type, standing.value().stored, stored);
  const std::string chain = parts.journal(type, id, now.version + 1, standing.value().chain,
      "step:" + std::string{name}, std::move(body).take());
  if (auto p = parts.update(type, id, standing.value(), row, stored, now.version + 1, chain))
    return *p;
  if (auto p = Casework{*this}.after(type, id, &now.row, row, name)) return *p;
  if (auto p = parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, step.name}))
    return *p;
  return Written{id, now.version + 1, std::string{step.to}, false};
}

}  // namespace jinguo
