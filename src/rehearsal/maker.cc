// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/maker.h"

#include <fmt/format.h>

#include <algorithm>

#include "rehearsal/filler.h"

namespace jinguo::rehearsal {
namespace {

constexpr std::int64_t records_per_job = 400;

Instant noon(Date day) {
  // Noon in China, when no date is in doubt.
  return std::chrono::sys_days{day} + std::chrono::hours{4};
}

std::optional<Date> day_in(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? parse_date(*text) : std::nullopt;
}

std::string sentence(const Problem& p) {
  std::string all = p.field.empty() ? p.text : fmt::format("{}：{}", p.field, p.text);
  for (std::size_t i = 1; i < p.more.size() && i < 4; ++i)
    all += fmt::format("；{}：{}", p.more[i].field, p.more[i].text);
  return all;
}

// Thrown out of a job, where only a Problem may leave.
struct Stopped {
  Problem problem;
};
template <class T>
T wanted(Result<T> result) {
  if (!result.ok()) throw Stopped{result.problem()};
  return std::move(result).value();
}
[[noreturn]] void stop(std::string text, std::string remedy = {}) {
  Problem p;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  throw Stopped{std::move(p)};
}

std::size_t position(const RecordType& type, const FieldInfo& field) {
  return static_cast<std::size_t>(&field - type.fields.data());
}

}  // namespace

Maker::Maker(const Engine& engine, SetClock& clock, const Script& script, std::int64_t district)
    : engine_(engine),
      clock_(clock),
      script_(script),
      cast_(district, Uuid{}),
      latest_{std::chrono::year{script.year}, std::chrono::January, std::chrono::day{1}} {}

void Maker::set_day(Date day) {
  latest_ = std::max(latest_, day);
  clock_.set(noon(day));
}

void Maker::found() {
  const RecordType& type = *engine_.catalogue().find("unit");
  const Actor installer = cast_.of(Role::installer, Uuid{});
  set_day(latest_);
  std::vector<Uuid> made;
  const auto answer = engine_.write(installer, Once{}, [&](Writing& writing) -> Result<Written> {
    made.clear();
    Result<Written> last = Written{};
    for (const UnitPlan& plan : script_.units) {
      Draft draft;
      draft.items = {{type.field("name"), plan.name}, {type.field("level"), plan.level}};
      if (plan.parent >= 0)
        draft.items.push_back(
            {type.field("parent"), made[static_cast<std::size_t>(plan.parent)].text()});
      last = writing.create(type, draft);
      if (!last.ok()) return last;
      made.push_back(last.value().id);
    }
    return last;
  });
  if (!answer.ok())
    refuse(
        script_.file, "district 没有建成：" + sentence(answer.problem()), answer.problem().remedy);
  units_ = std::move(made);
  cast_ = Cast{installer.district, units_.front()};
}

Uuid Maker::unit_for(const Given& given, std::int64_t i) const {
  if (given.at.front().count == 0)
    return unit(given.at[static_cast<std::size_t>(i) % given.at.size()].unit);
  for (const Place& p : given.at) {
    if (i < p.count) return unit(p.unit);
    i -= p.count;
  }
  return unit(given.at.back().unit);
}

void Maker::make(const Given& given) {
  stand_ins_.clear();
  std::vector<Uuid> ids;
  for (std::int64_t i = 0; i < given.times; i += records_per_job)
    make_some(given, i, std::min(i + records_per_job, given.times), ids);
  if (!given.as.empty()) named_.emplace(given.as, std::move(ids));
}

void Maker::make_some(
    const Given& given, std::int64_t from, std::int64_t until, std::vector<Uuid>& ids) {
  const StandIns before = stand_ins_;
  const std::size_t made_before = ids.size();
  const std::int64_t count_before = made_;
  std::int64_t number = from;
  // A job may run twice: it starts from what stood before it.
  const auto job = [&](Writing& writing) -> Result<Written> {
    stand_ins_ = before;
    ids.resize(made_before);
    made_ = count_before;
    try {
      for (number = from; number < until; ++number) {
        const Moment moment{
            nth_day(given.on, number, given.times), given.entered, unit_for(given, number)};
        ids.push_back(make_one(writing, given.form, {number, given.times}, moment));
      }
    } catch (const Stopped& stopped) {
      return stopped.problem;
    }
    return Written{ids.back(), 1, {}, false};
  };
  const auto answer = engine_.write(cast_.of(Role::installer, unit(0)), Once{}, job);
  if (answer.ok()) return;
  refuse(fmt::format("{}:{}", script_.file, given.line),
      fmt::format("第 {} 条 {} 没有被接受：{}", number + 1, given.form.type->name,
          sentence(answer.problem())),
      answer.problem().remedy);
}

Uuid Maker::stand_in(Writing& writing, const Form& form, Number number, const Moment& moment) {
  if (form.distinct == 0) return make_one(writing, form, number, moment);
  const std::int64_t which = number.i % form.distinct;
  if (static_cast<std::size_t>(which) == stand_ins_[&form].size()) {
    const Uuid made = make_one(writing, form, {which, form.distinct}, moment);
    stand_ins_[&form].push_back(made);
  }
  return stand_ins_[&form][static_cast<std::size_t>(which)];
}

Value Maker::filler(
    Writing& writing, const RecordType& type, const FieldInfo& field, const Moment& moment) {
  if (field.kind != Kind::ref) return filler_for(type, field, moment.day, ++fillers_);
  if (field.target == "unit") return moment.unit.text();
  if (field.target == type.name)
    stop(fmt::format("{} 要指向另一条 {}，请自己给值", field.name, type.name));
  Form plain;
  plain.type = engine_.catalogue().find(field.target);
  return make_one(writing, plain, {0, 1}, moment).text();
}

// What a step needs has been done by whoever took it: a tick it needs is a tick.
Value Maker::owed(
    Writing& writing, const RecordType& type, const FieldInfo& field, const Moment& moment) {
  if (field.kind == Kind::flag) return std::int64_t{1};
  return filler(writing, type, field, moment);
}

Value Maker::value_of(
    const Item& item, const FieldInfo& field, Number in_item, Number number) const {
  switch (item.kind) {
    case Item::Kind::constant: return item.value;
    case Item::Kind::numbered: {
      std::string text = item.text;
      for (std::size_t at = text.find("{n}"); at != std::string::npos; at = text.find("{n}"))
        text.replace(at, 3, std::to_string(number.i + 1));
      return text;
    }
    case Item::Kind::spread: {
      const Date day = nth_day(item.days, in_item.i, in_item.n);
      if (field.kind == Kind::date) return to_text(day);
      return std::int64_t{noon(day).time_since_epoch().count()};
    }
    case Item::Kind::group: {
      const auto& ids = named_.find(item.text)->second;
      return ids[static_cast<std::size_t>(item.first + in_item.i % item.size)].text();
    }
    case Item::Kind::unit: return unit(static_cast<int>(item.first)).text();
  }
  return {};
}

Value Maker::value_of(const Setting& setting, Number number) const {
  if (setting.how == Setting::How::split) return share_of(setting, number.i, number.n);
  const auto kinds = static_cast<std::int64_t>(setting.items.size());
  if (setting.how == Setting::How::cycle) {
    const std::int64_t which = number.i % kinds;
    const Number in_item{number.i / kinds, (number.n - which + kinds - 1) / kinds};
    return value_of(
        setting.items[static_cast<std::size_t>(which)], *setting.field, in_item, number);
  }
  std::int64_t left = number.i;
  for (const Item& item : setting.items) {
    if (left < item.count) return value_of(item, *setting.field, {left, item.count}, number);
    left -= item.count;
  }
  return {};
}

// What the entry says of the record; whatever it must have besides is filled in later.
Row Maker::values(Writing& writing, const Form& form, Number number, const Moment& moment) {
  Row row(form.type->fields.size());
  for (const Setting& s : form.settings) row[position(*form.type, *s.field)] = value_of(s, number);
  for (const Form::Behind& b : form.behind)
    row[position(*form.type, *b.field)] = stand_in(writing, *b.form, number, moment).text();
  return row;
}

// The day goes into the date that orders the records, and into the date which a step that leads
// to the starting state would have stamped.
void Maker::date(const RecordType& type, const Route& route, const Moment& moment, Row& row) const {
  const auto put = [&](std::string_view name) {
    const FieldInfo* field = type.field(name);
    Value& value = row[position(type, *field)];
    if (!is_null(value)) return;
    if (field->kind == Kind::date) value = to_text(moment.day);
    if (field->kind == Kind::instant)
      value = std::int64_t{noon(moment.day).time_since_epoch().count()};
  };
  const Step* arrival = arrival_at(type, route.start);
  if (arrival && !arrival->dated.empty()) put(arrival->dated);
  if (type.dated.empty() || route.names(type.dated)) return;
  const std::string_view end = route.steps.empty() ? route.start : route.steps.back()->to;
  if (type.field(type.dated)->required || !still_to_come(type, end, type.dated)) put(type.dated);
}

// A record entered directly into a state must hold what the step that leads there asks for.
void Maker::fill_arrival(
    Writing& writing, const RecordType& type, const Route& route, const Moment& moment, Row& row) {
  const Step* arrival = arrival_at(type, route.start);
  if (!arrival) return;
  for (std::string_view name : arrival->filled) {
    const FieldInfo& field = *type.field(name);
    Value& value = row[position(type, field)];
    if (is_null(value)) value = owed(writing, type, field, moment);
  }
}

void Maker::set_day_for(const Draft& draft, const Moment& moment) {
  Date day = moment.entered.value_or(moment.day);
  if (!moment.entered)
    for (const Draft::Item& item : draft.items)
      if (const auto brought = day_in(item.value); brought && item.field->past)
        day = std::max(day, *brought);
  set_day(day);
}

// The way to the state the row asks for; leaves the state it is entered in.
Route Maker::route_for(const RecordType& type, Row& row) {
  if (type.steps.empty()) return {};
  Value& state = row[static_cast<std::size_t>(type.at("state"))];
  const std::string end =
      is_null(state) ? std::string{*type.starts.begin()} : std::get<std::string>(state);
  const auto found = route_to(type, end);
  if (!found)
    stop(fmt::format("没有办理步骤能到 {} 这个状态", end),
        "可用的状态：" + joined(states_within_reach(type)));
  state = std::string{found->start};
  return *found;
}

// What the record is entered with; what a later step is to bring stays in the row.
Draft Maker::draft_from(
    Writing& writing, const RecordType& type, const Route& route, const Moment& moment, Row& row) {
  Draft draft;
  draft.by_program = true;  // what is rehearsed has happened, scores and receipts with it
  draft.unit = moment.unit;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const FieldInfo& field = type.fields[i];
    if (is_null(row[i]) && field.required) row[i] = filler(writing, type, field, moment);
    if (is_null(row[i]) || (!field.required && route.names(field.name))) continue;
    draft.items.push_back({&field, row[i]});
    row[i] = Value{};
  }
  return draft;
}

