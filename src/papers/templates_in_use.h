// SPDX-License-Identifier: Apache-2.0
// Keeps a template that cannot be filled in out of use: read whole when it is put to use, and again
// when its words are changed while it is.
#pragma once
#include <span>

#include "base/embedded.h"
#include "engine/consequences.h"
#include "model/module.h"

namespace jinguo {

// Thread-safe.  Catalogue and files must outlive it.
class TemplatesInUse final : public Consequences {
 public:
  // `shipped`: the forms a district's own may replace.
  TemplatesInUse(const Catalogue& catalogue, std::span<const EmbeddedFile> shipped)
      : catalogue_(catalogue), shipped_(shipped) {}
  // Refuses (field "text") what PaperForm::read refuses, with the line and what would be right; and
  // one named like a shipped form that is about another record: pages offer it by that record.
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const override;

 private:
  const Catalogue& catalogue_;
  std::span<const EmbeddedFile> shipped_;
};

}  // namespace jinguo
