// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Guards that do not guard would make every other test here weaker.
#include "execute.hpp"
#include "faults.hpp"

#include <gtest/gtest.h>

#include <csignal>

using namespace inlay_random;

namespace {

int read_faults(const volatile unsigned char *byte) {
  return call_guarded([&] { (void)*byte; }).signal;
}

// Tests that the bytes around a block at the end of its pages, or at their
// start, cannot be touched, and that those in it can.
TEST(GuardedMemory, FaultsBesideIt) {
  guarded_block last(12, 4, flush::end, "last");
  EXPECT_EQ(read_faults(last.data() + 12), SIGSEGV);
  EXPECT_EQ(read_faults(last.data() + 11), 0);
  EXPECT_EQ(read_faults(last.data()), 0);
  guarded_block first(12, 4, flush::start, "first");
  EXPECT_EQ(read_faults(first.data() - 1), SIGSEGV);
  EXPECT_EQ(read_faults(first.data()), 0);
  guarded_block empty(0, 4, flush::end, "empty");
  EXPECT_EQ(read_faults(empty.data()), SIGSEGV);
}

// Tests that a protected block cannot be written.
TEST(GuardedMemory, Protects) {
  guarded_block block(8, 8, flush::end, "block");
  block.data()[3] = 1;
  block.protect();
  fault f = call_guarded([&] { block.data()[3] = 2; });
  EXPECT_EQ(f.signal, SIGSEGV);
  EXPECT_EQ(block.describe(f.address), "block of 8 B: byte 3");
}

// Tests that what is written beside a block in its own pages shows.
TEST(GuardedMemory, ShowsDamage) {
  guarded_block block(5, 64, flush::end, "block");
  block.data()[4] = 1;
  EXPECT_EQ(block.damage(), "");
  block.data()[-1] = 1;
  EXPECT_EQ(block.damage(), "block of 5 B: byte -1 was overwritten");
}

// Tests that what is written in the gaps of a strided argument shows, and that
// elements of in-outs may change.
TEST(GuardedMemory, ShowsDamageBetweenRows) {
  std::vector<parameter> list = {
      {INLAY_INOUT, INLAY_I32, {2, 2}, {1, 2, 3, 4}, 0, {{3, 1}}}};
  call_arguments arguments(list);
  auto *numbers = static_cast<std::int32_t *>(arguments.list[0].array.data);
  EXPECT_EQ(numbers[4], 4);
  numbers[4] = 7;
  EXPECT_EQ(arguments.damage(), "");
  numbers[2] = 7;
  EXPECT_NE(arguments.damage(), "");
}

// Tests that the runtime allocates results in guarded memory.
TEST(GuardedMemory, HoldsResults) {
  inlay_storage storage;
  ASSERT_EQ(inlay_storage_allocate(128, &storage, nullptr), INLAY_OK);
  auto *data = static_cast<unsigned char *>(storage.data);
  EXPECT_EQ(read_faults(data + 128), SIGSEGV);
  inlay_storage_free(&storage);

  program code;
  std::int64_t one = code.constant(INLAY_I32, 1);
  std::int64_t extent = code.constant(INLAY_I64, 16);
  code.emit(INLAY_OP_RETURN, 0, 0,
            {1, code.value(INLAY_OP_FULL, INLAY_I32, 0, {one, 1, 16, extent})});
  inlay_program recorded = code.get();
  inlay_kernel *kernel = nullptr;
  ASSERT_EQ(inlay_kernel_find(&recorded, nullptr, &kernel, nullptr), INLAY_OK);
  inlay_result result = {};
  result.type = INLAY_I32;
  result.rank = 1;
  watch_storage();
  ASSERT_EQ(inlay_kernel_call(kernel, nullptr, 0, &result, 1, nullptr),
            INLAY_OK);
  EXPECT_EQ(describe_storage(result.storage.data),
            "allocation 0 of 64 B: byte 0");
  inlay_storage_free(&result.storage);
  EXPECT_EQ(storage_damage(), "");
}

} // namespace
