// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that fail: what is said, and that nothing is written or lost.
#include "TestKernel.h"

using namespace inlay;
using test::call;
using test::load;

using longs = array<std::int64_t, 1>;
using ints = array<std::int32_t, 1>;
using rows = array<float, 1>;
using tables = array<std::int32_t, 2>;
using floats = array<float, 2>;

// Tests that each mismatch of an argument is named by its number.
TEST(CallErrors, Arguments) {
  longs hist(10);
  ints three{1, 2, 3}, four{1, 2, 3, 4};
  array<float, 1> wrong_type(3);
  floats wrong_rank(3, 1);
  inlay_kernel *kernel = load("checked");
  auto message = [&](call c) {
    EXPECT_EQ(c.run(kernel), INLAY_USAGE_ERROR);
    EXPECT_EQ(c.error.status, INLAY_USAGE_ERROR);
    return std::string(c.error.message);
  };
  EXPECT_EQ(message(call().inout(hist.view()).in(four.view())),
            "argument 2 has shape (4,), expected (3,)");
  EXPECT_EQ(message(call().inout(hist.view()).in(wrong_type.view())),
            "argument 2 has element type float32, expected int32");
  EXPECT_EQ(message(call().inout(wrong_rank.view()).in(three.view())),
            "argument 1 has element type float32, expected int64");
  EXPECT_EQ(message(call().in(hist.view()).in(three.view())),
            "argument 1 is passed as read-only array, expected in-out array");
  EXPECT_EQ(message(call().inout(hist.view())),
            "kernel 'kernel' is called with 1 arguments, expected 2");
  array<std::int32_t, 2> deep(3, 1);
  EXPECT_EQ(message(call().inout(hist.view()).in(deep.view())),
            "argument 2 has rank 2, expected 1");
  std::int64_t one = 0;
  view<std::int64_t, 1> repeated(&one, {5}, {0});
  EXPECT_EQ(message(call().inout(repeated).in(three.view())),
            "argument 1 names some elements twice, expected an in-out view "
            "whose elements are distinct");
  EXPECT_EQ(message(call().inout(hist.view()).in(three.view()).result<rows>()),
            "kernel 'kernel' returns 0 results, expected 1");
}

// Tests that a read-only view may repeat elements.
TEST(CallErrors, RepeatedReads) {
  floats u(2, 3);
  float one = 4;
  view<float, 2> repeated(&one, {2, 3}, {0, 0});
  EXPECT_EQ(
      call().inout(u.view()).in(repeated).scalar(1.0f).run(load("add_scaled")),
      INLAY_OK);
  EXPECT_EQ(u, floats::full(4, 2, 3));
}

// Tests the message of a failed check, and that nothing is written.
TEST(CallErrors, FailedCheck) {
  longs hist(10);
  ints index{1, 2, 12};
  inlay_kernel *kernel = load("checked");
  call c;
  EXPECT_EQ(c.inout(hist.view()).in(index.view()).run(kernel),
            INLAY_DATA_ERROR);
  EXPECT_STREQ(c.error.message,
               "hist.cpp:5: index 12 at position (2,) is outside extent 10 of "
               "dimension 0; nothing was written");
  EXPECT_EQ(hist, longs(10));
  // An in-out that went through a copy is not stored either.
  longs wide(20);
  EXPECT_EQ(call().inout(wide[slice(0, 20, 2)]).in(index.view()).run(kernel),
            INLAY_DATA_ERROR);
  EXPECT_EQ(wide, longs(20));
}

// Tests kernels that break the rules: the fault is Inlay's, and is said.
TEST(CallErrors, BrokenKernels) {
  longs hist(10);
  call unknown, silent, nowhere;
  ints index{-99, 0, 0};
  EXPECT_EQ(unknown.inout(hist.view()).in(index.view()).run(load("checked")),
            INLAY_INTERNAL_ERROR);
  EXPECT_STREQ(unknown.error.message,
               "check 7 of kernel 'kernel' failed, its info text knows 1");
  index[0] = -98;
  EXPECT_EQ(silent.inout(hist.view()).in(index.view()).run(load("checked")),
            INLAY_INTERNAL_ERROR);
  EXPECT_STREQ(silent.error.message,
               "kernel 'kernel' returned status 2 without a message");
  EXPECT_EQ(
      nowhere.scalar(true).result<tables>().result<tables>().result<ints>().run(
          load("parts")),
      INLAY_INTERNAL_ERROR);
  for (const inlay_result &result : nowhere.results())
    EXPECT_EQ(result.storage.data, nullptr);
}

// Tests that what is no kernel is refused.
TEST(CallErrors, NotAKernel) {
  inlay_kernel *kernel = nullptr;
  inlay_error error = {};
  EXPECT_EQ(inlay_kernel_load("hello", 5, &kernel, &error),
            INLAY_INTERNAL_ERROR);
  EXPECT_NE(std::string(error.message).find("cannot load a compiled kernel"),
            std::string::npos);
  EXPECT_EQ(kernel, nullptr);
}
