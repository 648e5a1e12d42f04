// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The cache folder: which one is used, and which entries are believed.
#include "DiskCache.h"

#include "TestKernel.h"
#include "WholeFile.h"

#include <chrono>
#include <cstring>
#include <sys/stat.h>

using namespace inlay;
using namespace inlay::runtime;
using test::environment_guard;
using test::temporary_folder;

// Tests that an entry comes back as it was written, and nothing else does.
TEST(DiskCache, RoundTrip) {
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", (folder.path + "/a/b").c_str());
  disk_cache cache;
  EXPECT_EQ(cache.folder(), folder.path + "/a/b");
  struct stat status;
  ASSERT_EQ(stat(cache.folder().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  hash128 key = {1, 2}, other = {2, 1};
  cache_entry entry;
  EXPECT_FALSE(cache.read(key, entry));
  ASSERT_TRUE(cache.write(key, {std::string(5000, 'x'), "1\ta:1\n"}));
  ASSERT_TRUE(cache.read(key, entry));
  EXPECT_EQ(entry.image, std::string(5000, 'x'));
  EXPECT_EQ(entry.places, "1\ta:1\n");
  EXPECT_FALSE(cache.read(other, entry));
  // An entry under another key's name is foreign.
  std::filesystem::copy_file(cache.path(key), cache.path(other));
  EXPECT_FALSE(cache.read(other, entry));
}

// Tests that every cut and every changed byte is noticed.
TEST(DiskCache, Damage) {
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", folder.path.c_str());
  disk_cache cache;
  hash128 key = {3, 4};
  cache_entry entry;
  ASSERT_TRUE(cache.write(key, {"some shared object", "1\ta:1\n"}));
  std::string good;
  ASSERT_TRUE(read_whole_file(cache.path(key), good));
  auto replace = [&](const std::string &bytes) {
    ASSERT_EQ(
        write_whole_file(cache.path(key), bytes.data(), bytes.size(), 0700), 0);
  };
  for (std::size_t n = 0; n < good.size(); ++n) {
    replace(good.substr(0, n));
    EXPECT_FALSE(cache.read(key, entry)) << n;
    std::string changed = good;
    changed[n] ^= 1;
    replace(changed);
    EXPECT_FALSE(cache.read(key, entry)) << n;
  }
  replace(good + "x");
  EXPECT_FALSE(cache.read(key, entry));
  replace(good);
  EXPECT_TRUE(cache.read(key, entry));
}

// Tests that folders that others could write to are not used.
TEST(DiskCache, UnsafeFolders) {
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", folder.path.c_str());
  for (unsigned mode : {0777u, 0720u, 0702u, 0705u}) {
    chmod(folder.path.c_str(), mode);
    disk_cache cache;
    EXPECT_EQ(cache.folder(), "");
    EXPECT_EQ(cache.refusal(),
              folder.path + " is open to other users, expected mode 0700");
    EXPECT_FALSE(cache.write({1, 1}, {"x", ""}));
  }
  chmod(folder.path.c_str(), 0700);
  EXPECT_EQ(disk_cache().folder(), folder.path);
  std::string file = folder.path + "/file";
  ASSERT_EQ(write_whole_file(file, "x", 1, 0600), 0);
  environment_guard inner("INLAY_CACHE_DIR", file.c_str());
  EXPECT_EQ(disk_cache().refusal(), file + " is no folder");
}

// Tests that a folder does not grow without end, and that what goes is what
// was not used for longest, never what somebody else put there.
TEST(DiskCache, Pruning) {
  namespace fs = std::filesystem;
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", folder.path.c_str());
  disk_cache cache;
  auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(10000);
  ASSERT_TRUE(cache.write({0, 0}, {"x", ""}));
  std::string model;
  ASSERT_TRUE(read_whole_file(cache.path({0, 0}), model));
  std::size_t key_at = model.size() - 2 * sizeof(hash128);
  auto put = [&](const std::string &path, const std::string &bytes,
                 std::uint64_t seconds) {
    ASSERT_EQ(write_whole_file(path, bytes.data(), bytes.size(), 0700), 0);
    fs::last_write_time(path, long_ago + std::chrono::seconds(seconds));
  };
  cache_entry entry;
  for (std::uint64_t n = 1; n < disk_cache::most_entries; ++n) {
    hash128 key = {n, 0};
    std::memcpy(model.data() + key_at, &key, sizeof key);
    put(cache.path(key), model, n);
    put(folder.path + "/document" + std::to_string(n), "mine", 0);
  }
  put(cache.path({0, 7}), "named like an entry", 0);
  put(cache.path({0, 8}) + ".12.3.tmp", "unfinished", 0);
  put(cache.path({0, 8}) + ".mine.tmp", "mine", 0);
  fs::create_directory(cache.path({0, 9}));
  // A use makes an old entry a new one.
  ASSERT_TRUE(cache.write({5, 0}, {"x", ""}));
  fs::last_write_time(cache.path({5, 0}), long_ago);
  ASSERT_TRUE(cache.read({5, 0}, entry));
  ASSERT_TRUE(cache.write({0, 1}, {"new", ""}));
  EXPECT_TRUE(cache.read({0, 1}, entry));
  EXPECT_TRUE(fs::exists(cache.path({5, 0})));
  EXPECT_FALSE(fs::exists(cache.path({4, 0})));
  EXPECT_FALSE(fs::exists(cache.path({1001, 0})));
  EXPECT_TRUE(fs::exists(cache.path({1002, 0})));
  EXPECT_TRUE(fs::exists(cache.path({0, 7})));
  EXPECT_FALSE(fs::exists(cache.path({0, 8}) + ".12.3.tmp"));
  EXPECT_TRUE(fs::exists(cache.path({0, 8}) + ".mine.tmp"));
  EXPECT_TRUE(fs::exists(cache.path({0, 9})));
  for (std::uint64_t n = 1; n < disk_cache::most_entries; ++n)
    EXPECT_TRUE(fs::exists(folder.path + "/document" + std::to_string(n)));
}

// Tests that a FIFO in an entry's place is no entry, and blocks nobody.
TEST(DiskCache, Fifo) {
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", folder.path.c_str());
  disk_cache cache;
  ASSERT_EQ(mkfifo(cache.path({1, 1}).c_str(), 0600), 0);
  cache_entry entry;
  EXPECT_FALSE(cache.read({1, 1}, entry));
}

// Tests the order of the variables that name the folder.
TEST(DiskCache, Environment) {
  temporary_folder folder;
  environment_guard unset("INLAY_CACHE_DIR", nullptr);
  environment_guard home("HOME", folder.path.c_str());
  {
    environment_guard xdg("XDG_CACHE_HOME", nullptr);
    EXPECT_EQ(disk_cache().folder(), folder.path + "/.cache/inlay");
  }
  environment_guard xdg("XDG_CACHE_HOME", (folder.path + "/x").c_str());
  EXPECT_EQ(disk_cache().folder(), folder.path + "/x/inlay");
  environment_guard none("INLAY_CACHE_DIR", "");
  EXPECT_EQ(disk_cache().folder(), "");
  EXPECT_EQ(disk_cache().refusal(), "");
}

// Tests that what a killed writer left goes, and what one may be writing stays.
TEST(DiskCache, LeftOver) {
  temporary_folder folder;
  environment_guard guard("INLAY_CACHE_DIR", folder.path.c_str());
  disk_cache cache;
  std::string old_file = cache.path({9, 9}) + ".1.0.tmp",
              new_file = cache.path({9, 9}) + ".2.0.tmp";
  for (const std::string &path : {old_file, new_file})
    ASSERT_EQ(write_whole_file(path, "x", 1, 0700), 0);
  std::filesystem::last_write_time(
      old_file,
      std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  ASSERT_TRUE(cache.write({5, 6}, {"some shared object", "1\ta:1\n"}));
  EXPECT_FALSE(std::filesystem::exists(old_file));
  EXPECT_TRUE(std::filesystem::exists(new_file));
}
