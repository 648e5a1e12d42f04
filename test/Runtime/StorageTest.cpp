// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storage handles, and what happens when memory cannot be had.
#include "inlay/array.hpp"

#include <cstring>
#include <gtest/gtest.h>
#include <vector>

using namespace inlay;

// Huge requests return null under the sanitizers too.
extern "C" const char *__asan_default_options() {
  return "allocator_may_return_null=1";
}

// Tests that impossible sizes are refused with the bytes, and 0 is possible.
TEST(Storage, Sizes) {
  inlay_storage storage;
  inlay_error error;
  EXPECT_EQ(inlay_storage_allocate(0, &storage, nullptr), INLAY_OK);
  EXPECT_NE(storage.data, nullptr);
  inlay_storage_free(&storage);
  EXPECT_EQ(storage.data, nullptr);
  EXPECT_EQ(inlay_storage_allocate(-1, &storage, &error), INLAY_OUT_OF_MEMORY);
  EXPECT_STREQ(error.message,
               "out of memory: the size in bytes exceeds 63 bits");
  EXPECT_EQ(inlay_storage_allocate(INT64_MAX, &storage, &error),
            INLAY_OUT_OF_MEMORY);
  EXPECT_EQ(inlay_storage_allocate(1ll << 60, &storage, &error),
            INLAY_OUT_OF_MEMORY);
  EXPECT_STREQ(error.message,
               "out of memory: cannot allocate 1152921504606846976 bytes");
  EXPECT_EQ(storage.data, nullptr);
}

// Tests that large blocks that come and go hold what is written to them.
TEST(Storage, LargeBlocks) {
  std::vector<inlay_storage> held;
  for (int n = 0; n < 60; ++n) {
    inlay_storage storage;
    std::int64_t bytes = (1 + n * 7 % 5) * (1 << 20) + n;
    ASSERT_EQ(inlay_storage_allocate(bytes, &storage, nullptr), INLAY_OK);
    EXPECT_EQ(storage.bytes, bytes);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(storage.data) % 64, 0u);
    std::memset(storage.data, n, static_cast<std::size_t>(bytes));
    held.push_back(storage);
    if (n % 3 != 0)
      continue;
    for (const inlay_storage &other : held) {
      auto text = static_cast<const char *>(other.data);
      EXPECT_EQ(text[0], text[other.bytes - 1]);
    }
    inlay_storage_free(&held[held.size() / 2]);
    held.erase(held.begin() + std::ptrdiff_t(held.size() / 2));
  }
  for (inlay_storage &storage : held)
    inlay_storage_free(&storage);
}

// Tests that the chosen allocation fails, and only that one.
TEST(Storage, ChosenFailure) {
  inlay_storage_fail_after(1);
  array<float, 1> first(3);
  EXPECT_THROW((array<float, 1>(3)), out_of_memory);
  array<float, 1> third(3);
  inlay_storage_fail_after(0);
  inlay_storage_fail_after(-1);
  array<float, 1> fourth(3);
}

// Tests that each status has its exception, with the message.
TEST(Storage, Exceptions) {
  inlay_error record = {INLAY_DATA_ERROR, "u.npy: bad"};
  EXPECT_THROW(throw_error(record), data_error);
  record.status = INLAY_USAGE_ERROR;
  EXPECT_THROW(throw_error(record), usage_error);
  record.status = INLAY_INTERNAL_ERROR;
  EXPECT_THROW(throw_error(record), internal_error);
  record.status = INLAY_OUT_OF_MEMORY;
  try {
    throw_error(record);
  } catch (const error &e) {
    EXPECT_STREQ(e.what(), "u.npy: bad");
    EXPECT_EQ(e.status(), INLAY_OUT_OF_MEMORY);
  }
}

// Under AddressSanitizer no block is kept.
#if defined(__SANITIZE_ADDRESS__)
#define INLAY_KEEPS_BLOCKS 0
#elif defined(__has_feature)
#define INLAY_KEEPS_BLOCKS !__has_feature(address_sanitizer)
#else
#define INLAY_KEEPS_BLOCKS 1
#endif

#if INLAY_KEEPS_BLOCKS
// Tests that a large block whose size is no multiple of the alignment serves
// the next request of the same size: its pages need not be mapped again.
TEST(Storage, FreedBlockIsTakenAgain) {
  constexpr std::int64_t bytes = (std::int64_t(3) << 20) + 20;
  inlay_storage storage;
  ASSERT_EQ(inlay_storage_allocate(bytes, &storage, nullptr), INLAY_OK);
  void *first = storage.data;
  inlay_storage_free(&storage);
  ASSERT_EQ(inlay_storage_allocate(bytes, &storage, nullptr), INLAY_OK);
  EXPECT_EQ(storage.data, first);
  inlay_storage_free(&storage);
}
#endif
