// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point subscript.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a subscript has a floating-point type
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[1] = 1;
#else
  u[1.0] = 1;
#endif
});
