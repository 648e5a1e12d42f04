// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a mask as subscript.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a bool mask is no subscript; choose with where(mask, a, b) instead
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u = where(u > 0, 1, u);
#else
  u[u > 0] = 1;
#endif
});
