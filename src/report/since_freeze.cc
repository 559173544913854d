// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>

#include "report/load_frozen.h"

namespace jinguo {

namespace {

namespace json = boost::json;

__extension__ typedef __int128 Wide;
using Key = std::pair<std::string, Uuid>;

// The frozen lines not met again are the dropped ones.
class Comparison {
 public:
  Comparison(const FrozenFigure& then, SinceFreeze::Change& out) : out_(out) {
    for (const FrozenFigure::Line& l : then.lines) then_.emplace(Key{l.record, l.id}, &l);
  }
  void now(const EvidencePage::Line& l) {
    const auto known = then_.find(Key{l.record, l.id});
    if (known == then_.end()) {
      out_.added.push_back({l.record, l.id, 0, l.version, l.title});
      return;
    }
    const FrozenFigure::Line& before = *known->second;
    if (before.version != l.version || before.counted != l.counted)
      out_.changed.push_back({l.record, l.id, before.version, l.version, l.title});
    then_.erase(known);
  }
  void finish() {
    for (const auto& [key, line] : then_)
      out_.dropped.push_back({key.first, key.second, line->version, 0, ""});
  }

 private:
  SinceFreeze::Change& out_;
  std::map<Key, const FrozenFigure::Line*> then_;
};

bool same_value(const FrozenFigure& then, const FigureAnswer& now) {
  if (now.gap) return then.gap;
  // Numerators and denominators fit 63 bits: their products fit twice as many.
  const Wide here = Wide{then.value.numerator} * now.value.denominator;
  return here == Wide{now.value.numerator} * then.value.denominator;
}

SinceFreeze::Change compare(const FrozenFigure& then, const Frozen& frozen,
    const Counting& counting, const FigureBook& book, const Actor& actor) {
  SinceFreeze::Change c;
  c.figure = then.figure;
  c.label = then.label;
  c.unit = then.unit;
  c.period = then.period;
  c.printed_then = then.printed;
  Question q;
  q.figure = book.find(then.figure);
  q.area = frozen.area;
  const auto period = Period::parse(then.period, Date{});
  if (!q.figure || !period.ok()) return c.undefined = true, c;
  q.period = period.value();
  c.period = q.period.text();
  const auto now = counting.ask(actor, q);
  if (!now.ok()) return c.undefined = true, c;
  c.printed_now = now.value().printed;
  c.value_changed = !same_value(then, now.value());
  Comparison lines{then, c};
  constexpr std::int64_t every_record = 100'000'000;
  const auto problem = counting.every_line(
      actor, q, every_record, [&](const EvidencePage::Line& l) { lines.now(l); });
  if (problem) return c.undefined = true, c;
  lines.finish();
  return c;
}

json::array moved_json(const std::vector<SinceFreeze::Moved>& all) {
  json::array out;
  for (const SinceFreeze::Moved& m : all)
    out.push_back({{"record", m.record}, {"id", m.id.text()}, {"title", m.title},
        {"version_then", m.version_then}, {"version_now", m.version_now}});
  return out;
}

}  // namespace

Result<SinceFreeze> since_freeze(const Engine& engine, const Counting& counting,
    const FigureBook& book, const Actor& actor, const Uuid& id) {
  auto stored = load_frozen(engine, actor, id);
  if (!stored.ok()) return stored.problem();
  SinceFreeze out;
  out.frozen = stored.value().frozen;
  for (const FrozenFigure& then : stored.value().figures) {
    ++out.figures;
    auto c = compare(then, out.frozen, counting, book, actor);
    const bool moved = c.undefined || c.value_changed || !c.added.empty() || !c.dropped.empty() ||
                       !c.changed.empty();
    if (moved) out.changes.push_back(std::move(c));
  }
  return out;
}

std::string since_freeze_json(const SinceFreeze& since) {
  json::array changes;
  for (const SinceFreeze::Change& c : since.changes)
    changes.push_back({{"figure", c.figure}, {"label", c.label}, {"period", c.period},
        {"unit", c.unit}, {"printed_then", c.printed_then}, {"printed_now", c.printed_now},
        {"value_changed", c.value_changed}, {"undefined", c.undefined},
        {"added", moved_json(c.added)}, {"dropped", moved_json(c.dropped)},
        {"changed", moved_json(c.changed)}});
  return json::serialize(json::object{{"id", since.frozen.id.text()},
      {"report", since.frozen.report}, {"year", since.frozen.year},
      {"frozen_at", to_text(since.frozen.at)}, {"hash", since.frozen.hash},
      {"figures", since.figures}, {"changes", std::move(changes)}});
}

}  // namespace jinguo
