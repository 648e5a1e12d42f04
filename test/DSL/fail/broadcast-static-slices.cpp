// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses static slices of different extents.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the shapes do not broadcast: two static extents differ and neither is 1
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 8> &u) {
#ifdef TWIN
  u[slice(1_c, -1_c)] = u[slice(0_c, -2_c)] + u[slice(2_c, end)];
#else
  u[slice(1_c, -1_c)] = u[slice(0_c, -2_c)] + u[slice(3_c, end)];
#endif
});
