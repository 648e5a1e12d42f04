// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Lays the picture out and fills the field pixel by pixel.
#include "figure.hpp"

#include "chart.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cavity {
namespace {

using field = inlay::array<double, 2>;

// The field's square: its top left corner and its side, in pixels.
constexpr point corner{86, 118};
constexpr double side = 720;

// Weights of the cubic through the samples -1, 0, 1, 2 that has their slopes.
void cubic_weights(double t, double (&weight)[4]) {
  weight[0] = t * (-0.5 + t * (1 - 0.5 * t));
  weight[1] = 1 + t * t * (-2.5 + 1.5 * t);
  weight[2] = t * (0.5 + t * (2 - 1.5 * t));
  weight[3] = t * t * (-0.5 + 0.5 * t);
}

// Interpolates `f` at fractional subscripts.
double sample(const field &f, double row, double column) {
  double down[4], along[4];
  cubic_weights(row - std::floor(row), down);
  cubic_weights(column - std::floor(column), along);
  double sum = 0;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) {
      auto r = static_cast<std::int64_t>(std::floor(row)) + i - 1;
      auto c = static_cast<std::int64_t>(std::floor(column)) + j - 1;
      sum += down[i] * along[j] *
             f[std::clamp<std::int64_t>(r, 0, f.extent(0) - 1),
               std::clamp<std::int64_t>(c, 0, f.extent(1) - 1)];
    }
  return sum;
}

// A dark-to-light scale that is even to the eye (after Matplotlib's viridis).
color scale(double value) {
  static constexpr color stops[] = {
      {0.267f, 0.005f, 0.329f}, {0.283f, 0.141f, 0.458f},
      {0.254f, 0.265f, 0.530f}, {0.207f, 0.372f, 0.553f},
      {0.164f, 0.471f, 0.558f}, {0.128f, 0.567f, 0.551f},
      {0.135f, 0.659f, 0.518f}, {0.267f, 0.749f, 0.441f},
      {0.478f, 0.821f, 0.318f}, {0.741f, 0.873f, 0.150f},
      {0.993f, 0.906f, 0.144f}};
  constexpr int last = static_cast<int>(std::size(stops)) - 1;
  double at = std::clamp(value, 0.0, 1.0) * last;
  int below = std::min(static_cast<int>(at), last - 1);
  auto t = static_cast<float>(at - below);
  auto mix = [&](float a, float b) { return a + t * (b - a); };
  const color &a = stops[below], &b = stops[below + 1];
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

// How much of a pixel the nearest streamline covers. Streamlines are the level
// lines of the stream function: even steps in the main vortex, powers of ten
// towards the walls, positive ones in the two corner vortices.
double streamline_cover(const field &stream, double row, double column,
                        double cells_per_pixel) {
  static constexpr double levels[] = {-0.1,  -0.09, -0.08, -0.07, -0.06, -0.05,
                                      -0.04, -0.03, -0.02, -0.01, -3e-3, -1e-3,
                                      -1e-4, 1e-6,  5e-6,  1e-5};
  double value = sample(stream, row, column), step = 0.5 * cells_per_pixel;
  double slope = std::hypot(
      sample(stream, row + step, column) - sample(stream, row - step, column),
      sample(stream, row, column + step) - sample(stream, row, column - step));
  double nearest = 1e30;
  for (double level : levels)
    nearest = std::min(nearest, std::abs(value - level));
  return std::clamp(1.15 - nearest / std::max(slope, 1e-12), 0.0, 1.0);
}

void draw_field(canvas &out, const figure &f) {
  auto cells = static_cast<double>(f.stream.extent(0) - 1);
  for (int py = 0; py < side; ++py)
    for (int px = 0; px < side; ++px) {
      double x = (px + 0.5) / side * cells,
             y = cells - (py + 0.5) / side * cells;
      // Cell centres lie half a cell off the faces.
      double speed =
          std::hypot(sample(f.u, y + 0.5, x), sample(f.v, y, x + 0.5));
      int to_x = static_cast<int>(corner.x) + px;
      int to_y = static_cast<int>(corner.y) + py;
      out.blend(to_x, to_y, scale(speed), 1);
      out.blend(to_x, to_y, {1, 1, 1},
                0.8 * streamline_cover(f.stream, y, x, cells / side));
    }
}

void draw_frame(canvas &out) {
  point low{corner.x, corner.y + side}, high{corner.x + side, corner.y};
  out.polyline({low, {low.x, high.y}}, 3, ink);
  out.polyline({low, {high.x, low.y}}, 3, ink);
  out.polyline({{high.x, low.y}, high}, 3, ink);
  out.line(corner, high, 3, accent);
  // The lid and its direction.
  double y = corner.y - 18, middle = corner.x + side / 2;
  out.line({middle - 150, y}, {middle + 150, y}, 2.4, accent);
  out.polyline(
      {{middle + 138, y - 7}, {middle + 150, y}, {middle + 138, y + 7}}, 2.4,
      accent);
  out.text({middle, y - 12}, 12, "lid, speed 1", accent, align::center);
  for (int i = 0; i <= 4; ++i) {
    double at = i / 4.0;
    char label[16];
    std::snprintf(label, sizeof label, "%g", at);
    double x = low.x + at * side, ty = low.y - at * side;
    out.line({x, low.y}, {x, low.y + 6}, 1.5, ink);
    out.text({x, low.y + 24}, 12, label, ink, align::center);
    out.line({low.x - 6, ty}, {low.x, ty}, 1.5, ink);
    out.text({low.x - 12, ty + 5}, 12, label, ink, align::right);
  }
  out.text({corner.x + side / 2, low.y + 48}, 13, "x", ink, align::center);
  out.text({corner.x - 56, corner.y + side / 2}, 13, "y", ink, align::center,
           true);
}

void draw_scale(canvas &out) {
  const double x = corner.x + side + 28, width = 20;
  for (int i = 0; i < side; ++i)
    out.fill({x, corner.y + i}, {x + width, corner.y + i + 1},
             scale(1 - (i + 0.5) / side));
  for (int i = 0; i <= 5; ++i) {
    char label[16];
    std::snprintf(label, sizeof label, "%g", i / 5.0);
    double y = corner.y + side - i / 5.0 * side;
    out.line({x + width, y}, {x + width + 6, y}, 1.5, ink);
    out.text({x + width + 12, y + 5}, 12, label, ink);
  }
  out.text({x + width / 2, corner.y - 14}, 12, "speed", ink, align::center);
}

} // namespace

canvas draw(const figure &f) {
  canvas out(1600, 940);
  char title[160];
  auto cells = static_cast<long long>(f.stream.extent(0) - 1);
  std::snprintf(title, sizeof title,
                "Lid-driven cavity, Re = 100, %lld x %lld cells", cells, cells);
  out.text({corner.x, 46}, 19, title, ink);
  draw_field(out, f);
  draw_frame(out);
  draw_scale(out);
  chart u{{1030, 90}, {520, 320}, -0.4, 1, 0.2, "u at x = 0.5", "y"};
  chart v{{1030, 516}, {520, 320}, -0.3, 0.2, 0.1, "v at y = 0.5", "x"};
  u.draw(out, f.u_line, f.points, 'u');
  v.draw(out, f.v_line, f.points, 'v');
  std::snprintf(title, sizeof title,
                "largest deviation from Marchi et al. 2009: %.5f", f.deviation);
  out.text({1030, 916}, 12, title, ink);
  return out;
}

} // namespace cavity
