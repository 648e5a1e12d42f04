// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a condition that is no scalar.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a condition is a bool expression of rank 0, such as t[0] > 0
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  if_(u[0] > 0, [&] { u[0] = 1; });
#else
  if_(u > 0, [&] { u[0] = 1; });
#endif
});
