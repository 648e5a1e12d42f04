// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses index tensors that do not broadcast.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the shapes of the index tensors do not broadcast
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u, const tensor<std::int32_t, 2> &i,
                   const tensor<std::int32_t, 3> &j) {
#ifdef TWIN
  u[i[all, newaxis], j] = 1;
#else
  u[i, j] = 1;
#endif
});
