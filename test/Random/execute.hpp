// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a generated program by machine code and by the interpreter.
#ifndef INLAY_TEST_RANDOM_EXECUTE_HPP
#define INLAY_TEST_RANDOM_EXECUTE_HPP

#include "inlay/c/runtime.h"
#include "program.hpp"

namespace inlay_random {

/// A tensor as it came out: its type, its shape, and the bytes of its elements.
struct tensor {
  int type;
  std::vector<std::int64_t> shape;
  std::vector<unsigned char> bytes;
};

/// What a run did: how it ended, the in-outs and preserved arguments after it,
/// the results.
struct outcome {
  int status = INLAY_OK;
  std::string message;
  std::vector<tensor> arguments, results;
  /// In what the bytes that were counted differ from those explained, and
  /// whether any copy or scratch was.
  std::string bytes;
  bool is_explained = false;
};

/// Runs `test` on arguments of its own.
outcome run(test_case &test, inlay_backend backend);

/// Compares two outcomes; NaNs are equal. Returns what differs, or nothing.
std::string difference(const outcome &expected, const outcome &found);

/// Returns element `k` as a number.
double element(const tensor &t, std::size_t k);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_EXECUTE_HPP
