// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses two ellipses.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: only one ellipsis may stand among the subscripts
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u[ellipsis] = 1;
#else
  u[ellipsis, ellipsis] = 1;
#endif
});
