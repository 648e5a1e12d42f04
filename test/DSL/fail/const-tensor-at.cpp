// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an update by at() of a borrowed tensor.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this is a value and cannot be updated; update a tensor& parameter or a tensor variable
#include "inlay/inlay.hpp"

using namespace inlay;

auto k =
    kernel([](const tensor<float, dyn, dyn> &v, tensor<float, dyn, dyn> &u) {
#ifdef TWIN
      u.at(0).add(v[0]);
#else
      v.at(0).add(u[0]);
#endif
    });
