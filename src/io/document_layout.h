// SPDX-License-Identifier: Apache-2.0
// Measures of GB/T 9704-2012 that the paged writers share, in points unless said otherwise.
#pragma once
#include <string>
#include <string_view>

#include "io/document.h"

namespace jinguo::layout {

inline constexpr double mm = 72.0 / 25.4;
inline constexpr double page_width = 210 * mm, page_height = 297 * mm;
inline constexpr double top = 37 * mm, bottom = 35 * mm, left = 28 * mm, right = 26 * mm;
inline constexpr double text_width = page_width - left - right;
inline constexpr int lines = 22, characters = 28;
inline constexpr double line_pitch = 28.95;
inline constexpr double body_size = 16, title_size = 22, number_size = 14, table_size = 12;
// 28 characters of 16 pt are wider than the 156 mm they must fit, so each is set a little closer.
inline constexpr double character_pitch = text_width / characters;
inline constexpr double tracking = character_pitch - body_size;
// Page numbers hang this far below the text, with a dash on each side.
inline constexpr double number_drop = 7 * mm;
inline constexpr double mark_size = 48, mark_drop = 35 * mm, rule_gap = 4 * mm;
inline constexpr unsigned red = 0xE60012;

// Width in body characters: letters, digits and ASCII signs are half as wide as Chinese ones.
double width_in_characters(std::string_view utf8);

// How far signature and date stand from the right edge, in characters (§7.3.5.2, without a
// seal): the date begins two characters after the signature does, and nothing passes the edge.
struct Closing {
  double signature_right, date_right;
};
Closing closing_of(std::string_view signature, std::string_view date);

// Only what XML 1.0 can hold: malformed UTF-8 becomes U+FFFD, control characters are left out.
std::string clean(std::string_view text);

// The lines of the attachment note: "附件：1. …" and its continuations, without indents.
std::vector<std::string> attachment_lines(const std::vector<Annex>& annexes);
// What stands at the head of an annex's page: 附件, or 附件2 when there are several.
std::string annex_mark(const std::vector<Annex>& annexes, std::size_t i);

}  // namespace jinguo::layout
