// SPDX-License-Identifier: Apache-2.0
// serve: the web pages and the API, with a checkpoint of the journal once a minute and at the end,
// and a look at the terms that have come due every twenty seconds.
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <thread>

#include "app/command.h"
#include "app/file_desk.h"
#include "app/house.h"
#include "app/paper_desk.h"
#include "app/papers.h"
#include "app/web.h"
#include "http/server.h"

namespace jinguo {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string web;  // a folder instead of the embedded pages
  int threads = 0;
  int attachment_mb = 10;
};

// Signs new journal lines every minute while it lives, and once more at its end.
class Checkpoints {
 public:
  explicit Checkpoints(const House& house)
      : house_(house), key_(house.checkpoint_key()), thread_([this] { run(); }) {}
  ~Checkpoints() {
    {
      const std::lock_guard lock{mutex_};
      ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
    sign();
  }
  Checkpoints(const Checkpoints&) = delete;
  Checkpoints& operator=(const Checkpoints&) = delete;

 private:
  void run() {
    std::unique_lock lock{mutex_};
    while (!changed_.wait_for(lock, std::chrono::minutes{1}, [this] { return ending_; })) {
      lock.unlock();
      sign();
      lock.lock();
    }
  }
  void sign() {
    const auto refused = write_checkpoints(
        house_.store(), house_.district().number, house_.engine().clock().now(), *key_);
    if (refused) spdlog::warn("留痕签名未完成，一分钟后再试：{}", refused->text);
    try {
      if (const auto late = house_.journal_key_notes())
        spdlog::warn("密钥更换尚未记入留痕，一分钟后再试：{}", late->text);
    } catch (const KeyError& e) {
      spdlog::warn("密钥库暂时读不到，一分钟后再试：{}", e.problem.text);
    }
  }

  const House& house_;
  std::unique_ptr<CheckpointKey> key_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool ending_ = false;
  std::thread thread_;
};

// Looks at the terms that have come due, every twenty seconds while it lives: a breach has risen
// within a minute.  Any number of nodes may do so at once.
class Attendance {
 public:
  explicit Attendance(const House& house) : house_(house), thread_([this] { run(); }) {}
  ~Attendance() {
    {
      const std::lock_guard lock{mutex_};
      ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
  Attendance(const Attendance&) = delete;
  Attendance& operator=(const Attendance&) = delete;

 private:
  void run() {
    std::unique_lock lock{mutex_};
    do {
      lock.unlock();
      attend();
      lock.lock();
    } while (!changed_.wait_for(lock, std::chrono::seconds{20}, [this] { return ending_; }));
  }
  void attend() {
    const auto done = house_.clocks().attend(
        house_.engine(), house_.district().number, house_.engine().clock().now());
    if (!done.ok()) spdlog::warn("有时限未能处理，二十秒后再试：{}", done.problem().text);
  }

  const House& house_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool ending_ = false;
  std::thread thread_;
};

Result<http::ServerOptions> server_options(const ServeOptions& given) {
  http::ServerOptions options;
  const auto colon = given.listen.rfind(':');
  const std::string port = colon == std::string::npos ? "" : given.listen.substr(colon + 1);
  unsigned number = 0;
  const auto [end, bad] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (port.empty() || bad != std::errc{} || end != port.data() + port.size() || number > 65535) {
    Problem p;
    p.field = "--listen";
    p.text = fmt::format("“{}”不是“地址:端口”", given.listen);
    p.remedy = "如 127.0.0.1:8080";
    return p;
  }
  options.host = given.listen.substr(0, colon);
  options.port = static_cast<std::uint16_t>(number);
  options.io_threads = given.threads;
  options.most_attachment = static_cast<std::size_t>(given.attachment_mb) << 20;
  options.end_on_signals = true;
  return options;
}

// A core file would hold what people wrote and the keys it is sealed with.
void write_no_core() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);
}

Exit serve(const ServeOptions& given, const CommonOptions& common) {
  write_no_core();
  const auto options = server_options(given);
  if (!options.ok()) return tell(options.problem(), common);
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  const auto book = open_book(common.data);
  if (!book.ok()) return tell(book.problem(), common);
  const Counting counting{house.store(), catalogue(), *book.value()};
  Sessions::Options session_options;
  session_options.district = house.district().number;
  session_options.people = house.settings().people;
  session_options.bodies = house.settings().bodies;
  Sessions sessions{house.engine(), session_options};
  const WebPages pages{given.web};
  http::ServerParts parts{house.engine(), sessions, book.value().get(), &counting,
      paper_calls(house, book.value()), paper_desk_calls(house),
      file_desk_calls(house, options.value().most_attachment),
      PortalDesk{house.district().number, house.district().unit}, &house.clocks().book(),
      [&pages](std::string_view path) { return pages.find(path); },
      [](const std::string& host, std::uint16_t port) {
        std::printf("已启动：http://%s:%u/\n", host.c_str(), unsigned{port});
        std::fflush(stdout);
      },
      [&common] { return own_file(common.data, "outlines.geojson"); },
      {house.district().name, house.settings().short_name}, house.settings().exit};
  const Checkpoints checkpoints{house};
  const Attendance attendance{house};
  http::StopSwitch stop;
  if (const auto refused = http::run_server(options.value(), parts, stop))
    return tell(*refused, common);
  return Exit::ok;
}

}  // namespace

std::function<Exit()> declare_serve(CLI::App& app, const CommonOptions& common) {
  auto given = std::make_shared<ServeOptions>();
  app.add_option("--listen", given->listen, "监听的地址和端口")->capture_default_str();
  app.add_option("--web", given->web, "用此目录的网页代替程序自带的（开发用）");
  app.add_option("--threads", given->threads, "收发线程数；0为处理器核数");
  app.add_option("--attachment-mb", given->attachment_mb, "一个附件至多多少兆字节")
      ->check(CLI::Range(1, 50))
      ->capture_default_str();
  return [given, &common] { return serve(*given, common); };
}

}  // namespace jinguo
