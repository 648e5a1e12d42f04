// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses something that is no value.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: expected a tensor, an expression or a number
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0] = 0;
#else
  u[0] = "zero";
#endif
});
