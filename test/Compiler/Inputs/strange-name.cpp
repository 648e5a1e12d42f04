// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Has kernels in files whose names hold a tab, a line end, and what is not
// UTF-8.
#include <inlay/inlay.hpp>

#include <iostream>

using namespace inlay;

static void run(auto kernel) {
  array<float, 1> u{1, 2, 3};
  auto outcome = kernel.try_call(u);
  std::cout << outcome.status() << outcome.message() << " " << u
            << kernel.explain() << kernel.explain_json();
}

int main() {
#line 3 "a\tb.cpp"
  run(kernel([](tensor<float, dyn> &u) {
        u[slice(1, end)] = u[slice(0, -1)];
      }).with(backend::compiled));
#line 4 "a\nb.cpp"
  run(kernel([](tensor<float, dyn> &u) {
        u[slice(0, -1)] = u[slice(1, end)];
      }).with(backend::compiled));
#line 5 "a\377.cpp"
  run(kernel([](tensor<float, dyn> &u) {
        u[slice(2, end)] = u[slice(0, -2)];
      }).with(backend::compiled));
}
