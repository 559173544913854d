// SPDX-License-Identifier: Apache-2.0
// Inside upload: images taken apart by their segments and put together again without what should
// not travel with them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

struct CleanImage {
  std::uint32_t width = 0, height = 0;  // as the header says
  std::string bytes;
};

// Nothing when the bytes are not a whole image of the kind.
std::optional<CleanImage> clean_jpeg(std::string_view bytes);
std::optional<CleanImage> clean_png(std::string_view bytes);
std::optional<CleanImage> clean_webp(std::string_view bytes);

}  // namespace jinguo
