// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A picture in memory: smooth lines, discs and lettering in pixels, origin at
// the top left, written as PNG.
#ifndef INLAY_EXAMPLES_CAVITY_CANVAS_HPP
#define INLAY_EXAMPLES_CAVITY_CANVAS_HPP

#include <string>
#include <string_view>
#include <vector>

namespace cavity {

/// A colour; each part lies in 0..1.
struct color {
  float red, green, blue;
};

/// A point in pixels.
struct point {
  double x, y;
};

/// Where a text stands relative to the point that it is given.
enum class align { left, center, right };

class canvas {
public:
  /// Makes a white picture.
  canvas(int width, int height);

  int width() const { return width_; }
  int height() const { return height_; }

  /// Mixes `c` into one pixel; `opacity` 0 leaves it, 1 replaces it.
  void blend(int x, int y, color c, double opacity);

  /// Fills the rectangle with corners `a` (included) and `b` (excluded).
  void fill(point a, point b, color c);

  /// Draws one line with round ends.
  void line(point a, point b, double thickness, color c);

  /// Draws the lines between successive points.
  void polyline(const std::vector<point> &points, double thickness, color c);

  /// Fills a disc.
  void disc(point center, double radius, color c);

  /// Draws a circle.
  void ring(point center, double radius, double thickness, color c);

  /// Writes `text` on the base line through `at`; `size` is the height of a
  /// capital. `upward` turns it to run from bottom to top.
  void text(point at, double size, std::string_view text, color c,
            align place = align::left, bool upward = false);

  /// Writes the picture. Returns an empty text, or why it could not.
  std::string write_png(const std::string &path) const;

private:
  // Blends `c` where distance(x, y) is below `radius`, smoothly over one pixel.
  template <class Distance>
  void paint(point low, point high, double radius, color c, Distance distance);

  int width_, height_;
  std::vector<color> pixels_;
};

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_CANVAS_HPP
