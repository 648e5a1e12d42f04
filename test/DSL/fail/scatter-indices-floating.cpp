// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses floating-point indices.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: indices are integer tensors, but not of uint64_t; convert them with cast<int64_t>(...)
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u, const tensor<float, dyn, 1> &i) {
#ifdef TWIN
  u = scatter_nd(u, cast<std::int64_t>(i), 1);
#else
  u = scatter_nd(u, i, 1);
#endif
});
