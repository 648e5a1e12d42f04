// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs: machine code against the interpreter of the specification,
// bit for bit, and the bytes that explain names against those that were
// counted. INLAY_RANDOM_SEED=N runs program N alone and prints it;
// INLAY_RANDOM_COUNT=N runs N programs of each kind.
#include "execute.hpp"
#include "generator.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

using namespace inlay_random;

namespace {

std::int64_t number_of(const char *variable, std::int64_t otherwise) {
  const char *text = std::getenv(variable);
  return text ? std::atoll(text) : otherwise;
}

/// What programs of a kind did: how many ended well, and how many of these had
/// copies or scratch to explain.
struct tally {
  int completed = 0, explained = 0;
};

/// Runs program `seed` both ways; says what differs, in bits or in bytes.
bool agrees(std::uint64_t seed, focus f, tally &count) {
  test_case test = generate(seed, f);
  outcome expected = run(test, INLAY_BACKEND_REFERENCE);
  outcome found = run(test, INLAY_BACKEND_COMPILED);
  count.completed += expected.status == INLAY_OK;
  count.explained += found.is_explained;
  std::string d = difference(expected, found);
  if (d.empty())
    d = found.bytes;
  // A program may fail for its data only: extents always fit.
  if (d.empty() &&
      (expected.status == INLAY_OK || expected.status == INLAY_DATA_ERROR))
    return true;
  if (d.empty())
    d = "unexpected status " + std::to_string(expected.status) + ": " +
        expected.message;
  ADD_FAILURE() << "program " << seed << ": " << d << "\n" << test.code.text();
  return false;
}

void run_programs(std::uint64_t first, std::int64_t count, focus f) {
  if (std::int64_t seed = number_of("INLAY_RANDOM_SEED", -1); seed >= 0) {
    tally count;
    std::cout << generate(seed, f).code.text();
    agrees(seed, f, count);
    return;
  }
  count = number_of("INLAY_RANDOM_COUNT", count);
  tally done;
  int wrong = 0;
  for (std::int64_t k = 0; k < count && wrong < 10; ++k)
    wrong += !agrees(first + k, f, done);
  if (wrong >= 10)
    return;
  EXPECT_GT(done.completed, count * 3 / 4) << "too many programs end in errors";
  EXPECT_GT(done.explained, count / 4) << "too few programs copy anything";
}

// Tests that updates, scatters, loops and branches give the same bits, in four
// parts that run beside each other.
TEST(Random, Programs0) { run_programs(0, 500, focus::everything); }
TEST(Random, Programs1) { run_programs(500, 500, focus::everything); }
TEST(Random, Programs2) { run_programs(1000, 500, focus::everything); }
TEST(Random, Programs3) { run_programs(1500, 500, focus::everything); }

// Tests that a reshape, transpose or slice of an updated array, returned beside
// it or instead of it, is right.
TEST(Random, RearrangedUpdates) { run_programs(0, 500, focus::rearranged); }

// Tests that a program is a function of its seed.
TEST(Random, SameSeedSameProgram) {
  for (std::uint64_t seed : {3u, 14u, 159u}) {
    test_case first = generate(seed, focus::everything);
    test_case second = generate(seed, focus::everything);
    EXPECT_EQ(first.code.text(), second.code.text());
  }
}

} // namespace
