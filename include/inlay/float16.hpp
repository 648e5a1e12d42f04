// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two floating-point types of 16 bits. They are for storage: in C++ code
// outside of kernels, arithmetic on them is that of float.
#ifndef INLAY_FLOAT16_HPP
#define INLAY_FLOAT16_HPP

#include <bit>
#include <concepts>
#include <cstdint>

namespace inlay {
namespace detail {

/// Returns the bits of `number`, which is not negative and no NaN, rounded to
/// nearest even to `Fraction` bits of fraction and an exponent biased by
/// `Bias`.
template <int Fraction, int Bias>
constexpr std::uint16_t round_to_16_bits(double number) {
  constexpr int exponents = 15 - Fraction;
  constexpr std::uint16_t infinity = ((1u << exponents) - 1) << Fraction;
  const auto bits = std::bit_cast<std::uint64_t>(number);
  const int exponent = static_cast<int>(bits >> 52) - 1023;
  if (exponent > Bias)
    return infinity;
  if (exponent < -Bias - Fraction)
    return 0;
  // Below the least normal number the unit stays what it is there.
  const int least = 1 - Bias;
  const int scale = exponent < least ? least : exponent;
  const std::uint64_t digits = (bits & ((1ull << 52) - 1)) | (1ull << 52);
  const int dropped = 52 - Fraction + (scale - exponent);
  const std::uint64_t half = 1ull << (dropped - 1);
  std::uint64_t kept = digits >> dropped;
  const std::uint64_t rest = digits & ((1ull << dropped) - 1);
  kept += rest > half || (rest == half && (kept & 1) != 0);
  // A carry out of the fraction goes into the exponent, as it should.
  const auto front = static_cast<std::uint64_t>(scale - least) << Fraction;
  return static_cast<std::uint16_t>(front + kept);
}

/// Is a floating-point number of 16 bits, `Fraction` of them fraction.
template <int Fraction, int Bias> class float_of_16_bits {
  static constexpr std::uint16_t sign = 0x8000;
  static constexpr std::uint16_t infinity = 0x7fff >> Fraction << Fraction;

public:
  float_of_16_bits() = default;
  /// Rounds to nearest even, once; beyond the largest number to infinity.
  template <std::floating_point F>
  constexpr explicit(sizeof(F) > sizeof(float)) float_of_16_bits(F number)
      : bits_(rounded(static_cast<double>(number))) {}
  /// Rounds to nearest even, by way of double.
  template <std::integral I>
  constexpr float_of_16_bits(I number)
      : float_of_16_bits(static_cast<double>(number)) {}

  /// Returns the number, exactly.
  constexpr operator float() const {
    if constexpr (Fraction == 7) {
      return std::bit_cast<float>(std::uint32_t(bits_) << 16);
    } else {
      const std::uint32_t front = std::uint32_t(bits_ & sign) << 16;
      const std::uint32_t rest = bits_ & 0x7fff;
      if (rest >= infinity)
        return std::bit_cast<float>(front | 0x7f800000u |
                                    (rest - infinity) << (23 - Fraction));
      if (rest >= 1u << Fraction)
        return std::bit_cast<float>(front | ((127u - Bias) << 23) +
                                                (rest << (23 - Fraction)));
      // rest * 2^(1 - Bias - Fraction); the factor is a normal float.
      const float unit = std::bit_cast<float>((128u - Bias - Fraction) << 23);
      const float magnitude = static_cast<float>(rest) * unit;
      return front ? -magnitude : magnitude;
    }
  }

  /// Returns the number whose bits are given.
  static constexpr float_of_16_bits from_bits(std::uint16_t bits) {
    float_of_16_bits number;
    number.bits_ = bits;
    return number;
  }
  /// Returns the bits: sign, exponent, fraction.
  constexpr std::uint16_t bits() const { return bits_; }

private:
  static constexpr std::uint16_t rounded(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    const std::uint64_t magnitude = bits & ~(1ull << 63);
    const std::uint16_t front = bits >> 63 ? sign : std::uint16_t(0);
    if (magnitude > 0x7ff0000000000000ull) // a NaN stays one, quiet
      return static_cast<std::uint16_t>(front | infinity |
                                        (1u << (Fraction - 1)));
    return static_cast<std::uint16_t>(
        front |
        round_to_16_bits<Fraction, Bias>(std::bit_cast<double>(magnitude)));
  }

  std::uint16_t bits_;
};

} // namespace detail

/// IEEE 754 binary16: 11 significant bits, up to 65504.
using float16 = detail::float_of_16_bits<10, 15>;

/// bfloat16: 8 significant bits and the range of float.
using bfloat16 = detail::float_of_16_bits<7, 127>;

static_assert(sizeof(float16) == 2 && sizeof(bfloat16) == 2);

} // namespace inlay

#endif // INLAY_FLOAT16_HPP
