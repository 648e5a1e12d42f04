// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an index with floating-point elements.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the operands have different element types; convert one with cast<...>
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  for_(range(3), [&](auto i) { u[i] = cast<float>(i) * u[0]; });
#else
  for_(range(3), [&](auto i) { u[i] = 2.0f * u[i] + i * u[0]; });
#endif
});
