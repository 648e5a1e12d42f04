// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The gradient of an embedding table: each word's row collects the gradients of
// all its occurrences, and a step of descent touches these rows only.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  using table = tensor<float, dyn, dyn>; // word, feature
  using words = tensor<std::int64_t, dyn>;

  auto look_up = kernel(
      [](const table &t, const words &w) { return take(t, w, axis<0>); });
  auto descend =
      kernel([](table &t, const words &w, const table &gradient,
                scalar<float> rate) { t.at(w, all).sub(rate * gradient); });

  array<float, 2> t{{1, 2}, {3, 4}, {5, 6}, {7, 8}};
  array<std::int64_t, 1> sentence{2, 0, 2};
  expect("looked up", look_up(t, sentence), {{5, 6}, {1, 2}, {5, 6}});

  array<float, 2> gradient{{1, 0}, {2, 4}, {3, 8}};
  descend(t, sentence, gradient, 0.5f);
  // Word 2 occurs twice: (1, 0) and (3, 8) both count.
  expect("after one step", t, {{0, 0}, {3, 4}, {3, 2}, {7, 8}});
  std::cout << descend.explain();
}
