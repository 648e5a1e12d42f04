// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses more subscripts than dimensions.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: more subscripts than the tensor has dimensions; remove one, or add newaxis
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0, all, newaxis] = 1;
#else
  u[0, all, 1] = 1;
#endif
});
