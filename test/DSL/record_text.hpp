// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records as text, one a line, for the tests of capture.
#ifndef INLAY_TEST_DSL_RECORD_TEXT_HPP
#define INLAY_TEST_DSL_RECORD_TEXT_HPP

#include "inlay/inlay.hpp"

#include <string>

/// Prints records: `%3 = slice f32 %0 [%1:%2, :]`. With `lines`, each ends in
/// its line, counted from the one of the first record.
std::string record_text(const inlay_program &program, bool lines = false);

/// Captures a lambda and prints its records.
template <class F> std::string captured(F f) {
  return record_text(*inlay::kernel("test", f).capture().get());
}

#endif // INLAY_TEST_DSL_RECORD_TEXT_HPP
