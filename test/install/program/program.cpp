// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A user's program: prints an array that a kernel has updated in place.
#include <inlay/inlay.hpp>
#include <iostream>

using namespace inlay;

int main() {
  auto shift = kernel([](tensor<float, dyn, dyn> &t, scalar<float> k) {
    t[slice(1, end), all] = k * t[slice(0, -1), all];
  });
  array<float, 2> t{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  shift(t, 10.0f);
  std::cout << t << "\n";
}
