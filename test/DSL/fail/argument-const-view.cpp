// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a view that only reads for an in-out parameter.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a tensor& parameter updates its argument, but this view is read only
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) { u[0] = 1; });

void call() {
  array<float, 1> a(3);
#ifdef TWIN
  k(a.view());
#else
  k(view<const float, 1>(a.view()));
#endif
}
