// SPDX-License-Identifier: Apache-2.0
// The keys that values are sealed with, kept apart from the values.
//
//   root       a version of the key-encrypting key (KEK), one file each
//   data keys  32 random bytes each (DEK), wrapped by a root; values are sealed with these
//   index key  one a keyring: blind indexes and other keyed digests are made with it
//
// A keyring knows key ids and nothing of whom they serve: which record uses which key is said in
// the main store (`data_key`), in the transaction that first uses it.  Keys are therefore made
// durable ahead of use, some dozens at a time.  Deleting a key makes what it sealed unreadable
// everywhere, in backups too.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "seal/cipher.h"
#include "seal/primitives.h"

namespace jinguo {

// The keyring cannot do what was asked; `problem` says so to people.  Nothing was stored by it.
struct KeyError : std::runtime_error {
  explicit KeyError(Problem p) : std::runtime_error(p.text), problem(std::move(p)) {}
  Problem problem;
};

// What a keyring has done that the journal of the main store has still to say.
struct KeyNote {
  std::int64_t number = 0;
  std::int64_t at = 0;  // ms since 1970
  std::string text;     // JSON object
};

// Thread-safe.
class Keys {
 public:
  virtual ~Keys() = default;

  // Which keyring this is.  A store remembers it and opens with no other.
  virtual Uuid id() const = 0;
  virtual Suite suite() const = 0;
  virtual void set_suite(Suite suite) = 0;

  // A durable key nobody uses yet.  `privacy_class` is the word written beside it.
  virtual Uuid take(std::string_view privacy_class) = 0;
  // Null when there is no such key (any more).  Throws KeyError when the keyring itself is at
  // fault.  Hold the answer for one use only.
  virtual std::shared_ptr<const Secret> find(const Uuid& key) = 0;
  // Deletes them for good.  Unknown ids are passed over: an interrupted deletion is repeated.
  virtual void destroy(std::span<const Uuid> keys) = 0;

  // HMAC with the index key, in hex.  The same for the same purpose and text, for good.
  std::string keyed_digest(std::string_view purpose, std::string_view text) const;

 protected:
  virtual const Secret& index_key() const = 0;
};

// Keys that end with the process: tests, rehearsals, throw-away stores.
std::unique_ptr<Keys> memory_keys();

}  // namespace jinguo
