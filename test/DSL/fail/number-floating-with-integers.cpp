// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point number with integers.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this number does not go with the tensor's element type
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<std::int32_t, dyn> &u) {
#ifdef TWIN
  u = u * 2;
#else
  u = u * 0.5;
#endif
});
