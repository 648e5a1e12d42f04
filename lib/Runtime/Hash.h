// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A 128-bit hash of bytes, for cache keys and checksums.
#ifndef INLAY_LIB_RUNTIME_HASH_H
#define INLAY_LIB_RUNTIME_HASH_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace inlay::runtime {

/// A hash value; wide enough that keys are taken for what they stand for.
struct hash128 {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  auto operator<=>(const hash128 &) const = default;
};

/// Hashes bytes (MurmurHash3, x64, 128 bits). Starting from the hash of what
/// came before chains several pieces.
hash128 hash_bytes(const void *data, std::size_t size, hash128 before = {});

/// Writes 32 hexadecimal digits.
std::string to_hex(hash128 hash);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_HASH_H
