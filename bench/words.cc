// SPDX-License-Identifier: Apache-2.0
// What the words of a search cost a writer.
//   words FOLDER N    creates N persons in an empty folder, a thousand in one transaction; prints
//   the
//                     microseconds of processor for one, and for her words alone
#include "engine/words.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "engine/engine.h"
#include "modules/modules.h"
#include "modules/org/unit.h"
#include "modules/registry/person.h"
#include "seal/key_folder.h"

namespace jinguo {
namespace {

constexpr int at_once = 1'000;

double microseconds(std::clock_t from) {
  return double(std::clock() - from) * 1e6 / CLOCKS_PER_SEC;
}

std::string name_of(int i) {
  constexpr std::string_view all = "赵钱孙李周吴郑王冯陈小红丽娜秀英芳敏静梅兰玉珍霞燕婷雪琴";
  const auto at = [&](std::size_t n) { return std::string{all.substr(n % 28 * 3, 3)}; };
  return at(std::size_t(i) % 10) + at(std::size_t(i) * 7 + 3) + at(std::size_t(i) * 11 / 28);
}

void measure(const std::string& folder, int wanted) {
  const auto store = open_store({folder + "/data", ""});
  const auto keys = KeyFolder::make(folder + "/keys");
  const Sealing sealing{*keys};
  const Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  const Engine engine{
      {*store, catalogue, system_clock(), system_random(), std::chrono::minutes{480}, &sealing}};
  const RecordType& type = *catalogue.find("person");
  Actor actor{{}, {}, Role::installer, 1, "安装", true};
  double whole = 0, words = 0;
  const auto write = [&](const Engine::Job& job) {
    const auto done = engine.write(actor, {}, job);
    if (done.ok()) return done.value().id;
    fmt::print(stderr, "words: {} {}\n", done.problem().field, done.problem().text);
    std::exit(70);
  };
  actor.unit = write([&](Writing& w) -> Result<Written> {
    org::Unit root;
    root.name = "示范区";
    root.level = org::Level::district;
    const auto made = w.create(root);
    if (!made.ok()) return made.problem();
    return Written{made.value().value, 1, {}, false};
  });
  actor.role = Role::community;
  for (int from = 0; from < wanted; from += at_once) {
    const std::clock_t begun = std::clock();
    double again = 0;
    write([&](Writing& w) -> Result<Written> {
      for (int i = from; i < from + at_once; ++i) {
        registry::Person p;
        p.name = name_of(i);
        const auto made = w.create(p);
        if (!made.ok()) return made.problem();
      }
      // The same words once more, of records that are not there.
      const std::clock_t middle = std::clock();
      for (int i = from; i < from + at_once; ++i) {
        Row row(type.fields.size());
        row[std::size_t(type.at("name"))] = name_of(i);
        const Uuid id = new_id(engine.clock(), engine.random());
        change_words(w.connection(), {type, 1, actor.unit, id}, nullptr, &row);
      }
      again = microseconds(middle);
      return Written{};
    });
    whole += microseconds(begun) - again;
    words += again;
  }
  fmt::print("{} persons: {:.0f} µs each, of them {:.0f} for her words\n", wanted, whole / wanted,
      words / wanted);
}

}  // namespace
}  // namespace jinguo

int main(int argc, char** argv) {
  if (argc != 3) return fmt::print(stderr, "usage: words FOLDER N\n"), 64;
  jinguo::measure(argv[1], std::atoi(argv[2]));
}
