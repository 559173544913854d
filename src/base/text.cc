// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace jinguo {
namespace {

constexpr std::string_view ideographic_space = "\xE3\x80\x80";

bool starts_character(char c) { return (c & 0xC0) != 0x80; }

// One transliterator a thread: ICU's are not safe to share while in use.
const icu::Transliterator& pinyin_of_names() {
  thread_local const std::unique_ptr<icu::Transliterator> made = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> t{icu::Transliterator::createInstance(
        "Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, error)};
    return U_SUCCESS(error) ? std::move(t) : nullptr;
  }();
  return *made;
}

}  // namespace

bool is_clean_text(std::string_view bytes) {
  const auto* s = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto n = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t i = 0; i < n;) {
    UChar32 c = 0;
    U8_NEXT(s, i, n, c);
    if (c < 0) return false;
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (control && c != '\t' && c != '\n' && c != '\r') return false;
  }
  return true;
}

int length(std::string_view utf8) {
  return static_cast<int>(std::count_if(utf8.begin(), utf8.end(), starts_character));
}

std::string_view trimmed(std::string_view s) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (;;) {
    if (!s.empty() && blank(s.front()))
      s.remove_prefix(1);
    else if (s.starts_with(ideographic_space))
      s.remove_prefix(3);
    else
      break;
  }
  for (;;) {
    if (!s.empty() && blank(s.back()))
      s.remove_suffix(1);
    else if (s.ends_with(ideographic_space))
      s.remove_suffix(3);
    else
      break;
  }
  return s;
}

std::string shortened(std::string_view utf8, int most) {
  int seen = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (!starts_character(utf8[i])) continue;
    if (seen++ == most) return std::string{utf8.substr(0, i)} + "…";
  }
  return std::string{utf8};
}

Spoken spoken(std::string_view name) {
  Spoken out;
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), int(name.size())});
  pinyin_of_names().transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  bool begins = true;
  for (char c : latin) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter && begins) {
      out.initials += c;
      out.syllables.push_back(out.pinyin.size());
    }
    if (letter) out.pinyin += c;
    begins = !letter;
  }
  return out;
}

}  // namespace jinguo
