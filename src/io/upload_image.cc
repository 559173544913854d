// SPDX-License-Identifier: Apache-2.0
#include "io/upload_image.h"

#include <algorithm>

namespace jinguo {
namespace {

using Bytes = std::string_view;

std::uint32_t byte_at(Bytes b, std::size_t at) { return static_cast<std::uint8_t>(b[at]); }
std::uint32_t big16(Bytes b, std::size_t at) { return byte_at(b, at) << 8 | byte_at(b, at + 1); }
std::uint32_t big32(Bytes b, std::size_t at) { return big16(b, at) << 16 | big16(b, at + 2); }
std::uint32_t little16(Bytes b, std::size_t at) { return byte_at(b, at) | byte_at(b, at + 1) << 8; }
std::uint32_t little24(Bytes b, std::size_t at) {
  return little16(b, at) | byte_at(b, at + 2) << 16;
}
std::uint32_t little32(Bytes b, std::size_t at) {
  return little16(b, at) | little16(b, at + 2) << 16;
}

// --- JPEG (ITU-T T.81, annex B) ------------------------------------------------------------------

constexpr std::uint32_t soi = 0xD8, eoi = 0xD9, sos = 0xDA, app0 = 0xE0, app1 = 0xE1, app2 = 0xE2,
                        app14 = 0xEE, app15 = 0xEF, comment = 0xFE;

bool is_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
bool is_restart(std::uint32_t marker) { return marker >= 0xD0 && marker <= 0xD7; }

// The orientation in an Exif segment (TIFF 6.0, tag 0112); 1 when it says none.
std::uint32_t orientation_of(Bytes segment) {
  constexpr Bytes exif{"Exif\0\0", 6};
  if (!segment.starts_with(exif)) return 1;
  const Bytes tiff = segment.substr(exif.size());
  if (tiff.size() < 8) return 1;
  const bool little = tiff.starts_with("II");
  if (!little && !tiff.starts_with("MM")) return 1;
  const auto two = [&](std::size_t at) { return little ? little16(tiff, at) : big16(tiff, at); };
  const auto four = [&](std::size_t at) { return little ? little32(tiff, at) : big32(tiff, at); };
  const std::size_t directory = four(4);
  if (directory + 2 > tiff.size()) return 1;
  const std::size_t entries = two(directory);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + 12 * i;
    if (at + 12 > tiff.size()) return 1;
    if (two(at) != 0x0112 || two(at + 2) != 3) continue;
    const std::uint32_t way = two(at + 8);
    return way >= 1 && way <= 8 ? way : 1;
  }
  return 1;
}

// An Exif segment that says the orientation and nothing else.
std::string orientation_segment(std::uint32_t way) {
  std::string out{
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
      36};
  out[29] = static_cast<char>(way);
  return out;
}

bool stays(std::uint32_t marker, Bytes segment) {
  if (marker == comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker == app0) return segment.starts_with(Bytes{"JFIF\0", 5});
  if (marker == app2) return segment.starts_with(Bytes{"ICC_PROFILE\0", 12});
  return marker == app14 && segment.starts_with("Adobe");
}

class Jpeg {
 public:
  explicit Jpeg(Bytes bytes) : in_(bytes) {}

  std::optional<CleanImage> clean() {
    if (in_.size() < 4 || byte_at(in_, 0) != 0xFF || byte_at(in_, 1) != soi) return {};
    at_ = 2;
    while (!ended_)
      if (!segment()) return {};
    if (out_.width == 0 || out_.height == 0 || !scanned_) return {};
    std::string whole{in_.substr(0, 2)};
    if (way_ != 1) whole += orientation_segment(way_);
    whole += kept_;
    out_.bytes = std::move(whole);
    return std::move(out_);
  }

 private:
  bool segment() {
    if (at_ + 2 > in_.size() || byte_at(in_, at_) != 0xFF) return false;
    const std::uint32_t marker = byte_at(in_, at_ + 1);
    if (marker == 0xFF) return ++at_, true;  // fill bytes
    if (marker == eoi) {
      kept_ += in_.substr(at_, 2);
      return ended_ = true;  // whatever follows is no part of the image
    }
    if (marker == 0 || marker == soi || is_restart(marker) || at_ + 4 > in_.size()) return false;
    const std::size_t length = big16(in_, at_ + 2);
    if (length < 2 || at_ + 2 + length > in_.size()) return false;
    const Bytes said = in_.substr(at_ + 4, length - 2);
    if (is_frame(marker) && !frame(said)) return false;
    if (marker == app1 && way_ == 1) way_ = orientation_of(said);
    if (stays(marker, said)) kept_ += in_.substr(at_, 2 + length);
    at_ += 2 + length;
    return marker != sos || scan();
  }
  bool frame(Bytes said) {
    if (said.size() < 6) return false;
    out_.height = big16(said, 1);
    out_.width = big16(said, 3);
    return out_.height != 0 && out_.width != 0;
  }
  // Entropy-coded data: up to the next marker that is no restart.
  bool scan() {
    if (out_.width == 0) return false;
    scanned_ = true;
    const std::size_t from = at_;
    while (at_ + 1 < in_.size()) {
      const std::size_t mark = in_.find('\xFF', at_);
      if (mark == in_.npos || mark + 1 >= in_.size()) return false;
      const std::uint32_t next = byte_at(in_, mark + 1);
      at_ = mark + (next == 0xFF ? 1 : 2);
      if (next == 0 || next == 0xFF || is_restart(next)) continue;
      at_ = mark;
      kept_ += in_.substr(from, at_ - from);
      return true;
    }
    return false;
  }

