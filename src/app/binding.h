// SPDX-License-Identifier: Apache-2.0
// Which keyring a store is sealed with, and how a house comes to its keys.
#pragma once
#include <memory>
#include <string>

#include "seal/key_folder.h"
#include "store/store.h"

namespace jinguo {

// The keyring in `folder`, bound to `store`.  A store that is bound already opens with that keyring
// alone: a folder that lacks it, holds another or has another root is refused, and nothing is made
// there.  Only a store bound to none gets a keyring made.  Refuses a folder inside `data`, whose
// backups would then hold the keys.  Throws KeyError and StoreError.
Result<std::unique_ptr<KeyFolder>> bound_keys(
    Store& store, const std::string& data, const std::string& folder);

}  // namespace jinguo
