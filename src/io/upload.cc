// SPDX-License-Identifier: Apache-2.0
#include "io/upload.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "io/bad_file.h"
#include "io/package.h"
#include "io/upload_image.h"

namespace jinguo {
namespace {

constexpr int longest_stem = 100;
constexpr std::size_t pdf_tail = 2048;
constexpr std::string_view taken = "可上传 jpg、png、webp、pdf、docx、xlsx";

Problem damaged(std::string_view what) {
  return bad_file(fmt::format("这个{}文件不完整或已损坏，没有保存", what),
      "请在电脑或手机上能正常打开后，重新上传");
}

struct Kind {
  std::string_view ending, media_type, magic, content_type;
};
constexpr Kind kinds[] = {
    {"jpg", "jpeg", "\xFF\xD8\xFF", "image/jpeg"},
    {"jpeg", "jpeg", "\xFF\xD8\xFF", "image/jpeg"},
    {"png", "png", "\x89PNG\r\n\x1A\n", "image/png"},
    {"webp", "webp", "RIFF", "image/webp"},
    {"pdf", "pdf", "%PDF-", "application/pdf"},
    {"docx", "docx", "PK\x03\x04",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "xlsx", "PK\x03\x04",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

std::string_view ending_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == name.npos ? std::string_view{} : name.substr(dot + 1);
}

// What the common wrong kinds are to be turned into.
Problem not_taken(std::string_view ending) {
  if (ending == "doc" || ending == "wps" || ending == "docm" || ending == "rtf")
    return bad_file("不收这种 Word 文件，没有保存", "请另存为 .docx（不含宏）或 PDF 后上传");
  if (ending == "xls" || ending == "et" || ending == "xlsm" || ending == "xlsb")
    return bad_file("不收这种表格文件，没有保存", "请另存为 .xlsx（不含宏）或 PDF 后上传");
  if (ending == "heic" || ending == "heif")
    return bad_file("不收 HEIC 照片，没有保存", "请在手机相机设置中改为“兼容性最佳”，或转成 jpg");
  return bad_file(ending.empty()
                      ? std::string{"文件名没有扩展名，没有保存"}
                      : fmt::format("不收 .{} 文件，没有保存", shortened(std::string{ending}, 10)),
      std::string{taken});
}

Result<std::string> checked_image(
    std::string_view media_type, const std::string& bytes, const UploadLimits& limits) {
  auto image = media_type == "jpeg"  ? clean_jpeg(bytes)
               : media_type == "png" ? clean_png(bytes)
                                     : clean_webp(bytes);
  if (!image) return damaged("图片");
  if (image->width > limits.edge || image->height > limits.edge)
    return bad_file(fmt::format("图片有 {}×{} 像素，每边至多 {}，没有保存", image->width,
                        image->height, limits.edge),
        "请缩小后重新上传", Problem::Code::too_large);
  return std::move(image->bytes);
}

// ISO 32000-1 §7.5: header, and at the end the place of the cross-reference and the end mark.
std::optional<Problem> fault_of_pdf(std::string_view bytes) {
  if (bytes.size() < 32 || (bytes[5] != '1' && bytes[5] != '2') || bytes[6] != '.')
    return damaged(" PDF ");
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), pdf_tail));
  const auto end = tail.rfind("%%EOF"), start = tail.rfind("startxref");
  if (end == tail.npos || start == tail.npos || start > end) return damaged(" PDF ");
  std::string_view number = tail.substr(start + 9, end - start - 9);
  while (!number.empty() &&
         (number.front() == '\r' || number.front() == '\n' || number.front() == ' '))
    number.remove_prefix(1);
  std::size_t place = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), place);
  if (read.ec != std::errc{} || place == 0 || place >= bytes.size()) return damaged(" PDF ");
  for (const std::string_view acts : {"/JavaScript", "/Launch", "/RichMedia"})
    if (bytes.find(acts) != bytes.npos)
      return bad_file("这个 PDF 带有脚本或会启动程序，没有保存", "请打印成新的 PDF 后上传");
  return {};
}

