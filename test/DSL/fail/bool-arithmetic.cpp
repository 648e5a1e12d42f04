// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses arithmetic on bool.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: bool tensors take && || ! ^ == !=; to compute with them, convert with cast<...>
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<std::int32_t, dyn> &u) {
#ifdef TWIN
  u[0] = sum(cast<std::int32_t>(u > 0));
#else
  u[0] = cast<std::int32_t>(sum(u > 0));
#endif
});
