// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a constant step of 0.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the step of a slice is 0
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[slice(0, end, 2_c)] = 1;
#else
  u[slice(0, end, 0_c)] = 1;
#endif
});