// ECMA-376-2: a package whose content types and main part are those of the ending.
std::optional<Problem> fault_of_office(std::string_view media_type, const std::string& bytes) {
  const std::string_view what = media_type == "docx" ? " Word " : " Excel ";
  const UnpackLimits limits{1000, 200 << 20, 100};
  auto package = Package::open(bytes, limits);
  if (!package.ok() && package.problem().code == Problem::Code::too_large)
    return bad_file(fmt::format("这个{}文件解压后过大，没有保存", what),
        "请删去多余的图片和内容后重新上传", Problem::Code::too_large);
  if (!package.ok()) return damaged(what);
  constexpr const char* types_part = "[Content_Types].xml";
  const char* main = media_type == "docx" ? "word/document.xml" : "xl/workbook.xml";
  if (!package.value().has(types_part) || !package.value().has(main)) return damaged(what);
  for (const std::string& name : package.value().names()) {
    const auto part = package.value().read(name);  // what comes out is held against the limits
    if (!part.ok() && part.problem().code == Problem::Code::too_large)
      return bad_file(fmt::format("这个{}文件解压后过大，没有保存", what),
          "请删去多余的图片和内容后重新上传", Problem::Code::too_large);
    if (!part.ok()) return damaged(what);
    const bool macros =
        name.find("vbaProject") != name.npos ||
        (name == types_part && (part.value().find("macroEnabled") != part.value().npos ||
                                   part.value().find("vbaProject") != part.value().npos));
    if (macros)
      return bad_file("这个文件带有宏，没有保存", "请另存为不含宏的 .docx 或 .xlsx 后上传");
  }
  return {};
}

// Signs that turn the reading direction or cannot be seen: "cod.exe" must not read as "exe.doc".
bool is_hidden_sign(std::string_view at) {
  return at.starts_with("\xE2\x80\x8B") || at.starts_with("\xE2\x80\x8C") ||
         at.starts_with("\xE2\x80\x8D") || at.starts_with("\xE2\x80\x8E") ||
         at.starts_with("\xE2\x80\x8F") || at.starts_with("\xEF\xBB\xBF") ||
         (at.size() > 2 && at.starts_with("\xE2\x80") && at[2] >= '\xA8' && at[2] <= '\xAE') ||
         (at.size() > 2 && at.starts_with("\xE2\x81") && at[2] >= '\xA0' && at[2] <= '\xAF');
}

}  // namespace

std::string safe_file_name(std::string_view name) {
  if (const auto slash = name.find_last_of("/\\"); slash != name.npos)
    name.remove_prefix(slash + 1);
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (is_hidden_sign(name.substr(i))) {
      i += 2;
      continue;
    }
    if (c < 0x20 || c == 0x7F ||
        std::string_view{"<>:\"|?*%;"}.find(name[i]) != std::string_view::npos)
      continue;
    out += name[i];
  }
  std::string ending{ending_of(out)};
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::string_view stem{out};
  if (out.find('.') != out.npos) stem = stem.substr(0, stem.rfind('.'));
  stem = trimmed(stem);
  while (stem.starts_with('.')) stem.remove_prefix(1);
  std::string whole = stem.empty() ? "附件" : shortened(std::string{stem}, longest_stem);
  return ending.empty() ? whole : whole + "." + ending;
}

std::string_view content_type_of(std::string_view media_type) {
  for (const Kind& k : kinds)
    if (k.media_type == media_type) return k.content_type;
  return "application/octet-stream";
}

Result<CheckedUpload> check_upload(
    std::string_view given, std::string bytes, const UploadLimits& limits) {
  if (!is_clean_text(given)) return bad_file("文件名含有无法识别的字符，没有保存", "请改名后上传");
  CheckedUpload out{safe_file_name(given), {}, {}};
  const std::string_view ending = ending_of(out.name);
  const auto* kind = std::find_if(
      std::begin(kinds), std::end(kinds), [&](const Kind& k) { return k.ending == ending; });
  if (kind == std::end(kinds)) return not_taken(ending);
  if (bytes.size() > limits.bytes)
    return bad_file(fmt::format("文件有 {} MB，每个至多 {} MB，没有保存", (bytes.size() >> 20) + 1,
                        limits.bytes >> 20),
        "请压缩或分成几个文件上传", Problem::Code::too_large);
  if (bytes.empty()) return bad_file("文件是空的，没有保存", "请重新选择文件");
  if (!bytes.starts_with(kind->magic))
    return bad_file(fmt::format("文件名以 .{} 结尾，内容却不是，没有保存", ending),
        "请用原来的程序打开后另存，再上传");
  out.media_type = kind->media_type;
  if (ending == "pdf") {
    if (auto fault = fault_of_pdf(bytes)) return *fault;
    out.bytes = std::move(bytes);
  } else if (ending == "docx" || ending == "xlsx") {
    if (auto fault = fault_of_office(ending, bytes)) return *fault;
    out.bytes = std::move(bytes);
  } else {
    auto image = checked_image(kind->media_type, bytes, limits);
    if (!image.ok()) return image.problem();
    out.bytes = std::move(image).value();
  }
  return out;
}

}  // namespace jinguo
