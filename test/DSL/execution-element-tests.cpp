// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of every element type: arithmetic, comparisons, combiners, reductions
// and products against plain C++ on single elements.
#include "elements.hpp"

namespace {
using namespace elements;

/// Is a suite that runs for each type of numbers.
template <class T> class ElementExecution : public testing::Test {};

using numbers =
    testing::Types<float, double, float16, bfloat16, std::int8_t, std::int16_t,
                   std::int32_t, std::int64_t, std::uint8_t, std::uint16_t,
                   std::uint32_t, std::uint64_t>;
TYPED_TEST_SUITE(ElementExecution, numbers);

constexpr backend both[] = {backend::compiled, backend::reference};

/// Pairs each of some operands with each: all pairs of 8 bits.
template <class T> std::pair<list<T>, list<T>> pairs() {
  list<T> some = operands<T>(11, 70), left, right;
  if constexpr (sizeof(T) == 1) {
    some.clear();
    for (int i = 0; i < 256; ++i)
      some.push_back(static_cast<T>(i));
  }
  for (T a : some)
    for (T b : some)
      left.push_back(a), right.push_back(b);
  return {left, right};
}

template <class T, class Kernel> void expect_pairs(op o, Kernel kernel) {
  auto [left, right] = pairs<T>();
  for (backend b : both) {
    array<T, 1> found = kernel.with(b)(to_array(left), to_array(right));
    for (std::size_t i = 0; i < left.size(); ++i)
      ASSERT_TRUE(same(found[static_cast<std::int64_t>(i)],
                       apply(o, left[i], right[i])))
          << int(o) << " of bits " << bits_of(left[i]) << " and "
          << bits_of(right[i]) << " gives bits "
          << bits_of(found[static_cast<std::int64_t>(i)]);
  }
}

// Tests each operator on each pair.
TYPED_TEST(ElementExecution, Operators) {
  using T = TypeParam;
  using in = const tensor<T, dyn>;
  expect_pairs<T>(op::add, kernel([](in &a, in &b) { return a + b; }));
  expect_pairs<T>(op::sub, kernel([](in &a, in &b) { return a - b; }));
  expect_pairs<T>(op::mul, kernel([](in &a, in &b) { return a * b; }));
  expect_pairs<T>(op::div, kernel([](in &a, in &b) { return a / b; }));
  expect_pairs<T>(op::rem, kernel([](in &a, in &b) { return a % b; }));
  expect_pairs<T>(op::min, kernel([](in &a, in &b) { return min(a, b); }));
  expect_pairs<T>(op::max, kernel([](in &a, in &b) { return max(a, b); }));
}

// Tests each combiner of an update, which runs in place.
TYPED_TEST(ElementExecution, Combiners) {
  using T = TypeParam;
  using io = tensor<T, dyn>;
  using in = const tensor<T, dyn>;
  auto expect = [](op o, auto kernel) {
    auto [left, right] = pairs<T>();
    for (backend b : both) {
      array<T, 1> u = to_array(left);
      kernel.with(b)(u, to_array(right));
      for (std::size_t i = 0; i < left.size(); ++i) {
        bool is_written = i % 2 == 1;
        T expected = is_written ? apply(o, left[i], right[i / 2]) : left[i];
        ASSERT_TRUE(same(u[static_cast<std::int64_t>(i)], expected))
            << int(o) << " at " << i;
      }
    }
  };
  expect(op::add, kernel([](io &u, in &v) {
           u[slice(1, end, 2)] += v[slice(0, u.extent(0) / 2)];
         }));
  expect(op::sub, kernel([](io &u, in &v) {
           u[slice(1, end, 2)] -= v[slice(0, u.extent(0) / 2)];
         }));
  expect(op::mul, kernel([](io &u, in &v) {
           u[slice(1, end, 2)] *= v[slice(0, u.extent(0) / 2)];
         }));
  expect(op::div, kernel([](io &u, in &v) {
           u[slice(1, end, 2)] /= v[slice(0, u.extent(0) / 2)];
         }));
  expect(op::min, kernel([](io &u, in &v) {
           u.at(slice(1, end, 2)).min(v[slice(0, u.extent(0) / 2)]);
         }));
  expect(op::max, kernel([](io &u, in &v) {
           u.at(slice(1, end, 2)).max(v[slice(0, u.extent(0) / 2)]);
         }));
}

// Tests scatter updates with repeated indices, by index tensors of small
// integers where they are in range.
TYPED_TEST(ElementExecution, Scatter) {
  using T = TypeParam;
  auto k = kernel([](tensor<T, dyn> &u, const tensor<std::uint8_t, dyn> &ix,
                     const tensor<T, dyn> &v) {
    u.at(ix).div(v);
    u.at(ix).max(v);
    u[ix] += v;
  });
  list<T> start = operands<T>(3, 20), values = operands<T>(5, 20);
  const std::size_t n = start.size();
  array<std::uint8_t, 1> ix(static_cast<std::int64_t>(n));
  for (std::size_t i = 0; i < n; ++i)
    ix[static_cast<std::int64_t>(i)] = static_cast<std::uint8_t>(i * i % n);
  list<T> expected = start;
  for (op o : {op::div, op::max, op::add})
    for (std::size_t i = 0; i < n; ++i) {
      T &e = expected[i * i % n];
      e = apply(o, e, values[i]);
    }
  for (backend b : both) {
    array<T, 1> u = to_array(start);
    k.with(b)(u, ix, to_array(values));
    for (std::size_t i = 0; i < n; ++i)
      ASSERT_TRUE(same(u[static_cast<std::int64_t>(i)], expected[i])) << i;
  }
}

// Tests comparisons, which of unsigned integers have no negative side.
TYPED_TEST(ElementExecution, Comparisons) {
  using T = TypeParam;
  auto k = kernel([](const tensor<T, dyn> &a, const tensor<T, dyn> &b) {
    auto bit = [](auto condition, int n) {
      return cast<std::int32_t>(condition) * n;
    };
    tensor<std::int32_t, dyn> code = bit(a < b, 1) + bit(a <= b, 2) +
                                     bit(a > b, 4) + bit(a >= b, 8) +
                                     bit(a == b, 16) + bit(a != b, 32);
    return code;
  });
  auto [left, right] = pairs<T>();
  for (backend b : both) {
    array<std::int32_t, 1> found = k.with(b)(to_array(left), to_array(right));
    for (std::size_t i = 0; i < left.size(); ++i) {
      T x = left[i], y = right[i];
      ASSERT_EQ(found[static_cast<std::int64_t>(i)],
                (x < y) * 1 + (x <= y) * 2 + (x > y) * 4 + (x >= y) * 8 +
                    (x == y) * 16 + (x != y) * 32)
          << bits_of(x) << " and " << bits_of(y);
    }
  }
}

// Tests functions of one operand.
TYPED_TEST(ElementExecution, Unary) {
  using T = TypeParam;
  auto k = kernel([](const tensor<T, dyn> &a) {
    if constexpr (is_float_element<T>)
      return results(-a, abs(a), sqrt(a), floor(a), exp(a), tanh(a));
    else
      return results(-a, abs(a));
  });
  list<T> values = operands<T>(17, 300);
  for (backend b : both) {
    auto found = k.with(b)(to_array(values));
    auto expect = [&](const array<T, 1> &a, auto function) {
      for (std::size_t i = 0; i < values.size(); ++i)
        ASSERT_TRUE(same(a[static_cast<std::int64_t>(i)], function(values[i])))
            << bits_of(values[i]);
    };
    if constexpr (is_float_element<T>) {
      using C = computed<T>;
      expect(std::get<0>(found), [](T x) { return T(-C(x)); });
      expect(std::get<1>(found), [](T x) { return T(std::fabs(C(x))); });
      expect(std::get<2>(found), [](T x) { return T(std::sqrt(C(x))); });
      expect(std::get<3>(found), [](T x) { return T(std::floor(C(x))); });
      expect(std::get<4>(found), [](T x) { return T(std::exp(C(x))); });
      expect(std::get<5>(found), [](T x) { return T(std::tanh(C(x))); });
    } else {
      expect(std::get<0>(found), [](T x) { return apply(op::sub, T(0), x); });
      expect(std::get<1>(found),
             [](T x) { return x < T(0) ? apply(op::sub, T(0), x) : x; });
    }
  }
}

/// Folds as the specification says: sixteen lanes, then halves.
template <class T> T reduce(op o, const list<T> &x) {
  list<T> lane;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (lane.size() < 16)
      lane.push_back(o == op::add ? apply(o, T(0), x[i]) : x[i]);
    else
      lane[i % 16] = apply(o, lane[i % 16], x[i]);
  }
  for (std::size_t s = 8; s > 0; s /= 2)
    for (std::size_t l = 0; l < s; ++l)
      if (l + s < lane.size())
        lane[l] = apply(o, lane[l], lane[l + s]);
  return lane[0];
}

