// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A histogram: one addition for each sample, however often a bin occurs, and
// what becomes of samples that fit no bin.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  auto count = kernel(
      [](tensor<int, dyn> &bins, const tensor<std::int64_t, dyn> &samples) {
        bins.at(samples).add(1);
      });
  // The first and the last bin take what lies beyond.
  auto count_clipped = kernel(
      [](tensor<int, dyn> &bins, const tensor<std::int64_t, dyn> &samples) {
        bins.at(samples, bounds::clip).add(1);
      });
  // Measured values: the bin is computed, with the same rule for all of them.
  auto count_values =
      kernel([](const tensor<float, dyn> &values, scalar<float> width) {
        tensor bins = zeros<int>(4);
        bins.at(cast<std::int64_t>(floor(values / width)), bounds::drop).add(1);
        return bins;
      });

  array<int, 1> bins(5);
  count(bins, array<std::int64_t, 1>{3, 1, 3, 3, 0, 4, 1});
  expect("counted", bins, {1, 2, 0, 3, 1});

  count_clipped(bins, array<std::int64_t, 1>{7, 2, 99});
  expect("and clipped", bins, {1, 2, 1, 3, 3});

  expect(
      "of values",
      count_values(array<float, 1>{0.1f, 0.7f, 1.9f, 0.6f, 2.5f, 1.2f}, 0.5f),
      {1, 2, 1, 1});

  // A bin that does not exist stops the whole update.
  try {
    count(bins, array<std::int64_t, 1>{2, 5});
    return 1;
  } catch (const data_error &error) {
    std::cout << error.what() << "\n";
  }
  expect("nothing was written", bins, {1, 2, 1, 3, 3});
}
