// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment to a part of an expression.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this is a value and cannot be updated; update a tensor& parameter or a tensor variable
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  tensor v = u + 1;
  v[0] = 2;
#else
  (u + 1)[0] = 2;
#endif
});
