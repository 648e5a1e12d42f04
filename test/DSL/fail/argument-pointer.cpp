// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a pointer for a tensor.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a tensor parameter takes an array or a view
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) { u[0] = 1; });

void call() {
  array<float, 1> a(3);
#ifdef TWIN
  k(a);
#else
  k(a.data());
#endif
}
