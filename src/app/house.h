// SPDX-License-Identifier: Apache-2.0
// Everything a command works with, opened in the right order: store, catalogue, engine, the
// district this folder belongs to, figures.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "app/command.h"
#include "app/district_settings.h"
#include "clocks/clocks.h"
#include "engine/engine.h"
#include "engine/journal.h"
#include "figures/figures.h"
#include "http/saved_views.h"
#include "model/module.h"
#include "papers/templates_in_use.h"
#include "seal/key_folder.h"
#include "store/store.h"

namespace jinguo {

// All record types.  Ends the program when they do not fit each other: that is our own mistake,
// and no data may be touched by a program that has made it.
const Catalogue& catalogue();

// The lists of codes of `data` come into force, for as long as the program runs; first of all.
std::optional<Problem> put_codes_in_force(const std::string& data);

// The definitions shipped with the program, each replaced by a file of the same name under
// `data`/figures, where a district keeps its own.
Result<std::shared_ptr<const FigureBook>> open_book(const std::string& data);

// The terms shipped with the program, or the district's own file `data`/clocks.yaml instead.
Result<std::shared_ptr<const TermBook>> open_terms(const std::string& data);
// What the program proposes, with the district's own file `data`/district.yaml over it.
Result<DistrictSettings> open_settings(const std::string& data);
// What lies in `data` under this name; nothing where there is no such file.
std::optional<std::string> own_file(const std::string& data, const char* name);
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
  // a district, saying how to found one.  Writing takes the keyring this store is bound to, and
  // makes one only for a store that is bound to none; reading takes none and shows nothing sealed.
  static Result<std::unique_ptr<House>> open(const CommonOptions& common, Access access);
  // The same for a folder that may still be empty: the district may be missing (number 0).
  static Result<std::unique_ptr<House>> open_any(const CommonOptions& common, Access access);

  Store& store() const { return *store_; }
  const Engine& engine() const { return *engine_; }
  const Clocks& clocks() const { return clocks_; }
  const District& district() const { return district_; }
  const DistrictSettings& settings() const { return settings_; }
  const std::string& data() const { return data_; }
  std::unique_ptr<CheckpointKey> checkpoint_key() const;
  // Who acts when a command is given at the machine itself: the chair of the district for
  // reading and reports; the program for founding and accounts.
  Actor chair() const;
  Actor program() const;

  // Brings into the journal what the keyring has done meanwhile (a rotation beside a running
  // server).  A line that cannot be written now is written the next time.
  std::optional<Problem> journal_key_notes() const;
  // Deletes keys whose destruction is on record but was cut off.
  void finish_destructions() const;
  bool has_keys() const { return keys_ != nullptr; }
  KeyFolder& keys() const { return *keys_; }

  House(std::unique_ptr<Store> store, std::unique_ptr<KeyFolder> keys, std::string data,
      std::shared_ptr<const TermBook> terms, DistrictSettings settings);

 private:
  std::unique_ptr<Store> store_;
  std::unique_ptr<KeyFolder> keys_;
  std::unique_ptr<Sealing> sealing_;
  Clocks clocks_;
  TemplatesInUse templates_;
  http::SavedViewRules views_;
  AllConsequences consequences_{{&clocks_, &templates_, &views_}};
  std::unique_ptr<Engine> engine_;
  std::string data_;
  DistrictSettings settings_;
  District district_;
};

// Where the keys of this house lie.
std::string key_folder_of(const CommonOptions& common);

// The unit meant by a code or a name of the district; not_found with the nearest names.
Result<Uuid> find_unit(const House& house, const std::string& code_or_name);

}  // namespace jinguo
