// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests what the functions on tensors record, and the shapes that C++ gives
// their results.
#include "record_text.hpp"

#include <gtest/gtest.h>

using namespace inlay;

/// Tells whether an expression has these extents.
template <class X, class... E> bool has_shape(const X &, E... e) {
  return X::shape == detail::make_dims(static_cast<std::int64_t>(e)...);
}

// Tests that operands are recorded from left to right, whatever the compiler.
TEST(CaptureExpression, Elementwise) {
  EXPECT_EQ(
      captured([](const tensor<float, dyn> &a, const tensor<float, 3, dyn> &b) {
        auto e = where(a < b || isnan(a), -a / 0.5, max(b, 2) - pow(a, b));
        EXPECT_TRUE(has_shape(e, 3, dyn));
        return e;
      }),
      R"(%0 = param borrowed f32 (-1)
%1 = param borrowed f32 (3, -1)
%2 = lt bool %0 %1
%3 = isnan bool %0
%4 = or bool %2 %3
%5 = neg f32 %0
%6 = constant f32 0.5
%7 = divide f32 %5 %6
%8 = constant f32 2
%9 = maximum f32 %1 %8
%10 = pow f32 %0 %1
%11 = minus f32 %9 %10
%12 = select f32 %4 %7 %11
return %12
)");
}

// Tests that each function records its own number.
TEST(CaptureExpression, Functions) {
  std::string text =
      captured([](const tensor<double, dyn> &a, const tensor<bool, dyn> &b) {
        return results(abs(a), sqrt(a), exp(a), log(a), sin(a), cos(a), tan(a),
                       tanh(a), floor(a), ceil(a), round(a), isnan(a), !b,
                       a % a, atan2(a, a), min(a, a), a == a, a != a,
                       a<a, a <= a, a> a, a >= a, b && b, b || b, b ^ b);
      });
  std::string names;
  for (std::size_t at = 0; (at = text.find(" = ", at)) != text.npos; ++at)
    names += text.substr(at + 3, text.find(' ', at + 3) - at - 2);
  EXPECT_EQ(names, "param param abs sqrt exp log sin cos tan tanh floor ceil "
                   "round isnan not remainder atan2 minimum eq ne lt le gt ge "
                   "and or xor ");
}

// Tests conversions, and numbers converted to their operand's type.
TEST(CaptureExpression, CastsAndNumbers) {
  EXPECT_EQ(
      captured([](const tensor<std::int32_t, 2> &a, scalar<std::int64_t> i) {
        return results(cast<float>(a) * 0.1, cast<std::int32_t>(a) - 7, i % 3,
                       cast<std::int64_t>(a) + i);
      }),
      R"(%0 = param borrowed i32 (2)
%1 = param scalar i64 ()
%2 = cast f32 %0
%3 = constant f32 0.1
%4 = times f32 %2 %3
%5 = constant i32 7
%6 = minus i32 %0 %5
%7 = constant i64 3
%8 = remainder i64 %1 %7
%9 = cast i64 %0
%10 = plus i64 %9 %1
return %4 %6 %8 %10
)");
}

// Tests reductions with axes and kept dimensions.
TEST(CaptureExpression, Reductions) {
  EXPECT_EQ(captured([](const tensor<float, 2, dyn, 5> &a) {
              EXPECT_TRUE(has_shape(sum(a)));
              EXPECT_TRUE(has_shape(min(a, axis<0, -1>), dyn));
              EXPECT_TRUE(has_shape(mean(a, axis<1>, keepdims), 2, 1, 5));
              EXPECT_TRUE(has_shape(max(a, keepdims), 1, 1, 1));
              return results(sum(a), min(a, axis<-1, 0>),
                             mean(a, axis<1>, keepdims), max(a, keepdims));
            }),
            R"(%0 = param borrowed f32 (2, -1, 5)
%1 = reduce sum f32 %0 over 0 1 2
%2 = reduce min f32 %0 over 0 2
%3 = reduce mean f32 %0 keep over 1
%4 = reduce max f32 %0 keep over 0 1 2
return %1 %2 %3 %4
)");
}

// Tests new shapes and orders.
TEST(CaptureExpression, Rearrangements) {
  EXPECT_EQ(
      captured([](const tensor<float, 2, 3, 5> &a, scalar<std::int64_t> n) {
        EXPECT_TRUE(has_shape(transpose(a), 5, 3, 2));
        EXPECT_TRUE(has_shape(transpose(a, axis<1, 2, 0>), 3, 5, 2));
        EXPECT_TRUE(has_shape(reshape(a, 6_c, 5_c), 6, 5));
        EXPECT_TRUE(has_shape(reshape(a, n, 10), dyn, dyn));
        return results(transpose(a), transpose(a, axis<1, 2, 0>),
                       reshape(a, 6_c, n, 5),
                       broadcast_to(a[0_c, 0_c, 0_c], n, 4_c));
      }),
      R"(%0 = param borrowed f32 (2, 3, 5)
%1 = param scalar i64 ()
%2 = transpose f32 %0 2 1 0
%3 = transpose f32 %0 1 2 0
%4 = constant i64 6
%5 = constant i64 5
%6 = reshape f32 %0 (6 is %4, -1 is %1, -1 is %5)
%7 = constant i64 0
%8 = slice f32 %0 [%7, %7, %7]
%9 = constant i64 4
%10 = broadcast_to f32 %8 (-1 is %1, 4 is %9)
return %2 %3 %6 %10
)");
}

