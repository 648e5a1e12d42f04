// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The report on a kernel, for readers and for programs.
#ifndef INLAY_LIB_RUNTIME_EXPLAIN_H
#define INLAY_LIB_RUNTIME_EXPLAIN_H

#include "Kernel.h"

namespace inlay::runtime {

/// Returns the report as one object of JSON (see inlay_kernel_explain_json).
std::string explain_json(const inlay_kernel &kernel);

/// Returns what the last call passed, as evaluate_size takes it.
std::vector<std::int64_t> last_values(const inlay_kernel &kernel);

/// Says why the last call copied argument `i`; null if it did not.
const char *why_copied(const inlay_kernel &kernel, std::size_t i);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_EXPLAIN_H
