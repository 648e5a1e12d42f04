// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a where without a bool condition.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the condition of where is a bool tensor; compare first, as in where(t > 0, ...)
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  u = where(u > 0, 1, u);
#else
  u = where(u, 1, u);
#endif
});
