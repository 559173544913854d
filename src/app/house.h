// SPDX-License-Identifier: Apache-2.0
// Everything a command works with, opened in the right order: store, catalogue, engine, the
// district this folder belongs to, figures.
#pragma once
#include <memory>
#include <string>

#include "app/command.h"
#include "clocks/clocks.h"
#include "engine/engine.h"
#include "engine/journal.h"
#include "figures/figures.h"
#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// All record types.  Ends the program when they do not fit each other: that is our own mistake,
// and no data may be touched by a program that has made it.
const Catalogue& catalogue();

// The definitions shipped with the program, each replaced by a file of the same name under
// `data`/figures, where a district keeps its own.
Result<std::shared_ptr<const FigureBook>> open_book(const std::string& data);

// The terms shipped with the program, or the district's own file `data`/clocks.yaml instead.
Result<std::shared_ptr<const TermBook>> open_terms(const std::string& data);
// The statutory holidays shipped with the program, as a table (date,kind,name).
std::string_view shipped_holidays();

Problem unknown_figure(const std::string& name, const FigureBook& book);

struct District {
  std::int64_t number = 0;
  Uuid unit;
  std::string name;
};

class House {
 public:
  enum class Access { write, read };
  // Opens and migrates (write) or opens beside a running server (read).  Refuses a folder without
  // a district, saying how to found one.
  static Result<std::unique_ptr<House>> open(const CommonOptions& common, Access access);
  // The same for a folder that may still be empty: the district may be missing (number 0).
  static Result<std::unique_ptr<House>> open_any(const CommonOptions& common, Access access);

  Store& store() const { return *store_; }
  const Engine& engine() const { return *engine_; }
  const Clocks& clocks() const { return clocks_; }
  const District& district() const { return district_; }
  const std::string& data() const { return data_; }
  std::unique_ptr<CheckpointKey> checkpoint_key() const;
  // Who acts when a command is given at the machine itself: the chair of the district for
  // reading and reports; the program for founding and accounts.
  Actor chair() const;
  Actor program() const;

  House(std::unique_ptr<Store> store, std::string data, std::shared_ptr<const TermBook> terms);

 private:
  std::unique_ptr<Store> store_;
  Clocks clocks_;
  std::unique_ptr<Engine> engine_;
  std::string data_;
  District district_;
};

// The unit meant by a code or a name of the district; not_found with the nearest names.
Result<Uuid> find_unit(const House& house, const std::string& code_or_name);

}  // namespace jinguo
