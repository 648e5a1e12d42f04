// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds what explain says of a kernel's copies and scratch against what the
// runtime counted in a call.
#ifndef INLAY_TEST_RANDOM_EXPLAINED_BYTES_HPP
#define INLAY_TEST_RANDOM_EXPLAINED_BYTES_HPP

#include "inlay/c/runtime.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inlay_random {

/// What the report on a kernel says of one copy or scratch.
struct explained_site {
  bool is_copy;
  std::string formula; ///< postfix, in the arguments' extents
  std::int64_t times;  ///< executions in the last call
};

/// Returns the report on `kernel`.
std::string explain(const inlay_kernel *kernel);

/// Takes two reports on one kernel apart: `before` its first call, which has
/// the formulas, and behind it, which says how often each was executed.
std::vector<explained_site> sites_of(const std::string &before,
                                     const std::string &behind);

/// Evaluates `formula` for a call with `arguments`, or -1 where the size
/// depends on what the kernel computes.
std::int64_t bytes_of(const std::string &formula,
                      const std::vector<inlay_call_argument> &arguments);

/// Compares the bytes of `sites` with the counters of the last call. Returns
/// what differs, or nothing.
std::string compare_bytes(const std::vector<explained_site> &sites,
                          const std::vector<inlay_call_argument> &arguments,
                          const inlay_counters &counted);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_EXPLAINED_BYTES_HPP
