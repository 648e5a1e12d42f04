// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Printed arrays. Expected texts are NumPy's.
#include "inlay/array.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <sstream>

using namespace inlay;

template <class A> static std::string text(const A &a) {
  std::ostringstream out;
  out << a;
  return out.str();
}

// Tests the alignment of numbers at the point.
TEST(Print, Floats) {
  EXPECT_EQ(text(array<float, 2>{{0.5f, 1}, {2, 30}}),
            "[[ 0.5  1. ]\n [ 2.  30. ]]");
  EXPECT_EQ(text(array<float, 1>{0.1f, 1.0f / 3}), "[0.1        0.33333334]");
  EXPECT_EQ(text(array<double, 1>{1e-5, 1, 2.25}),
            "[1.00e-05 1.00e+00 2.25e+00]");
  EXPECT_EQ(text(array<float, 1>{0.93628734f, 0x1p-16f}),
            "[9.3628734e-01 1.5258789e-05]");
  EXPECT_EQ(text(array<double, 1>{NAN, -INFINITY, 1.125}),
            "[  nan  -inf 1.125]");
  EXPECT_EQ(text(array<double, 1>{-0.0, 0.0}), "[-0.  0.]");
}

// Tests integers, booleans, rank 0 and empty arrays.
TEST(Print, Others) {
  EXPECT_EQ(text(array<std::int32_t, 1>{-1, 20, 300}), "[ -1  20 300]");
  EXPECT_EQ(text(array<bool, 1>{true, false}), "[ True False]");
  EXPECT_EQ(text(array<float, 0>(3)), "3.0");
  EXPECT_EQ(text(array<float, 0>(1e-7f)), "1e-07");
  EXPECT_EQ(text(array<std::int64_t, 0>(-4)), "-4");
  EXPECT_EQ(text(array<float, 2>(0, 3)), "[]");
  EXPECT_EQ(text(array<std::uint8_t, 1>{0, 7, 255}), "[  0   7 255]");
  EXPECT_EQ(text(array<std::int8_t, 0>(-128)), "-128");
  EXPECT_EQ(text(array<std::uint64_t, 0>(UINT64_MAX)), "18446744073709551615");
}

// Tests that floats of 16 bits show the digits that tell them apart.
TEST(Print, SmallFloats) {
  EXPECT_EQ(text(array<float16, 1>{1, 2.5f, 65504}),
            "[1.00e+00 2.50e+00 6.55e+04]");
  EXPECT_EQ(text(array<float16, 1>{0.1f, 100, 65504, 6e-8f, 1.0f / 3}),
            "[9.998e-02 1.000e+02 6.550e+04 5.960e-08 3.333e-01]");
  EXPECT_EQ(text(array<float16, 1>{6e-8f, 0}), "[6.e-08 0.e+00]");
  EXPECT_EQ(text(array<float16, 0>(0.1f)), "0.1");
  EXPECT_EQ(text(array<float16, 0>(65504)), "65500.0");
  EXPECT_EQ(text(array<float16, 0>(1e-5f)), "1e-05");
  EXPECT_EQ(text(array<bfloat16, 1>{0.1f, -2, NAN}), "[ 0.1 -2.   nan]");
}

// Tests the breaks between lines and between matrices.
TEST(Print, Layout) {
  EXPECT_EQ(text(array<std::int32_t, 1>::iota(30)),
            "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 "
            "21 22 23\n 24 25 26 27 28 29]");
  EXPECT_EQ(text(array<std::int32_t, 3>::iota(2, 2, 2)),
            "[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]");
  EXPECT_EQ(text(array<std::int32_t, 1>::iota(1001)),
            "[   0    1    2 ...  998  999 1000]");
  EXPECT_EQ(text(array<std::int32_t, 2>::iota(500, 3)),
            "[[   0    1    2]\n [   3    4    5]\n [   6    7    8]\n ...\n"
            " [1491 1492 1493]\n [1494 1495 1496]\n [1497 1498 1499]]");
}

// Tests that strided views print their own elements only.
TEST(Print, Views) {
  auto a = array<std::int32_t, 2>::iota(3, 4);
  EXPECT_EQ(text(a[slice(end, end, -1), slice(1, end, 2)]),
            "[[ 9 11]\n [ 5  7]\n [ 1  3]]");
}
