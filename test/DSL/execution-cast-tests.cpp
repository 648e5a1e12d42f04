// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of conversions between each two element types, and of what else moves
// elements without computing: parameters, counting, choosing, files.
#include "elements.hpp"

namespace {
using namespace elements;

template <class T> class CastExecution : public testing::Test {};

using all_types =
    testing::Types<float, double, float16, bfloat16, bool, std::int8_t,
                   std::int16_t, std::int32_t, std::int64_t, std::uint8_t,
                   std::uint16_t, std::uint32_t, std::uint64_t>;
TYPED_TEST_SUITE(CastExecution, all_types);

constexpr backend both[] = {backend::compiled, backend::reference};

template <class To, class From> void expect_cast() {
  list<From> values = operands<From>(31, 3000);
  auto k = kernel([](const tensor<From, dyn> &a) { return cast<To>(a); });
  for (backend b : both) {
    array<To, 1> found = k.with(b)(to_array(values));
    for (std::size_t i = 0; i < values.size(); ++i)
      ASSERT_TRUE(
          same(found[static_cast<std::int64_t>(i)], convert<To>(values[i])))
          << inlay::detail::type_name<From> << " to "
          << inlay::detail::type_name<To> << " of bits " << bits_of(values[i])
          << " gives bits "
          << std::uint64_t(bits_of(found[static_cast<std::int64_t>(i)]));
  }
}

template <class From, class... To> void expect_casts(testing::Types<To...>) {
  (expect_cast<To, From>(), ...);
}

// Tests the conversions to every type.
TYPED_TEST(CastExecution, ToEach) { expect_casts<TypeParam>(all_types()); }

// Tests scalar parameters, numbers in expressions, rank 0, and where.
TYPED_TEST(CastExecution, Scalars) {
  using T = TypeParam;
  auto k = kernel([](tensor<T, dyn> &u, scalar<T> x, scalar<bool> choose) {
    tensor<T> kept = x;
    u[slice(1, end, 3)] = where(choose, kept, T(1));
    u[0] = u[-1];
  });
  for (T x : operands<T>(37, 40))
    for (backend b : both) {
      array<T, 1> u(10);
      u.fill(T(0));
      k.with(b)(u, x, true);
      EXPECT_TRUE(same(u[1], x));
      EXPECT_TRUE(same(u[7], x));
      EXPECT_TRUE(same(u[2], T(0)));
      k.with(b)(u, x, false);
      EXPECT_TRUE(same(u[4], T(1)));
    }
}

// Tests shifts in place, which move rows of every width.
TYPED_TEST(CastExecution, Shift) {
  using T = TypeParam;
  auto k = kernel([](tensor<T, dyn> &u) {
    u[slice(1, end)] = u[slice(0, -1)];
    u[slice(0, end, 2)] = u[slice(end, end, -1)][slice(0, end, 2)];
  });
  list<T> values = operands<T>(41, 150);
  list<T> expected = values;
  for (std::size_t i = expected.size(); i-- > 1;)
    expected[i] = expected[i - 1];
  list<T> old = expected;
  for (std::size_t i = 0; i < expected.size(); i += 2)
    expected[i] = old[expected.size() - 1 - i];
  for (backend b : both) {
    array<T, 1> u = to_array(values);
    k.with(b)(u);
    for (std::size_t i = 0; i < values.size(); ++i)
      ASSERT_TRUE(same(u[static_cast<std::int64_t>(i)], expected[i])) << i;
  }
}

// Tests that counting wraps in small integers.
TYPED_TEST(CastExecution, Iota) {
  using T = TypeParam;
  if constexpr (!std::is_same_v<T, bool>) {
    auto k = kernel([] { return iota<T>(70000); });
    for (backend b : both) {
      array<T, 1> found = k.with(b)();
      for (std::int64_t i = 0; i < 70000; ++i)
        ASSERT_TRUE(same(found[i], convert<T>(i))) << i;
    }
  }
}

} // namespace
