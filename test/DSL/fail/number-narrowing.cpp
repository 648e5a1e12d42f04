// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point number stored among integers.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this number does not go with the element type of what it is assigned to
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<std::int32_t, dyn> &u) {
#ifdef TWIN
  u[0] = 5;
#else
  u[0] = 0.5;
#endif
});
