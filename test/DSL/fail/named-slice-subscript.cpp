// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment to a part of a named slice.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this is a value and cannot be updated; update a tensor& parameter or a tensor variable
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0, all][0] = 10;
#else
  auto s = u[0, all];
  s[0] = 10;
#endif
});
