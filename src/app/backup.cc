// SPDX-License-Identifier: Apache-2.0
#include "app/backup.h"

#include <fmt/format.h>

#include <array>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/digest.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view database = "jinguo.db", manifest = "manifest.json";

Problem stands_against(std::string text, std::string remedy) {
  return refused(Problem::Code::conflict, std::move(text), std::move(remedy));
}

Problem broken(const fs::path& file, std::string_view how) {
  return stands_against(
      fmt::format("备份中的 {} {}", file.string(), how), "请改用另一份备份；现有数据没有改动");
}

std::string digest_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  Digest digest;
  std::array<char, 1 << 16> block{};
  while (in.read(block.data(), block.size()), in.gcount() > 0)
    digest.add({block.data(), static_cast<std::size_t>(in.gcount())});
  return digest.take_hex();
}

std::optional<Problem> copy_checked(const fs::path& from, const fs::path& to) {
  std::error_code bad;
  fs::create_directories(to.parent_path(), bad);
  fs::copy_file(from, to, bad);
  if (!bad) return {};
  Problem p = stands_against(fmt::format("不能写入 {}：{}", to.string(), bad.message()),
      "请检查磁盘空间和权限后重试；现有数据没有改动");
  p.code = Problem::Code::unavailable;
  return p;
}

// Beside the database: the key that proves its checkpoints and what the district wrote itself.
std::vector<fs::path> companions(const fs::path& data) {
  std::vector<fs::path> found;
  if (fs::exists(data / "checkpoint.key")) found.emplace_back("checkpoint.key");
  // Its terms, codes, risk questions and settings.
  for (const auto& entry : fs::directory_iterator{data})
    if (entry.is_regular_file() && entry.path().extension() == ".yaml")
      found.push_back(entry.path().filename());
  for (const char* folder : {"figures", "reports"})
    if (fs::is_directory(data / folder))
      for (const auto& entry : fs::directory_iterator{data / folder})
        if (entry.is_regular_file()) found.push_back(fs::path{folder} / entry.path().filename());
  return found;
}

Result<BackupSummary> write_manifest(const fs::path& folder, std::span<const fs::path> files) {
  BackupSummary summary;
  json::array listed;
  for (const fs::path& f : files) {
    const auto bytes = static_cast<std::int64_t>(fs::file_size(folder / f));
    listed.push_back(json::object{
        {"name", f.generic_string()}, {"bytes", bytes}, {"sm3", digest_of(folder / f)}});
    ++summary.files;
    summary.bytes += bytes;
  }
  std::ofstream out{folder / manifest};
  out << json::serialize(json::object{{"format", 1}, {"made_at", to_text(system_clock().now())},
             {"files", std::move(listed)}})
      << '\n';
  if (out.flush()) return summary;
  return stands_against("备份清单没有写完", "请检查磁盘空间后重做备份；现有数据没有改动");
}

Result<BackupSummary> fill(const House& house, const fs::path& folder) {
  if (auto p = house.store().copy_to((folder / database).string())) return *p;
  std::vector<fs::path> files{database};
  for (const fs::path& f : companions(house.data())) {
    if (auto p = copy_checked(fs::path{house.data()} / f, folder / f)) return *p;
    files.push_back(f);
  }
  return write_manifest(folder, files);
}

}  // namespace

Result<BackupSummary> write_backup(const House& house, const std::string& to) {
  const fs::path folder{to};
  if (fs::exists(folder))
    return stands_against(fmt::format("{} 已经存在", to), "请给备份一个新的目录名");
  std::error_code bad;
  fs::create_directories(folder, bad);
  if (bad)
    return stands_against(fmt::format("不能建立 {}：{}", to, bad.message()), "请换一个可写的位置");
  fs::permissions(folder, fs::perms::owner_all);
  auto made = fill(house, folder);
  // Half a backup would be taken for one, and its name is wanted for the next attempt.
  if (!made.ok()) fs::remove_all(folder, bad);
  return made;
}

Result<BackupSummary> restore_backup(const std::string& from, const std::string& data) {
  const fs::path source{from}, target{data};
  if (fs::exists(target / database))
    return stands_against(
        fmt::format("{} 里已有数据库", data), "请恢复到一个新的目录，核对后再切换");
  std::ifstream in{source / manifest};
  std::ostringstream text;
  text << in.rdbuf();
  boost::system::error_code error;
  const json::value read = json::parse(text.str(), error);
  if (error || !read.is_object() || !read.as_object().contains("files") ||
      !read.at("files").is_array())
    return broken(manifest, "缺失或读不出");
  BackupSummary summary;
  std::vector<fs::path> files;
  for (const json::value& f : read.at("files").as_array()) {
    const auto* name = f.is_object() ? f.as_object().if_contains("name") : nullptr;
    const auto* sm3 = f.is_object() ? f.as_object().if_contains("sm3") : nullptr;
    if (!name || !sm3 || !name->is_string() || !sm3->is_string())
      return broken(manifest, "内容不完整");
    const fs::path file{std::string{name->as_string()}};
    if (file.is_absolute() || file.string().find("..") != std::string::npos)
      return broken(file, "指向备份之外");
    if (!fs::exists(source / file)) return broken(file, "缺失");
    if (digest_of(source / file) != std::string_view{sm3->as_string()})
      return broken(file, "与清单的摘要不符");
    files.push_back(file);
    ++summary.files;
    summary.bytes += static_cast<std::int64_t>(fs::file_size(source / file));
  }
  // The database comes last and under its name only when whole.
  for (const fs::path& f : files)
    if (f != database)
      if (auto p = copy_checked(source / f, target / f)) return *p;
  const fs::path half = target / (std::string{database} + ".half");
  if (auto p = copy_checked(source / database, half)) return *p;
  fs::rename(half, target / database);
  return summary;
}

}  // namespace jinguo
