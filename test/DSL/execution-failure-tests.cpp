// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests what a call that fails leaves behind: docs/spec.md, "Failed calls".
#include "execution.hpp"

#include <functional>
#include <gmock/gmock.h>

class FailureExecution : public Execution {};

using numbers = array<std::int64_t, 1>;
using statements = std::vector<std::function<void(numbers &)>>;

/// Returns what an array may hold after a failed call: each of the statements
/// before the failing one has been carried out as a whole or not at all.
static std::vector<numbers> allowed(const numbers &before,
                                    const statements &earlier) {
  std::vector<numbers> contents = {before};
  for (const auto &statement : earlier)
    for (std::size_t i = contents.size(); i-- > 0;) {
      numbers after = contents[i];
      statement(after);
      contents.push_back(after);
    }
  return contents;
}

/// Returns the statement that writes one element.
static std::function<void(numbers &)> put(int index, std::int64_t value) {
  return [=](numbers &x) { x(index) = value; };
}
/// Returns the statement that adds to all elements.
static std::function<void(numbers &)> add(std::int64_t value) {
  return [=](numbers &x) {
    for (std::int64_t i = 0; i < x.size(); ++i)
      x(i) += value;
  };
}

// Tests a scatter that fails in the middle: its indices are computed by the
// statements before it, so nothing can tell earlier.
TEST_P(FailureExecution, ScatterInTheMiddle) {
  auto k = make([](tensor<std::int64_t, dyn> &a, tensor<std::int64_t, dyn> &b,
                   tensor<std::int64_t, dyn> &ix) {
    a[0] = 90;
    ix += 1;
    b += 10;
    a += b;
    b.at(ix).add(1000);
    a[1] = -5;
    b[slice(0, 2)] = -6;
    ix[0] = -7;
    return results(a, b);
  });
  numbers a{1, 2, 3, 4}, b{5, 6, 7, 8}, ix{0, 2, 1};
  k(a, b, ix);
  EXPECT_EQ(a, (numbers{105, -5, 20, 22}));
  EXPECT_EQ(b, (numbers{-6, -6, 1017, 1018}));
  EXPECT_EQ(ix, (numbers{-7, 3, 2}));

  const numbers a0{1, 2, 3, 4}, b0{5, 6, 7, 8}, ix0{0, 3, 1};
  a = a0, b = b0, ix = ix0;
  EXPECT_THROW(k(a, b, ix), data_error);
  auto add_b = [](numbers &x) {
    for (int i = 0; i < 4; ++i)
      x(i) += 15 + i;
  };
  EXPECT_THAT(allowed(a0, {put(0, 90), add_b}), testing::Contains(a));
  EXPECT_THAT(allowed(b0, {add(10)}), testing::Contains(b));
  EXPECT_THAT(allowed(ix0, {add(1)}), testing::Contains(ix));
}

// Tests a variable that starts as an in-out: no statement on it may show in
// the in-out.
TEST_P(FailureExecution, Variables) {
  auto k = make([](tensor<std::int64_t, dyn> &a, tensor<std::int64_t, dyn> &b) {
    tensor s = a;
    s[0] = 99;
    s += b;
    b = s;
    b[1] = 3;
    tensor t = b;
    t *= 2;
    s.at(t).add(1);
    a = s + t;
    b = s;
  });
  const numbers a0{1, 2, 3}, b0{-99, -1, -4};
  numbers a = a0, b = b0;
  EXPECT_THROW(k(a, b), data_error);
  EXPECT_EQ(a, a0);
  auto set_b = [](numbers &x) { x = numbers{0, 1, -1}; };
  EXPECT_THAT(allowed(b0, {set_b, put(1, 3)}), testing::Contains(b));
  b = numbers{-99, -3, -2};
  EXPECT_EQ(a, a0);
}

// Tests a loop that fails in its third round, and arrays that change places
// in it.
TEST_P(FailureExecution, InALoop) {
  auto k = make([](tensor<std::int64_t, dyn> &a, tensor<std::int64_t, dyn> &b,
                   const tensor<std::int64_t, dyn> &ix) {
    for_(range(ix.extent(0)), [&](auto i) {
      a[0] = 10 * (i + 1);
      tensor old = a;
      a = b;
      b = old;
      a.at(ix[slice(i, i + 1)]).add(1);
      b[1] = -1;
    });
  });
  const numbers a0{1, 2, 3}, b0{4, 5, 6};
  numbers a = a0, b = b0;
  EXPECT_THROW(k(a, b, numbers{2, 1, 3, 0}), data_error);
  // Every array that was there before or after some statement is allowed.
  std::vector<numbers> as = {a0}, bs = {b0};
  numbers x = a0, y = b0;
  const std::int64_t indices[] = {2, 1};
  for (int i = 0; i < 3; ++i) {
    x(0) = 10 * (i + 1);
    as.push_back(x);
    std::swap(x, y);
    as.push_back(x);
    bs.push_back(y);
    if (i == 2)
      break;
    x(indices[i]) += 1;
    as.push_back(x);
    y(1) = -1;
    bs.push_back(y);
  }
  EXPECT_THAT(as, testing::Contains(a));
  EXPECT_THAT(bs, testing::Contains(b));
}

// Tests branches: the one that fails writes nothing more.
TEST_P(FailureExecution, InABranch) {
  auto k = make([](tensor<std::int64_t, dyn> &a, tensor<std::int64_t, dyn> &b) {
    a += 1;
    if_(
        a[0] > 0,
        [&] {
          b[0] = 7;
          a[b[0] - b[1]] = 50;
          b[1] = 8;
        },
        [&] { b += 100; });
    a[1] = 60;
  });
  const numbers a0{1, 2, 3}, b0{4, 5, 6};
  numbers a = a0, b = b0;
  k(a, b);
  EXPECT_EQ(a, (numbers{2, 60, 50}));
  EXPECT_EQ(b, (numbers{7, 8, 6}));
  a = a0, b = numbers{4, 1, 6};
  EXPECT_THROW(k(a, b), data_error);
  EXPECT_THAT(allowed(a0, {add(1)}), testing::Contains(a));
  EXPECT_THAT(allowed(numbers{4, 1, 6}, {put(0, 7)}), testing::Contains(b));
}

// Tests in-outs that overlap, and an array that is passed by value.
TEST_P(FailureExecution, CopiedArguments) {
  auto k = make([](tensor<std::int64_t, dyn> &a, tensor<std::int64_t, dyn> b,
                   tensor<std::int64_t, dyn> &c) {
    a += 1;
    b += 2;
    c[a[0]] = 40;
    a[1] = 50;
  });
  const numbers before{9, 2, 3, 4}, value{7, 8, 9};
  numbers x = before, b = value;
  EXPECT_THROW(k(x[slice(0, 3)], b, x[slice(1, 4)]), data_error);
  numbers given = value, alone = before, other = value;
  EXPECT_THROW(k(alone, std::move(given), other), data_error);
  EXPECT_EQ(given.size(), 3);
  EXPECT_EQ(b, value);
  auto add_to_a = [](numbers &v) {
    for (int i = 0; i < 3; ++i)
      v(i) += 1;
  };
  EXPECT_THAT(allowed(before, {add_to_a}), testing::Contains(x));
}

INLAY_ON_BOTH_BACKENDS(FailureExecution);
