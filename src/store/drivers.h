// SPDX-License-Identifier: Apache-2.0
// The two doors behind open_store().
#pragma once
#include "store/store.h"

namespace jinguo {

std::unique_ptr<Store> open_sqlite(const StoreOptions& options);
std::unique_ptr<Store> open_postgres(const StoreOptions& options);

}  // namespace jinguo
