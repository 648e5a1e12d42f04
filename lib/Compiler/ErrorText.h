// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Errors of the C ABI: a status and one line of text.

#ifndef INLAY_LIB_COMPILER_ERRORTEXT_H
#define INLAY_LIB_COMPILER_ERRORTEXT_H

#include "inlay/c/capture.h"
#include "mlir/IR/Location.h"
#include <string>

namespace mlir::inlay {

/// Fills `error` with one line of `text` and returns `status`.
int32_t fillError(inlay_error &error, int32_t status, StringRef text);

/// Returns "file.cpp:3" for a location with a place in a source file (the
/// file's name without its folder, with '?' for control characters), else
/// nothing.
std::string shortPlace(Location location);

/// Returns "file.cpp:3: ", or nothing.
std::string placeOf(Location location);

} // namespace mlir::inlay

#endif // INLAY_LIB_COMPILER_ERRORTEXT_H
