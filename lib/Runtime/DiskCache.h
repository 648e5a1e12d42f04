// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compiled kernels in a folder that is private to the user. An entry is the
// shared object itself, which can be loaded as it is, with the places of its
// program and a footer behind it.
#ifndef INLAY_LIB_RUNTIME_DISKCACHE_H
#define INLAY_LIB_RUNTIME_DISKCACHE_H

#include "Hash.h"

#include <string>

namespace inlay::runtime {

/// An entry of the cache.
struct cache_entry {
  std::string image;  ///< the shared object
  std::string places; ///< of the program that it was compiled from
};

/// The cache folder as the environment names it.
class disk_cache {
public:
  /// Beyond this number of entries the half not used for longest is removed.
  /// Files that are no entries stay.
  static constexpr std::size_t most_entries = 2000;

  /// Finds the folder and makes it if it is missing. It is not used if others
  /// than the user could have written to it.
  disk_cache();

  /// Returns the folder, empty if none is used.
  const std::string &folder() const { return folder_; }
  /// Returns why a folder that was named is not used, else nothing.
  const std::string &refusal() const { return refusal_; }
  /// Returns where the entry of `key` lies.
  std::string path(hash128 key) const;
  /// Reads an entry. False if there is none, or one that is damaged, cut off,
  /// or of another key or version.
  bool read(hash128 key, cache_entry &entry) const;
  /// Writes an entry, whole or not at all. False if that failed.
  bool write(hash128 key, const cache_entry &entry) const;

private:
  std::string folder_;
  std::string refusal_;
};

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_DISKCACHE_H