// Tests tensors that are made, joined and multiplied.
TEST(CaptureExpression, CreateJoinMultiply) {
  EXPECT_EQ(
      captured([](const tensor<float, 2, dyn> &a,
                  const tensor<float, dyn, 4> &b, scalar<std::int64_t> n) {
        EXPECT_TRUE(has_shape(matmul(a, b), 2, 4));
        EXPECT_TRUE(has_shape(concat(axis<-1>, a, a), 2, dyn));
        EXPECT_TRUE(has_shape(stack(axis<1>, a, a, a), 2, 3, dyn));
        EXPECT_TRUE(has_shape(matmul(a, b[all, 0]), 2));
        return results(iota<float>(n), full<double>(1.5, 2, n),
                       zeros<bool>(3_c), concat(axis<1>, a, a),
                       stack(axis<-1>, a, a), matmul(a, b));
      }),
      R"(%0 = param borrowed f32 (2, -1)
%1 = param borrowed f32 (-1, 4)
%2 = param scalar i64 ()
%3 = iota f32 -1 is %2
%4 = constant f64 1.5
%5 = constant i64 2
%6 = full f64 %4 (-1 is %5, -1 is %2)
%7 = constant bool 0
%8 = constant i64 3
%9 = full bool %7 (3 is %8)
%10 = concat f32 1 %0 %0
%11 = stack f32 2 %0 %0
%12 = matmul f32 %0 %1
return %3 %6 %9 %10 %11 %12
)");
}

// Tests reads and new values by lists of indices.
TEST(CaptureExpression, GatherAndScatter) {
  EXPECT_EQ(captured([](const tensor<float, dyn, 5> &t,
                        const tensor<std::int32_t, dyn, 1> &rows,
                        const tensor<std::int64_t, 3, dyn> &ix) {
              EXPECT_TRUE(has_shape(gather_nd(t, rows), dyn, 5));
              EXPECT_TRUE(has_shape(take(t, ix, axis<-1>), dyn, 3, dyn));
              return results(gather_nd(t, rows, bounds::wrap),
                             take(t, ix, axis<1>, bounds::clip),
                             scatter_nd(t, rows, t[0]),
                             scatter_nd_add(t, rows, 2, negative::wrap),
                             scatter_nd_max(t, rows, 2, bounds::drop));
            }),
            R"(%0 = param borrowed f32 (-1, 5)
%1 = param borrowed i32 (-1, 1)
%2 = param borrowed i64 (3, -1)
%3 = gather_nd f32 %0 %1 wrap refuse
%4 = take f32 %0 %2 1 clip
%5 = constant i64 0
%6 = slice f32 %0 [%5]
%7 = extent %1 0
%8 = constant i64 5
%9 = broadcast_to f32 %6 (-1 is %7, 5 is %8)
%10 = scatter_nd set f32 %0 %1 %9 refuse
%11 = constant f32 2
%12 = extent %1 0
%13 = broadcast_to f32 %11 (-1 is %12, 5 is %8)
%14 = scatter_nd add f32 %0 %1 %13
%15 = extent %1 0
%16 = broadcast_to f32 %11 (-1 is %15, 5 is %8)
%17 = scatter_nd max f32 %0 %1 %16 drop refuse
return %3 %4 %10 %14 %17
)");
}

// Tests the shapes that subscripts give: static slices, and index tensors
// where NumPy puts them.
TEST(CaptureExpression, SubscriptShapes) {
  captured([](const tensor<float, 10, dyn, 7> &t,
              const tensor<std::int32_t, 2, 1> &i,
              const tensor<std::int64_t, 6> &j, scalar<std::int64_t> n) {
    EXPECT_TRUE(has_shape(t[0], dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(1_c, -1_c)], 8, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(1, -1)], dyn, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(end, end, -1_c)], 10, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(8_c, end, -3_c)], 3, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(5_c, 2_c)], 0, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(-100_c, 100_c, 4_c)], 3, dyn, 7));
    EXPECT_TRUE(has_shape(t[slice(n, end), 0], dyn, 7));
    EXPECT_TRUE(has_shape(t[ellipsis, 1], 10, dyn));
    EXPECT_TRUE(has_shape(t[newaxis, ellipsis, newaxis], 1, 10, dyn, 7, 1));
    EXPECT_TRUE(has_shape(t[i], 2, 1, dyn, 7));
    EXPECT_TRUE(has_shape(t[all, i], 10, 2, 1, 7));
    EXPECT_TRUE(has_shape(t[all, i, j], 10, 2, 6));
    EXPECT_TRUE(has_shape(t[i, all, j], 2, 6, dyn));
    EXPECT_TRUE(has_shape(t[0, all, j], 6, dyn));
    EXPECT_TRUE(has_shape(t[all, 0, j], 10, 6));
    EXPECT_TRUE(has_shape(t[slice(1, 3), j, newaxis, 2], 6, dyn, 1));
    return t;
  });
}
