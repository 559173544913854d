// SPDX-License-Identifier: Apache-2.0
#include "io/import_order.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.h"

namespace jinguo {
namespace {

// A name that more rows bear is refused as ambiguous, whichever of them are there.
constexpr std::size_t most_namesakes = 2;

std::string cell(const TextSheet::Row& row, std::size_t at) {
  return at < row.cells.size() ? std::string{trimmed(row.cells[at])} : std::string{};
}

// Which rows bear a name, for one field by which they can be named.
using Bearers = std::unordered_map<std::string, std::vector<std::size_t>>;

Bearers bearers_of(const Headed& headed, std::size_t column) {
  Bearers out;
  for (std::size_t i = 0; i < headed.rows.size(); ++i) {
    const std::string name = cell(*headed.rows[i], column);
    if (name.empty()) continue;
    auto& rows = out[name];
    if (rows.size() < most_namesakes) rows.push_back(i);
  }
  return out;
}

const std::vector<std::size_t> none;

}  // namespace

OwnReferences::OwnReferences(const RecordType& type, Headed& headed) {
  find(type, headed);
  if (named_.empty()) return;
  const auto order = sorted();
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  const auto moved = [&](std::vector<std::size_t>& rows) {
    for (std::size_t& row : rows) row = place[row];
  };
  std::vector<const TextSheet::Row*> rows(order.size());
  std::vector<std::vector<std::size_t>> named(order.size());
  std::vector<std::size_t> circle(order.size()), depth(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    rows[i] = headed.rows[order[i]];
    named[i] = std::move(named_[order[i]]);
    moved(named[i]);
    circle[i] = circle_[order[i]];
    for (const std::size_t other : named[i])
      if (other < i) depth[i] = std::max(depth[i], depth[other] + 1);
    deepest_ = std::max(deepest_, depth[i]);
  }
  for (auto& rows_of_one : circles_) moved(rows_of_one);
  headed.rows = std::move(rows);
  named_ = std::move(named);
  circle_ = std::move(circle);
}

void OwnReferences::find(const RecordType& type, const Headed& headed) {
  std::vector<std::size_t> references;
  std::map<const FieldInfo*, std::size_t> columns;
  for (std::size_t i = 0; i < headed.columns.size(); ++i) {
    const ImportColumn* c = headed.columns[i];
    if (!c || c->type != &type || !c->field) continue;
    columns[c->field] = i;
    if (c->field->kind == Kind::ref && c->field->target == type.name) references.push_back(i);
  }
  if (references.empty()) return;
  std::vector<Bearers> names;
  for (const FieldInfo* field : naming_fields(type))
    if (const auto at = columns.find(field);
        at != columns.end() && field->privacy < Privacy::sensitive)
      names.push_back(bearers_of(headed, at->second));
  named_.resize(headed.rows.size());
  circle_.resize(headed.rows.size());
  for (std::size_t i = 0; i < headed.rows.size(); ++i)
    for (const std::size_t column : references) {
      const std::string name = cell(*headed.rows[i], column);
      // The surest field by which any row bears this name, as it will be looked up.
      const auto by = std::find_if(
          names.begin(), names.end(), [&](const Bearers& b) { return b.contains(name); });
      if (by == names.end()) continue;
      for (const std::size_t other : by->at(name)) named_[i].push_back(other);
    }
}

// Tarjan's circles, which come out with those that are named first; without recursion, as a chain
// may be as long as a sheet.
std::vector<std::size_t> OwnReferences::sorted() {
  std::vector<std::size_t> order, path, open, next(named_.size()), index(named_.size()), low(index);
  std::vector<bool> is_open(named_.size());
  std::size_t count = 0;
  const auto enter = [&](std::size_t row) {
    index[row] = low[row] = ++count;
    is_open[row] = true;
    open.push_back(row);
    path.push_back(row);
  };
  const auto leave = [&](std::size_t row) {
    path.pop_back();
    if (!path.empty()) low[path.back()] = std::min(low[path.back()], low[row]);
    if (low[row] != index[row]) return;
    const auto begin = std::find(open.rbegin(), open.rend(), row).base() - 1;
    std::vector<std::size_t> together{begin, open.end()};
    open.erase(begin, open.end());
    std::sort(together.begin(), together.end());
    for (const std::size_t one : together) is_open[one] = false;
    order.insert(order.end(), together.begin(), together.end());
    note_circle(together);
  };
  for (std::size_t first = 0; first < named_.size(); ++first) {
    if (index[first] == 0) enter(first);
    while (!path.empty()) {
      const std::size_t row = path.back();
      if (next[row] == named_[row].size()) {
        leave(row);
        continue;
      }
      const std::size_t other = named_[row][next[row]++];
      if (index[other] == 0)
        enter(other);
      else if (is_open[other])
        low[row] = std::min(low[row], index[other]);
    }
  }
  return order;
}

// `rows` all lead to each other; one alone may name itself.
void OwnReferences::note_circle(const std::vector<std::size_t>& rows) {
  const auto& named = named_[rows.front()];
  if (rows.size() == 1 && std::find(named.begin(), named.end(), rows.front()) == named.end())
    return;
  circles_.push_back(rows);
  for (const std::size_t row : rows) circle_[row] = circles_.size();
}

std::vector<std::size_t> OwnReferences::before(std::size_t from, std::size_t until) const {
  std::vector<std::size_t> out, open;
  if (named_.empty()) return out;
  std::vector<bool> taken(from);
  const auto look = [&](std::size_t row) {
    for (const std::size_t other : named_[row])
      if (other < from && !taken[other]) taken[other] = true, open.push_back(other);
  };
  for (std::size_t row = from; row < until; ++row) look(row);
  while (!open.empty()) {
    const std::size_t row = open.back();
    open.pop_back();
    out.push_back(row);
    look(row);
  }
  std::sort(out.begin(), out.end());
  return out;
}

const std::vector<std::size_t>& OwnReferences::named_by(std::size_t row) const {
  return named_.empty() ? none : named_[row];
}

const std::vector<std::size_t>& OwnReferences::circle_of(std::size_t row) const {
  return named_.empty() || circle_[row] == 0 ? none : circles_[circle_[row] - 1];
}

}  // namespace jinguo
