// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// With PLUGIN, a library whose constructor calls a kernel; without, a program
// that loads it.
#ifdef PLUGIN
#include <inlay/inlay.hpp>

#include <iostream>

static const bool called = [] {
  inlay::array<float, 1> u{1, 2};
  inlay::kernel([](inlay::tensor<float, inlay::dyn> &a) { a += 1; })(u);
  std::cout << u << std::endl;
  return true;
}();
#else
#include <cstdio>
#include <dlfcn.h>

int main(int, char **arguments) {
  if (!dlopen(arguments[1], RTLD_NOW))
    std::puts(dlerror());
}
#endif
