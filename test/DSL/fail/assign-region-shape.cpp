// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a value that does not fit the region.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the value does not broadcast to the shape of the region
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 4, 5> &u, const tensor<float, 4> &v) {
#ifdef TWIN
  u[all] = v[all, newaxis];
#else
  u[all] = v;
#endif
});
