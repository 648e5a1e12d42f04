// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a reshape that loses elements.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: reshape keeps the number of elements
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 2, 3> &u) {
#ifdef TWIN
  u[0, 0] = reshape(u, 6_c)[0];
#else
  u[0, 0] = reshape(u, 5_c)[0];
#endif
});
