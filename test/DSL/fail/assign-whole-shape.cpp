// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a whole assignment that would broadcast.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: t = e replaces the whole tensor and needs the same shape
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[ellipsis] = 0;
#else
  u = 0;
#endif
});
