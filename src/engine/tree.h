// SPDX-License-Identifier: Apache-2.0
// The closure of a record type that is a tree: table <name>_under holds a row for each node and
// each of its ancestors, itself included, so that "this unit and all below" is one look-up.
#pragma once
#include "model/record.h"
#include "store/store.h"

namespace jinguo {

bool tree_holds(Connection& connection, std::string_view type, std::int64_t district,
    const Uuid& ancestor, const Uuid& node);
// After the node's own row was inserted.
void tree_add(Connection& connection, const RecordType& type, std::int64_t district, const Uuid& id,
    const Row& row);
// After the node's row was updated; moves its whole subtree when the parent changed.  False when
// the new parent lies below the node: the transaction must then be given up.
bool tree_move(Connection& connection, const RecordType& type, std::int64_t district,
    const Uuid& id, const Row& before, const Row& after);

}  // namespace jinguo
