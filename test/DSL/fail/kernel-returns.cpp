// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a kernel that returns a C++ number.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a kernel returns nothing, a tensor, an expression, or results(a, b, ...) of these
#include "inlay/inlay.hpp"

using namespace inlay;

#ifdef TWIN
auto k = kernel([](const tensor<float, dyn> &u) { return u[0]; });
#else
auto k = kernel([](const tensor<float, dyn> &) { return 1.0f; });
#endif

void call(const array<float, 1> &a) { k(a); }
