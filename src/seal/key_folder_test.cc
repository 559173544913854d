// SPDX-License-Identifier: Apache-2.0
#include "seal/key_folder.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace jinguo {
namespace {

namespace fs = std::filesystem;

class KeyFolderTest : public testing::Test {
 protected:
  KeyFolderTest() {
    std::string made = testing::TempDir() + "jinguo-keys.XXXXXX";
    place = ::mkdtemp(made.data());
    folder = place + "/keys";
  }
  ~KeyFolderTest() override { fs::remove_all(place); }
  static std::string bytes(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
  }
  static std::string text(const Secret& s) { return {s.bytes.begin(), s.bytes.end()}; }
  std::string problem_of_open() {
    try {
      KeyFolder::open(folder);
    } catch (const KeyError& e) {
      return e.problem.text;
    }
    return {};
  }
  std::string place, folder;
};

TEST_F(KeyFolderTest, KeepsItsKeysAndShowsThemToNobodyElse) {
  Uuid id, keyring;
  std::string secret;
  {
    const auto keys = KeyFolder::make(folder);
    keyring = keys->id();
    id = keys->take("sealed");
    secret = text(*keys->find(id));
  }
  const auto keys = KeyFolder::open(folder);
  EXPECT_EQ(keyring, keys->id());
  EXPECT_EQ(secret, text(*keys->find(id)));
  struct stat kept {};
  for (const char* file : {"/kek-1", "/keys.db"}) {
    ASSERT_EQ(0, ::stat((folder + file).c_str(), &kept));
    EXPECT_EQ(0600u, kept.st_mode & 0777u) << file;
    EXPECT_EQ(std::string::npos, bytes(folder + file).find(secret)) << "a key in the open";
  }
}

TEST_F(KeyFolderTest, RefusesToBeMadeTwiceAndToOpenWhatIsNotWhole) {
  EXPECT_NE("", problem_of_open()) << "nothing is there";
  EXPECT_FALSE(fs::exists(folder)) << "and nothing is made";
  const std::string digest = KeyFolder::make(folder)->keyed_digest("a", "1");
  EXPECT_THROW(KeyFolder::make(folder), KeyError);
  EXPECT_EQ(digest, KeyFolder::open(folder)->keyed_digest("a", "1"));
  fs::rename(folder + "/kek-1", folder + "/kek-1.away");
  EXPECT_NE(std::string::npos, problem_of_open().find("kek-1"));
  std::ofstream{folder + "/kek-1"} << std::string(32, 'x');
  EXPECT_NE(std::string::npos, problem_of_open().find("打不开"));
  fs::rename(folder + "/kek-1.away", folder + "/kek-1");
  EXPECT_EQ("", problem_of_open());
}

TEST_F(KeyFolderTest, MakesKeysAheadAndLeavesNothingOfADestroyedOne) {
  const auto keys = KeyFolder::make(folder);
  const Uuid id = keys->take("sensitive");
  const auto made = keys->summary().keys.at("sensitive");
  keys->take("sensitive");
  EXPECT_EQ(made, keys->summary().keys.at("sensitive"));
  EXPECT_NE(std::string::npos, bytes(folder + "/keys.db").find(id.text()));
  keys->destroy(std::array{id});
  EXPECT_FALSE(keys->find(id));
  EXPECT_EQ(std::string::npos, bytes(folder + "/keys.db").find(id.text()));
  EXPECT_EQ(made - 1, keys->summary().keys.at("sensitive"));
}

TEST_F(KeyFolderTest, RotatesWhileOthersReadAndMake) {
  const auto keys = KeyFolder::make(folder);
  std::vector<std::pair<Uuid, std::string>> known;
  for (int i = 0; i < 600; ++i) {
    const Uuid id = keys->take("sensitive");
    known.emplace_back(id, text(*keys->find(id)));
  }
  const std::string digest = keys->keyed_digest("a", "1");
  std::atomic<bool> over{false};
  std::atomic<int> failed{0}, reads{0}, passes{0};
  std::thread reader{[&] {
    // A new opener each time: nothing is remembered, every read goes to the files.
    while (!over || passes == 0) {
      try {
        const auto other = KeyFolder::open(folder);
        for (std::size_t i = 0; i < known.size(); i += 7, ++reads) {
          const auto found = other->find(known[i].first);
          if (!found || text(*found) != known[i].second) ++failed;
        }
        other->take("sealed");
      } catch (const KeyError&) {
        ++failed;
      }
      ++passes;
    }
  }};
  for (int turn = 0; turn < 5; ++turn) keys->rotate("{}");
  over = true;
  reader.join();
  EXPECT_EQ(0, failed);
  EXPECT_GT(reads, 80);
  EXPECT_EQ(6, keys->summary().root);
  EXPECT_EQ(0, keys->summary().older);
  EXPECT_FALSE(fs::exists(folder + "/kek-5"));
  EXPECT_TRUE(fs::exists(folder + "/kek-6"));
  const auto again = KeyFolder::open(folder);
  for (const auto& [id, secret] : known) ASSERT_EQ(secret, text(*again->find(id)));
  EXPECT_EQ(digest, again->keyed_digest("a", "1"));
  ASSERT_EQ(5u, again->notes().size());
  again->forget(again->notes().front().number);
  EXPECT_EQ(4u, again->notes().size());
}

TEST_F(KeyFolderTest, RemembersItsSuite) {
  KeyFolder::make(folder)->set_suite(Suite::int1);
  EXPECT_EQ(Suite::int1, KeyFolder::open(folder)->suite());
}

}  // namespace
}  // namespace jinguo
