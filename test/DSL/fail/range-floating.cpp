// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses a range over floating-point numbers.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a range goes over integers or indices
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn> &u) {
#ifdef TWIN
  for_(range(cast<std::int64_t>(u[0])), [&](auto i) { u[i] = 1; });
#else
  for_(range(u[0]), [&](auto i) { u[i] = 1; });
#endif
});
