// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a bool tensor added to.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a bool tensor can be set, but not added to, multiplied or compared; use set with
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<bool, dyn> &u) {
#ifdef TWIN
  u[0] = u[0] || true;
#else
  u[0] += true;
#endif
});
