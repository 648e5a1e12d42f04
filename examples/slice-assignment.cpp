// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Assigning to parts of arrays, as in NumPy. Every right-hand side is read
// before anything is written, whatever overlaps.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  // a[1:] = a[:-1]
  auto shift =
      kernel([](tensor<int, dyn> &a) { a[slice(1, end)] = a[slice(0, -1)]; });
  // a[:] = a[::-1]
  auto reverse =
      kernel([](tensor<int, dyn> &a) { a[all] = a[slice(end, end, -1)]; });
  // a[1:-1] = (a[:-2] + a[2:]) / 2
  auto smooth = kernel([](tensor<float, dyn> &a) {
    a[slice(1, -1)] = (a[slice(0, -2)] + a[slice(2, end)]) / 2;
  });
  // Rows, columns, steps and single elements mix; the last row doubles.
  auto frame = kernel([](tensor<int, dyn, dyn> &t) {
    t[0, all] = 7;
    t[all, -1] = t[all, -2];
    t[slice(0, end, 2), 0] = -1;
    t[-1, all] *= 2;
  });

  array<int, 1> a{1, 2, 3, 4, 5};
  shift(a);
  expect("shifted", a, {1, 1, 2, 3, 4});
  reverse(a);
  expect("reversed", a, {4, 3, 2, 1, 1});

  array<float, 1> b{0, 8, 4, 2, 10};
  smooth(b);
  expect("smoothed", b, {0, 2, 5, 7, 10});

  array<int, 2> t{{1, 2, 3}, {4, 5, 6}};
  frame(t);
  expect("framed", t, {{-1, 7, 7}, {8, 10, 10}});

  std::cout << frame.explain();
}
