// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point bound.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a slice takes integers, constants such as 1_c, end or an index as bounds
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[slice(0, end)] = 1;
#else
  u[slice(0.5, end)] = 1;
#endif
});
