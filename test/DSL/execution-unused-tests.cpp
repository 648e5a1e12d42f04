// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that a wrong index is reported where nobody uses what it selects: of
// docs/spec.md, "Failed calls".
#include "execution.hpp"

using numbers = array<std::int32_t, 1>;
using values = tensor<std::int32_t, dyn>;

class UnusedExecution : public Execution {
protected:
  /// Requires that a kernel on an in-out, a tensor of its own and indices fails
  /// for a wrong index, does not for right ones, and writes nothing.
  template <class F> void expect_checked(F f) {
    auto k = make(f);
    const numbers before{1, 2, 3}, own{4, 5};
    numbers x = before;
    EXPECT_NO_THROW(k(x, own, numbers{0, 1}));
    x = before;
    EXPECT_THROW(k(x, own, numbers{1, 9}), data_error);
    EXPECT_EQ(x, before);
  }
};

// Tests updates of a tensor that is not returned.
TEST_P(UnusedExecution, Updates) {
  expect_checked(
      [](values &, values own, const values &ix) { own[ix[1]] = 7; });
  expect_checked([](values &, values own, const values &ix) { own[ix] += 7; });
  expect_checked([](values &x, values own, const values &ix) {
    own.at(ix, bounds::error).set(x[ix]);
    own = own + 1;
  });
  expect_checked([](values &, values own, const values &ix) {
    for_(range(0, 2), [&](auto) { own[ix] = 1; });
  });
}

// Tests reads whose result is not used, or only its extents.
TEST_P(UnusedExecution, Reads) {
  expect_checked(
      [](values &x, values, const values &ix) { tensor unused = x[ix]; });
  expect_checked([](values &x, values, const values &ix) {
    tensor unused = gather_nd(x, ix[all, newaxis]);
  });
  expect_checked([](values &x, values, const values &ix) {
    if_(ix[0] >= 0, [&] { tensor unused = take(x, ix, axis<0>) + x[0]; });
  });
  expect_checked([](values &x, values, const values &ix) {
    tensor part = x[ix];
    x[0] = cast<std::int32_t>(part.extent(0));
  });
}

// Tests that nothing is asked where the statement does not run, or where wrong
// indices are left out.
TEST_P(UnusedExecution, Unasked) {
  auto k = make([](values &x, const values &ix, inlay::index n) {
    tensor unused = x;
    unused.at(ix, bounds::drop).set(1);
    if_(n > 0, [&] { unused[ix] = 1; });
    for_(range(0, n), [&](auto) { tensor part = x[ix]; });
  });
  numbers x{1, 2, 3};
  EXPECT_NO_THROW(k(x, numbers{9}, 0));
  EXPECT_THROW(k(x, numbers{9}, 1), data_error);
}

// Tests that the nearest of no elements is wrong, used or not.
TEST_P(UnusedExecution, NothingToClipTo) {
  auto k = make([](const values &x, const values &ix) {
    tensor unused = take(x, ix, axis<0>, bounds::clip);
  });
  EXPECT_NO_THROW(k(numbers{3}, numbers{9}));
  EXPECT_THROW(k(numbers(0), numbers{9}), data_error);
}

INLAY_ON_BOTH_BACKENDS(UnusedExecution);
