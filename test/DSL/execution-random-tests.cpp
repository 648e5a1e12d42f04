// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests random programs that read and write overlapping parts of two matrices
// against plain loops that copy every right-hand side first.
#include "execution.hpp"
#include "random_program.hpp"

class RandomExecution : public Execution {};

using matrix = array<std::int32_t, 2>;
using dynamic_matrix = tensor<std::int32_t, dyn, dyn>;

/// The program that the kernel's lambda records: it captures nothing.
static random_program program;

//===--- By the kernel ----------------------------------------------------===//

/// Calls `use` with the operand, whatever its C++ type.
template <class Use>
static void with(const dynamic_matrix *const *t, const place &p, Use use) {
  const dynamic_matrix &m = *t[p.matrix];
  switch (p.how) {
  case reading::region:
    return use(m[p.rows.slice(), p.columns.slice()]);
  case reading::swapped:
    return use(transpose(m[p.rows.slice(), p.columns.slice()]));
  case reading::row:
    return use(m[p.rows.first, p.columns.slice()]);
  case reading::column:
    return use(m[p.rows.slice(), p.columns.first][all, newaxis]);
  }
}

/// Records a statement.
static void record(const statement &s, dynamic_matrix &a, dynamic_matrix &b) {
  const dynamic_matrix *read[] = {&a, &b};
  dynamic_matrix *written[] = {&a, &b};
  auto &target = *written[s.target.matrix];
  auto &other = *written[s.other.matrix];
  auto rows = s.target.rows.slice(), columns = s.target.columns.slice();
  with(read, s.x, [&](auto x) {
    with(read, s.y, [&](auto y) {
      switch (s.what) {
      case form::assign:
        target[rows, columns] = x - 3 * y;
        break;
      case form::add:
        target[rows, columns] += x + y;
        break;
      case form::exchange:
        target[rows, columns] = y;
        other[s.other.rows.slice(), s.other.columns.slice()] += x;
        break;
      case form::copy: {
        dynamic_matrix c = target[rows, columns];
        c[all] = x;
        c += y;
        c[slice(1, end)] = c[slice(0, -1)];
        target[rows, columns] = c;
        break;
      }
      case form::loop:
        for_(range(s.count), [&](auto i) {
          with(read, s.x, [&](auto now) {
            target[slice(i, i + s.target.rows.count), columns] = now;
          });
        });
        break;
      case form::branch:
        if_(
            a[0, 0] < b[0, 0], [&] { target[rows, columns] = x; },
            [&] { target[rows, columns] -= y; });
        break;
      }
    });
  });
}

//===--- By plain loops ---------------------------------------------------===//

/// Reads an operand into a matrix of its own.
static matrix values(const matrix *m, const place &p, int rows, int columns) {
  matrix result(rows, columns);
  const matrix &from = m[p.matrix];
  for (int i = 0; i < rows; ++i)
    for (int j = 0; j < columns; ++j)
      result(i, j) = p.how == reading::swapped  ? from(p.rows(j), p.columns(i))
                     : p.how == reading::row    ? from(p.rows(0), p.columns(j))
                     : p.how == reading::column ? from(p.rows(i), p.columns(0))
                                                : from(p.rows(i), p.columns(j));
  return result;
}

/// Computes x + factor * y, with the wrap of two's complement.
static std::int32_t wrapped(std::int32_t x, std::int32_t factor,
                            std::int32_t y) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(x) +
                                   static_cast<std::uint32_t>(factor) *
                                       static_cast<std::uint32_t>(y));
}

/// Writes old * keep + value * factor into a place.
static void store(matrix *m, const place &p, int keep, int factor,
                  const matrix &value) {
  for (int i = 0; i < value.extent(0); ++i)
    for (int j = 0; j < value.extent(1); ++j) {
      std::int32_t &element = m[p.matrix](p.rows(i), p.columns(j));
      element = wrapped(keep ? element : 0, factor, value(i, j));
    }
}

/// Carries a statement out.
static void run(const statement &s, matrix *m) {
  int rows = s.target.rows.count, columns = s.target.columns.count;
  matrix x = values(m, s.x, rows, columns), y = values(m, s.y, rows, columns);
  switch (s.what) {
  case form::assign:
    store(m, s.target, 0, 1, x);
    return store(m, s.target, 1, -3, y);
  case form::add:
    store(m, s.target, 1, 1, x);
    return store(m, s.target, 1, 1, y);
  case form::exchange:
    store(m, s.target, 0, 1, y);
    return store(m, s.other, 1, 1, x);
  case form::copy:
    for (int i = rows; i-- > 0;)
      for (int j = 0; j < columns; ++j) {
        int from = i > 0 ? i - 1 : 0;
        x(i, j) = wrapped(x(from, j), 1, y(from, j));
      }
    return store(m, s.target, 0, 1, x);
  case form::loop: {
    place at = s.target;
    for (int i = 0; i < s.count; ++i, ++at.rows.first)
      store(m, at, 0, 1, values(m, s.x, rows, columns));
    return;
  }
  case form::branch:
    return m[0](0, 0) < m[1](0, 0) ? store(m, s.target, 0, 1, x)
                                   : store(m, s.target, 1, -1, y);
  }
}

//===--- Both -------------------------------------------------------------===//

/// Runs the program of a seed both ways, and compares the matrices, and what
/// is returned beside them in other shapes.
static void compare(unsigned seed, backend chosen) {
  program = make_program(seed);
  auto k = kernel([](dynamic_matrix &a, dynamic_matrix b) {
             for (const statement &s : program.statements)
               record(s, a, b);
             auto flat = reshape(a, -1);
             auto turned = transpose(b);
             a[0] = 7;
             return results(b, flat, turned[all, slice(0, 1)]);
           }).with(chosen);
  matrix m[2] = {
      matrix::iota(program.extents[0][0], program.extents[0][1]),
      matrix::full(-50, program.extents[1][0], program.extents[1][1])};
  for (std::int64_t i = 0; i < m[1].size(); ++i)
    m[1].data()[i] += 3 * static_cast<std::int32_t>(i);
  matrix a = m[0], b = m[1];
  for (const statement &s : program.statements)
    run(s, m);
  auto [owned, flat, turned] = k(a, b);
  ASSERT_EQ(owned, m[1]);
  for (std::int64_t i = 0; i < flat.size(); ++i)
    ASSERT_EQ(flat(i), m[0].data()[i]);
  for (std::int64_t i = 0; i < turned.extent(0); ++i)
    ASSERT_EQ(turned(i, 0), m[1](0, i));
  m[0][0, all].fill(7);
  ASSERT_EQ(a, m[0]);
}

// Tests many programs with each backend.
TEST_P(RandomExecution, Programs) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(seed);
    ASSERT_NO_FATAL_FAILURE(compare(seed, GetParam()));
  }
}

INLAY_ON_BOTH_BACKENDS(RandomExecution);
