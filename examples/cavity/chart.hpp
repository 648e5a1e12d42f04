// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// One panel of the picture: a computed line and the published points on it.
#ifndef INLAY_EXAMPLES_CAVITY_CHART_HPP
#define INLAY_EXAMPLES_CAVITY_CHART_HPP

#include "canvas.hpp"
#include "profile.hpp"

namespace cavity {

inline constexpr color ink{0.13f, 0.15f, 0.20f};
inline constexpr color accent{0.80f, 0.25f, 0.13f};

/// A panel over positions 0..1 and values low..high, with a tick every `step`.
struct chart {
  point corner; ///< top left, in pixels
  point extent; ///< width and height, in pixels
  double low, high, step;
  std::string title, axis;

  /// Draws the panel: `line`, and the points of `component`.
  void draw(canvas &out, const profile &line,
            const std::vector<published> &points, char component) const;

private:
  point place(double position, double value) const;
  void draw_axes(canvas &out) const;
  void draw_legend(canvas &out) const;
};

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_CHART_HPP
