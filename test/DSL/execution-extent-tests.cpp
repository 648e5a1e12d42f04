// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests the static extents that a variable is declared with: values with
// others are refused, and what is known is used.
#include "execution.hpp"

#include <gmock/gmock.h>

using testing::HasSubstr;

class ExtentExecution : public Execution {};

/// Runs `k(arguments...)` and returns the message of its usage_error, or "".
template <class K, class... A> std::string refusal(K &k, A &&...arguments) {
  try {
    k(std::forward<A>(arguments)...);
  } catch (const usage_error &e) {
    return e.what();
  }
  return "";
}

// Tests that a variable takes the extents that it names, of numbers known to
// the call only, and no others.
TEST_P(ExtentExecution, Declared) {
  auto k = make([](const tensor<int, dyn, dyn> &a, inlay::index n) {
    tensor<int, 2, dyn> r = a[slice(0, n), all];
    r[1, 0] = 9;
    return r;
  });
  const array<int, 2> a{{1, 2, 3}, {4, 5, 6}, {7, 8, 10}};
  EXPECT_EQ(k(a, 2), (array<int, 2>{{1, 2, 3}, {9, 5, 6}}));
  for (std::int64_t n : {0, 1, 3})
    EXPECT_THAT(refusal(k, a, n),
                HasSubstr("value has extent " + std::to_string(n) +
                          " in dimension 0, the variable has 2"));
}

// Tests that a value whose extent the compiler alone knows is refused too.
TEST_P(ExtentExecution, KnownToTheCompiler) {
  auto k = make([](const tensor<int, dyn, dyn> &a) {
    tensor<int, 1, dyn> r = a[slice(0, 2), all];
    return r;
  });
  EXPECT_EQ(k(array<int, 2>{{1, 2, 3}}), (array<int, 2>{{1, 2, 3}}));
  EXPECT_THAT(refusal(k, array<int, 2>{{1, 2}, {3, 4}, {5, 6}}),
              HasSubstr("value has extent 2 in dimension 0, the variable has "
                        "1"));
  auto twice = make([](const tensor<int, dyn> &a) {
    tensor<int, dyn> two = concat(axis<0>, a[slice(0, 1)], a[slice(0, 1)]);
    tensor<int, 3> r = two;
    return r;
  });
  EXPECT_THAT(refusal(twice, array<int, 1>{1, 2}),
              HasSubstr("value has extent 2 in dimension 0, the variable has "
                        "3"));
}

// Tests that an extent of 1 is known: it stretches, as a value's own would.
TEST_P(ExtentExecution, Stretches) {
  auto k = make([](const tensor<int, dyn, dyn> &a, tensor<int, dyn, dyn> &b) {
    tensor<int, 1, dyn> row = a[slice(1, 2), all];
    b += row;
  });
  array<int, 2> b{{10, 20}, {30, 40}, {50, 60}};
  k(array<int, 2>{{1, 2}, {3, 4}}, b);
  EXPECT_EQ(b, (array<int, 2>{{13, 24}, {33, 44}, {53, 64}}));
  EXPECT_NE(refusal(k, array<int, 2>{{1, 2}}, b), "");
}

// Tests that such a variable keeps its extents in whatever is assigned to it.
TEST_P(ExtentExecution, Assigned) {
  auto k = make([](const tensor<int, dyn> &a, inlay::index n) {
    tensor<int, 2> r = full<int>(0, 2_c);
    r = a[slice(0, n)];
    r += 1;
    return r;
  });
  EXPECT_EQ(k(array<int, 1>{4, 5, 6}, 2), (array<int, 1>{5, 6}));
  EXPECT_THAT(refusal(k, array<int, 1>{4, 5, 6}, 3),
              HasSubstr("value has extent 3 in dimension 0, the tensor has 2"));
}

// Tests that it carries them through loops and branches.
TEST_P(ExtentExecution, Carried) {
  auto k =
      make([](const tensor<int, dyn, dyn> &a, inlay::index n, inlay::index m) {
        tensor<int, 2> r = a[0, slice(0, n)];
        for_(range(1, a.extent(0)), [&](auto i) {
          if_(
              i == 2, [&] { r = a[i, slice(0, m)]; },
              [&] { r = r + a[i, slice(0, n)]; });
        });
        tensor<int, 1> last = r[slice(n - 1, m)];
        while_([&] { return last[0] < 100; }, [&] { last = last + last; });
        return concat(axis<0>, r, last);
      });
  const array<int, 2> a{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  EXPECT_EQ(k(a, 2, 2), (array<int, 1>{7, 8, 128}));
  EXPECT_THAT(refusal(k, a, 2, 3),
              HasSubstr("value has extent 3 in dimension 0, the tensor has 2"));
  // A round that does not come asks nothing.
  EXPECT_EQ(k(a[slice(0, 2), all], 2, 3), (array<int, 1>{5, 7, 112}));
}

INLAY_ON_BOTH_BACKENDS(ExtentExecution);
