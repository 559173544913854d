// SPDX-License-Identifier: Apache-2.0
// A saved view is checked when it is written, by the reader of addresses itself: what is kept can
// be asked.
#pragma once
#include "engine/engine.h"

namespace jinguo::http {

// Refuses a saved view of no kind of record, with a query or columns that kind does not know
// (naming the field, and the one that may have been meant).  Thread-safe.
class SavedViewRules final : public Consequences {
 public:
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const override;
};

// Nothing when lists of `type` can be asked so.
std::optional<Problem> fault_of_view(
    const RecordType& type, std::string_view query, std::string_view columns);

}  // namespace jinguo::http
