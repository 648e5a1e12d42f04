// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment of a slice to a named slice of the same type.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a named slice is a value; to update the tensor, write
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0] = u[1];
#else
  auto s = u[0];
  s = u[1];
#endif
});
