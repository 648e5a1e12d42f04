// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an assignment to a borrowed tensor.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a const tensor is read only; take the parameter as tensor<...>& to update
#include "inlay/inlay.hpp"

using namespace inlay;

auto k =
    kernel([](const tensor<float, dyn, dyn> &v, tensor<float, dyn, dyn> &u) {
#ifdef TWIN
      u = v + 1;
#else
      v = u + 1;
#endif
    });
