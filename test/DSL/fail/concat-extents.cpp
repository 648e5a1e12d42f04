// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses tensors that cannot be put together.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: tensors that are put together have the same extents, but for concat along its axis
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 2, 3> &u) {
#ifdef TWIN
  u = concat(axis<0>, u, u)[slice(0_c, 2_c)];
#else
  u = concat(axis<0>, u, transpose(u))[slice(0_c, 2_c)];
#endif
});
