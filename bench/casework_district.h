// SPDX-License-Identifier: Apache-2.0
// A district full of casework, for measuring.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "seal/key_folder.h"

namespace jinguo {

struct Amounts {
  std::int64_t persons = 1'000'000, cases = 300'000, journal = 5'000'000;
};

// Founds a district in `folder` (an empty one) through the engine: 10 streets of 10 communities,
// their people, and one of each record; then fills it beside the engine, with rows copied from
// those: other ids, names, days, states, units.  The sealed values are the copied row's and open
// there alone, the journal's hashes are no chain (verify would refuse it): what is measured reads
// neither.  One intake and one open term a case.
void make_district(const std::string& folder, const Amounts& amounts);

// The same records in an empty database of PostgreSQL.
void copy_district(const std::string& folder, const std::string& url);

// What make_district made, opened for reading: in the folder, or (with the folder's keys) where
// copy_district has put it.
struct FilledDistrict {
  explicit FilledDistrict(const std::string& folder, const std::string& url = "");
  // By the name they sign in with: chair, desk, street0…9, community0…99, member, partner.
  Actor account(const std::string& login) const;

  std::unique_ptr<Store> store;
  std::unique_ptr<KeyFolder> keys;
  Sealing sealing;
  Catalogue catalogue;
  Engine engine;
};

// The numbers of papers that 50 persons have.
std::string paper_number(int i);

}  // namespace jinguo
