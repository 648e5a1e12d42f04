// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arguments by value: lvalues are preserved, donated storage is reused.
#include "TestKernel.h"

using namespace inlay;
using test::call;
using test::load;

using doubles = array<double, 1>;
using ints = array<std::int32_t, 1>;

// Tests that an owned lvalue keeps its value and the result is another array.
TEST(OwnedArguments, OwnedLvalue) {
  doubles a{1, 2, 3}, b{10, 20, 30};
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.owned(a.view()).in(b.view()).result<doubles>().run(kernel),
            INLAY_OK);
  doubles result = c.take<doubles>(0);
  EXPECT_EQ(a, (doubles{1, 2, 3}));
  EXPECT_EQ(result, (doubles{13, 22, 31}));
  // The preserving copy is the result: nothing is copied twice.
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 24u);
}

// Tests that a donated array's storage comes back as the result.
TEST(OwnedArguments, Donated) {
  doubles a{1, 2, 3}, b{10, 20, 30};
  const double *storage = a.data();
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.donate(a).in(b.view()).result<doubles>().run(kernel), INLAY_OK);
  detail::array_access::settle(a);
  doubles result = c.take<doubles>(0);
  EXPECT_EQ(result.data(), storage);
  EXPECT_EQ(result, (doubles{13, 22, 31}));
  EXPECT_EQ(a.size(), 0);
  EXPECT_EQ(a.extent(0), 0);
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 0u);
}

// Tests that a donated array that another argument reads is preserved.
TEST(OwnedArguments, DonatedButShared) {
  doubles a{1, 2, 3};
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.donate(a).in(a.view()).result<doubles>().run(kernel), INLAY_OK);
  EXPECT_EQ((c.take<doubles>(0)), (doubles{4, 4, 4}));
  EXPECT_EQ(a, (doubles{1, 2, 3}));
}

// Tests that a donated array that is no result is gone after the call, and
// still the caller's if the call fails; an lvalue is preserved in either case.
TEST(OwnedArguments, DonatedWithoutResult) {
  inlay_kernel *kernel = load("sink");
  doubles a{1, 2, 3};
  call failing, working;
  EXPECT_EQ(failing.donate(a).scalar(std::int32_t(-4)).run(kernel),
            INLAY_DATA_ERROR);
  EXPECT_STREQ(failing.error.message, "sink.cpp:2: -4 is negative");
  detail::array_access::settle(a);
  EXPECT_EQ(a.size(), 3);
  EXPECT_EQ(working.donate(a).scalar(std::int32_t(4)).run(kernel), INLAY_OK);
  detail::array_access::settle(a);
  EXPECT_EQ(a.size(), 0);
  EXPECT_EQ(a.data(), nullptr);
  doubles b{1, 2, 3};
  for (std::int32_t number : {-4, 4})
    (void)call().owned(b.view()).scalar(number).run(kernel);
  EXPECT_EQ(b, (doubles{1, 2, 3}));
}

// Tests that an unwritten owned argument is not copied before the call, and
// its value is the result even if an in-out overwrites its memory.
TEST(OwnedArguments, UnwrittenOwned) {
  inlay_kernel *kernel = load("give_back");
  ints a{1, 2, 3}, b{4, 5};
  call apart;
  EXPECT_EQ(apart.owned(a.view()).inout(b.view()).result<ints>().run(kernel),
            INLAY_OK);
  ints result = apart.take<ints>(0);
  EXPECT_EQ(result, (ints{1, 2, 3}));
  EXPECT_NE(result.data(), a.data());
  EXPECT_EQ(b, (ints{0, 0}));
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 12u);
  for (int step : {1, 2}) {
    ints c{1, 2, 3, 4};
    call shared;
    EXPECT_EQ(shared.owned(c.view())
                  .inout(c[slice(0, 3, step)])
                  .result<ints>()
                  .run(kernel),
              INLAY_OK);
    EXPECT_EQ((shared.take<ints>(0)), (ints{1, 2, 3, 4}));
    EXPECT_EQ(c, step == 1 ? (ints{0, 0, 0, 4}) : (ints{0, 2, 0, 4}));
  }
  ints d{7, 8};
  const std::int32_t *storage = d.data();
  call donated;
  EXPECT_EQ(donated.donate(d).inout(b.view()).result<ints>().run(kernel),
            INLAY_OK);
  detail::array_access::settle(d);
  EXPECT_EQ((donated.take<ints>(0).data()), storage);
}