// Tests reductions along rows and along columns.
TYPED_TEST(ElementExecution, Reductions) {
  using T = TypeParam;
  auto k = kernel([](const tensor<T, dyn, dyn> &a) {
    return results(sum(a, axis<1>), min(a, axis<1>), max(a, axis<1>),
                   sum(a, axis<0>), min(a, axis<0>), max(a, axis<0>));
  });
  constexpr std::int64_t rows = 21, columns = 37;
  array<T, 2> a(rows, columns);
  list<T> values = operands<T>(23, static_cast<std::size_t>(rows * columns));
  for (std::int64_t i = 0; i < rows; ++i)
    for (std::int64_t j = 0; j < columns; ++j)
      a[i, j] = values[static_cast<std::size_t>(i * columns + j)];
  for (backend b : both) {
    auto found = k.with(b)(a);
    auto expect = [&](op o, const array<T, 1> &along_rows,
                      const array<T, 1> &along_columns) {
      for (std::int64_t i = 0; i < rows; ++i) {
        list<T> row;
        for (std::int64_t j = 0; j < columns; ++j)
          row.push_back(a[i, j]);
        ASSERT_TRUE(same(along_rows[i], reduce(o, row))) << int(o) << " " << i;
      }
      for (std::int64_t j = 0; j < columns; ++j) {
        list<T> column;
        for (std::int64_t i = 0; i < rows; ++i)
          column.push_back(a[i, j]);
        ASSERT_TRUE(same(along_columns[j], reduce(o, column)))
            << int(o) << " " << j;
      }
    };
    expect(op::add, std::get<0>(found), std::get<3>(found));
    expect(op::min, std::get<1>(found), std::get<4>(found));
    expect(op::max, std::get<2>(found), std::get<5>(found));
  }
}

