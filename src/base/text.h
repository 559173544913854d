// SPDX-License-Identifier: Apache-2.0
// What the program needs to know about text: that it is UTF-8, how long it is to a reader, and
// how a Chinese name is found by sound.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

// Well-formed UTF-8 without NUL or other control characters, tab and line breaks excepted.
bool is_clean_text(std::string_view bytes);
// Characters (code points), not bytes.
int length(std::string_view utf8);
// Without leading and trailing white space, ideographic space (U+3000) included.
std::string_view trimmed(std::string_view utf8);
// At most `most` characters, cut on a character border, with … when cut.
std::string shortened(std::string_view utf8, int most);

// Full pinyin without tones or spaces, and initials: 曾小红 → {"zengxiaohong", "zxh"}.
// Surnames take their surname reading.  Letters and digits stay as they are, lower-cased.
struct Spoken {
  std::string pinyin, initials;
  std::vector<std::size_t> syllables;  // where in `pinyin` each begins; one for each initial
};
Spoken spoken(std::string_view name);

}  // namespace jinguo
