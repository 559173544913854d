// SPDX-License-Identifier: Apache-2.0
#include "engine/tree.h"

#include <fmt/format.h>

#include "store/schema.h"

namespace jinguo {
namespace {

std::string under(std::string_view type) { return quoted(std::string{type} + "_under"); }

const Value& parent_of(const RecordType& type, const Row& row) {
  return row[std::size_t(type.at(type.tree))];
}

}  // namespace

bool tree_holds(Connection& connection, std::string_view type, std::int64_t district,
    const Uuid& ancestor, const Uuid& node) {
  const Value params[] = {district, ancestor.text(), node.text()};
  return connection.integer(
             fmt::format("SELECT 1 FROM {} WHERE \"district\" = ? AND \"ancestor\" = ? AND {} = ?",
                 under(type), quoted(type)),
             params) == 1;
}

void tree_add(Connection& connection, const RecordType& type, std::int64_t district, const Uuid& id,
    const Row& row) {
  const Value self[] = {district, id.text(), id.text()};
  connection.run(fmt::format("INSERT INTO {} (\"district\", \"ancestor\", {}) VALUES (?, ?, ?)",
                     under(type.name), quoted(type.name)),
      self);
  const Value& parent = parent_of(type, row);
  if (is_null(parent)) return;
  // The new id is written as a literal of its type: a parameter in a SELECT list has none.
  const Value params[] = {district, parent};
  connection.run(fmt::format("INSERT INTO {0} (\"district\", \"ancestor\", {1}) "
                             "SELECT \"district\", \"ancestor\", CAST('{2}' AS {3}) FROM {0} "
                             "WHERE \"district\" = ? AND {1} = ?",
                     under(type.name), quoted(type.name), id.text(),
                     connection.dialect() == Dialect::postgres ? "UUID" : "TEXT"),
      params);
}

bool tree_move(Connection& connection, const RecordType& type, std::int64_t district,
    const Uuid& id, const Row& before, const Row& after) {
  const Value& parent = parent_of(type, after);
  if (parent_of(type, before) == parent) return true;
  const std::string table = under(type.name), node = quoted(type.name);
  const Value cut[] = {district, district, id.text(), district, id.text()};
  // Every link from outside the moved subtree into it goes; links inside it stay.
  connection.run(
      fmt::format("DELETE FROM {0} WHERE \"district\" = ? AND {1} IN (SELECT {1} FROM {0} WHERE "
                  "\"district\" = ? AND \"ancestor\" = ?) AND \"ancestor\" NOT IN (SELECT {1} "
                  "FROM {0} WHERE \"district\" = ? AND \"ancestor\" = ?)",
          table, node),
      cut);
  if (is_null(parent)) return true;
  if (tree_holds(connection, type.name, district, id, *Uuid::parse(std::get<std::string>(parent))))
    return false;
  const Value grow[] = {district, parent, district, id.text()};
  connection.run(
      fmt::format("INSERT INTO {0} (\"district\", \"ancestor\", {1}) SELECT a.\"district\", "
                  "a.\"ancestor\", d.{1} FROM {0} a, {0} d WHERE a.\"district\" = ? AND a.{1} = ? "
                  "AND d.\"district\" = ? AND d.\"ancestor\" = ?",
          table, node),
      grow);
  return true;
}

}  // namespace jinguo
