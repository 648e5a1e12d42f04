// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an array of another element type.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the argument's element type is not the one of the kernel's parameter
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) { u[0] = 1; });

void call() {
#ifdef TWIN
  array<float, 1> a(3);
  k(a);
#else
  array<double, 1> a(3);
  k(a);
#endif
}
