// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an axis that does not exist.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: an axis is outside the tensor's dimensions, or stands there twice
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[0] = sum(u, axis<0>);
#else
  u[0] = sum(u, axis<2>);
#endif
});
