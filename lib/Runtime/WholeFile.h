// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that are read or replaced as a whole.
#ifndef INLAY_LIB_RUNTIME_WHOLEFILE_H
#define INLAY_LIB_RUNTIME_WHOLEFILE_H

#include <string>

namespace inlay::runtime {

/// Reads all of a file; false if that fails.
bool read_whole_file(const std::string &path, std::string &bytes);

/// Writes all bytes to a descriptor; false, and errno, if that fails.
bool write_all(int file, const void *data, std::size_t size);

/// Returns where the symbolic links that `path` ends in lead to, whether
/// something lies there or not.
std::string follow_links(std::string path);

/// A file that is to replace another one. It has no name until it is put in
/// place, and disappears unless it is, also where the process is killed. Where
/// a file system has no such files it has a temporary name, which ends in
/// ".tmp", beside the final one; it then stays behind if the process is killed.
/// So it may in the moment in which it takes the place of an older file.
class replacement_file {
public:
  /// Opens a new file; `problem` is the errno of what failed, or 0.
  replacement_file(const std::string &path, unsigned mode);
  ~replacement_file();
  replacement_file(const replacement_file &) = delete;
  replacement_file &operator=(const replacement_file &) = delete;

  /// Takes over what the file to be replaced had; the owner only where the
  /// system allows it.
  void keep_owner_and_mode(unsigned user, unsigned group, unsigned mode);
  void write(const void *data, std::size_t size);
  /// Renames the file to its final name. Returns `problem`.
  int put_in_place();

  int problem = 0;

private:
  std::string make_name() const;
  void give_name();

  std::string path_;
  std::string temporary_;
  int file_;
};

/// Replaces a file by new contents. Returns 0 or an errno.
int write_whole_file(const std::string &path, const void *data,
                     std::size_t size, unsigned mode);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_WHOLEFILE_H
