// SPDX-License-Identifier: Apache-2.0
// The declarations as the web draws them: lists, forms and steps follow from this answer.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "model/module.h"

namespace jinguo {

// {"modules": [{name, label, records: [{name, label, titled, dated, tree, starts, fields, steps,
// may}]}], most_attachments}; `may` says what `role` may do somewhere, before reach and state are
// looked at; a record has at most so many attachments.
std::string schema_json(const Catalogue& catalogue, Role role, std::int64_t most_attachments);

// Wire names and labels of what the model numbers.
std::string_view name_of(Role role);
std::string_view label_of(Role role);
std::string_view name_of(Kind kind);
std::string_view name_of(Privacy privacy);
std::string_view name_of(Format format);

}  // namespace jinguo
