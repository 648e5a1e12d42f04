// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that cannot have their memory, and calls that leave much behind.
#include "TestKernel.h"

using namespace inlay;
using test::call;
using test::load;

using doubles = array<double, 1>;
using floats = array<float, 2>;
using ints = array<std::int32_t, 1>;
using tables = array<std::int32_t, 2>;

// Tests that sizes that cannot be had are errors with their bytes.
TEST(CallMemory, OutOfMemory) {
  inlay_kernel *kernel = load("scratch");
  floats u(2, 3);
  auto run = [&](std::int64_t bytes) {
    call c;
    EXPECT_EQ(
        c.inout(u.view()).scalar(bytes).scalar(std::int64_t{3}).run(kernel),
        INLAY_OUT_OF_MEMORY);
    return std::string(c.error.message);
  };
  EXPECT_EQ(run(-5), "out of memory: the size in bytes exceeds 63 bits");
  EXPECT_EQ(run(1ll << 60),
            "out of memory: cannot allocate 1152921504606846976 bytes");
  EXPECT_EQ(u, floats(2, 3));
}

// Tests that every allocation of a call may fail, and nothing leaks or is lost
// (the sanitizer watches).
TEST(CallMemory, EachAllocationFails) {
  inlay_kernel *kernel = load("parts");
  inlay_kernel *reverse = load("reverse");
  array<double, 1> kept{1, 2, 3}, other{0, 0, 0};
  int failures = 0;
  for (int n = 0; n < 8; ++n) {
    call c, d;
    inlay_storage_fail_after(n);
    std::int32_t status =
        c.scalar(false).result<tables>().result<tables>().result<ints>().run(
            kernel);
    inlay_storage_fail_after(n);
    std::int32_t second =
        d.owned(kept.view()).in(other.view()).result<doubles>().run(reverse);
    inlay_storage_fail_after(-1);
    failures += status == INLAY_OUT_OF_MEMORY;
    EXPECT_EQ(status, n < 3 ? INLAY_OUT_OF_MEMORY : INLAY_OK) << n;
    EXPECT_EQ(second, n < 1 ? INLAY_OUT_OF_MEMORY : INLAY_OK) << n;
    if (status == INLAY_OK)
      for (std::size_t k = 0; k < 2; ++k)
        (void)c.take<tables>(k);
    if (status == INLAY_OK)
      (void)c.take<ints>(2);
    if (second == INLAY_OK)
      (void)d.take<doubles>(0);
    EXPECT_EQ(kept, (array<double, 1>{1, 2, 3}));
  }
  EXPECT_EQ(failures, 3);
}

// Tests that a kernel that leaves many allocations behind loses none.
TEST(CallMemory, ManyAllocations) {
  floats u(2, 3);
  inlay_kernel *kernel = load("scratch");
  EXPECT_EQ(call()
                .inout(u.view())
                .scalar(std::int64_t(100))
                .scalar(std::int64_t(200))
                .run(kernel),
            INLAY_OK);
  EXPECT_EQ(inlay_kernel_counters(kernel).allocated_bytes, 20000u);
}
