// SPDX-License-Identifier: Apache-2.0
// A form filled from a record.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "papers/form.h"

namespace jinguo {

struct PaperWish {
  Uuid about;                                // the record
  std::map<std::string, std::string> asked;  // by the label of an {{ask}}
  std::string unit;                          // name of the issuing unit
  std::string number;                        // the whole number, once it is known; "" before
};

struct FilledPaper {
  Document document;
  std::string addressee;
  // What keeps it from being issued: an empty value, an {{ask}} without answer.  In people's words.
  std::vector<std::string> missing;
  // What stays covered until it is issued, because its reading is logged.
  std::vector<std::string> covered;
};

// How values are read.  A preview leaves protected values covered; issuing reads them with a
// journal line that says for which paper.
enum class Reading : std::uint8_t { covered, logged };

// Refused: the record is out of reach, a protected value may not be read by this actor (only when
// logged), the store is broken.
Result<FilledPaper> fill_paper(const PaperForm& form, const Engine& engine, const Actor& actor,
    const PaperWish& wish, Reading reading);

// The number's pattern with everything but the running number filled in; it holds `running` where
// that stands.  "" when the form has none.
inline constexpr std::string_view running = "\x01";
std::string number_pattern(
    const PaperForm& form, const Engine& engine, const Actor& actor, const std::string& unit);

}  // namespace jinguo