// Tests the product of matrices, rounded after each operation.
TYPED_TEST(ElementExecution, Product) {
  using T = TypeParam;
  auto k = kernel([](const tensor<T, dyn, dyn> &a,
                     const tensor<T, dyn, dyn> &b) { return matmul(a, b); });
  constexpr std::int64_t m = 5, n = 19, p = 7;
  array<T, 2> a(m, p), b(p, n);
  list<T> values = operands<T>(29, 200);
  std::size_t next = 0;
  for (std::int64_t i = 0; i < m; ++i)
    for (std::int64_t l = 0; l < p; ++l)
      a[i, l] = values[next++ % values.size()];
  for (std::int64_t l = 0; l < p; ++l)
    for (std::int64_t j = 0; j < n; ++j)
      b[l, j] = values[(next += 3) % values.size()];
  for (backend which : both) {
    array<T, 2> c = k.with(which)(a, b);
    for (std::int64_t i = 0; i < m; ++i)
      for (std::int64_t j = 0; j < n; ++j) {
        T sum(0);
        for (std::int64_t l = 0; l < p; ++l)
          sum = apply(op::add, sum, apply(op::mul, a[i, l], b[l, j]));
        ASSERT_TRUE(same(c[i, j], sum)) << i << " " << j;
      }
  }
}

} // namespace
