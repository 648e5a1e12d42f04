// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses too few arguments.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the call has another number of arguments than the kernel has parameters
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u, scalar<float> a) { u[0] = a; });

void call() {
  array<float, 1> a(3);
#ifdef TWIN
  k(a, 2);
#else
  k(a);
#endif
}
