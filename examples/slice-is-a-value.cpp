// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A slice that is written to belongs to its tensor; a slice that has a name is
// a value of its own.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  // Both subscripts together say where to write: this changes t.
  auto in_one = kernel([](tensor<int, dyn, dyn> &t) { t[0, all][0] = 10; });
  // `row` keeps what it read, although t changes afterwards. Assigning to `row`
  // would not compile.
  auto keep = kernel([](tensor<int, dyn, dyn> &t) {
    auto row = t[0, all];
    t[0, all] = 0;
    t[1, all] = row;
  });
  // A tensor made from a slice is a variable: it changes, t does not.
  auto copy = kernel([](tensor<int, dyn, dyn> &t) {
    tensor row = t[0, all];
    row[0] = 10;
    return row;
  });
  // Three statements that exchange two rows; no statement sees half of it.
  auto exchange = kernel([](tensor<int, dyn, dyn> &t) {
    auto old = t[0, all];
    t[0, all] = t[1, all];
    t[1, all] = old;
  });

  array<int, 2> t{{1, 2, 3}, {4, 5, 6}};
  in_one(t);
  expect("written through two subscripts", t, {{10, 2, 3}, {4, 5, 6}});
  keep(t);
  expect("the named slice kept its value", t, {{0, 0, 0}, {10, 2, 3}});
  array<int, 1> row = copy(t);
  expect("a variable of its own", row, {10, 0, 0});
  expect("and t as it was", t, {{0, 0, 0}, {10, 2, 3}});
  exchange(t);
  expect("exchanged", t, {{10, 2, 3}, {0, 0, 0}});
}
