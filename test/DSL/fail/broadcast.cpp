// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses operands that do not broadcast.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the shapes do not broadcast: two static extents differ and neither is 1
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 4> &u, const tensor<float, 3> &v) {
#ifdef TWIN
  u = u + v[0];
#else
  u = u + v;
#endif
});
