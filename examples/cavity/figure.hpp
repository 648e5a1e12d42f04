// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The picture of the solution: speed and streamlines, and both centre lines
// beside the published velocities.
#ifndef INLAY_EXAMPLES_CAVITY_FIGURE_HPP
#define INLAY_EXAMPLES_CAVITY_FIGURE_HPP

#include "canvas.hpp"
#include "profile.hpp"

namespace cavity {

/// What the picture shows.
struct figure {
  const inlay::array<double, 2> &u;      ///< on vertical faces, ghost rows too
  const inlay::array<double, 2> &v;      ///< on horizontal faces, ghosts too
  const inlay::array<double, 2> &stream; ///< on the corners of the cells
  const profile &u_line;                 ///< u on x = 0.5
  const profile &v_line;                 ///< v on y = 0.5
  const std::vector<published> &points;
  double deviation; ///< the largest one from Marchi et al.
};

/// Draws all of it.
canvas draw(const figure &f);

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_FIGURE_HPP
