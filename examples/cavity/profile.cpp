// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interpolates the centre lines and compares them with the published values.
#include "profile.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace cavity {

std::vector<published> read_published(const std::string &path) {
  std::ifstream in(path);
  if (!in)
    throw std::runtime_error(path + ": cannot read the published velocities");
  std::vector<published> points;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#' || line.starts_with("source,"))
      continue;
    char source[32], component;
    double position, value;
    if (std::sscanf(line.c_str(), "%31[^,],%c,%lf,%lf", source, &component,
                    &position, &value) != 4 ||
        (component != 'u' && component != 'v'))
      throw std::runtime_error(
          path + ":" + std::to_string(number) +
          ": expected source,u or v,position,value, found " + line);
    points.push_back({source, component, position, value});
  }
  return points;
}

double profile::at(double where) const {
  // The window of four points starts one point before the interval.
  auto after = std::ranges::upper_bound(position, where) - position.begin();
  auto last = static_cast<std::ptrdiff_t>(position.size()) - 4;
  auto first = std::clamp<std::ptrdiff_t>(after - 2, 0, last);
  double sum = 0;
  for (auto i = first; i < first + 4; ++i) {
    double weight = 1;
    for (auto j = first; j < first + 4; ++j)
      if (j != i)
        weight *= (where - position[j]) / (position[i] - position[j]);
    sum += weight * value[i];
  }
  return sum;
}

profile vertical_profile(const inlay::array<double, 2> &u, double lid) {
  auto cells = u.extent(1) - 1;
  profile line{{0}, {0}};
  for (auto row = 1; row <= cells; ++row) {
    line.position.push_back((row - 0.5) / static_cast<double>(cells));
    line.value.push_back(u[row, cells / 2]);
  }
  line.position.push_back(1);
  line.value.push_back(lid);
  return line;
}

profile horizontal_profile(const inlay::array<double, 2> &v) {
  auto cells = v.extent(0) - 1;
  profile line{{0}, {0}};
  for (auto column = 1; column <= cells; ++column) {
    line.position.push_back((column - 0.5) / static_cast<double>(cells));
    line.value.push_back(v[cells / 2, column]);
  }
  line.position.push_back(1);
  line.value.push_back(0);
  return line;
}

double largest_deviation(const std::vector<published> &points,
                         std::string_view source, const profile &u,
                         const profile &v, int &count) {
  double largest = 0;
  count = 0;
  for (const published &p : points) {
    if (p.source != source)
      continue;
    ++count;
    const profile &line = p.component == 'u' ? u : v;
    largest = std::max(largest, std::abs(line.at(p.position) - p.value));
  }
  return largest;
}

} // namespace cavity
