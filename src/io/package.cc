// SPDX-License-Identifier: Apache-2.0
#include "io/package.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <stdexcept>

#include "io/bad_file.h"

namespace jinguo {
namespace {

constexpr std::int64_t small = 1 << 20;

Problem damaged(std::string_view what) {
  return bad_file(fmt::format("文件已损坏，无法读取（{}），没有写入任何数据", what),
      "请用表格软件打开后另存为 .xlsx，再重新上传");
}

Problem too_big() {
  return bad_file("文件解压后过大，已停止读取，没有写入任何数据",
      "请删去多余的工作表、图片和空行，或分成几个文件上传", Problem::Code::too_large);
}

// zip_close frees what it took over only when it succeeds.
struct Archive {
  zip_source_t* source = nullptr;
  zip_t* zip = nullptr;
  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip) zip_discard(zip);
    if (source) zip_source_free(source);
  }
};

// Zip counts local seconds in twos since 1980; written as UTC so that no machine's zone shows.
struct DosTime {
  std::uint16_t time, date;
};
DosTime dos_time(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const Date ymd{day};
  const std::chrono::hh_mm_ss clock{at - day};
  const auto year = std::max(1980, static_cast<int>(ymd.year())) - 1980;
  return {static_cast<std::uint16_t>(clock.hours().count() << 11 | clock.minutes().count() << 5 |
                                     clock.seconds().count() / 2),
      static_cast<std::uint16_t>(static_cast<unsigned>(year) << 9 |
                                 static_cast<unsigned>(ymd.month()) << 5 |
                                 static_cast<unsigned>(ymd.day()))};
}

void add(zip_t* zip, const Part& part, DosTime at) {
  zip_source_t* bytes = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
  const zip_int64_t i = zip_file_add(zip, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (i < 0) {
    zip_source_free(bytes);
    throw std::runtime_error(zip_strerror(zip));
  }
  zip_file_set_dostime(zip, static_cast<zip_uint64_t>(i), at.time, at.date, 0);
}

std::string bytes_of(zip_source_t* source) {
  if (zip_source_open(source) < 0) throw std::runtime_error("zip source does not open");
  zip_source_seek(source, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  const zip_int64_t got = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(out.size())) throw std::runtime_error("zip source is short");
  return out;
}

}  // namespace

std::string pack(std::span<const Part> parts, Instant at) {
  Archive a;
  a.source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(a.source);  // one reference stays ours to read the finished bytes from
  a.zip = zip_open_from_source(a.source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!a.zip) {
    zip_source_free(a.source);
    throw std::runtime_error("zip does not open");
  }
  const DosTime when = dos_time(at);
  for (const Part& part : parts) add(a.zip, part, when);
  if (zip_close(a.zip) < 0) throw std::runtime_error(zip_strerror(a.zip));
  a.zip = nullptr;
  return bytes_of(a.source);
}

struct Package::Open {
  std::string bytes;
  UnpackLimits limits;
  std::int64_t unpacked = 0;
  Archive archive;
};

Result<Package> Package::open(std::string bytes, const UnpackLimits& limits) {
  auto o = std::make_shared<Open>();
  o->bytes = std::move(bytes);
  o->limits = limits;
  if (!o->bytes.starts_with("PK"))
    return bad_file("文件不是 .xlsx 工作簿，没有写入任何数据",
        "请上传 .xlsx 或 .csv 文件；旧的 .xls 文件请先另存为 .xlsx");
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* source = zip_source_buffer_create(o->bytes.data(), o->bytes.size(), 0, &why);
  o->archive.zip =
      source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &why) : nullptr;
  if (!o->archive.zip) {
    const std::string text = zip_error_strerror(&why);
    zip_error_fini(&why);
    if (source) zip_source_free(source);
    return damaged(text);
  }
  zip_error_fini(&why);
  const zip_int64_t entries = zip_get_num_entries(o->archive.zip, 0);
  if (entries > limits.entries) return too_big();
  std::int64_t total = 0;
  for (zip_int64_t i = 0; i < entries; ++i) {
    zip_stat_t s;
    if (zip_stat_index(o->archive.zip, static_cast<zip_uint64_t>(i), 0, &s) < 0)
      return damaged("目录不完整");
    if ((s.valid & ZIP_STAT_ENCRYPTION_METHOD) && s.encryption_method != ZIP_EM_NONE)
      return bad_file("文件加了密码，无法读取，没有写入任何数据", "请去掉密码后重新上传");
    if (s.size > static_cast<zip_uint64_t>(limits.total)) return too_big();
    const auto size = static_cast<std::int64_t>(s.size);
    total += size;
    if (total > limits.total) return too_big();
    const auto packed = std::max<std::int64_t>(1, static_cast<std::int64_t>(s.comp_size));
    if (size > small && size / packed > limits.ratio) return too_big();
  }
  return Package{std::move(o)};
}

bool Package::has(std::string_view name) const {
  return zip_name_locate(open_->archive.zip, std::string{name}.c_str(), 0) >= 0;
}

std::vector<std::string> Package::names() const {
  std::vector<std::string> all;
  const zip_int64_t entries = zip_get_num_entries(open_->archive.zip, 0);
  for (zip_int64_t i = 0; i < entries; ++i)
    if (const char* name = zip_get_name(open_->archive.zip, static_cast<zip_uint64_t>(i), 0))
      all.emplace_back(name);
  return all;
}

Result<std::string> Package::read(std::string_view name) {
  zip_file_t* file = zip_fopen(open_->archive.zip, std::string{name}.c_str(), 0);
  if (!file) return damaged(fmt::format("缺少 {}", name));
  std::string out, chunk(64 << 10, '\0');
  zip_int64_t got = 0;
  // The declared size was checked above; what really comes out is counted here.
  while ((got = zip_fread(file, chunk.data(), chunk.size())) > 0) {
    open_->unpacked += got;
    if (open_->unpacked > open_->limits.total) break;
    out.append(chunk, 0, static_cast<std::size_t>(got));
  }
  zip_fclose(file);
  if (open_->unpacked > open_->limits.total) return too_big();
  if (got < 0) return damaged(fmt::format("{} 解压失败", name));
  return out;
}

}  // namespace jinguo
