// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs: machine code against the interpreter of the specification,
// bit for bit, and the bytes that explain names against those that were
// counted. INLAY_RANDOM_SEED=N runs program N alone and prints it, with
// INLAY_RANDOM_TEXT=FILE as that file changes its records;
// INLAY_RANDOM_COUNT=N runs N programs of each kind, from number
// INLAY_RANDOM_FIRST on, until INLAY_RANDOM_FAILURES of them are wrong.
#include "execute.hpp"
#include "generator.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace inlay_random;

namespace {

std::int64_t number_of(const char *variable, std::int64_t otherwise) {
  const char *text = std::getenv(variable);
  return text ? std::atoll(text) : otherwise;
}

/// Whether a subscript that leaves 64 bits on its way is an error.
bool indices_are_exact() { return number_of("INLAY_RANDOM_EXACT", 1); }

/// Says where arguments lie, whose layout is not in the program.
std::string arguments_text(const test_case &test) {
  std::ostringstream out;
  for (std::size_t i = 0; i < test.parameters.size(); ++i) {
    const parameter &p = test.parameters[i];
    out << "argument " << i << ":";
    if (p.kind == INLAY_SCALAR) {
      out << ' ' << (p.integer ? p.integer : std::int64_t(p.elements[0]))
          << '\n';
      continue;
    }
    for (std::int64_t extent : p.shape)
      out << ' ' << extent;
    for (std::size_t d = 0; d < p.place.strides.size(); ++d)
      out << (d ? " " : " strides ") << p.place.strides[d];
    if (p.place.memory >= 0)
      out << " at " << p.place.origin << " of argument " << p.place.memory;
    out << (p.place.is_donated ? " donated" : "") << " {";
    for (std::size_t k = 0; k < p.elements.size() && k < 12; ++k)
      out << (k ? " " : "") << p.elements[k];
    out << "}\n";
  }
  return out.str();
}

/// What programs of a kind did: how many ended well, and how many of these had
/// copies or scratch to explain.
struct tally {
  int completed = 0, explained = 0;
};

/// Runs program `seed` both ways; says what differs, in bits or in bytes.
bool agrees(std::uint64_t seed, focus f, tally &count) {
  test_case test = generate(seed, f);
  if (const char *file = std::getenv("INLAY_RANDOM_TEXT")) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    test.code.replace(text.str());
  }
  outcome expected = run(test, INLAY_BACKEND_REFERENCE);
  outcome found = run(test, INLAY_BACKEND_COMPILED);
  count.completed += expected.status == INLAY_OK;
  count.explained += found.is_explained;
  std::string d = difference(expected, found);
  if (d.empty())
    d = found.bytes;
  if (d.empty() && test.must_fail && !test.may_misfit && indices_are_exact() &&
      expected.status == INLAY_OK)
    d = "an index has left 64 bits without an error";
  // A program may fail for its data only, where all extents fit.
  if (d.empty() && (test.may_misfit || expected.status == INLAY_OK ||
                    expected.status == INLAY_DATA_ERROR))
    return true;
  if (d.empty())
    d = "unexpected status " + std::to_string(expected.status) + ": " +
        expected.message;
  ADD_FAILURE() << "program " << seed << ": " << d << "\n"
                << arguments_text(test) << test.code.text();
  return false;
}

void run_programs(std::uint64_t first, std::int64_t count, focus f) {
  first = std::uint64_t(number_of("INLAY_RANDOM_FIRST", std::int64_t(first)));
  if (std::int64_t seed = number_of("INLAY_RANDOM_SEED", -1); seed >= 0) {
    tally count;
    std::cout << generate(seed, f).code.text();
    agrees(seed, f, count);
    return;
  }
  count = number_of("INLAY_RANDOM_COUNT", count);
  tally done;
  int wrong = 0, limit = int(number_of("INLAY_RANDOM_FAILURES", 10));
  for (std::int64_t k = 0; k < count && wrong < limit; ++k)
    wrong += !agrees(first + k, f, done);
  if (wrong >= limit)
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

// Tests what lies at an edge: indices near the ends of 64 bits, elements that
// are no numbers, arguments of any layout and of other extents.
TEST(Random, Edges0) { run_programs(100, 100, focus::edges); }
TEST(Random, Edges1) { run_programs(200, 100, focus::edges); }

// Tests bodies that do not run, with what could not be run, and loops that end
// where 64 bits do.
TEST(Random, Unreached) { run_programs(300, 100, focus::unreached); }

// Tests that a program is a function of its seed.
TEST(Random, SameSeedSameProgram) {
  for (std::uint64_t seed : {3u, 14u, 159u}) {
    test_case first = generate(seed, focus::everything);
    test_case second = generate(seed, focus::everything);
    EXPECT_EQ(first.code.text(), second.code.text());
  }
}

} // namespace
