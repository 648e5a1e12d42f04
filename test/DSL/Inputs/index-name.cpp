// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop in a file that sees the C library's function index.
#include <inlay/inlay.hpp>

#include <string.h>

using namespace inlay;

const auto running_sum = kernel([](tensor<float, dyn> &u) {
  for_(range(1, u.extent(0)), [&](TYPE i) { u[i] += u[i - 1]; });
});
