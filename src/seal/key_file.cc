// SPDX-License-Identifier: Apache-2.0
#include "seal/key_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "seal/keys.h"

namespace jinguo {
namespace {

KeyError failed(std::string_view what, const std::string& path, int error) {
  Problem p;
  p.code = Problem::Code::unavailable;
  p.field = "--keys";
  p.text = fmt::format("{}密钥文件 {}：{}", what, path, std::generic_category().message(error));
  p.remedy = "没有保存任何内容；请检查密钥目录的磁盘和权限，或从密钥的备份取回该文件";
  return KeyError{std::move(p)};
}

// Ended with its scope.
class File {
 public:
  File(const std::string& path, int flags)
      : handle_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (handle_ >= 0) ::close(handle_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  bool open() const { return handle_ >= 0; }
  bool put(const Secret& key) const {
    const auto size = static_cast<ssize_t>(key.bytes.size());
    return ::write(handle_, key.bytes.data(), key.bytes.size()) == size && ::fsync(handle_) == 0;
  }
  bool get(Secret& key) const {
    std::uint8_t more = 0;
    return ::read(handle_, key.bytes.data(), key.bytes.size()) ==
               static_cast<ssize_t>(key.bytes.size()) &&
           ::read(handle_, &more, 1) == 0;
  }

 private:
  int handle_;
};

}  // namespace

void write_key_file(const std::string& path, const Secret& key) {
  const std::string fresh = path + ".new";
  {
    const File file{fresh, O_WRONLY | O_CREAT | O_TRUNC};
    if (!file.open() || !file.put(key)) throw failed("不能写入", fresh, errno);
  }
  if (std::rename(fresh.c_str(), path.c_str()) != 0) throw failed("不能写入", path, errno);
  sync_folder(path.substr(0, path.rfind('/')));
}

Secret read_key_file(const std::string& path) {
  Secret key;
  const File file{path, O_RDONLY};
  if (!file.open()) throw failed("读不到", path, errno);
  errno = EINVAL;
  if (!file.get(key)) throw failed("读不出", path, errno);
  return key;
}

void erase_key_file(const std::string& path) {
  {
    const File file{path, O_WRONLY};
    if (!file.open() && errno == ENOENT) return;
    if (!file.open() || !file.put(Secret{})) throw failed("不能销毁", path, errno);
  }
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw failed("不能销毁", path, errno);
  sync_folder(path.substr(0, path.rfind('/')));
}

void sync_folder(const std::string& folder) {
  const int held = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (held < 0) throw failed("不能写入", folder, errno);
  const bool done = ::fsync(held) == 0;
  const int error = errno;
  ::close(held);
  if (!done) throw failed("不能写入", folder, error);
}

}  // namespace jinguo
