// SPDX-License-Identifier: Apache-2.0
// Everything kept about one case, as a file that can be handed to a court: records held by the
// Federation are evidence (法释〔2022〕17号 art. 6).  docs/case-file.md says what is in it and how
// somebody who does not trust this program verifies it.
#pragma once
#include <string>

#include "engine/engine.h"
#include "engine/journal.h"

namespace jinguo {

struct CaseFileWish {
  Uuid about;             // the case
  std::string reason;     // for whom and why; 2–200 characters
  bool redacted = false;  // without what would let somebody find or call a person
  std::string unit;       // name of the unit that hands it out
  // Whom it is handed to, and the consent or other ground of the case; both or neither.  With them
  // the handing out is written down as shared before anything is read; without, the manifest says
  // that it was made for the house itself.
  std::string receiver{};
  std::optional<Uuid> ground{};
};

// The zip file's bytes.  Every protected field in it is read with a journal line first, and so is
// the handing out itself; then the journal is signed up to there.  A field that even this reader
// may not see is left out and named in the manifest.  Refused: out of reach, no reason.
// Nothing is stored but the journal's lines.
Result<std::string> case_file(
    const Engine& engine, const Actor& actor, const CheckpointKey& key, const CaseFileWish& wish);

}  // namespace jinguo
