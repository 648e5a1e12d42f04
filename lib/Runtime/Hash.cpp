// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// MurmurHash3_x64_128, after Austin Appleby's description (public domain).
#include "Hash.h"

#include <bit>
#include <cstdio>
#include <cstring>

namespace inlay::runtime {
namespace {

constexpr std::uint64_t c1 = 0x87c37b91114253d5u;
constexpr std::uint64_t c2 = 0x4cf5ad432745937fu;

std::uint64_t mix_low(std::uint64_t k) { return std::rotl(k * c1, 31) * c2; }
std::uint64_t mix_high(std::uint64_t k) { return std::rotl(k * c2, 33) * c1; }

std::uint64_t finish(std::uint64_t k) {
  k = (k ^ (k >> 33)) * 0xff51afd7ed558ccdu;
  k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53u;
  return k ^ (k >> 33);
}

} // namespace

hash128 hash_bytes(const void *data, std::size_t size, hash128 before) {
  auto bytes = static_cast<const unsigned char *>(data);
  std::uint64_t h1 = before.low, h2 = before.high;
  std::size_t blocks = size / 16;
  for (std::size_t i = 0; i < blocks; ++i) {
    std::uint64_t k[2];
    std::memcpy(k, bytes + 16 * i, 16);
    h1 = std::rotl(h1 ^ mix_low(k[0]), 27) + h2;
    h1 = h1 * 5 + 0x52dce729;
    h2 = std::rotl(h2 ^ mix_high(k[1]), 31) + h1;
    h2 = h2 * 5 + 0x38495ab5;
  }
  // The tail, zero-extended, hashes as in the byte-wise original: mixing a
  // word of zeros changes nothing.
  std::uint64_t tail[2] = {0, 0};
  std::memcpy(tail, bytes + 16 * blocks, size % 16);
  h2 ^= mix_high(tail[1]);
  h1 ^= mix_low(tail[0]);
  h1 ^= size;
  h2 ^= size;
  h1 += h2;
  h2 += h1;
  h1 = finish(h1);
  h2 = finish(h2);
  h1 += h2;
  h2 += h1;
  return {h1, h2};
}

std::string to_hex(hash128 hash) {
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx",
                static_cast<unsigned long long>(hash.high),
                static_cast<unsigned long long>(hash.low));
  return text;
}

} // namespace inlay::runtime
