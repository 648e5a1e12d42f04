// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loading shared objects, from a file or from memory.
#ifndef INLAY_LIB_RUNTIME_SHAREDOBJECT_H
#define INLAY_LIB_RUNTIME_SHAREDOBJECT_H

#include "inlay/c/capture.h"

#include <string>

namespace inlay::runtime {

/// The two symbols of a compiled kernel.
struct loaded_kernel {
  inlay_kernel_fn entry = nullptr;
  const char *info = nullptr;
};

/// Loads a kernel from `path` if that is not empty and can be loaded, else
/// from the image in memory. It stays loaded. Returns a status.
std::int32_t load_kernel(const std::string &path, const void *image,
                         std::size_t size, loaded_kernel &out,
                         inlay_error *error);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_SHAREDOBJECT_H
