// SPDX-License-Identifier: Apache-2.0
// The declarations as the web draws them: lists, forms and steps follow from this answer.
#pragma once
#include <string>
#include <string_view>

#include "model/module.h"

namespace jinguo {

// {"modules": [{name, label, records: [{name, label, titled, dated, tree, starts, fields, steps,
// may}]}]}; `may` says what `role` may do somewhere, before reach and state are looked at.
std::string schema_json(const Catalogue& catalogue, Role role);

// Wire names and labels of what the model numbers.
std::string_view name_of(Role role);
std::string_view label_of(Role role);
std::string_view name_of(Kind kind);
std::string_view name_of(Privacy privacy);
std::string_view name_of(Format format);

}  // namespace jinguo
