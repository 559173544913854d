// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>
#include <set>

#include "report/load_frozen.h"

namespace jinguo {

namespace {

namespace json = boost::json;

__extension__ typedef __int128 Wide;
// A record may stand in a list more than once: in the part of a share and in its whole.
class Comparison {
 public:
  explicit Comparison(const FrozenFigure& then) {
    for (const FrozenFigure::Line& l : then.lines) {
      Both& both = records_[{l.record, l.id}];
      both.then.insert({l.version, l.counted});
      both.version_then = l.version;
    }
  }
  void now(const EvidencePage::Line& l) {
    Both& both = records_[{l.record, l.id}];
    both.now.insert({l.version, l.counted});
    both.version_now = l.version;
    both.title = l.title;
  }
  // What no longer counts is named only to those who reach it: the figure may have been frozen by
  // somebody who reaches more.
  template <class Reached>
  void finish(SinceFreeze::Change& out, Reached reached) const {
    for (const auto& [key, both] : records_) {
      if (both.then == both.now) continue;
      if (both.now.empty() && !reached(key.first, key.second)) continue;
      auto& list = both.then.empty() ? out.added : both.now.empty() ? out.dropped : out.changed;
      list.push_back({key.first, key.second, both.version_then, both.version_now, both.title});
    }
  }

 private:
  using Lines = std::multiset<std::pair<std::int64_t, std::string>>;
  struct Both {
    Lines then, now;
    std::int64_t version_then = 0, version_now = 0;
    std::string title;
  };
  std::map<std::pair<std::string, Uuid>, Both> records_;
};

bool same_value(const FrozenFigure& then, const FigureAnswer& now) {
  if (now.gap) return then.gap;
  // Numerators and denominators fit 63 bits: their products fit twice as many.
  const Wide here = Wide{then.value.numerator} * now.value.denominator;
  return here == Wide{now.value.numerator} * then.value.denominator;
}

SinceFreeze::Change compare(const FrozenFigure& then, const Frozen& frozen, const Engine& engine,
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
  Comparison lines{then};
  constexpr std::int64_t every_record = 100'000'000;
  const auto problem = counting.every_line(
      actor, q, every_record, [&](const EvidencePage::Line& l) { lines.now(l); });
  if (problem) return c.undefined = true, c;
  lines.finish(c, [&](std::string_view record, const Uuid& id) {
    const RecordType* type = engine.catalogue().find(record);
    return type && engine.glance(actor, *type, id).ok();
  });
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
    auto c = compare(then, out.frozen, engine, counting, book, actor);
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
