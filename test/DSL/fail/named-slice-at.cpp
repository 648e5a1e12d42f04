// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses an update by at() of a named slice.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: a named slice is a value; to update the tensor, write
#include "inlay/inlay.hpp"

using namespace inlay;

auto k = kernel([](tensor<float, dyn, dyn> &u) {
#ifdef TWIN
  u.at(0, bounds::drop).add(1);
#else
  auto s = u.at(0, bounds::drop);
  s.add(1);
#endif
});
