// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Has two threads make the same first call, while the main one makes none.
#include <inlay/inlay.hpp>

#include <iostream>
#include <thread>

using namespace inlay;

int main() {
  auto k = kernel([](tensor<float, dyn> &a) { a += 1; });
  array<float, 1> u{1, 2}, v{3, 4};
  std::thread other([&] { k(u); });
  std::thread another([&] { k(v); });
  other.join();
  another.join();
  std::cout << u << v << std::endl;
}
