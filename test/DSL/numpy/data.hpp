// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cases as data. A file holds cases one after the other: "case NUMBER TITLE",
// the records of the kernel, a line "argument TYPE (EXTENT, ...) ELEMENT ..."
// for each parameter, followed by a line "after ..." of the same form where the
// call changes it, and a line "result ..." for each value that is returned.
#ifndef INLAY_TEST_DSL_NUMPY_DATA_HPP
#define INLAY_TEST_DSL_NUMPY_DATA_HPP

#include "inlay/detail/records.hpp"

#include <cstring>

namespace inlay_numpy {

/// An array, or a scalar, in row-major order.
struct elements {
  inlay_type type = INLAY_F32;
  std::vector<std::int64_t> shape;
  std::vector<unsigned char> bytes;

  /// Returns the size that type and shape ask for.
  std::size_t size_in_bytes() const;
};

/// Compares types, shapes and bits; all NaN are one.
bool same(const elements &a, const elements &b);

/// Returns the same text that is read.
std::string text_of(const elements &value);

/// What is passed, and what it is behind the call.
struct argument {
  elements before, after;
};

/// One case.
struct test_case {
  std::string file, title;
  std::string name; ///< family and number
  int line = 0;
  inlay::records::writer code;
  std::vector<argument> arguments;
  std::vector<elements> results;
  std::string problem; ///< what is wrong with the text, if anything
};

/// Reads the cases of one file.
std::vector<test_case> read_text(const std::string &file,
                                 const std::string &text);

/// Reads all cases of the folder.
std::vector<test_case> read_cases();

} // namespace inlay_numpy

#endif // INLAY_TEST_DSL_NUMPY_DATA_HPP
