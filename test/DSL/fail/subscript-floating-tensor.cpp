// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a tensor of floating-point numbers as subscript.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a subscript has a floating-point type
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u, const tensor<float, dyn> &i) {
#ifdef TWIN
  u[cast<std::int64_t>(i)] = 1;
#else
  u[i] = 1;
#endif
});
