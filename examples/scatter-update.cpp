// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What other libraries call tensor_scatter_nd_update, _add, _min and so on: a
// new tensor with some elements replaced or combined. Indices are data here.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  using indices = tensor<std::int64_t, dyn, 2>;
  auto update = kernel(
      [](const tensor<int, dyn, dyn> &t, const indices &at,
         const tensor<int, dyn> &values) { return scatter_nd(t, at, values); });
  auto add = kernel([](const tensor<int, dyn, dyn> &t, const indices &at,
                       const tensor<int, dyn> &values) {
    return scatter_nd_add(t, at, values);
  });
  auto smallest = kernel([](const tensor<int, dyn, dyn> &t, const indices &at,
                            const tensor<int, dyn> &values) {
    return scatter_nd_min(t, at, values);
  });

  array<int, 2> t{{1, 2, 3}, {4, 5, 6}};
  array<std::int64_t, 2> first{{0, 0}};
  expect("one element replaced", update(t, first, array<int, 1>{10}),
         {{10, 2, 3}, {4, 5, 6}});
  expect("the old tensor is as it was", t, {{1, 2, 3}, {4, 5, 6}});

  // One place three times: the last value stays, sums and minima take all.
  array<std::int64_t, 2> again{{1, 2}, {0, 1}, {1, 2}, {1, 2}};
  array<int, 1> values{7, 70, 5, 9};
  expect("last one wins", update(t, again, values), {{1, 70, 3}, {4, 5, 9}});
  expect("all are added", add(t, again, values), {{1, 72, 3}, {4, 5, 27}});
  expect("smallest", smallest(t, again, values), {{1, 2, 3}, {4, 5, 5}});

  // An index outside is an error that names it, and nothing is written.
  try {
    update(t, array<std::int64_t, 2>{{0, 0}, {2, 0}}, array<int, 1>{8, 9});
    return 1;
  } catch (const data_error &error) {
    std::cout << error.what() << "\n";
  }
}
