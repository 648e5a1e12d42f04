// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a value of another element type.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the value has another element type than what it is assigned to; convert it with cast<...>
#include "inlay/inlay.hpp"

using namespace inlay;

auto k =
    kernel([](tensor<float, dyn, dyn> &u, const tensor<double, dyn, dyn> &v) {
#ifdef TWIN
      u[all] = cast<float>(v);
#else
      u[all] = v;
#endif
    });
