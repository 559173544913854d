// SPDX-License-Identifier: Apache-2.0
// The keyring of a house: a folder beside the data folder, never inside it, and never in its
// backups.  It holds `kek-N`, the 32 bytes of root N, and `keys.db`, the data keys wrapped by a
// root.  A folder may be copied as a whole while nobody rotates it; a copy of it opens everything
// the original could open then, so it is kept as carefully and not for long.
#pragma once
#include <map>

#include "seal/keys.h"

struct sqlite3;
struct sqlite3_stmt;

namespace jinguo {

// Thread-safe; several processes may use one folder at once, also while one of them rotates it.
class KeyFolder final : public Keys {
 public:
  static bool exists(const std::string& folder);
  // Makes a keyring with its first root and index key, or ends an interrupted making.  Refuses a
  // folder that has one.  Throws KeyError.
  static std::unique_ptr<KeyFolder> make(const std::string& folder);
  // Throws KeyError: no keyring there, the root's file missing, or a root that is not this one's.
  static std::unique_ptr<KeyFolder> open(const std::string& folder);
  ~KeyFolder() override;

  Uuid id() const override { return id_; }
  Suite suite() const override;
  void set_suite(Suite suite) override;
  Uuid take(std::string_view privacy_class) override;
  std::shared_ptr<const Secret> find(const Uuid& key) override;
  void destroy(std::span<const Uuid> keys) override;

  struct Summary {
    std::int64_t root = 0;   // version in use
    std::int64_t older = 0;  // keys still wrapped by an older root: a rotation was cut off
    std::map<std::string, std::int64_t> keys;  // by class
  };
  Summary summary() const;

  struct Rotated {
    std::int64_t root = 0, wrapped = 0;
  };
  // Makes the next root, wraps all keys by it and deletes the roots before it, while others go on
  // reading and making keys.  Ends a rotation that was cut off instead of beginning another.
  // Leaves a note for the journal.  `progress` gets keys done and keys in all, a batch at a time.
  Rotated rotate(
      std::string_view note, const std::function<void(std::int64_t, std::int64_t)>& progress = {});

  // Oldest first.  A note stays until it is forgotten: journal it first.
  std::vector<KeyNote> notes() const;
  void forget(std::int64_t note);

 protected:
  const Secret& index_key() const override { return index_; }

 private:
  struct Held {
    std::shared_ptr<const Secret> key;
    std::chrono::steady_clock::time_point checked;
  };
  class Statement;
  class Change;
  using Pool = std::vector<Uuid>;

  explicit KeyFolder(std::string folder);
  void open_database(int flags);
  void found();
  void load();
  std::string root_file(std::int64_t version) const;
  std::shared_ptr<const Secret> root(std::int64_t version) const;
  std::int64_t root_in_use() const;
  std::string wrap(
      std::int64_t version, const Uuid& id, std::string_view key_class, const Secret& key) const;
  std::shared_ptr<const Secret> read(const Uuid& id) const;
  void insert(std::int64_t version, const Uuid& id, std::string_view key_class, const Secret& key);
  void make_ahead(const std::string& key_class, Pool& pool);
  std::int64_t wrap_some(std::int64_t version);
  std::int64_t number(const char* sql) const;
  void drop_older_roots(std::int64_t version);
  void hold(const Uuid& id, std::shared_ptr<const Secret> key);

  const std::string folder_;
  mutable std::mutex mutex_;  // over everything below
  sqlite3* db_ = nullptr;
  Uuid id_;
  Secret index_;
  mutable std::map<std::int64_t, std::shared_ptr<const Secret>> roots_;
  // A choice made by another process is followed within seconds.
  mutable Suite suite_ = Suite::gm1;
  mutable std::chrono::steady_clock::time_point suite_checked_{};
  std::map<std::string, Pool, std::less<>> pools_;
  std::unordered_map<std::string, Held> held_;  // bounded
};

}  // namespace jinguo
