// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading and writing arrays in NumPy's file format (.npy, versions 1 to 3).
#ifndef INLAY_NPY_HPP
#define INLAY_NPY_HPP

#include "inlay/detail/argument.hpp"
#include "inlay/detail/npy_file.hpp"

namespace inlay {

/// Reads an array of exactly this element type and rank; see read_npy.
template <class T, int Rank> array<T, Rank> load_npy(const char *path) {
  npy_array file = read_npy(path);
  if (file.type != detail::type_code<T> || file.rank != Rank)
    detail::throw_npy_mismatch(path, file, detail::type_code<T>, Rank);
  inlay_result result;
  result.storage = file.storage;
  file.storage = {nullptr, 0};
  for (int d = 0; d < Rank; ++d)
    result.extent[d] = file.extent[d];
  return detail::array_access::take<T, Rank>(result);
}

/// Writes an array or a view; see write_npy.
template <class T, int Rank>
void save_npy(const char *path, const view<T, Rank> &elements) {
  write_npy(path, elements.erased());
}
template <class T, int Rank>
void save_npy(const char *path, const array<T, Rank> &elements) {
  write_npy(path, elements.view().erased());
}

} // namespace inlay

#endif // INLAY_NPY_HPP
