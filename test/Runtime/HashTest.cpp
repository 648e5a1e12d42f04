// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The hash against published values, and its use of every byte.
#include "Hash.h"

#include <cstring>
#include <gtest/gtest.h>
#include <set>

using namespace inlay::runtime;

// Tests a published value of MurmurHash3_x64_128.
TEST(Hash, Published) {
  const char *text = "The quick brown fox jumps over the lazy dog";
  hash128 hash = hash_bytes(text, std::strlen(text));
  EXPECT_EQ(hash.low, 0xe34bbc7bbc071b6cu);
  EXPECT_EQ(hash.high, 0x7a433ca9c49a9347u);
  EXPECT_EQ(to_hex(hash), "7a433ca9c49a9347e34bbc7bbc071b6c");
}

// Tests that each bit, the length, and what came before change the hash.
TEST(Hash, EveryBit) {
  std::set<hash128> seen;
  char bytes[40] = {};
  for (std::size_t n = 0; n <= sizeof bytes; ++n)
    EXPECT_TRUE(seen.insert(hash_bytes(bytes, n)).second);
  for (std::size_t bit = 0; bit < 8 * sizeof bytes; ++bit) {
    bytes[bit / 8] ^= static_cast<char>(1 << bit % 8);
    EXPECT_TRUE(seen.insert(hash_bytes(bytes, sizeof bytes)).second) << bit;
    bytes[bit / 8] = 0;
  }
  EXPECT_TRUE(seen.insert(hash_bytes(bytes, 3, {1, 0})).second);
  EXPECT_TRUE(seen.insert(hash_bytes(bytes, 3, {0, 1})).second);
}
