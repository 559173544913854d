// SPDX-License-Identifier: Apache-2.0
#include "seal/key_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>

#include "base/sources.h"
#include "seal/key_file.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t made_ahead = 32;  // one wait for the disk serves so many new cases
constexpr std::size_t most_held = 4096;
// A key destroyed by another process is not used for longer than this.
constexpr std::chrono::seconds believed{5};
constexpr int wrapped_at_once = 200;
constexpr std::string_view index_class = "index";

constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS keyring (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL,"
    " root INTEGER NOT NULL, suite INTEGER NOT NULL, index_key TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS key (id TEXT PRIMARY KEY, class TEXT NOT NULL, made INTEGER NOT"
    " NULL, root INTEGER NOT NULL, wrapped TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS key_by_root ON key (root);"
    "CREATE TABLE IF NOT EXISTS note (number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT"
    " NULL, text TEXT NOT NULL);";

KeyError refused(std::string text, std::string remedy) {
  Problem p;
  p.code = Problem::Code::conflict;
  p.field = "--keys";
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return KeyError{std::move(p)};
}

KeyError failed(const std::string& folder, const char* said) {
  Problem p;
  p.code = Problem::Code::unavailable;
  p.field = "--keys";
  p.text = fmt::format("密钥库 {}/keys.db 出错：{}", folder, said);
  p.remedy = "本次没有保存；请检查密钥目录的磁盘空间和权限后重试";
  return KeyError{std::move(p)};
}

std::int64_t now_ms() { return system_clock().now().time_since_epoch().count(); }

Uuid fresh_id() { return new_id(system_clock(), system_random()); }

Uuid id_of_root(std::int64_t version) {
  Uuid id;
  for (std::size_t i = 0; i < 8; ++i)
    id.bytes[15 - i] = static_cast<std::uint8_t>(version >> (8 * i));
  return id;
}

std::string context_of(const Uuid& keyring, const Uuid& id, std::string_view key_class) {
  return fmt::format("wrapped|{}|{}|{}", keyring.text(), id.text(), key_class);
}

// One process at a time; the system lets go of it when the process ends, however it ends.
class RotationLock {
 public:
  explicit RotationLock(const std::string& folder)
      : file_(::open((folder + "/rotate.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    if (file_ >= 0) ::close(file_);
    throw refused("另一个程序正在更换根密钥", "没有作任何改动；请等它完成后再试");
  }
  ~RotationLock() { ::close(file_); }
  RotationLock(const RotationLock&) = delete;
  RotationLock& operator=(const RotationLock&) = delete;

 private:
  int file_;
};

}  // namespace

// Prepared for one use; the statements here are few and seldom.
class KeyFolder::Statement {
 public:
  Statement(const KeyFolder& keys, const char* sql) : keys_(keys) {
    if (sqlite3_prepare_v2(keys.db_, sql, -1, &handle_, nullptr) != SQLITE_OK) fail();
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& with(std::string_view text) {
    if (sqlite3_bind_text(handle_, ++bound_, text.data(), static_cast<int>(text.size()),
            SQLITE_TRANSIENT) != SQLITE_OK)
      fail();
    return *this;
  }
  Statement& with(std::int64_t number) {
    if (sqlite3_bind_int64(handle_, ++bound_, number) != SQLITE_OK) fail();
    return *this;
  }
  bool row() {
    const int code = sqlite3_step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail();
    return code == SQLITE_ROW;
  }
  void run() {
    while (row()) continue;
  }
  std::int64_t number(int column) const { return sqlite3_column_int64(handle_, column); }
  std::string text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(handle_, column);
    return bytes ? reinterpret_cast<const char*>(bytes) : "";
  }

 private:
  [[noreturn]] void fail() const { throw failed(keys_.folder_, sqlite3_errmsg(keys_.db_)); }

  const KeyFolder& keys_;
  sqlite3_stmt* handle_ = nullptr;
  int bound_ = 0;
};

// Everything or nothing.
class KeyFolder::Change {
 public:
  explicit Change(KeyFolder& keys) : keys_(keys) { Statement{keys_, "BEGIN IMMEDIATE"}.run(); }
  ~Change() {
    if (!kept_) sqlite3_exec(keys_.db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;
  void keep() {
    Statement{keys_, "COMMIT"}.run();
    kept_ = true;
  }

 private:
  KeyFolder& keys_;
  bool kept_ = false;
};

KeyFolder::KeyFolder(std::string folder) : folder_(std::move(folder)) {}
KeyFolder::~KeyFolder() { sqlite3_close(db_); }

void KeyFolder::open_database(int flags) {
  const std::string file = folder_ + "/keys.db";
  if (sqlite3_open_v2(file.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
    throw failed(folder_, db_ ? sqlite3_errmsg(db_) : "");
  ::chmod(file.c_str(), 0600);
  sqlite3_busy_timeout(db_, 10'000);
  // A deleted key must leave nothing behind; EXTRA also makes the deletion of the log durable.
  const char* set_up =
      "PRAGMA secure_delete=ON; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
      "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;";
  if (sqlite3_exec(db_, set_up, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw failed(folder_, sqlite3_errmsg(db_));
}

bool KeyFolder::exists(const std::string& folder) {
  if (!fs::exists(folder + "/keys.db")) return false;
  KeyFolder keys{folder};
  keys.open_database(SQLITE_OPEN_READWRITE);
  return keys.number("SELECT count(*) FROM sqlite_master WHERE name = 'keyring'") == 1 &&
         keys.number("SELECT count(*) FROM keyring") == 1;
}

std::unique_ptr<KeyFolder> KeyFolder::make(const std::string& folder) {
  std::error_code bad;
  fs::create_directories(folder, bad);
  ::chmod(folder.c_str(), 0700);
  std::unique_ptr<KeyFolder> keys{new KeyFolder{folder}};
  keys->open_database(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  keys->found();
  keys->load();
  return keys;
}

std::unique_ptr<KeyFolder> KeyFolder::open(const std::string& folder) {
  if (!exists(folder))
    throw refused(fmt::format("密钥目录 {} 里没有密钥库", folder),
        "没有作任何改动；请用 --keys 指明密钥目录，或从密钥的备份取回整个目录");
  std::unique_ptr<KeyFolder> keys{new KeyFolder{folder}};
  keys->open_database(SQLITE_OPEN_READWRITE);
  keys->load();
  return keys;
}

void KeyFolder::found() {
  if (sqlite3_exec(db_, tables, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw failed(folder_, sqlite3_errmsg(db_));
  // The root comes first: what it wraps must never be alone.  A root that was made and not used
  // is kept, as it may yet be somebody's.
  if (!fs::exists(root_file(1))) {
    Secret made;
    fill_secretly(made.bytes);
    write_key_file(root_file(1), made);
  }
  Change change{*this};
  if (number("SELECT count(*) FROM keyring") != 0)
    throw refused(
        fmt::format("密钥目录 {} 里已有密钥库", folder_), "没有作任何改动；请另选一个空的目录");
  id_ = fresh_id();
  const Uuid index = fresh_id();
  Secret key;
  fill_secretly(key.bytes);
  insert(1, index, index_class, key);
  Statement{*this, "INSERT INTO keyring VALUES (1, ?, 1, ?, ?)"}
      .with(id_.text())
      .with(static_cast<std::int64_t>(Suite::gm1))
      .with(index.text())
      .run();
  change.keep();
  sync_folder(folder_);
}

void KeyFolder::load() {
  std::string index;
  {
    Statement keyring{*this, "SELECT id, index_key FROM keyring"};
    if (!keyring.row()) throw failed(folder_, "keyring");
    id_ = Uuid::parse(keyring.text(0)).value_or(Uuid{});
    index = keyring.text(1);
  }
  const auto key = read(Uuid::parse(index).value_or(Uuid{}));
  if (!key) throw failed(folder_, "index key");
  index_ = *key;
}

std::string KeyFolder::root_file(std::int64_t version) const {
  return fmt::format("{}/kek-{}", folder_, version);
}

std::shared_ptr<const Secret> KeyFolder::root(std::int64_t version) const {
  auto& kept = roots_[version];
  if (!kept) {
    try {
      kept = std::make_shared<const Secret>(read_key_file(root_file(version)));
    } catch (...) {
      roots_.erase(version);
      throw;
    }
  }
  return kept;
}

std::int64_t KeyFolder::number(const char* sql) const {
  Statement asked{*this, sql};
  return asked.row() ? asked.number(0) : 0;
}
std::int64_t KeyFolder::root_in_use() const { return number("SELECT root FROM keyring"); }

std::string KeyFolder::wrap(
    std::int64_t version, const Uuid& id, std::string_view key_class, const Secret& key) const {
  const std::string_view bytes{reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
  return to_base64(seal_bytes(
      Suite::gm1, id_of_root(version), *root(version), context_of(id_, id, key_class), bytes));
}

void KeyFolder::insert(
    std::int64_t version, const Uuid& id, std::string_view key_class, const Secret& key) {
  Statement{*this, "INSERT INTO key VALUES (?, ?, ?, ?, ?)"}
      .with(id.text())
      .with(key_class)
      .with(now_ms())
      .with(version)
      .with(wrap(version, id, key_class, key))
      .run();
}

std::shared_ptr<const Secret> KeyFolder::read(const Uuid& id) const {
  // Between reading a row and its root the key may be wrapped anew and the old root deleted: the
  // row then names another root.
  std::int64_t tried = -1;
  for (;;) {
    std::string wrapped, key_class;
    std::int64_t version = 0;
    {
      Statement row{*this, "SELECT wrapped, root, class FROM key WHERE id = ?"};
      if (!row.with(id.text()).row()) return nullptr;
      wrapped = row.text(0);
      version = row.number(1);
      key_class = row.text(2);
    }
    std::shared_ptr<const Secret> opener;
    try {
      opener = root(version);
    } catch (const KeyError&) {
      if (version == tried) throw;
      tried = version;
      continue;
    }
    const auto bytes = from_base64(wrapped);
    auto plain = bytes ? open_bytes(*opener, context_of(id_, id, key_class), *bytes) : std::nullopt;
    if (!plain || plain->size() != sizeof(Secret::bytes))
      throw refused(fmt::format("根密钥 {} 打不开密钥库 {}", root_file(version), folder_),
          "没有作任何改动；根密钥与密钥库不是同一套，请从密钥的备份取回整个目录");
    auto key = std::make_shared<Secret>();
    std::copy(plain->begin(), plain->end(), key->bytes.begin());
    OPENSSL_cleanse(plain->data(), plain->size());
    return key;
  }
}

Suite KeyFolder::suite() const {
  const std::lock_guard lock{mutex_};
  const auto now = std::chrono::steady_clock::now();
  if (now - suite_checked_ < believed) return suite_;
  const bool international =
      number("SELECT suite FROM keyring") == static_cast<std::int64_t>(Suite::int1);
  suite_ = international ? Suite::int1 : Suite::gm1;
  suite_checked_ = now;
  return suite_;
}

void KeyFolder::set_suite(Suite suite) {
  const std::lock_guard lock{mutex_};
  Statement{*this, "UPDATE keyring SET suite = ?"}.with(static_cast<std::int64_t>(suite)).run();
  suite_checked_ = {};
}

void KeyFolder::hold(const Uuid& id, std::shared_ptr<const Secret> key) {
  if (held_.size() >= most_held) held_.clear();
  held_[id.text()] = {std::move(key), std::chrono::steady_clock::now()};
}

void KeyFolder::make_ahead(const std::string& key_class, Pool& pool) {
  std::vector<std::pair<Uuid, std::shared_ptr<Secret>>> made;
  Change change{*this};
  const std::int64_t version = root_in_use();
  for (std::size_t i = 0; i < made_ahead; ++i) {
    auto key = std::make_shared<Secret>();
    fill_secretly(key->bytes);
    const Uuid id = fresh_id();
    insert(version, id, key_class, *key);
    made.emplace_back(id, std::move(key));
  }
  change.keep();
  for (auto& [id, key] : made) {
    pool.push_back(id);
    hold(id, std::move(key));
  }
}

Uuid KeyFolder::take(std::string_view privacy_class) {
  const std::lock_guard lock{mutex_};
  Pool& pool = pools_[std::string{privacy_class}];
  if (pool.empty()) make_ahead(std::string{privacy_class}, pool);
  const Uuid id = pool.back();
  pool.pop_back();
  return id;
}

std::shared_ptr<const Secret> KeyFolder::find(const Uuid& key) {
  const std::lock_guard lock{mutex_};
  const auto now = std::chrono::steady_clock::now();
  const auto it = held_.find(key.text());
  if (it != held_.end() && now - it->second.checked < believed) return it->second.key;
  if (it != held_.end()) {
    if (Statement{*this, "SELECT 1 FROM key WHERE id = ?"}.with(key.text()).row()) {
      it->second.checked = now;
      return it->second.key;
    }
    held_.erase(it);
    return nullptr;
  }
  auto found = read(key);
  if (found) hold(key, found);
  return found;
}

void KeyFolder::destroy(std::span<const Uuid> keys) {
  const std::lock_guard lock{mutex_};
  Change change{*this};
  for (const Uuid& key : keys)
    Statement{*this, "DELETE FROM key WHERE id = ? AND class <> 'index'"}.with(key.text()).run();
  change.keep();
  for (const Uuid& key : keys) held_.erase(key.text());
}

KeyFolder::Summary KeyFolder::summary() const {
  const std::lock_guard lock{mutex_};
  Summary out;
  out.root = root_in_use();
  out.older = number("SELECT count(*) FROM key WHERE root < (SELECT root FROM keyring)");
  Statement row{*this, "SELECT class, count(*) FROM key GROUP BY class"};
  while (row.row()) out.keys[row.text(0)] = row.number(1);
  return out;
}

std::int64_t KeyFolder::wrap_some(std::int64_t version) {
  struct Row {
    Uuid id;
    std::string key_class;
  };
  const std::lock_guard lock{mutex_};
  Change change{*this};
  std::vector<Row> rows;
  {
    Statement old{*this, "SELECT id, class FROM key WHERE root < ? LIMIT ?"};
    old.with(version).with(std::int64_t{wrapped_at_once});
    while (old.row()) rows.push_back({Uuid::parse(old.text(0)).value_or(Uuid{}), old.text(1)});
  }
  for (const Row& r : rows)
    if (const auto key = read(r.id))
      Statement{*this, "UPDATE key SET wrapped = ?, root = ? WHERE id = ?"}
          .with(wrap(version, r.id, r.key_class, *key))
          .with(version)
          .with(r.id.text())
          .run();
  change.keep();
  return static_cast<std::int64_t>(rows.size());
}

void KeyFolder::drop_older_roots(std::int64_t version) {
  std::vector<std::string> older;
  for (const auto& entry : fs::directory_iterator{folder_}) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("kek-")) continue;
    std::int64_t n = 0;
    const auto [end, bad] = std::from_chars(name.data() + 4, name.data() + name.size(), n);
    if (bad == std::errc{} && end == name.data() + name.size() && n < version)
      older.push_back(entry.path().string());
  }
  for (const std::string& file : older) erase_key_file(file);
  const std::lock_guard lock{mutex_};
  std::erase_if(roots_, [&](const auto& r) { return r.first < version; });
}

KeyFolder::Rotated KeyFolder::rotate(
    std::string_view note, const std::function<void(std::int64_t, std::int64_t)>& progress) {
  const RotationLock alone{folder_};
  Rotated done;
  std::int64_t all = 0;
  {
    const std::lock_guard lock{mutex_};
    done.root = root_in_use();
    const bool cut_off =
        number("SELECT count(*) FROM key WHERE root < (SELECT root FROM keyring)") > 0;
    if (!cut_off) {
      Secret made;
      fill_secretly(made.bytes);
      roots_.erase(++done.root);
      write_key_file(root_file(done.root), made);
      Statement{*this, "UPDATE keyring SET root = ?"}.with(done.root).run();
    }
    all = number("SELECT count(*) FROM key WHERE root < (SELECT root FROM keyring)");
  }
  while (const std::int64_t some = wrap_some(done.root)) {
    done.wrapped += some;
    if (progress) progress(done.wrapped, all);
  }
  {
    const std::lock_guard lock{mutex_};
    Statement{*this, "INSERT INTO note (at, text) VALUES (?, ?)"}.with(now_ms()).with(note).run();
  }
  drop_older_roots(done.root);
  return done;
}

std::vector<KeyNote> KeyFolder::notes() const {
  const std::lock_guard lock{mutex_};
  std::vector<KeyNote> found;
  Statement row{*this, "SELECT number, at, text FROM note ORDER BY number"};
  while (row.row()) found.push_back({row.number(0), row.number(1), row.text(2)});
  return found;
}

void KeyFolder::forget(std::int64_t note) {
  const std::lock_guard lock{mutex_};
  Statement{*this, "DELETE FROM note WHERE number = ?"}.with(note).run();
}

}  // namespace jinguo
