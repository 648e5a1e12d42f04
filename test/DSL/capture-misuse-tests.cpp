// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that misuse which only shows at capture is a usage_error, with its
// place and a clear message.
#include "record_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <utility>

using namespace inlay;

/// Captures a lambda, which must fail, and returns the message.
template <class F> std::string refused(F f) {
  try {
    captured(f);
  } catch (const usage_error &e) {
    return e.what();
  }
  return "nothing was refused";
}

// Tests that the message starts with the statement's place.
TEST(CaptureMisuse, PlaceOfTheStatement) {
  int line = __LINE__ + 1;
  std::string text = refused([](tensor<float, dyn> &u) { u[0] = 16777217; });
  EXPECT_EQ(text, "capture-misuse-tests.cpp:" + std::to_string(line) +
                      ": 16777217 does not fit float32 exactly");
}

// Tests numbers that their element type cannot hold.
TEST(CaptureMisuse, NumbersThatDoNotFit) {
  EXPECT_THAT(refused([](tensor<std::int32_t, dyn> &u) { u[0] = 3000000000; }),
              testing::HasSubstr("3000000000 does not fit int32 exactly"));
  EXPECT_THAT(refused([](tensor<float, dyn> &u) { u[0] = 1e300; }),
              testing::HasSubstr("1e+300 is beyond the range of float32"));
  EXPECT_THAT(captured([](tensor<float, dyn> &u) { u[0] = 16777216; }),
              testing::HasSubstr("constant f32 16777216"));
}

// Tests slices and ranges that cannot step.
TEST(CaptureMisuse, Steps) {
  static int minus = -1;
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                int step = 0;
                u[slice(0, 3, step)] = 1;
              }),
              testing::HasSubstr("the step of a slice is 0"));
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                for_(range(9, 0, minus), [&](auto i) { u[i] = 1; });
              }),
              testing::HasSubstr("the step of a range is -1"));
}

// Tests extents and dimensions that do not exist.
TEST(CaptureMisuse, Extents) {
  EXPECT_THAT(refused([](const tensor<float, dyn> &u) { return u.extent(1); }),
              testing::HasSubstr("extent(1) of a tensor of rank 1"));
  EXPECT_THAT(refused([] { return zeros<float>(-2); }),
              testing::HasSubstr("extent -2 is negative"));
  EXPECT_THAT(refused([](const tensor<float, dyn> &u) {
                return reshape(u, -1, 2, -1);
              }),
              testing::HasSubstr("a reshape has two extents of -1"));
}

// Tests that variables and values of a body are refused behind it.
TEST(CaptureMisuse, UseBehindABody) {
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                std::optional<inlay::index> escaped;
                for_(range(3), [&](auto i) { escaped.emplace(i); });
                u[*escaped] = 1;
              }),
              testing::HasSubstr("is used after the body; keep it"));
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                std::optional<tensor<float, dyn>> escaped;
                for_(range(3), [&](auto) { escaped.emplace(u); });
                u = *escaped;
              }),
              testing::HasSubstr("made in the body"));
}

// Tests that a tensor is refused after it was moved from.
TEST(CaptureMisuse, MovedFrom) {
  EXPECT_THAT(refused([](tensor<float, dyn> u) {
                tensor v = std::move(u);
                v[0] = u[1];
              }),
              testing::HasSubstr("after it was moved from"));
}

// Tests that a condition may not update.
TEST(CaptureMisuse, UpdateInACondition) {
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                while_(
                    [&] {
                      u[0] += 1;
                      return u[0] < 3;
                    },
                    [&] { u[1] = 1; });
              }),
              testing::HasSubstr("condition of a while_ cannot update"));
}

// Tests that a body left by an exception spoils the capture for good.
TEST(CaptureMisuse, ExceptionInABody) {
  EXPECT_THAT(refused([](tensor<float, dyn> &u) {
                try {
                  for_(range(3), [&](auto) { throw 1; });
                } catch (int) {
                }
                u[0] = 1;
              }),
              testing::HasSubstr("left by an exception"));
}

// Tests that handles are refused outside of their kernel, and that a capture
// that failed leaves none behind.
TEST(CaptureMisuse, OutsideOfAKernel) {
  EXPECT_THROW(scalar<float>(1.5f), usage_error);
  static std::optional<scalar<float>> escaped;
  captured([](scalar<float> k) { escaped.emplace(k); });
  EXPECT_THAT(refused([](tensor<float, dyn> &u) { u[0] = *escaped; }),
              testing::HasSubstr("of one kernel is used in another"));
  EXPECT_THROW(escaped->record(), usage_error);
  escaped.reset();
}

// Tests names that are no identifiers.
TEST(CaptureMisuse, Names) {
  auto k = kernel("no name", [](tensor<float, dyn> &u) { u[0] = 1; });
  EXPECT_THROW(k.capture(), usage_error);
}

// Tests that at() options of one expression must agree.
TEST(CaptureMisuse, OptionsThatDiffer) {
  EXPECT_THAT(refused([](tensor<float, dyn, dyn> &u) {
                u.at(0, bounds::clip).at(1, bounds::drop).set(1);
              }),
              testing::HasSubstr("different options"));
}
