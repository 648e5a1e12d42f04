// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs on two matrices.
#include "random_program.hpp"

#include <algorithm>

namespace {

/// Draws the pieces of one program.
class draw {
public:
  draw(unsigned seed) : random(seed) {}

  int below(int n) {
    return std::uniform_int_distribution<int>(0, n - 1)(random);
  }
  /// Draws a progression of `count` elements below `extent`, of either sign.
  progression along(int extent, int count) {
    int most = count > 1 ? (extent - 1) / (count - 1) : 3;
    int step = 1 + below(std::max(1, std::min(most, 3)));
    int span = step * std::max(count - 1, 0);
    int first = below(std::max(1, extent - span));
    if (count == 0)
      return {first, 1, 0};
    return below(3) == 0 ? progression{first + span, -step, count}
                         : progression{first, step, count};
  }
  place region(const random_program &p, int rows, int columns) {
    int m = below(2);
    return {m, reading::region, along(p.extents[m][0], rows),
            along(p.extents[m][1], columns)};
  }
  place operand(const random_program &p, int rows, int columns) {
    place at = region(p, rows, columns);
    at.how = static_cast<reading>(below(5) % 4);
    const int *extents = p.extents[at.matrix];
    if (at.how == reading::swapped &&
        (columns > extents[0] || rows > extents[1]))
      at.how = reading::region;
    if (at.how == reading::swapped)
      return {at.matrix, at.how, along(extents[0], columns),
              along(extents[1], rows)};
    if (at.how == reading::row)
      at.rows = along(extents[0], 1);
    if (at.how == reading::column)
      at.columns = along(extents[1], 1);
    return at;
  }

private:
  std::mt19937 random;
};

} // namespace

random_program make_program(unsigned seed) {
  draw d(seed);
  random_program p;
  for (auto &extents : p.extents)
    for (int &extent : extents)
      extent = 1 + d.below(7);
  int most_rows = std::min(p.extents[0][0], p.extents[1][0]);
  int most_columns = std::min(p.extents[0][1], p.extents[1][1]);
  for (int n = 1 + d.below(5); n > 0; --n) {
    int rows = d.below(8) ? 1 + d.below(most_rows) : 0;
    int columns = 1 + d.below(most_columns);
    statement s{static_cast<form>(d.below(6)), d.region(p, rows, columns),
                d.region(p, rows, columns),    d.operand(p, rows, columns),
                d.operand(p, rows, columns),   0};
    if (s.what == form::loop) {
      // Rounds move the target down, as far as it fits.
      s.target.rows = {0, 1, rows};
      s.count = 1 + d.below(p.extents[s.target.matrix][0] - rows + 1);
    }
    p.statements.push_back(s);
  }
  return p;
}
