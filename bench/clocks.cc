// SPDX-License-Identifier: Apache-2.0
// A district with many open terms, and what looking at them costs.
//   clocks make FOLDER N       founds it: 10 streets, 100 communities, N open terms on 20,000
//   letters clocks attend FOLDER DUE…  makes so many of them due, one number after the other, and
//   prints the
//                              milliseconds of the look at them
//   clocks ask PORT TOKEN PATH  16 clients for three seconds: p50 and p95 in milliseconds, answers
//   a
//                              second
#include "clocks/clocks.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "modules/cases/intake.h"
#include "modules/deadlines/deadline.h"
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "seal/key_folder.h"

namespace jinguo {
namespace {

constexpr std::int64_t district = 1;
constexpr int letters = 20'000, at_once = 1'000;

[[noreturn]] void stop(const Problem& p) {
  std::fprintf(stderr, "clocks: %s %s\n", p.field.c_str(), p.text.c_str());
  std::exit(70);
}

std::string source(const char* file) {
  std::ifstream in{std::filesystem::path{BENCH_SOURCE} / ".." / file};
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

struct Bench {
  explicit Bench(const std::string& folder)
      : store(open_store({folder, "", false, 8})), keys(key_folder(folder + ".keys")) {}

  static std::unique_ptr<KeyFolder> key_folder(const std::string& folder) {
    return std::filesystem::exists(folder) ? KeyFolder::open(folder) : KeyFolder::make(folder);
  }

  static std::shared_ptr<const TermBook> terms(const Catalogue& catalogue) {
    auto read = TermBook::read({"data/clocks.yaml", source("data/clocks.yaml")}, catalogue);
    if (!read.ok()) stop(read.problem());
    return read.value();
  }
  Actor program(const Uuid& at) const { return {{}, at, Role::installer, district, "bench", true}; }
  void write(const Actor& by, const std::function<std::optional<Problem>(Writing&)>& work) const {
    const auto done = engine.write(by, {}, [&](Writing& w) -> Result<Written> {
      if (auto p = work(w)) return *p;
      return Written{};
    });
    if (!done.ok()) stop(done.problem());
  }
  template <class T>
  Uuid enter(const Actor& by, const T& record, std::optional<Uuid> unit = {}) const {
    Uuid id;
    write(by, [&](Writing& w) -> std::optional<Problem> {
      const auto made = w.create(record, unit);
      if (!made.ok()) return made.problem();
      id = made.value().value;
      return {};
    });
    return id;
  }

  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  std::unique_ptr<Store> store;
  std::unique_ptr<KeyFolder> keys;
  Sealing sealing{*keys};
  Clocks clocks{terms(catalogue)};
  // Without consequences: the terms are put in as they are wanted.
  Engine engine{Engine::Parts{
      *store, catalogue, system_clock(), system_random(), std::chrono::minutes{8 * 60}, &sealing}};
};

struct Places {
  Uuid root;
  std::vector<Uuid> communities;
};

Places found(const Bench& b) {
  Places p;
  const auto unit = [&](std::string name, org::Level level, std::optional<Uuid> above) {
    org::Unit u{std::move(name), level, {}, {}, {}, {}, {}};
    if (above) u.parent = Id<org::Unit>{*above};
    return b.enter(b.program(p.root), u);
  };
  const auto account = [&](std::string login, Role role, const Uuid& at) {
    b.enter(b.program(p.root), org::Account{std::move(login), "测试员", role, true, {}}, at);
  };
  p.root = unit("测试区", org::Level::district, {});
  account("chair", Role::chair, p.root);
  account("desk", Role::desk, p.root);
  for (int s = 0; s < 10; ++s) {
    const Uuid street = unit(fmt::format("街道{}", s), org::Level::street, p.root);
    if (s == 0) account("street", Role::street, street);
    for (int c = 0; c < 10; ++c) {
      p.communities.push_back(unit(fmt::format("社区{}-{}", s, c), org::Level::community, street));
      if (s == 0 && c == 0) account("community", Role::community, p.communities.back());
    }
  }
  return p;
}

// The i-th of n open terms: one in thirty missed and risen, the others spread over sixty days.
deadlines::Deadline term(
    int i, const Uuid& unit, const Uuid& root, const Uuid& letter, Date today) {
  using deadlines::DeadlineState;
  constexpr std::chrono::minutes offset{8 * 60};
  deadlines::Deadline d;
  const bool missed = i % 30 == 0;
  d.code = "XF-NOTICE";
  d.label = "书面告知是否受理";
  d.record = "intake";
  d.subject = letter.text();
  d.round = 1 + i / letters;
  d.due_on = plus_days(today, missed ? -1 - i / 30 % 20 : 2 + i % 60);
  d.due = start_of(plus_days(d.due_on, 1), offset);
  d.begun = d.due - std::chrono::days{16};
  d.desk = "u:" + unit.text();
  if (i % 20 == 0) d.fresh = d.desk;
  d.wake = Instant{std::chrono::sys_days{std::chrono::year{2199} / 1 / 1}};
  if (i % 50 == 7) {
    d.waits_for = "人民法院";
    d.asker = std::exchange(d.desk, "");
    d.fresh.clear();
  }
  if (missed) {
    d.risen = (i % 90 == 0 ? "c:" : "u:") + root.text();
    d.risen_to = i % 90 == 0 ? deadlines::RisenTo::chair : deadlines::RisenTo::district;
  }
  return d;
}

void make(const std::string& folder, int wanted) {
  const Bench b{folder};
  const Places p = found(b);
  std::vector<Uuid> ids;
  for (int from = 0; from < letters; from += at_once)
    b.write(b.program(p.root), [&](Writing& w) -> std::optional<Problem> {
      ids.resize(std::size_t(from));
      for (int i = from; i < from + at_once; ++i) {
        const Uuid& unit = p.communities[std::size_t(i) % p.communities.size()];
        cases::Intake letter;
        letter.number = fmt::format("XF-{}", i);
        letter.received_on = b.engine.today();
        const Actor her{{}, unit, Role::community, district, "bench", false};
        const auto made = w.as(her).create(letter);
        if (!made.ok()) return made.problem();
        ids.push_back(made.value().value);
      }
      return {};
    });
  for (int from = 0; from < wanted; from += at_once)
    b.write(b.program(p.root), [&](Writing& w) -> std::optional<Problem> {
      for (int i = from; i < std::min(wanted, from + at_once); ++i) {
        const auto at = std::size_t(i) % ids.size();
        const Uuid& unit = p.communities[at % p.communities.size()];
        const auto made = w.create(term(i, unit, p.root, ids[at], b.engine.today()), unit);
        if (!made.ok()) return made.problem();
      }
      return {};
    });
  // A term is begun as running; those missed are so from the start here.
  b.store->write([&](Connection& c) -> std::optional<Problem> {
    c.script("UPDATE \"deadline\" SET \"state\" = 'overdue' WHERE \"risen\" IS NOT NULL");
    return {};
  });
}

void attend(const std::string& folder, int due) {
  const Bench b{folder};
  const Instant now = b.engine.clock().now();
  const std::int64_t ms = now.time_since_epoch().count();
  b.store->write([&](Connection& c) -> std::optional<Problem> {
    const Value params[] = {ms - 1000, ms - 1000, std::int64_t{due}};
    c.run(
        "UPDATE \"deadline\" SET \"wake\" = ?, \"due\" = ? WHERE \"id\" IN (SELECT \"id\" FROM "
        "\"deadline\" WHERE \"state\" = 'running' AND \"desk\" IS NOT NULL LIMIT ?)",
        params);
    return {};
  });
  const auto begun = std::chrono::steady_clock::now();
  const std::clock_t worked = std::clock();
  const auto did = b.clocks.attend(b.engine, district, now);
  const double took =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
  if (!did.ok()) stop(did.problem());
  std::printf(
      "due %6d: looked at %6lld, missed %6lld, risen %6lld, notices %6lld: %9.1f ms, %9.1f ms of "
      "processor\n",
      due, static_cast<long long>(did.value().looked_at),
      static_cast<long long>(did.value().missed), static_cast<long long>(did.value().risen),
      static_cast<long long>(did.value().notices), took,
      double(std::clock() - worked) * 1000 / CLOCKS_PER_SEC);
}

// One client: asks again as soon as it has been answered.
std::vector<double> ask_for(int port, const std::string& request, std::chrono::seconds time) {
  const int peer = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(peer, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) return {};
  std::vector<double> took;
  const auto end = std::chrono::steady_clock::now() + time;
  std::string got(256 * 1024, '\0');
  while (std::chrono::steady_clock::now() < end) {
    const auto begun = std::chrono::steady_clock::now();
    if (::send(peer, request.data(), request.size(), 0) < 0) break;
    std::size_t have = 0, want = got.size();
    while (have < want) {
      const auto n = ::recv(peer, got.data() + have, got.size() - have, 0);
      if (n <= 0) return took;
      have += static_cast<std::size_t>(n);
      const std::string_view text{got.data(), have};
      const auto head = text.find("\r\n\r\n"), length = text.find("Content-Length: ");
      if (head == text.npos) continue;
      if (!text.starts_with("HTTP/1.1 200")) return {};  // refusals are no answers
      want = head + 4 + std::strtoul(got.data() + length + 16, nullptr, 10);
    }
    took.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
            .count());
  }
  ::close(peer);
  return took;
}

void ask(int port, const std::string& token, const std::string& path) {
  constexpr std::chrono::seconds time{3};
  const std::string request =
      fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {}\r\n\r\n", path,
          port, token);
  std::vector<std::vector<double>> each(16);
  std::vector<std::thread> clients;
  for (auto& mine : each) clients.emplace_back([&] { mine = ask_for(port, request, time); });
  for (std::thread& c : clients) c.join();
  std::vector<double> all;
  for (const auto& mine : each) all.insert(all.end(), mine.begin(), mine.end());
  if (all.empty()) return void(std::printf("%-28s no answers\n", path.c_str()));
  std::sort(all.begin(), all.end());
  std::printf("%-28s p50 %7.2f  p95 %7.2f ms  %8.0f/s\n", path.c_str(), all[all.size() / 2],
      all[all.size() * 95 / 100],
      static_cast<double>(all.size()) / static_cast<double>(time.count()));
}

int number(const char* text) {
  int n = 0;
  std::from_chars(text, text + std::char_traits<char>::length(text), n);
  return n;
}

}  // namespace
}  // namespace jinguo

int main(int argc, char** argv) {
  const std::string verb = argc > 2 ? argv[1] : "";
  if (verb == "make" && argc == 4) return jinguo::make(argv[2], jinguo::number(argv[3])), 0;
  if (verb == "attend" && argc > 3) {
    for (int i = 3; i < argc; ++i) jinguo::attend(argv[2], jinguo::number(argv[i]));
    return 0;
  }
  if (verb == "ask" && argc == 5) return jinguo::ask(jinguo::number(argv[2]), argv[3], argv[4]), 0;
  std::fprintf(stderr, "usage: clocks make FOLDER N | attend FOLDER DUE… | ask PORT TOKEN PATH\n");
  return 2;
}
