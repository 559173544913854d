// SPDX-License-Identifier: Apache-2.0
// What sealing costs: visits created, and read by id, with the same words in the clear and sealed.
//   sealing [COUNT]      writes into a folder of its own under TMPDIR
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "engine/engine.h"
#include "modules/modules.h"
#include "modules/org/unit.h"
#include "modules/registry/household.h"
#include "modules/visits/visit.h"
#include "seal/key_folder.h"

namespace jinguo {
namespace {

using Seconds = std::chrono::duration<double>;
constexpr int in_flight = 64;

class Bench {
 public:
  explicit Bench(const std::string& folder)
      : store_(open_store({folder + "/data", ""})), keys_(KeyFolder::make(folder + "/keys")) {
    Actor program{{}, {}, Role::installer, 1, "bench", true};
    org::Unit root{"示范区", org::Level::district, {}, {}, {}, {}, {}};
    who_.unit = made(program, root);
    registry::Household home;
    home.head_name = "赵测试";
    home.address = "示范路1号";
    home_ = made(who_, home);
  }
  Keys& keys() { return *keys_; }

  // Writes a second, `in_flight` of them at a time.
  double creates(int count, const std::string& words, bool sealed) {
    std::mutex mutex;
    std::condition_variable changed;
    int begun = 0, done = 0;
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock{mutex};
    for (; begun < count; ++begun) {
      changed.wait(lock, [&] { return begun - done < in_flight; });
      lock.unlock();
      engine_.write(
          who_, {}, [&](Writing& w) { return create(w, words, sealed); },
          [&](Result<Written> answer) {
            const std::lock_guard held{mutex};
            if (!answer.ok()) fmt::print(stderr, "{}\n", answer.problem().text);
            last_ = answer.ok() ? answer.value().id : last_;
            ++done;
            changed.notify_one();
          });
      lock.lock();
    }
    changed.wait(lock, [&] { return done == count; });
    return count / Seconds{std::chrono::steady_clock::now() - start}.count();
  }
  double reads(int count) {
    const RecordType& type = *catalogue_.find("visit");
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i)
      if (!engine_.get(who_, type, last_).ok()) fmt::print(stderr, "lost\n");
    return count / Seconds{std::chrono::steady_clock::now() - start}.count();
  }

 private:
  template <class T>
  Uuid made(const Actor& actor, const T& record) {
    const auto answer = engine_.write(actor, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record);
      if (!id.ok()) return id.problem();
      return Written{id.value().value, 1, {}, false};
    });
    if (!answer.ok()) throw std::runtime_error(answer.problem().text);
    return answer.value().id;
  }
  Result<Written> create(Writing& w, const std::string& words, bool sealed) {
    visits::Visit v;
    v.household = {home_};
    v.visited_on = day_of(system_clock().now(), std::chrono::hours{8});
    (sealed ? v.findings : v.materials) = words;
    auto id = w.create(v);
    if (!id.ok()) return id.problem();
    return Written{id.value().value, 1, {}, false};
  }

  Catalogue catalogue_ = std::move(Catalogue::make(all_modules())).value();
  std::unique_ptr<Store> store_;
  std::unique_ptr<KeyFolder> keys_;
  Sealing sealing_{*keys_};
  Engine engine_{
      {*store_, catalogue_, system_clock(), system_random(), std::chrono::hours{8}, &sealing_}};
  Actor who_{{}, {}, Role::chair, 1, "bench", true};
  Uuid home_, last_;
};

int run(int count) {
  std::string folder = (std::filesystem::temp_directory_path() / "jinguo-bench.XXXXXX").string();
  if (!::mkdtemp(folder.data())) return 1;
  {
    Bench bench{folder};
    std::string words;
    for (int i = 0; i < 20; ++i) words += "家中平安已送宣传单。";  // 200 characters
    bench.creates(count / 4, words, true);                         // warm
    std::vector<double> create[3], read[3];
    for (int round = 0; round < 5; ++round)
      for (int kind = 0; kind < 3; ++kind) {
        bench.keys().set_suite(kind == 2 ? Suite::int1 : Suite::gm1);
        create[kind].push_back(bench.creates(count, words, kind > 0));
        read[kind].push_back(bench.reads(count));
      }
    const auto median = [](std::vector<double>& all) {
      std::sort(all.begin(), all.end());
      return all[all.size() / 2];
    };
    const char* names[] = {"200 characters in clear", "the same, GM1", "the same, INT1"};
    const double create0 = median(create[0]), read0 = median(read[0]);
    for (int kind = 0; kind < 3; ++kind)
      fmt::print("{:24} create {:8.0f}/s ratio {:.2f}   read by id {:8.0f}/s ratio {:.2f}\n",
          names[kind], median(create[kind]), median(create[kind]) / create0, median(read[kind]),
          median(read[kind]) / read0);
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace jinguo

int main(int count, char** args) { return jinguo::run(count > 1 ? std::atoi(args[1]) : 2000); }
