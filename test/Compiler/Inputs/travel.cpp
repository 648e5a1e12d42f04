// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a kernel and says where it came from.
#include <inlay/inlay.hpp>

#include <iostream>

using namespace inlay;

int main() {
  auto k = kernel([](tensor<float, dyn> &a) { a += 1; });
  array<float, 1> u{1, 2};
  if (auto outcome = k.try_call(u))
    std::cout << u << " from cache: " << k.counters().from_cache << std::endl;
  else
    std::cout << outcome.message() << std::endl;
}
