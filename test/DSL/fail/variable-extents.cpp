// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a value that cannot have the extents of the variable.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: t = e replaces the whole tensor and needs the same shape
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](const tensor<float, 3, dyn> &u) {
#ifdef TWIN
  tensor<float, dyn, 4> v = u;
  return v;
#else
  tensor<float, 4, dyn> v = u;
  return v;
#endif
});
