// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point number for an integer scalar.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this number does not go with the scalar parameter
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel(
    [](tensor<std::int32_t, dyn> &u, scalar<std::int32_t> a) { u[0] = a; });

void call() {
  array<std::int32_t, 1> a(3);
#ifdef TWIN
  k(a, 15);
#else
  k(a, 1.5);
#endif
}
