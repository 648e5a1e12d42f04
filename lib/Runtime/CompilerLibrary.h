// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finding and opening libinlay-compiler, which is opened on demand only.
#ifndef INLAY_LIB_RUNTIME_COMPILERLIBRARY_H
#define INLAY_LIB_RUNTIME_COMPILERLIBRARY_H

#include "inlay/c/capture.h"

#include <string>

namespace inlay::runtime {

/// Returns the path of the compiler library: INLAY_COMPILER_LIBRARY, else the
/// file beside this library, else a name for the loader to search.
std::string compiler_path();

/// Identifies the compiler, so that what another build compiled is not taken
/// from the cache. The compiler that was built with this library has a name
/// that is known without it: a cache works where the compiler is not installed,
/// and in another place. One that INLAY_COMPILER_LIBRARY names is known by its
/// file.
std::string compiler_identity();

/// Opens the library at `path` and finds a function in it; null with `error`
/// filled if that fails. The library stays open.
void *compiler_function(const std::string &path, const char *name,
                        inlay_error *error);

/// Describes this machine's processor: what it can execute, not which it is.
std::string processor_identity();

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_COMPILERLIBRARY_H
