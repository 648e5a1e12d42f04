// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment to a named slice.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a named slice is a value; to update the tensor, write t[0, all][0] = ... in one expression, or copy it into a tensor
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  tensor s = u[0, all];
  s[all] = 10;
#else
  auto s = u[0, all];
  s = 10;
#endif
});
