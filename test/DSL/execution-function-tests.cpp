// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests the functions on tensors against values worked out by hand or by the
// C library.
#include "execution.hpp"

#include <cmath>
#include <limits>

class FunctionExecution : public Execution {};

// Tests arithmetic, with the rules for integers.
TEST_P(FunctionExecution, IntegerArithmetic) {
  auto k = make([](const tensor<std::int32_t, dyn> &a,
                   const tensor<std::int32_t, dyn> &b) {
    return results(a / b, a % b, -a, abs(a), min(a, b), max(a, 3));
  });
  constexpr auto least = std::numeric_limits<std::int32_t>::min();
  auto [quotient, rest, negated, positive, low, high] =
      k(array<std::int32_t, 1>{7, -7, 5, least},
        array<std::int32_t, 1>{2, 2, 0, -1});
  EXPECT_EQ(quotient, (array<std::int32_t, 1>{3, -3, 0, least}));
  EXPECT_EQ(rest, (array<std::int32_t, 1>{1, -1, 0, 0}));
  EXPECT_EQ(negated, (array<std::int32_t, 1>{-7, 7, -5, least}));
  EXPECT_EQ(positive, (array<std::int32_t, 1>{7, 7, 5, least}));
  EXPECT_EQ(low, (array<std::int32_t, 1>{2, -7, 0, least}));
  EXPECT_EQ(high, (array<std::int32_t, 1>{7, 3, 5, 3}));
}

// Tests the functions of the C library, bit by bit.
TEST_P(FunctionExecution, Mathematics) {
  auto k = make([](const tensor<float, dyn> &a) {
    return results(sqrt(a), exp(a), log(a), sin(a), cos(a), tan(a), tanh(a),
                   floor(a), ceil(a), round(a), pow(a, 1.5), atan2(a, 2));
  });
  array<float, 1> a{0.5f, 2.5f, 1.25f, 3.5f, 7.75f};
  auto all_of = k(a);
  auto expect = [&](const array<float, 1> &found, auto f) {
    for (int i = 0; i < a.extent(0); ++i)
      EXPECT_EQ(found(i), f(a(i))) << "at " << i;
  };
  expect(std::get<0>(all_of), [](float x) { return std::sqrt(x); });
  expect(std::get<1>(all_of), [](float x) { return std::exp(x); });
  expect(std::get<2>(all_of), [](float x) { return std::log(x); });
  expect(std::get<3>(all_of), [](float x) { return std::sin(x); });
  expect(std::get<4>(all_of), [](float x) { return std::cos(x); });
  expect(std::get<5>(all_of), [](float x) { return std::tan(x); });
  expect(std::get<6>(all_of), [](float x) { return std::tanh(x); });
  expect(std::get<7>(all_of), [](float x) { return std::floor(x); });
  expect(std::get<8>(all_of), [](float x) { return std::ceil(x); });
  expect(std::get<9>(all_of), [](float x) { return std::nearbyint(x); });
  expect(std::get<10>(all_of), [](float x) { return std::pow(x, 1.5f); });
  expect(std::get<11>(all_of), [](float x) { return std::atan2(x, 2.0f); });
}

// Tests comparisons, where, and NaN.
TEST_P(FunctionExecution, ComparisonsAndNan) {
  auto k = make([](const tensor<double, dyn> &a, const tensor<double, dyn> &b) {
    return results(a < b, a != b, where(isnan(a), 0, a), isnan(max(a, b)),
                   a == b || a > b, (a <= b) ^ (a >= b));
  });
  double nan = std::numeric_limits<double>::quiet_NaN();
  auto [less, differ, cleaned, nans, not_less, one] =
      k(array<double, 1>{1, nan, 3, 4}, array<double, 1>{2, 2, nan, 4});
  EXPECT_EQ(less, (array<bool, 1>{true, false, false, false}));
  EXPECT_EQ(differ, (array<bool, 1>{true, true, true, false}));
  EXPECT_EQ(cleaned, (array<double, 1>{1, 0, 3, 4}));
  EXPECT_EQ(nans, (array<bool, 1>{false, true, true, false}));
  EXPECT_EQ(not_less, (array<bool, 1>{false, false, false, true}));
  EXPECT_EQ(one, (array<bool, 1>{true, false, false, false}));
}

