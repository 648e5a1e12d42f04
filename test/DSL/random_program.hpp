// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs on two matrices, as data: what the kernel records and what
// plain loops compute come from the same description.
#ifndef INLAY_TEST_DSL_RANDOM_PROGRAM_HPP
#define INLAY_TEST_DSL_RANDOM_PROGRAM_HPP

#include "inlay/inlay.hpp"

#include <random>
#include <vector>

/// Elements first, first + step, ... of a dimension, `count` of them.
struct progression {
  int first, step, count;

  int operator()(int i) const { return first + i * step; }
  /// Returns NumPy's end bound. What ends before the front is written far in
  /// front of it, since -1 would be the last element.
  int last() const {
    int end = first + step * count;
    return end < 0 ? -100 : end;
  }
  auto slice() const { return inlay::slice(first, last(), step); }
};

/// How an operand of the shape of the written region is made.
enum class reading {
  region,  ///< t[rows, columns]
  swapped, ///< transpose(t[rows, columns])
  row,     ///< t[row, columns], for all rows
  column   ///< t[rows, column][all, newaxis], for all columns
};

/// A part of matrix 0 or 1.
struct place {
  int matrix;
  reading how;
  progression rows, columns;
};

enum class form {
  assign,   ///< target = x - 3 * y
  add,      ///< target += x + y
  exchange, ///< old = x; target = y; other += old
  copy,     ///< s = x; s[0] += y[0]; target = s
  loop,     ///< for i < count: target, moved by i rows, = x
  branch    ///< if (a[0, 0] < b[0, 0]) target = x; else target -= y
};

/// One statement. All places have the shape of the target.
struct statement {
  form what;
  place target, other, x, y;
  int count;
};

struct random_program {
  int extents[2][2];
  std::vector<statement> statements;
};

/// Makes the program of a seed.
random_program make_program(unsigned seed);

#endif // INLAY_TEST_DSL_RANDOM_PROGRAM_HPP
