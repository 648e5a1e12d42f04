// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Draws by distance: a pixel takes as much of the colour as the shape covers.
#include "canvas.hpp"

#include "lettering.hpp"

#include <algorithm>
#include <cmath>

namespace cavity {

canvas::canvas(int width, int height)
    : width_(width), height_(height),
      pixels_(static_cast<size_t>(width) * static_cast<size_t>(height),
              color{1, 1, 1}) {}

void canvas::blend(int x, int y, color c, double opacity) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_ || opacity <= 0)
    return;
  float part = static_cast<float>(std::min(opacity, 1.0));
  color &old = pixels_[static_cast<size_t>(y) * width_ + x];
  old.red += part * (c.red - old.red);
  old.green += part * (c.green - old.green);
  old.blue += part * (c.blue - old.blue);
}

void canvas::fill(point a, point b, color c) {
  for (int y = static_cast<int>(a.y); y < b.y; ++y)
    for (int x = static_cast<int>(a.x); x < b.x; ++x)
      blend(x, y, c, 1);
}

template <class Distance>
void canvas::paint(point low, point high, double radius, color c,
                   Distance distance) {
  double margin = radius + 1;
  int first_x = static_cast<int>(std::floor(low.x - margin));
  int last_x = static_cast<int>(std::ceil(high.x + margin));
  int last_y = static_cast<int>(std::ceil(high.y + margin));
  for (int y = static_cast<int>(std::floor(low.y - margin)); y <= last_y; ++y)
    for (int x = first_x; x <= last_x; ++x)
      blend(x, y, c, radius + 0.5 - distance(x + 0.5, y + 0.5));
}

void canvas::line(point a, point b, double thickness, color c) {
  polyline({a, b}, thickness, c);
}

static double distance_to(point a, point b, double x, double y) {
  double dx = b.x - a.x, dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;
  t = std::clamp(t, 0.0, 1.0);
  return std::hypot(x - a.x - t * dx, y - a.y - t * dy);
}

void canvas::polyline(const std::vector<point> &points, double thickness,
                      color c) {
  // Few points at a time, so that the box that is looked at stays small; each
  // box knows one point more on either side, so that no joint is drawn twice.
  const size_t step = 8;
  for (size_t first = 0; first + 1 < points.size(); first += step) {
    size_t last = std::min(first + step, points.size() - 1);
    point low = points[first], high = low;
    for (size_t i = first; i <= last; ++i) {
      low = {std::min(low.x, points[i].x), std::min(low.y, points[i].y)};
      high = {std::max(high.x, points[i].x), std::max(high.y, points[i].y)};
    }
    paint(low, high, thickness / 2, c, [&](double x, double y) {
      double nearest = 1e30;
      for (size_t i = first; i < last; ++i)
        nearest =
            std::min(nearest, distance_to(points[i], points[i + 1], x, y));
      bool owned = first == 0 || distance_to(points[first - 1], points[first],
                                             x, y) > nearest;
      return owned ? nearest : 1e30;
    });
  }
}

void canvas::disc(point center, double radius, color c) {
  paint(center, center, radius, c, [&](double x, double y) {
    return std::hypot(x - center.x, y - center.y);
  });
}

void canvas::ring(point center, double radius, double thickness, color c) {
  point low{center.x - radius, center.y - radius};
  point high{center.x + radius, center.y + radius};
  paint(low, high, thickness / 2, c, [&](double x, double y) {
    return std::abs(std::hypot(x - center.x, y - center.y) - radius);
  });
}

void canvas::text(point at, double size, std::string_view text, color c,
                  align place, bool upward) {
  double scale = size / capital_height;
  double shift = place == align::left ? 0 : -scale * text_width(text);
  if (place == align::center)
    shift /= 2;
  for (const std::vector<point> &stroke : text_strokes(text)) {
    std::vector<point> placed;
    for (point p : stroke) {
      double along = shift + scale * p.x, above = scale * p.y;
      placed.push_back(upward ? point{at.x - above, at.y - along}
                              : point{at.x + along, at.y - above});
    }
    bool dot = placed.size() == 2 && placed[0].x == placed[1].x &&
               placed[0].y == placed[1].y;
    polyline(placed, std::max(1.1, 0.115 * size) * (dot ? 1.8 : 1), c);
  }
}

} // namespace cavity