Uuid Maker::make_one(Writing& writing, const Form& form, Number number, const Moment& moment) {
  const RecordType& type = *form.type;
  Row row = values(writing, form, number, moment);
  const Route route = route_for(type, row);
  date(type, route, moment, row);
  fill_arrival(writing, type, route, moment, row);
  const Draft draft = draft_from(writing, type, route, moment, row);
  const auto creator = cast_.creator(type, moment.unit);
  if (!creator) stop(fmt::format("没有岗位可以新建 {}", type.name));
  set_day_for(draft, moment);
  Writing entering = writing.as(*creator);
  const Uuid id = wanted(entering.create(type, draft)).id;
  ++made_;
  take_steps(writing, type, route, id, row, moment, *creator);
  return id;
}

// What the step needs or dates, as far as the entry gave it; what it must have is filled in.
Draft Maker::brought_to(
    Writing& writing, const RecordType& type, const Step& step, const Moment& moment, Row& row) {
  Draft brought;
  const auto bring = [&](std::string_view name, bool needed) {
    const FieldInfo& field = *type.field(name);
    Value& value = row[position(type, field)];
    if (is_null(value) && needed && !field.required) value = owed(writing, type, field, moment);
    if (!is_null(value)) brought.items.push_back({&field, value});
    value = Value{};
  };
  for (std::string_view name : step.filled) bring(name, true);
  const bool also =
      std::find(step.filled.begin(), step.filled.end(), step.dated) == step.filled.end();
  if (!step.dated.empty() && also) bring(step.dated, false);
  return brought;
}

void Maker::take_steps(Writing& writing, const RecordType& type, const Route& route, const Uuid& id,
    Row& row, const Moment& moment, const Actor& creator) {
  for (const Step* step : route.steps) {
    const Draft brought = brought_to(writing, type, *step, moment, row);
    const auto taker = cast_.taker(type, *step, moment.unit, creator);
    if (!taker) stop(fmt::format("没有岗位可以办理 {} 的“{}”", type.name, step->label));
    set_day_for(brought, moment);
    Writing moving = writing.as(*taker);
    wanted(moving.take_step(type, id, step->name, brought));
  }
}

}  // namespace jinguo::rehearsal
