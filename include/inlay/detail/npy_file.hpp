// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files in NumPy's format whose element type and rank are known at run time.
// Compiles as C++20, for tools that include LLVM's headers too.
#ifndef INLAY_DETAIL_NPY_FILE_HPP
#define INLAY_DETAIL_NPY_FILE_HPP

#include "inlay/detail/strided.hpp"

namespace inlay {

/// The contents of a file whose element type and rank are known at run time.
struct npy_array {
  inlay_type type = INLAY_F32;
  int rank = 0;
  std::int64_t extent[INLAY_MAX_RANK] = {};
  inlay_storage storage = {nullptr, 0}; ///< row-major

  npy_array() = default;
  npy_array(npy_array &&other) noexcept
      : type(other.type), rank(other.rank), storage(other.storage) {
    for (int d = 0; d < INLAY_MAX_RANK; ++d)
      extent[d] = other.extent[d];
    other.storage = {nullptr, 0};
  }
  npy_array &operator=(npy_array &&other) noexcept {
    inlay_storage old = storage;
    type = other.type;
    rank = other.rank;
    storage = other.storage;
    other.storage = old;
    for (int d = 0; d < INLAY_MAX_RANK; ++d)
      extent[d] = other.extent[d];
    return *this;
  }
  ~npy_array() { inlay_storage_free(&storage); }
};

/// Reads a file. Little-endian '<f4', '<f8', '<i4', '<i8' and '|b1' in either
/// order of the dimensions; the result is row-major.
/// Errors: data_error with one line that names the file and the field.
INLAY_EXPORT npy_array read_npy(const char *path);

/// Writes a file, whole or not at all. A process that is killed leaves nothing
/// else either; but where the file system has no files without a name it may
/// leave one beside the file, whose name ends in ".tmp".
/// Errors: data_error with one line that names the file.
/// A symbolic link is followed, a regular file keeps its mode and, where the
/// system allows it, its owner; what is no regular file is refused. Another
/// hard link of an old file keeps the old contents.
INLAY_EXPORT void write_npy(const char *path, const detail::strided &elements);

namespace detail {
/// Throws the data_error of a file with another element type or rank.
[[noreturn]] INLAY_EXPORT void throw_npy_mismatch(const char *path,
                                                  const npy_array &found,
                                                  int type, int rank);
} // namespace detail

} // namespace inlay

#endif // INLAY_DETAIL_NPY_FILE_HPP
