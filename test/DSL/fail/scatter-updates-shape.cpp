// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses updates that do not fit.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the updates do not broadcast to the shape that the indices select
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, 4> &u, const tensor<std::int32_t, 3, 1> &i,
                   const tensor<float, 2> &v) {
#ifdef TWIN
  u = scatter_nd(u, i, v[0]);
#else
  u = scatter_nd(u, i, v);
#endif
});
