// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a kernel whose name is that of a function it calls.
#include <inlay/inlay.hpp>

#include <iostream>

using namespace inlay;

int main() {
  auto k = kernel("exp", [](tensor<float, dyn> &a) { a[all] = exp(a[all]); });
  array<float, 1> u{0};
  k(u);
  std::cout << u << std::endl;
}
