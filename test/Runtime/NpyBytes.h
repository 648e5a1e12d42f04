// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bytes of .npy files, put together by hand.
#ifndef INLAY_TEST_RUNTIME_NPYBYTES_H
#define INLAY_TEST_RUNTIME_NPYBYTES_H

#include <string>

namespace inlay::test {

/// Makes a file of a header's text and data.
inline std::string npy_bytes(std::string dictionary, const std::string &data,
                             int version = 1) {
  std::string text = {'\x93', 'N', 'U', 'M', 'P', 'Y'};
  text += static_cast<char>(version);
  text += '\0';
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
    text += static_cast<char>(dictionary.size() >> (8 * i) & 255);
  return text + dictionary + data;
}

/// Makes the dictionary of a header.
inline std::string npy_header(const char *descr, const char *shape,
                              const char *order = "False") {
  return std::string("{'descr': '") + descr + "', 'fortran_order': " + order +
         ", 'shape': " + shape + ", }\n";
}

} // namespace inlay::test

#endif // INLAY_TEST_RUNTIME_NPYBYTES_H
