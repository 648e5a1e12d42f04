// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The header of a .npy file: a Python dictionary in text.
#ifndef INLAY_LIB_RUNTIME_NPYHEADER_H
#define INLAY_LIB_RUNTIME_NPYHEADER_H

#include "inlay/c/capture.h"

#include <string>
#include <string_view>

namespace inlay::runtime {

/// What the header says, checked.
struct npy_header {
  inlay_type type = INLAY_F32;
  bool fortran_order = false;
  int rank = 0;
  std::int64_t extent[INLAY_MAX_RANK] = {};
  std::int64_t bytes = 0; ///< of all elements
};

/// Parses the dictionary. Returns what is wrong with it, or nothing.
std::string parse_npy_header(std::string_view text, npy_header &header);

/// Writes magic, version 1.0, and the dictionary, padded to 64 bytes.
std::string make_npy_header(const npy_header &header);

/// Writes "(3, 4)" as Python does.
std::string npy_shape_text(int rank, const std::int64_t *extent);

/// Returns "<f4" and the like.
const char *npy_type_text(int type);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_NPYHEADER_H
