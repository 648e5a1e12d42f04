// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a kernel with an auto parameter.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the parameters of a kernel have types, such as tensor<float, dyn>& or scalar<float>, not auto
#include "inlay/inlay.hpp"

using namespace inlay;

#ifdef TWIN
auto k = kernel([](tensor<float, dyn> &u) { u[0] = 1; });
#else
auto k = kernel([](auto &u) { u[0] = 1; });
#endif

void call(array<float, 1> &a) { k(a); }
