// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Filling the error record of the C ABI. Nothing here throws or allocates.
#ifndef INLAY_LIB_RUNTIME_ERRORRECORD_H
#define INLAY_LIB_RUNTIME_ERRORRECORD_H

#include "inlay/c/capture.h"

#include <cstdarg>
#include <cstdint>

namespace inlay::runtime {

/// Fills `error` (if not null) with a message as of printf, and returns
/// `status`.
std::int32_t set_error(inlay_error *error, inlay_status status,
                       const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/// Does the same with the arguments of another variadic function.
std::int32_t set_error_list(inlay_error *error, inlay_status status,
                            const char *format, va_list arguments);

/// Fills `error` for memory that could not be had.
std::int32_t set_out_of_memory(inlay_error *error, std::int64_t bytes);

/// Returns what follows the last slash.
const char *base_name(const char *path);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_ERRORRECORD_H
