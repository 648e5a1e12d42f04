// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a loop body that takes nothing.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the body of for_ takes the loop variable, as in
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  for_(range(3), [&](auto) { u[0] = 1; });
#else
  for_(range(3), [&] { u[0] = 1; });
#endif
});
