// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The flow in the cavity and its way to the steady state.
#ifndef INLAY_EXAMPLES_CAVITY_FLOW_HPP
#define INLAY_EXAMPLES_CAVITY_FLOW_HPP

#include <inlay/array.hpp>

#include <cstdint>
#include <string>

namespace cavity {

/// What is shown of a solution, on cells x cells squares; the first subscript
/// is the row, counted from the bottom.
struct outcome {
  inlay::array<double, 2> u;        ///< velocity along x in the centres
  inlay::array<double, 2> v;        ///< velocity along y in the centres
  inlay::array<double, 2> pressure; ///< in the centres, 0 on average
  inlay::array<double, 2> stream;   ///< stream function on the corners
};

/// Air in a unit square whose lid moves to the right at speed 1, Re = 100.
///
/// Staggered grid: u on the vertical faces of the cells, v on the horizontal
/// ones, the pressure in the centres; one ghost row along the walls. Central
/// differences, second order. Time is a means to the steady state only, so the
/// pressure follows the divergence at a finite rate (artificial
/// compressibility); both vanish together.
class flow {
public:
  /// Makes `cells` x `cells` cells of resting air; `cells` is even.
  explicit flow(std::int64_t cells);

  /// Moves on by `steps` time steps. The first call compiles.
  void advance(std::int64_t steps);

  /// Returns the largest rate at which a velocity or a pressure still changes.
  double change() const;

  /// Returns what is shown of the present state.
  outcome show() const;

  /// Returns what ran in place in `advance`, and why.
  static std::string explain();

  /// Returns the kernel of `advance` after a stage of the compiler.
  static std::string ir(const std::string &stage);

  double time_step() const { return time_step_; }
  const inlay::array<double, 2> &u() const { return u_; }
  const inlay::array<double, 2> &v() const { return v_; }

private:
  double cells_, time_step_; // stable for diffusion and for sound
  inlay::array<double, 2> u_, v_, p_;
};

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_FLOW_HPP
