// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a const array for an in-out parameter.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a tensor& parameter updates its argument, but this array is const
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) { u[0] = 1; });

void call() {
#ifdef TWIN
  array<float, 1> a(3);
  k(a);
#else
  const array<float, 1> a(3);
  k(a);
#endif
}
