// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The floats of 16 bits in C++: against the compiler's own type, which calls
// the functions of its runtime, and against the upper half of a float.
#include "inlay/float16.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace inlay;

// Tests that each number becomes the float that it is, and that again.
TEST(Float16, Widen) {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    const auto small = static_cast<std::uint16_t>(bits);
    const float found = float16::from_bits(small);
    const auto expected = static_cast<float>(std::bit_cast<_Float16>(small));
    ASSERT_EQ(std::isnan(found), std::isnan(expected)) << bits;
    const float wide = bfloat16::from_bits(small);
    ASSERT_EQ(std::bit_cast<std::uint32_t>(wide), bits << 16);
    if (!std::isnan(found)) {
      ASSERT_EQ(std::bit_cast<std::uint32_t>(found),
                std::bit_cast<std::uint32_t>(expected));
      ASSERT_EQ(float16(found).bits(), bits);
    }
    if (!std::isnan(wide))
      ASSERT_EQ(bfloat16(wide).bits(), bits);
  }
}

// Tests rounding to nearest even, from float and from double.
TEST(Float16, Round) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 1000000; ++i) {
    const auto bits = static_cast<std::uint32_t>(random());
    const auto number =
        std::ldexp(static_cast<double>(static_cast<std::int64_t>(random())),
                   -static_cast<int>(random() % 120));
    const auto single =
        i % 2 ? std::bit_cast<float>(bits) : static_cast<float>(number);
    if (std::isnan(single))
      continue;
    ASSERT_EQ(float16(single).bits(),
              std::bit_cast<std::uint16_t>(static_cast<_Float16>(single)))
        << single;
    ASSERT_EQ(float16(number).bits(),
              std::bit_cast<std::uint16_t>(static_cast<_Float16>(number)))
        << number;
    const auto whole = std::bit_cast<std::uint32_t>(single);
    ASSERT_EQ(bfloat16(single).bits(),
              static_cast<std::uint16_t>(
                  (whole + 0x7fff + ((whole >> 16) & 1)) >> 16))
        << single;
  }
}

// Tests what has no number, and what is beyond the largest.
TEST(Float16, Special) {
  EXPECT_TRUE(std::isnan(float16(NAN)));
  EXPECT_TRUE(std::isnan(bfloat16(NAN)));
  EXPECT_EQ(float16(65519.0f), 65504.0f);
  EXPECT_EQ(float16(65520.0f), INFINITY);
  EXPECT_EQ(bfloat16(-3.4e38f), -INFINITY);
  EXPECT_EQ(bfloat16(1e300), INFINITY);
  EXPECT_EQ(float16(7), 7.0f);
  static_assert(float16(1.5f) + float16(2.0f) == 3.5f);
}
