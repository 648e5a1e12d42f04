// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that are replaced as a whole: nothing is left of one that is not put
// in place, however the process ends.
#include "WholeFile.h"

#include "TestKernel.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace inlay::runtime;
using inlay::test::temporary_folder;
namespace fs = std::filesystem;

/// Returns the names in a folder, one behind the other.
static std::string names(const std::string &folder) {
  std::string all;
  for (const auto &entry : fs::directory_iterator(folder))
    all += entry.path().filename().string() + " ";
  return all;
}

static std::string contents(const std::string &path) {
  std::string bytes;
  EXPECT_TRUE(read_whole_file(path, bytes));
  return bytes;
}

/// Returns whether the file system has files without a name.
static bool has_nameless_files(const std::string &folder) {
  int file = open(folder.c_str(), O_WRONLY | O_TMPFILE, 0600);
  if (file >= 0)
    close(file);
  return file >= 0 && access("/proc/self/fd", X_OK) == 0;
}

// Tests a new file, and one that takes the place of another.
TEST(WholeFile, TakesPlace) {
  temporary_folder folder;
  std::string path = folder.path + "/u.npy";
  ASSERT_EQ(write_whole_file(path, "one", 3, 0640), 0);
  EXPECT_EQ(contents(path), "one");
  EXPECT_EQ(names(folder.path), "u.npy ");
  replacement_file file(path, 0600);
  file.write("other", 5);
  EXPECT_EQ(contents(path), "one");
  struct stat status;
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  file.keep_owner_and_mode(status.st_uid, status.st_gid, 0644);
  EXPECT_EQ(file.put_in_place(), 0);
  EXPECT_EQ(contents(path), "other");
  EXPECT_EQ(names(folder.path), "u.npy ");
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0644u);
}

// Tests that a file that is given up leaves nothing, and a folder that is not
// there an error.
TEST(WholeFile, GivenUp) {
  temporary_folder folder;
  {
    replacement_file(folder.path + "/u.npy", 0600).write("half", 4);
  }
  EXPECT_EQ(names(folder.path), "");
  EXPECT_EQ(write_whole_file(folder.path + "/none/u.npy", "x", 1, 0600),
            ENOENT);
}

// Tests a process that is killed while it writes.
TEST(WholeFile, Killed) {
  temporary_folder folder;
  if (!has_nameless_files(folder.path))
    GTEST_SKIP() << "the file system has no files without a name";
  std::string path = folder.path + "/u.npy";
  ASSERT_EQ(write_whole_file(path, "old", 3, 0600), 0);
  pid_t child = fork();
  if (child == 0) {
    replacement_file file(path, 0600);
    file.write("half", 4);
    raise(SIGKILL);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(names(folder.path), "u.npy ");
  EXPECT_EQ(contents(path), "old");
}

// Tests a path without a folder.
TEST(WholeFile, InTheWorkingFolder) {
  temporary_folder folder;
  fs::path before = fs::current_path();
  fs::current_path(folder.path);
  EXPECT_EQ(write_whole_file("u.npy", "x", 1, 0600), 0);
  EXPECT_EQ(contents("u.npy"), "x");
  fs::current_path(before);
}
