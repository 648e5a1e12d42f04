// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses operands of different element types.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the operands have different element types; convert one with cast<...>
#include "inlay/inlay.hpp"

using namespace inlay;

auto k =
    kernel([](tensor<float, dyn, dyn> &u, const tensor<double, dyn, dyn> &v) {
#ifdef TWIN
      u = u + cast<float>(v);
#else
      u = u + v;
#endif
    });
