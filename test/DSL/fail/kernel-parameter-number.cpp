// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a plain number as parameter.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a parameter of a kernel is const tensor<...>&, tensor<...>&, tensor<...> or scalar<T>
#include "inlay/inlay.hpp"

using namespace inlay;

#ifdef TWIN
auto k = kernel([](tensor<float, dyn> &u, scalar<float>) { u[0] = 1; });
#else
auto k = kernel([](tensor<float, dyn> &u, float) { u[0] = 1; });
#endif

void call(array<float, 1> &a) { k(a, 1); }
