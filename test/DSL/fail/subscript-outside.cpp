// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a constant subscript outside its dimension.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a constant subscript is outside the static extent of its dimension
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 4, dyn> &u) {
#ifdef TWIN
  u[-4_c] = 1;
#else
  u[4_c] = 1;
#endif
});