  Bytes in_;
  std::size_t at_ = 0;
  std::string kept_;
  CleanImage out_;
  std::uint32_t way_ = 1;
  bool scanned_ = false, ended_ = false;
};

// --- WebP (RFC 9649) -----------------------------------------------------------------------------

// Size of one frame's bitstream, or nothing when it is none.
std::optional<CleanImage> webp_frame(Bytes name, Bytes said) {
  CleanImage size;
  if (name == "VP8 ") {
    if (said.size() < 10 || said.substr(3, 3) != Bytes{"\x9D\x01\x2A", 3}) return {};
    size.width = little16(said, 6) & 0x3FFF;
    size.height = little16(said, 8) & 0x3FFF;
  } else {
    if (said.size() < 5 || byte_at(said, 0) != 0x2F) return {};
    const std::uint32_t bits = little32(said, 1);
    size.width = (bits & 0x3FFF) + 1;
    size.height = (bits >> 14 & 0x3FFF) + 1;
  }
  return size;
}

}  // namespace

std::optional<CleanImage> clean_jpeg(std::string_view bytes) { return Jpeg{bytes}.clean(); }

// PNG (ISO/IEC 15948): what shows stays, what tells does not.
std::optional<CleanImage> clean_png(std::string_view in) {
  constexpr Bytes signature{"\x89PNG\r\n\x1A\n", 8};
  if (!in.starts_with(signature)) return {};
  CleanImage out;
  out.bytes = signature;
  bool data = false;
  for (std::size_t at = signature.size(); at + 12 <= in.size();) {
    const std::size_t length = big32(in, at);
    if (length > in.size() - at - 12) return {};
    const Bytes name = in.substr(at + 4, 4), whole = in.substr(at, length + 12);
    const bool first = at == signature.size();
    if (first != (name == "IHDR") || (first && length != 13)) return {};
    if (first) {
      out.width = big32(in, at + 8);
      out.height = big32(in, at + 12);
      if (out.width == 0 || out.height == 0) return {};
    }
    data = data || (name == "IDAT" && length > 0);
    const bool tells =
        name == "tEXt" || name == "zTXt" || name == "iTXt" || name == "eXIf" || name == "tIME";
    // What a private chunk holds nobody knows: those that may be left out are (fourth rule of 5.4).
    const bool unknown = (byte_at(name, 0) & 0x20) != 0 && (byte_at(name, 1) & 0x20) != 0;
    if (!tells && !unknown) out.bytes += whole;
    if (name == "IEND") return data ? std::optional{std::move(out)} : std::nullopt;
    at += length + 12;
  }
  return {};
}

std::optional<CleanImage> clean_webp(std::string_view in) {
  if (in.size() < 20 || !in.starts_with("RIFF") || in.substr(8, 4) != "WEBP") return {};
  const std::size_t end = std::size_t{little32(in, 4)} + 8;
  if (end > in.size()) return {};
  CleanImage out;
  std::string kept;
  bool framed = false;
  for (std::size_t at = 12; at + 8 <= end;) {
    const Bytes name = in.substr(at, 4);
    const std::size_t length = little32(in, at + 4), padded = length + (length & 1);
    if (length > end - at - 8) return {};
    const Bytes said = in.substr(at + 8, length);
    const std::size_t begun = kept.size();
    if (name != "EXIF" && name != "XMP ") {
      kept += in.substr(at, 8 + length);
      if (length & 1) kept += '\0';
    }
    if (name == "VP8X") {
      if (length < 10) return {};
      // Not announced what is not there any more.
      kept[begun + 8] = static_cast<char>(byte_at(said, 0) & ~0x0Cu);
      out.width = little24(said, 4) + 1;
      out.height = little24(said, 7) + 1;
    } else if (name == "VP8 " || name == "VP8L") {
      const auto size = webp_frame(name, said);
      if (!size) return {};
      out.width = std::max(out.width, size->width);
      out.height = std::max(out.height, size->height);
      framed = true;
    } else if (name == "ANMF") {
      framed = true;
    }
    at += 8 + padded;
  }
  if (!framed || out.width == 0 || out.height == 0) return {};
  const std::size_t size = kept.size() + 4;
  out.bytes = "RIFF";
  for (int shift = 0; shift < 32; shift += 8) out.bytes += static_cast<char>(size >> shift & 0xFF);
  out.bytes += "WEBP" + kept;
  return out;
}

}  // namespace jinguo
