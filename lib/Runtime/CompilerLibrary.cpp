// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The way to libinlay-compiler, and what goes into cache keys beside the
// program: the compiler's and the processor's identity.
#include "CompilerLibrary.h"

#include "CompilerId.h"
#include "ErrorRecord.h"

#include <cstdlib>
#include <dlfcn.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

namespace inlay::runtime {

static constexpr const char *library_name =
    "libinlay-compiler.so." INLAY_VERSION_MAJOR;

std::string compiler_path() {
  const char *wanted = std::getenv("INLAY_COMPILER_LIBRARY");
  if (wanted && *wanted)
    return wanted;
  Dl_info here;
  if (dladdr(reinterpret_cast<void *>(&compiler_path), &here) &&
      here.dli_fname) {
    std::string path = here.dli_fname;
    path.resize(path.rfind('/') + 1); // npos + 1 is 0
    path += library_name;
    struct stat status;
    if (stat(path.c_str(), &status) == 0)
      return path;
  }
  return library_name;
}

std::string compiler_identity() {
  const char *path = std::getenv("INLAY_COMPILER_LIBRARY");
  if (!path || !*path)
    return INLAY_COMPILER_ID;
  struct stat status;
  if (stat(path, &status) != 0)
    return path;
  return std::to_string(status.st_dev) + " " + std::to_string(status.st_ino) +
         " " + std::to_string(status.st_size) + " " +
         std::to_string(status.st_mtim.tv_sec) + "." +
         std::to_string(status.st_mtim.tv_nsec);
}

void *compiler_function(const std::string &path, const char *name,
                        inlay_error *error) {
  void *library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void *function = library ? dlsym(library, name) : nullptr;
  if (!function)
    set_error(error, INLAY_INTERNAL_ERROR,
              "cannot use the compiler library: %s; install %s beside "
              "libinlay, or name it in INLAY_COMPILER_LIBRARY",
              dlerror(), library_name);
  return function;
}

std::string processor_identity() {
  utsname machine = {};
  uname(&machine);
  std::string identity = machine.machine;
  auto add = [&](unsigned long value) {
    identity += " " + std::to_string(value);
  };
#if defined(__x86_64__) || defined(__i386__)
  unsigned a, b, c, d;
  // EBX of leaf 1 tells cores apart, and is left out.
  if (__get_cpuid(1, &a, &b, &c, &d))
    add(a), add(c), add(d);
  for (unsigned part : {0u, 1u})
    if (__get_cpuid_count(7, part, &a, &b, &c, &d))
      add(a), add(b), add(c), add(d);
  if (__get_cpuid_count(0xd, 0, &a, &b, &c, &d))
    add(a);
  if (__get_cpuid(0x80000001u, &a, &b, &c, &d))
    add(c), add(d);
#else
  add(getauxval(AT_HWCAP));
  add(getauxval(AT_HWCAP2));
#endif
  return identity;
}

} // namespace inlay::runtime
