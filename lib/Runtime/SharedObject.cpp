// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compiled kernels are ordinary shared objects; the system's loader loads
// them, so that debuggers and profilers see their symbols.
#include "SharedObject.h"

#include "ErrorRecord.h"
#include "WholeFile.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <dlfcn.h>
#include <mutex>
#include <set>
#include <sys/mman.h>
#include <unistd.h>

namespace inlay::runtime {
namespace {

/// Names a file descriptor in a way that was never used before. The loader
/// takes a known name for a known object, and descriptors are used again:
/// the bits of a counter, spelled as "//" and "/.", tell the names apart.
std::string fresh_name(int file) {
  static std::atomic<std::uint64_t> counter{0};
  std::string name = "/proc/self/fd";
  for (std::uint64_t n = counter++; n != 0; n >>= 1)
    name += n & 1 ? "/." : "//";
  return name + "/" + std::to_string(file);
}

void *open_image(const void *image, std::size_t size, std::string &problem) {
  int file = memfd_create("inlay-kernel", MFD_CLOEXEC);
  if (file < 0 || !write_all(file, image, size)) {
    problem =
        std::string("cannot write a file in memory: ") + std::strerror(errno);
    if (file >= 0)
      close(file);
    return nullptr;
  }
  void *object = dlopen(fresh_name(file).c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!object)
    problem = dlerror();
  close(file);
  return object;
}

/// Opens a file once: a second object under the same name is another one, and
/// the loader would give the first.
void *open_path(const std::string &path) {
  static std::mutex lock;
  // Not destroyed at exit: kernels are loaded even then.
  static auto &opened = *new std::set<std::string>;
  std::lock_guard<std::mutex> guard(lock);
  if (path.empty() || opened.contains(path))
    return nullptr;
  void *object = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (object)
    opened.insert(path);
  return object;
}

} // namespace

std::int32_t load_kernel(const std::string &path, const void *image,
                         std::size_t size, loaded_kernel &out,
                         inlay_error *error) {
  std::string problem;
  void *object = open_path(path);
  if (!object)
    object = open_image(image, size, problem);
  if (!object)
    return set_error(error, INLAY_INTERNAL_ERROR,
                     "cannot load a compiled kernel: %s", problem.c_str());
  out.entry = reinterpret_cast<inlay_kernel_fn>(dlsym(object, "inlay_kernel"));
  out.info = static_cast<const char *>(dlsym(object, "inlay_kernel_info"));
  if (out.entry && out.info)
    return INLAY_OK;
  const char *missing = out.entry ? "inlay_kernel_info" : "inlay_kernel";
  dlclose(object);
  return set_error(error, INLAY_USAGE_ERROR,
                   "a shared object has no symbol '%s', expected a compiled "
                   "kernel",
                   missing);
}

} // namespace inlay::runtime
