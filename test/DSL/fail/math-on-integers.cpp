// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a floating-point function of integers.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: this function takes floating-point tensors; convert with cast<...>
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<std::int32_t, dyn> &u) {
#ifdef TWIN
  u = cast<std::int32_t>(sqrt(cast<float>(u)));
#else
  u = cast<std::int32_t>(sqrt(u));
#endif
});
