// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses something else as subscript.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a subscript is an integer, a slice, all, newaxis, ellipsis, an index or an integer tensor
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0] = 1;
#else
  u["0"] = 1;
#endif
});
