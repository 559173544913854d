// SPDX-License-Identifier: Apache-2.0
// A small district in a clean store: two communities of one street, and people to act.  For tests.
#pragma once
#include <memory>
#include <string>

#include "engine/engine.h"
#include "engine/passwords.h"
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "modules/registry/household.h"
#include "modules/visits/visit.h"
#include "store/test_store.h"

namespace jinguo {

class TestDistrict {
 public:
  static constexpr std::int64_t number = 1;
  static constexpr const char* password = "correct horse battery";

  explicit TestDistrict(Dialect dialect = Dialect::sqlite)
      : store(dialect),
        engine(Engine::Parts{
            *store, catalogue, clock, system_random(), std::chrono::hours{8}, &sealing}) {
    root = unit("示范区", org::Level::district, {});
    street = unit("东街道", org::Level::street, root);
    east = unit("东一社区", org::Level::community, street);
    west = unit("西一社区", org::Level::community, street);
  }

  Actor installer() const { return {{}, root, Role::installer, number, "安装程序", true}; }

  Uuid unit(std::string name, org::Level level, std::optional<Uuid> parent) {
    org::Unit made{std::move(name), level, {}, {}, {}, {}, {}};
    if (parent) made.parent = Id<org::Unit>{*parent};
    return create(made, {});
  }
  // An account that signs in with `password`.
  Uuid account(std::string login, Role role, const Uuid& at) {
    const org::Account made{std::move(login), "王芳", role, true, {}};
    const Uuid id = create(made, at);
    static const std::string hash = hash_password(password);
    const auto set = engine.write(installer(), {}, [&](Writing& w) -> Result<Written> {
      if (auto refused = set_password_hash(w, id, hash)) return *refused;
      return written(id);
    });
    EXPECT_TRUE(set.ok());
    return id;
  }
  static Written written(const Uuid& id) {
    Written w;
    w.id = id;
    return w;
  }
  // Set one field of a record without asking any rule.
  void force(std::string_view record, std::string_view field, const Uuid& id, Value value) {
    EXPECT_FALSE(store->write([&](Connection& c) -> std::optional<Problem> {
      const Value params[] = {std::move(value), id.text()};
      c.run(fmt::format("UPDATE \"{}\" SET \"{}\" = ? WHERE \"id\" = ?", record, field), params);
      return {};
    }));
  }
  template <class T>
  Uuid create(const T& record, std::optional<Uuid> owner) {
    const auto made = engine.write(installer(), {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record, owner);
      if (!id.ok()) return id.problem();
      return written(id.value().value);
    });
    EXPECT_TRUE(made.ok()) << made.problem().text;
    return made.value().id;
  }

  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  SetClock clock{
      Instant{std::chrono::sys_days{std::chrono::year{2021} / 6 / 1}} + std::chrono::hours{2}};
  TestStore store;
  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  Engine engine;
  Uuid root, street, east, west;
};

}  // namespace jinguo
