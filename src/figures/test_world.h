// SPDX-License-Identifier: Apache-2.0
// A small district with a year's work in it, made through the engine, and questions asked in a
// line.  For tests only.
#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "engine/engine.h"
#include "figures/figures.h"
#include "modules/modules.h"
#include "modules/org/unit.h"
#include "store/test_store.h"

namespace jinguo {

inline const Catalogue& test_catalogue() {
  static const Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  return catalogue;
}

inline std::shared_ptr<const FigureBook> book_of(const std::string& yaml) {
  const FigureFile file{"test.yaml", yaml};
  auto book = FigureBook::read({&file, 1}, test_catalogue());
  if (book.ok()) return book.value();
  ADD_FAILURE() << book.problem().field << " " << book.problem().text;
  return nullptr;
}

// district 示范区: 东街道 (东一社区, 东二社区), 西街道 (西一社区).
class World {
 public:
  explicit World(Dialect dialect) : store_(dialect) {
    engine_ = std::make_unique<Engine>(Engine::Parts{
        *store_, test_catalogue(), clock_, *random_, std::chrono::hours{8}, &sealing});
    unit("示范区", org::Level::district, "");
    unit("东街道", org::Level::street, "示范区", "350299001");
    unit("东一社区", org::Level::community, "东街道", "350299001001");
    unit("东二社区", org::Level::community, "东街道", "350299001002");
    unit("西街道", org::Level::street, "示范区", "350299002");
    unit("西一社区", org::Level::community, "西街道", "350299002001");
  }

  void unit(const std::string& name, org::Level level, const std::string& parent,
      const std::string& code = {}) {
    org::Unit u{name, level, {}, code, {}, {}, {}};
    if (!parent.empty()) u.parent = Id<org::Unit>{id(parent)};
    const auto made = engine_->write(Actor{{}, {}, Role::installer, 1, "安装", false}, {},
        [&](Writing& w) { return w.create(*test_catalogue().find("unit"), draft_of(u)); });
    if (!made.ok()) throw std::runtime_error(made.problem().text);
    ids_[name] = made.value().id;
  }

  Store& store() { return *store_; }
  Uuid id(const std::string& nick) const { return ids_.at(nick); }
  Actor actor(Role role, const std::string& unit) const {
    Uuid account;
    account.bytes[15] = static_cast<std::uint8_t>(1 + static_cast<int>(role));
    return {account, id(unit), role, 1, "测试", unit == "示范区"};
  }
  Actor chair() const { return actor(Role::chair, "示范区"); }

  // add("h1", "household", "东一社区", "head_name=曾小红 address=示范路1号"); references by
  // nickname, money in yuan; required choices not given are the first.  A nickname "" is forgotten.
  void add(const std::string& nick, std::string_view record, const std::string& unit,
      const std::string& values) {
    const RecordType& type = *test_catalogue().find(record);
    Draft draft;
    draft.unit = id(unit);
    std::istringstream words{values};
    for (std::string word; words >> word;) {
      const std::size_t equals = word.find('=');
      const FieldInfo* field = type.field(word.substr(0, equals));
      if (!field) throw std::runtime_error(word + " is no field of " + std::string{record});
      draft.items.push_back({field, value(*field, word.substr(equals + 1))});
    }
    first_choices(type, draft);
    const auto made =
        engine_->write(chair(), {}, [&](Writing& w) { return w.create(type, draft); });
    if (!made.ok()) {
      const Problem& p = made.problem();
      ADD_FAILURE() << record << " " << values << ": " << p.field << " " << p.text
                    << (p.more.empty() ? "" : " " + p.more[0].field + p.more[0].text);
      return;
    }
    if (!nick.empty()) ids_[nick] = made.value().id;
  }

 private:
  void first_choices(const RecordType& type, Draft& draft) const {
    for (const FieldInfo& f : type.fields) {
      const bool given = std::any_of(draft.items.begin(), draft.items.end(),
          [&](const Draft::Item& item) { return item.field == &f; });
      if (!given && f.required && f.kind == Kind::choice)
        draft.items.push_back({&f, value(f, std::string{f.choices[0].name})});
    }
  }

  Value value(const FieldInfo& field, const std::string& text) const {
    switch (field.kind) {
      case Kind::integer:
      case Kind::instant: return std::int64_t{std::stoll(text)};
      case Kind::money: return parse_yuan(text)->fen;
      case Kind::flag: return std::int64_t{text == "true"};
      case Kind::ref: return id(text).text();
      case Kind::text:
      case Kind::choice:
      case Kind::date: return text;
    }
    std::abort();
  }

  TestStore store_;
  SetClock clock_{Instant{std::chrono::sys_days{std::chrono::year{2022} / 3 / 1}}};
  std::unique_ptr<Random> random_ = seeded_random(11);
  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  std::unique_ptr<Engine> engine_;
  std::map<std::string, Uuid> ids_;
};

// What an answer says, in a line: "3户 / 4", "缺：…".
inline std::string line_of(const Result<FigureAnswer>& answer) {
  if (!answer.ok()) return "拒绝：" + answer.problem().text;
  const FigureAnswer& a = answer.value();
  std::string out =
      a.gap ? "缺：" + a.gap_reason : fmt::format("{}{} / {}", a.printed, a.unit, a.evidence_count);
  for (const FigurePart& p : a.parts)
    out += fmt::format("；{} {} / {}", p.label, p.printed, p.evidence_count);
  return out;
}

}  // namespace jinguo
