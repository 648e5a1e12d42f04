// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random functions of nests that update two tensors.

#ifndef INLAY_TEST_PLAN_RANDOMPROGRAM_H
#define INLAY_TEST_PLAN_RANDOMPROGRAM_H

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace mlir::inlay::test {

/// What a program may contain.
struct ProgramOptions {
  int64_t maxRank = 2;
  int64_t maxStatements = 4;
  int64_t maxReads = 3;
  /// Whether extents and offsets are known at run time only.
  bool isDynamic = false;
  /// Whether there are loops, branches and reads of older values.
  bool hasFlow = false;
};

/// Writes one program. The function is called f; it takes two in-out tensors
/// of one type, an i1 given as an index, and an index.
class RandomProgram {
public:
  RandomProgram(uint64_t seed, ProgramOptions options);

  /// The text of the function.
  std::string text;
  /// The extents to run it with.
  std::vector<int64_t> extents;

private:
  /// One subscript: an offset as text, step and loop (-1: none).
  struct Subscript {
    std::string offset;
    int64_t step, loop;
  };

  int64_t pick(int64_t low, int64_t high);
  bool chance(int64_t percent) { return pick(1, 100) <= percent; }
  void line(const std::string &statement);
  std::string newName() { return "%v" + std::to_string(nextName++); }

  void writeHead();
  void writeStatements(int64_t count, int64_t depth);
  void writeNest(unsigned tensor);
  void writeLoop(int64_t depth);
  void writeBranch(int64_t depth);
  std::string pickValue(unsigned tensor);
  std::vector<Subscript> pickWrite();
  std::vector<Subscript> pickRead();
  Subscript pickSubscript(int64_t dim, int64_t loop);
  std::string show(const std::vector<Subscript> &access);

  std::mt19937_64 random;
  ProgramOptions options;
  std::string type;
  int64_t nextName = 0, indent = 1;
  /// The values of each tensor, the latest last.
  std::vector<std::string> values[2];

  // The nest that is being written: per loop its size (as text and number)
  // and, with run-time extents, how much smaller than the extent it is.
  std::vector<std::string> bounds;
  std::vector<int64_t> sizes, missing;
  /// Per dimension the loop that writes along it, or -1.
  std::vector<int64_t> writeLoops;
};

} // namespace mlir::inlay::test

#endif // INLAY_TEST_PLAN_RANDOMPROGRAM_H
