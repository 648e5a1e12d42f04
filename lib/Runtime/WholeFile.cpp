// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading a file at once, and replacing one so that nobody ever sees half.
#include "WholeFile.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inlay::runtime {

bool read_whole_file(const std::string &path, std::string &bytes) {
  // Without O_NONBLOCK a FIFO blocks here, before its kind can be asked for.
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0)
    return false;
  struct stat status;
  bool good = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  if (good)
    bytes.resize(static_cast<std::size_t>(status.st_size));
  for (std::size_t at = 0; good && at < bytes.size();) {
    ssize_t n = read(file, bytes.data() + at, bytes.size() - at);
    if (n < 0 && errno == EINTR)
      continue;
    good = n > 0;
    at += good ? static_cast<std::size_t>(n) : 0;
  }
  close(file);
  return good;
}

bool write_all(int file, const void *data, std::size_t size) {
  auto bytes = static_cast<const char *>(data);
  while (size > 0) {
    ssize_t n = ::write(file, bytes, size);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      errno = n == 0 ? ENOSPC : errno;
      return false;
    }
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

std::string follow_links(std::string path) {
  char target[4096];
  // A loop of links ends at the system's own limit.
  for (int link = 0; link < 40; ++link) {
    ssize_t size = readlink(path.c_str(), target, sizeof target);
    if (size <= 0 || size == sizeof target)
      break;
    std::size_t slash = target[0] == '/' ? path.npos : path.rfind('/');
    path.resize(slash == path.npos ? 0 : slash + 1);
    path.append(target, static_cast<std::size_t>(size));
  }
  return path;
}

/// Opens a file without a name in the folder of `path`: it disappears with the
/// process, however that ends. Returns -1 where the file system has none, or
/// where nothing could give the file its name later.
static int open_nameless(const std::string &path, unsigned mode) {
  if (access("/proc/self/fd", X_OK) != 0)
    return -1;
  std::size_t slash = path.rfind('/');
  std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
  return open(folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, mode);
}

std::string replacement_file::make_name() const {
  // The name is unique among processes and threads.
  static std::atomic<unsigned> counter{0};
  return path_ + "." + std::to_string(getpid()) + "." +
         std::to_string(counter++) + ".tmp";
}

replacement_file::replacement_file(const std::string &path, unsigned mode)
    : path_(path) {
  file_ = open_nameless(path, mode);
  if (file_ >= 0)
    return;
  // One may be left over from a process that had this number before.
  for (int attempt = 0; attempt < 16; ++attempt) {
    temporary_ = make_name();
    file_ =
        open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    problem = file_ < 0 ? errno : 0;
    if (problem != EEXIST)
      return;
  }
}

replacement_file::~replacement_file() {
  if (file_ < 0)
    return;
  close(file_);
  if (!temporary_.empty())
    unlink(temporary_.c_str());
}

void replacement_file::keep_owner_and_mode(unsigned user, unsigned group,
                                           unsigned mode) {
  if (problem != 0)
    return;
  // Bits for a group are meant for the old file's group alone.
  bool kept = fchown(file_, user, group) == 0;
  if (fchmod(file_, kept ? mode : mode & ~070u) != 0)
    problem = errno;
}

void replacement_file::write(const void *data, std::size_t size) {
  if (problem == 0 && !write_all(file_, data, size))
    problem = errno;
}

/// Gives the file its first name: the final one where that is free.
void replacement_file::give_name() {
  std::string self = "/proc/self/fd/" + std::to_string(file_);
  std::string name = path_;
  for (int attempt = 0; attempt < 16; ++attempt) {
    bool linked = linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(),
                         AT_SYMLINK_FOLLOW) == 0;
    problem = linked ? 0 : errno;
    if (linked && name != path_)
      temporary_ = name;
    if (problem != EEXIST)
      return;
    name = make_name();
  }
}

int replacement_file::put_in_place() {
  if (problem == 0 && temporary_.empty())
    give_name();
  if (problem == 0 && !temporary_.empty() &&
      std::rename(temporary_.c_str(), path_.c_str()) != 0)
    problem = errno;
  if (problem == 0)
    temporary_.clear();
  return problem;
}

int write_whole_file(const std::string &path, const void *data,
                     std::size_t size, unsigned mode) {
  replacement_file file(path, mode);
  file.write(data, size);
  return file.put_in_place();
}

} // namespace inlay::runtime
