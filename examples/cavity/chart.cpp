// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Draws a panel: grid and labels first, then points, line and legend.
#include "chart.hpp"

#include "lettering.hpp"

#include <cmath>
#include <cstdio>

namespace cavity {
namespace {

constexpr color pale{0.88f, 0.89f, 0.91f};
constexpr color computed{0.16f, 0.44f, 0.60f};
constexpr color ghia{0.45f, 0.47f, 0.52f};

void mark(canvas &out, point at, const std::string &source) {
  if (source == "marchi2009")
    out.disc(at, 5, accent);
  else
    out.ring(at, 5.5, 1.5, ghia);
}

} // namespace

point chart::place(double position, double value) const {
  return {corner.x + position * extent.x,
          corner.y + (high - value) / (high - low) * extent.y};
}

void chart::draw_axes(canvas &out) const {
  char label[16];
  int ticks = static_cast<int>(std::lround((high - low) / step));
  for (int i = 0; i <= ticks; ++i) {
    double value = low + i * step;
    if (std::abs(value) < step / 100)
      value = 0;
    point at = place(0, value);
    out.line(at, {at.x + extent.x, at.y}, value == 0 ? 1.6 : 1,
             value == 0 ? ghia : pale);
    std::snprintf(label, sizeof label, "%.1f", value);
    out.text({at.x - 12, at.y + 5}, 12, label, ink, align::right);
  }
  for (int i = 0; i <= 4; ++i) {
    point at = place(i / 4.0, low);
    out.line({at.x, corner.y}, at, 1, pale);
    std::snprintf(label, sizeof label, "%g", i / 4.0);
    out.text({at.x, at.y + 24}, 12, label, ink, align::center);
  }
  point bottom = place(0, low);
  out.polyline({corner, bottom, {bottom.x + extent.x, bottom.y}}, 1.8, ink);
  out.text({corner.x + extent.x / 2, bottom.y + 46}, 13, axis, ink,
           align::center);
  out.text({corner.x, corner.y - 18}, 14, title, ink);
}

void chart::draw_legend(canvas &out) const {
  constexpr double size = 11;
  double x = corner.x + extent.x, y = corner.y - 18;
  auto entry = [&](const char *text) {
    x -= text_width(text) * size / capital_height;
    out.text({x, y}, size, text, ink);
    x -= 14;
    return point{x, y - size / 2};
  };
  mark(out, entry("Ghia et al. 1982"), "ghia1982");
  x -= 24;
  mark(out, entry("Marchi et al. 2009"), "marchi2009");
  x -= 24;
  point end = entry("Inlay");
  out.line({end.x - 20, end.y}, {end.x + 4, end.y}, 2.6, computed);
}

void chart::draw(canvas &out, const profile &line,
                 const std::vector<published> &points, char component) const {
  draw_axes(out);
  std::vector<point> placed;
  for (int i = 0; i <= 260; ++i)
    placed.push_back(place(i / 260.0, line.at(i / 260.0)));
  out.polyline(placed, 2.6, computed);
  for (const published &p : points)
    if (p.component == component)
      mark(out, place(p.position, p.value), p.source);
  draw_legend(out);
}

} // namespace cavity
