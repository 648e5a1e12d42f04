// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses matrices that do not fit.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: matmul needs the last extent of the left operand to be the first of the right one
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 2, 3> &u) {
#ifdef TWIN
  u[all, slice(0_c, 2_c)] = matmul(u, transpose(u));
#else
  u[all, 0] = matmul(u, u)[all, 0];
#endif
});
