// SPDX-License-Identifier: Apache-2.0
#include "store/data_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "store/store.h"

namespace jinguo {
namespace {

std::string holder_of(int file) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(file, text.data(), text.size() - 1, 0);
  return size > 0 ? std::string{text.data(), static_cast<std::size_t>(size)} : "未知";
}

}  // namespace

DataLock::DataLock(const std::string& folder) {
  const std::string path = folder + "/lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0)
    throw StoreError(
        StoreError::Kind::io, fmt::format("不能建立锁文件 {}：{}", path, std::strerror(errno)));
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = holder_of(file_);
    ::close(file_);
    throw StoreError(
        StoreError::Kind::busy, fmt::format("数据目录 {} 正被进程 {} 使用。数据未作任何改动；"
                                            "请先停止该进程，或换一个数据目录",
                                    folder, holder));
  }
  const std::string own = std::to_string(::getpid());
  const bool written = ::ftruncate(file_, 0) == 0 && ::pwrite(file_, own.data(), own.size(), 0) ==
                                                         static_cast<ssize_t>(own.size());
  // On a full disk the number is lost, not the lock.
  if (!written) (void)!::ftruncate(file_, 0);
}

DataLock::~DataLock() { ::close(file_); }

}  // namespace jinguo
