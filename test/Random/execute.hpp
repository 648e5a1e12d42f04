// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a generated program by machine code and by the interpreter.
#ifndef INLAY_TEST_RANDOM_EXECUTE_HPP
#define INLAY_TEST_RANDOM_EXECUTE_HPP

#include "arguments.hpp"

namespace inlay_random {

/// What a run did: how it ended, the in-outs and preserved arguments after it,
/// the results.
struct outcome {
  int status = INLAY_OK;
  std::string message;
  /// What it touched that it must not touch, or that it does not return.
  std::string fault;
  std::vector<tensor> arguments, results;
  /// In what the bytes that were counted differ from those explained, and
  /// whether any copy or scratch was.
  std::string bytes;
  bool is_explained = false;
};

/// Runs `test` on arguments of its own, in guarded memory.
outcome run(test_case &test, inlay_backend backend);

/// Compares two outcomes; NaNs are equal. Returns what differs, or nothing.
std::string difference(const outcome &expected, const outcome &found);

/// Returns element `k` as a number.
double element(const tensor &t, std::size_t k);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_EXECUTE_HPP
