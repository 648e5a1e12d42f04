// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a kernel that captures.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the lambda of a kernel captures nothing, so that nothing freezes at the first call
#include "inlay/inlay.hpp"

using namespace inlay;

void make(float k) {
#ifdef TWIN
  auto f = kernel([](tensor<float, dyn> &u, scalar<float> k) { u[0] = k; });
  array<float, 1> a(3);
  f(a, k);
#else
  auto f = kernel([k](tensor<float, dyn> &u) { u[0] = k; });
  array<float, 1> a(3);
  f(a);
#endif
}
