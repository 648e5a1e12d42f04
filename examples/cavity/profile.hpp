// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The velocities on the two centre lines, and the published ones.
#ifndef INLAY_EXAMPLES_CAVITY_PROFILE_HPP
#define INLAY_EXAMPLES_CAVITY_PROFILE_HPP

#include <inlay/array.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cavity {

/// A published velocity: `component` is 'u' on x = 0.5 or 'v' on y = 0.5, and
/// `position` the other coordinate.
struct published {
  std::string source;
  char component;
  double position, value;
};

/// Reads "source,component,position,value" lines. Throws std::runtime_error
/// that names the line if there is anything else but comments and the heading.
std::vector<published> read_published(const std::string &path);

/// A velocity along one centre line, wall to wall.
struct profile {
  std::vector<double> position, value;

  /// Interpolates with the cubic through the four nearest points.
  double at(double where) const;
};

/// Returns u on x = 0.5 from the bottom to the lid. `u` stands on the vertical
/// faces of the cells: u[row, face], with a ghost row below and above; their
/// number is even, so that a column of faces lies on x = 0.5.
profile vertical_profile(const inlay::array<double, 2> &u, double lid);

/// Returns v on y = 0.5 from left to right, `v` on the horizontal faces.
profile horizontal_profile(const inlay::array<double, 2> &v);

/// Returns the largest deviation from the points of `source`; `count` is how
/// many there are.
double largest_deviation(const std::vector<published> &points,
                         std::string_view source, const profile &u,
                         const profile &v, int &count);

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_PROFILE_HPP
