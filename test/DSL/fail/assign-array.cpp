// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an array inside of a kernel.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: expected a tensor, an expression or a number
#include "inlay/inlay.hpp"

using namespace inlay;

array<float, 2> a(2, 3);
auto k =
    kernel([](tensor<float, dyn, dyn> &u, const tensor<float, dyn, dyn> &v) {
#ifdef TWIN
      u[all] = v;
#else
      u[all] = a;
#endif
    });