// Tests conversions: truncation, saturation, NaN, bool.
TEST_P(FunctionExecution, Casts) {
  auto k = make([](const tensor<float, dyn> &a) {
    return results(cast<std::int32_t>(a), cast<std::int64_t>(a), cast<bool>(a),
                   cast<double>(a), cast<float>(a > 0));
  });
  constexpr float infinity = std::numeric_limits<float>::infinity();
  auto [i32, i64, flags, wide, ones] = k(
      array<float, 1>{-1.75f, 2.5f, infinity, -infinity, std::nanf(""), 0.0f});
  constexpr auto top = std::numeric_limits<std::int32_t>::max();
  constexpr auto top64 = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(i32, (array<std::int32_t, 1>{-1, 2, top, -top - 1, 0, 0}));
  EXPECT_EQ(i64, (array<std::int64_t, 1>{-1, 2, top64, -top64 - 1, 0, 0}));
  EXPECT_EQ(flags, (array<bool, 1>{true, true, true, true, true, false}));
  EXPECT_EQ(wide(0), -1.75);
  EXPECT_EQ(ones, (array<float, 1>{0, 1, 1, 0, 0, 0}));
}

// Tests reductions over all axes and over some.
TEST_P(FunctionExecution, Reductions) {
  auto k = make([](const tensor<float, dyn, dyn> &a) {
    return results(sum(a), sum(a, axis<0>), max(a, axis<1>, keepdims),
                   mean(a, axis<-1>), min(a, axis<0, 1>),
                   sum(cast<std::int64_t>(a), axis<1>));
  });
  auto [total, columns, highest, means, low, integers] =
      k(array<float, 2>{{1, -2, 6}, {4, 5, 3}});
  EXPECT_EQ(total, (array<float, 0>(17)));
  EXPECT_EQ(columns, (array<float, 1>{5, 3, 9}));
  EXPECT_EQ(highest, (array<float, 2>{{6}, {5}}));
  EXPECT_EQ(means, (array<float, 1>{5.0f / 3, 4}));
  EXPECT_EQ(low, (array<float, 0>(-2)));
  EXPECT_EQ(integers, (array<std::int64_t, 1>{5, 12}));
}

// Tests products of matrices and vectors.
TEST_P(FunctionExecution, Products) {
  auto k = make(
      [](const tensor<double, dyn, dyn> &a, const tensor<double, dyn, 2> &b) {
        return results(matmul(a, b), matmul(a, b[all, 0]), matmul(a[0], b),
                       matmul(a[1], b[all, 1]));
      });
  auto [mm, mv, vm, vv] = k(array<double, 2>{{1, 2, 3}, {4, 5, 6}},
                            array<double, 2>{{1, 10}, {2, 20}, {3, 30}});
  EXPECT_EQ(mm, (array<double, 2>{{14, 140}, {32, 320}}));
  EXPECT_EQ(mv, (array<double, 1>{14, 32}));
  EXPECT_EQ(vm, (array<double, 1>{14, 140}));
  EXPECT_EQ(vv, (array<double, 0>(320)));
}

// Tests concat, stack, transpose, reshape, broadcast_to, iota and full.
TEST_P(FunctionExecution, Shapes) {
  auto k = make([](const tensor<float, 2, dyn> &a, scalar<std::int64_t> n) {
    return results(concat(axis<1>, a, a[all, slice(0, 1)]),
                   stack(axis<0>, a[0], a[1], a[0]), transpose(a),
                   reshape(a, n, -1), broadcast_to(a[all, newaxis, 1], 2, n),
                   iota<std::int32_t>(n), full<float>(0.5, n, 2_c),
                   transpose(a[newaxis], axis<1, 2, 0>));
  });
  array<float, 2> a{{1, 2, 3}, {4, 5, 6}};
  auto [joined, stacked, turned, shaped, wide, counted, halves, moved] =
      k(a, 3);
  EXPECT_EQ(joined, (array<float, 2>{{1, 2, 3, 1}, {4, 5, 6, 4}}));
  EXPECT_EQ(stacked, (array<float, 2>{{1, 2, 3}, {4, 5, 6}, {1, 2, 3}}));
  EXPECT_EQ(turned, (array<float, 2>{{1, 4}, {2, 5}, {3, 6}}));
  EXPECT_EQ(shaped, (array<float, 2>{{1, 2}, {3, 4}, {5, 6}}));
  EXPECT_EQ(wide, (array<float, 2>{{2, 2, 2}, {5, 5, 5}}));
  EXPECT_EQ(counted, (array<std::int32_t, 1>{0, 1, 2}));
  EXPECT_EQ(halves, (array<float, 2>{{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}}));
  EXPECT_EQ(moved, (array<float, 3>{{{1}, {2}, {3}}, {{4}, {5}, {6}}}));
}

INLAY_ON_BOTH_BACKENDS(FunctionExecution);
