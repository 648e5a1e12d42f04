// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a C++ branch on a tensor.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a tensor expression has no value while the kernel is captured, so C++ cannot branch on it; use if_, while_ or where
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  if_(u[0, 0] > 0, [&] { u[0, 0] = 1; });
#else
  if (u[0, 0] > 0)
    u[0, 0] = 1;
#endif
});
