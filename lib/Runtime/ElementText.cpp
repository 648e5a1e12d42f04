// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// NumPy's rules for floating-point text: the shortest digits that identify the
// value, at most eight after the point, one format for the whole array.
#include "ElementText.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace inlay::runtime {
namespace {

/// The most digits after the point.
constexpr int precision = 8;

/// A number split at the point and at the exponent's sign.
struct parts {
  std::string whole, fraction, exponent;
};

template <class T>
std::string to_text(T value, std::chars_format format, int digits) {
  char buffer[400];
  if constexpr (std::is_floating_point_v<T>)
    return {buffer,
            std::to_chars(buffer, buffer + sizeof buffer, value, format, digits)
                .ptr};
  else
    return to_text(static_cast<float>(value), format, digits);
}

/// Writes the shortest digits that identify the value, with an exponent.
template <class T> std::string shortest(T value) {
  constexpr auto format = std::chars_format::scientific;
  if constexpr (std::is_floating_point_v<T>) {
    char buffer[40];
    return {buffer,
            std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr};
  } else {
    for (int digits = 0;; ++digits) {
      std::string text = to_text(value, format, digits);
      double read = 0;
      std::from_chars(text.data(), text.data() + text.size(), read);
      if (T(read).bits() == value.bits())
        return text;
    }
  }
}

parts split(const std::string &text) {
  parts p;
  auto e = text.find('e');
  std::string number = text.substr(0, e);
  if (e != std::string::npos)
    p.exponent = text.substr(e + 1);
  auto point = number.find('.');
  p.whole = number.substr(0, point);
  if (point != std::string::npos)
    p.fraction = number.substr(point + 1);
  return p;
}

/// Writes the shortest digits without an exponent. Digits that the value does
/// not need are zeros, where to_chars gives those of the exact value.
template <class T> std::string positional(T value) {
  std::string text = shortest(value);
  std::string sign = text[0] == '-' ? "-" : "";
  parts p = split(text.substr(sign.size()));
  int exponent = std::stoi(p.exponent);
  std::string digits = p.whole + p.fraction;
  if (exponent < 0)
    return sign + "0." +
           std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole)
    return sign + digits + std::string(whole - digits.size(), '0');
  return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

/// Takes the shortest digits, or the rounded value where these are too long.
template <class T> parts digits_of(T value, bool exponent) {
  parts p = split(exponent ? shortest(value) : positional(value));
  if (p.fraction.size() > precision)
    p = split(to_text(value,
                      exponent ? std::chars_format::scientific
                               : std::chars_format::fixed,
                      precision));
  while (!p.fraction.empty() && p.fraction.back() == '0')
    p.fraction.pop_back();
  return p;
}

/// Says whether fixed notation would be too long or lose digits.
template <class T> bool needs_exponent(const std::vector<T> &values) {
  using number = std::conditional_t<std::is_floating_point_v<T>, T, float>;
  number largest = 0, smallest = 0;
  for (T v : values) {
    number a = std::fabs(number(v));
    if (!std::isfinite(v) || a == 0)
      continue;
    largest = std::max(largest, a);
    smallest = smallest == 0 ? a : std::min(smallest, a);
  }
  if (smallest == 0)
    return false;
  return largest >= number(1e8) || smallest < number(0.0001) ||
         largest / smallest > number(1000);
}

std::string pad_left(const std::string &text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

template <class T>
std::vector<std::string> align(const std::vector<T> &values) {
  bool exponent = needs_exponent(values);
  std::vector<parts> split_values(values.size());
  std::size_t whole = 0, fraction = 0, exponent_size = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i]))
      continue;
    parts &p = split_values[i] = digits_of(values[i], exponent);
    whole = std::max(whole, p.whole.size());
    fraction = std::max(fraction, p.fraction.size());
    exponent_size = std::max(exponent_size, p.exponent.size());
  }
  // An exponent is 'e', a sign and digits; `exponent_size` has sign and digits.
  std::size_t right = fraction + (exponent ? exponent_size + 1 : 0);
  std::vector<std::string> texts(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i]))
      continue;
    texts[i] = std::isnan(values[i]) ? "nan" : values[i] < 0 ? "-inf" : "inf";
    whole = std::max(
        whole, texts[i].size() > right + 1 ? texts[i].size() - right - 1 : 0);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    parts &p = split_values[i];
    if (!std::isfinite(values[i])) {
      texts[i] = pad_left(texts[i], whole + right + 1);
      continue;
    }
    // Beside an exponent all have the same number of digits.
    if (exponent)
      p = split(to_text(values[i], std::chars_format::scientific,
                        static_cast<int>(fraction)));
    texts[i] = pad_left(p.whole, whole) + "." + p.fraction +
               std::string(fraction - p.fraction.size(), ' ');
    if (exponent)
      texts[i] += "e" + p.exponent.substr(0, 1) +
                  std::string(exponent_size - p.exponent.size(), '0') +
                  p.exponent.substr(1);
  }
  return texts;
}

template <class T> std::string text_of(T value) {
  if (!std::isfinite(value))
    return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
  const auto a = std::fabs(value);
  using number = std::remove_const_t<decltype(a)>;
  if (a != 0 && (a >= number(1e16) || a < number(1e-4)))
    return shortest(value);
  std::string text = positional(value);
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

} // namespace

std::vector<std::string> align_right(std::vector<std::string> texts) {
  std::size_t width = 0;
  for (const auto &text : texts)
    width = std::max(width, text.size());
  for (auto &text : texts)
    text = pad_left(text, width);
  return texts;
}

#define INLAY_FLOAT_TEXT(T)                                                    \
  std::vector<std::string> align_floats(const std::vector<T> &values) {        \
    return align(values);                                                      \
  }                                                                            \
  std::string float_text(T value) { return text_of(value); }
INLAY_FLOAT_TEXT(float)
INLAY_FLOAT_TEXT(double)
INLAY_FLOAT_TEXT(float16)
INLAY_FLOAT_TEXT(bfloat16)
#undef INLAY_FLOAT_TEXT

} // namespace inlay::runtime
