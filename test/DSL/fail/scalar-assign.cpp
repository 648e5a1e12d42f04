// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment to a scalar.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a scalar or index never changes; for a number that does, make a tensor<T> of rank 0
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u, scalar<float> a) {
#ifdef TWIN
  tensor<float> b = a;
  b = b + 1;
  u[0] = b;
#else
  a = a + 1;
  u[0] = a;
#endif
});
