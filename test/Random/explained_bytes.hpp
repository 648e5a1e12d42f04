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
  std::int64_t bytes; ///< of one execution; -1 if only the kernel knows
  std::int64_t times; ///< executions in the last call
};

/// Returns the report on `kernel`, as JSON.
std::string explain(const inlay_kernel *kernel);

/// Takes the report on a kernel apart, behind a call with `arguments`, for
/// which its formulas are evaluated.
std::vector<explained_site>
sites_of(const std::string &report,
         const std::vector<inlay_call_argument> &arguments);

/// Compares the bytes of `sites` with the counters of the last call. Returns
/// what differs, or nothing.
std::string compare_bytes(const std::vector<explained_site> &sites,
                          const inlay_counters &counted);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_EXPLAINED_BYTES_HPP
