// SPDX-License-Identifier: Apache-2.0
// Files that people hand in: told by their bytes and their name alike, taken apart far enough to be
// what they say, and rid of what should not travel with them.
//
// Nothing is decoded: sizes of images come from their headers, and what is kept of an image are its
// own compressed data.  Removed from images: Exif and XMP (where and with what a photo was taken),
// comments and what follows the end; of Exif the orientation stays.  PIPL art. 6: no more than the
// purpose needs.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace jinguo {

struct UploadLimits {
  std::size_t bytes = 10 << 20;
  std::uint32_t edge = 12'000;  // pixels, each side of an image
};

struct CheckedUpload {
  std::string name;        // safe as a file name, with the ending of its type
  std::string media_type;  // wire name: jpeg, png, webp, pdf, docx, xlsx
  std::string bytes;       // as they are to be kept
};

// Refused, saying what is wrong and what to hand in instead: other kinds of file, a name that does
// not fit the bytes, what is damaged, cut off or over the limits, documents with macros, PDF with
// scripts.
Result<CheckedUpload> check_upload(
    std::string_view name, std::string bytes, const UploadLimits& limits = {});

// The last part of a path, without control and direction characters or signs that file systems
// take for their own; at most 100 characters.  The ending comes in small letters.
std::string safe_file_name(std::string_view name);

// What is sent as Content-Type: "image/jpeg" …
std::string_view content_type_of(std::string_view media_type);

}  // namespace jinguo
