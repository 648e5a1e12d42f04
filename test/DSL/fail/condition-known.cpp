// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a condition that C++ knows.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a condition is a bool expression of the kernel; what C++ knows at capture is for a plain if or while
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  if (sizeof(int) == 4)
    u[0] = 1;
#else
  if_(sizeof(int) == 4, [&] { u[0] = 1; });
#endif
});
