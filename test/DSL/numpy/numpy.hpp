// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs one case of the table as machine code and in the interpreter, and
// compares every bit with what NumPy gave.
#ifndef INLAY_TEST_DSL_NUMPY_NUMPY_HPP
#define INLAY_TEST_DSL_NUMPY_NUMPY_HPP

#include <inlay/inlay.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <string>
#include <tuple>

using namespace inlay;

/// Makes an array of its elements in row-major order and its extents.
template <class T, int Rank, class... Extents>
array<T, Rank> make(std::initializer_list<T> elements, Extents... extents) {
  array<T, Rank> result(extents...);
  EXPECT_EQ(static_cast<std::size_t>(result.size()), elements.size());
  T *out = result.data();
  for (T element : elements)
    *out++ = element;
  return result;
}

/// Compares two elements bit for bit; all NaN are one.
template <class T> bool same_bits(T a, T b) {
  return (a != a && b != b) || std::memcmp(&a, &b, sizeof(T)) == 0;
}

/// Expects equal extents and elements.
template <class T, int Rank>
void expect_same(const array<T, Rank> &found, const array<T, Rank> &expected) {
  bool same = true;
  for (int d = 0; d < Rank; ++d)
    same = same && found.extents()[d] == expected.extents()[d];
  for (std::int64_t i = 0; same && i < found.size(); ++i)
    same = same_bits(found.data()[i], expected.data()[i]);
  EXPECT_TRUE(same) << "found\n"
                    << found << "\nof extent "
                    << (Rank > 0 ? found.extents()[0] : 1) << ", expected\n"
                    << expected;
}

/// Expects that the compiler has proved what it first planned for the kernel.
template <class Kernel> void expect_proved(const Kernel &kernel) {
  std::string text = kernel.explain().c_str();
  EXPECT_EQ(text.find("no proof was found"), std::string::npos) << text;
}

/// Runs `body` with the kernel on either backend.
template <class Kernel, class Body>
void check(const Kernel &kernel, const Body &body) {
  {
    SCOPED_TRACE("machine code");
    auto compiled = kernel.with(backend::compiled);
    EXPECT_NO_THROW(body(compiled));
    expect_proved(compiled);
  }
  SCOPED_TRACE("interpreter");
  EXPECT_NO_THROW(body(kernel.with(backend::reference)));
}

/// Expects an error of the given type, with a place in this folder.
template <class Error, class Call> void expect_error(const Call &call) {
  try {
    call();
    ADD_FAILURE() << "expected an error";
  } catch (const Error &error) {
    EXPECT_NE(std::strstr(error.what(), ".cpp:"), nullptr) << error.what();
  }
}

template <class Call> void expect_data_error(const Call &call) {
  expect_error<data_error>(call);
}

template <class Call> void expect_usage_error(const Call &call) {
  expect_error<usage_error>(call);
}

#endif // INLAY_TEST_DSL_NUMPY_NUMPY_HPP
