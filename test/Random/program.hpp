// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs that are written record by record.
#ifndef INLAY_TEST_RANDOM_PROGRAM_HPP
#define INLAY_TEST_RANDOM_PROGRAM_HPP

#include "inlay/detail/records.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inlay_random {

using words = std::vector<std::int64_t>;

/// Collects records; each has a line of its own.
class program {
public:
  /// Appends a record without a value.
  void emit(int op, int type, int detail, const words &operands);
  /// Appends a record that defines a value and returns its number.
  std::int64_t value(int op, int type, int detail, const words &operands);
  /// Returns a constant of `type`.
  std::int64_t constant(int type, std::int64_t number);
  /// Returns a new slot, without the record that defines it.
  std::int64_t new_slot() { return slots_++; }

  /// Returns the program; valid while this object lives and does not change.
  inlay_program get();
  /// Takes the records of `text`, as `text()` prints them, instead.
  void replace(std::string_view text);
  /// Prints the records, one a line.
  std::string text();

private:
  inlay::records::writer out_{"random"};
  std::uint32_t lines_ = 0;
  std::int64_t slots_ = 0;
};

/// Where an array argument lies. All zero: row-major in memory of its own.
struct placement {
  words strides;            ///< in elements, of any sign; empty: row-major
  int memory = -1;          ///< whose memory it shares; -1: none
  std::int64_t origin = 0;  ///< from the first element of that argument
  bool is_at_start = false; ///< of the pages, else at their end
  bool is_donated = false;  ///< an owned argument that is given away
};

/// What an argument of a generated program is made from.
struct parameter {
  int kind, type;
  std::vector<std::int64_t> shape;
  std::vector<double> elements; ///< one for a scalar
  std::int64_t integer = 0;     ///< an I64 scalar that no double holds, or 0
  placement place = {};
};

/// A program and arguments for it.
struct test_case {
  program code;
  std::vector<parameter> parameters;
  std::vector<int> result_types, result_ranks;
  bool must_fail = false;  ///< an index that every run reaches leaves 64 bits
  bool may_misfit = false; ///< some extents need not fit
};

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_PROGRAM_HPP
