// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a logical operator on numbers.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: && || ! and ^ take bool tensors; compare first, as in t != 0
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  u = where(!(u > 0), u, 1);
#else
  u = where(!u, u, 1);
#endif
});
