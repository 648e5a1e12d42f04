// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the records of a program as a capture would, one call a record.

#ifndef INLAY_TEST_IMPORT_PROGRAMBUILDER_H
#define INLAY_TEST_IMPORT_PROGRAMBUILDER_H

#include "inlay/detail/records.hpp"

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace inlay_test {

/// The words of one pair of brackets.
class Subscripts {
public:
  Subscripts &integer(int64_t value);
  /// Numbers of values, -1 for an open bound.
  Subscripts &slice(int64_t begin = -1, int64_t end = -1, int64_t step = 1);
  Subscripts &all() { return slice(); }
  Subscripts &newaxis();
  Subscripts &ellipsis();
  Subscripts &tensor(int64_t value);

  /// Returns the count and the subscripts.
  std::vector<int64_t> get() const;

private:
  int64_t count = 0;
  std::vector<int64_t> words;
};

/// Collects records; each function that defines a value returns its number.
/// Locations count the statements: record n comes from line n + 1.
class ProgramBuilder {
public:
  using Words = std::vector<int64_t>;

  explicit ProgramBuilder(std::string name = "kernel") : out(std::move(name)) {}

  int64_t param(inlay_param_kind kind, inlay_type type, Words extents = {});
  int64_t constant(int64_t value);
  int64_t constant(inlay_type type, int64_t bits);
  int64_t constantF32(float value);
  int64_t extent(int64_t value, int64_t dim);
  /// Returns the number of the variable.
  int64_t slot(int64_t initial);
  int64_t load(inlay_type type, int64_t slot);
  void store(int64_t slot, int64_t value);
  int64_t slice(inlay_type type, int64_t value, const Subscripts &subscripts,
                inlay_bounds bounds = INLAY_BOUNDS_ERROR,
                inlay_negative negative = INLAY_NEGATIVE_FROM_END);
  int64_t update(inlay_type type, inlay_combiner combiner, int64_t dest,
                 int64_t value, std::initializer_list<Subscripts> groups,
                 inlay_bounds bounds = INLAY_BOUNDS_ERROR,
                 inlay_negative negative = INLAY_NEGATIVE_FROM_END);
  int64_t unary(inlay_type type, inlay_unary function, int64_t operand);
  int64_t binary(inlay_type type, inlay_binary function, int64_t lhs,
                 int64_t rhs);
  int64_t loop(int64_t begin, int64_t end, int64_t step = 1);
  void end() { add(INLAY_OP_END, 0, 0, {}); }
  void ret(Words results = {});

  /// Adds a record with a result and returns the result's number.
  int64_t value(inlay_op op, inlay_type type, int detail, Words words);
  /// Adds a record without a result.
  void add(inlay_op op, int type, int detail, const Words &words);

  /// Returns the program; valid until the next change.
  inlay_program get() const { return out.get(); }
  /// Returns record `number` for tests that damage it.
  inlay_record &record(size_t number) { return out.records()[number]; }
  /// Returns the words for tests that damage them.
  Words &allWords() { return out.words(); }
  /// Returns the number of the last record.
  size_t last() { return out.records().size() - 1; }

private:
  inlay::records::writer out;
  uint32_t statements = 0;
  int64_t slots = 0;
};

} // namespace inlay_test

#endif // INLAY_TEST_IMPORT_PROGRAMBUILDER_H
