// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The kernels: one time step in slices, the rate of change, and the outcome.
#include "flow.hpp"

#include <inlay/inlay.hpp>

#include <algorithm>

namespace cavity {
namespace {

using namespace inlay;
using grid = tensor<double, dyn, dyn>;

constexpr double viscosity = 0.01; // 1 / Re
constexpr double stiffness = 1.0;  // of the artificial compressibility
constexpr double lid = 1.0;

// The interior, the neighbours on either side of it, and the two ends of each
// pair of neighbours: with and without the ghost rows.
constexpr auto in = slice(1, -1), low = slice(0, -2), first = slice(0, -1);
constexpr auto high = slice(2, end), second = slice(1, end);
constexpr auto inner_first = slice(1, -2), inner_second = slice(2, -1);

// Returns du/dt inside: what viscosity spreads, less what the flow carries away
// and the pressure pushes. `cells` is the number of cells along a side.
auto rate_of_u(const grid &u, const grid &v, const grid &p,
               scalar<double> cells) {
  auto here = u[in, in];
  auto east = 0.5 * (here + u[in, high]);
  auto west = 0.5 * (here + u[in, low]);
  auto north = 0.5 * (here + u[high, in]);
  auto south = 0.5 * (here + u[low, in]);
  auto v_north = 0.5 * (v[second, inner_first] + v[second, inner_second]);
  auto v_south = 0.5 * (v[first, inner_first] + v[first, inner_second]);
  auto carried = east * east - west * west + north * v_north - south * v_south;
  auto pushed = p[in, inner_second] - p[in, inner_first];
  auto spread =
      u[in, high] + u[in, low] + u[high, in] + u[low, in] - 4.0 * here;
  return viscosity * cells * cells * spread - cells * (carried + pushed);
}

// Returns dv/dt inside.
auto rate_of_v(const grid &u, const grid &v, const grid &p,
               scalar<double> cells) {
  auto here = v[in, in];
  auto north = 0.5 * (here + v[high, in]);
  auto south = 0.5 * (here + v[low, in]);
  auto east = 0.5 * (here + v[in, high]);
  auto west = 0.5 * (here + v[in, low]);
  auto u_east = 0.5 * (u[inner_first, second] + u[inner_second, second]);
  auto u_west = 0.5 * (u[inner_first, first] + u[inner_second, first]);
  auto carried = north * north - south * south + east * u_east - west * u_west;
  auto pushed = p[inner_second, in] - p[inner_first, in];
  auto spread =
      v[in, high] + v[in, low] + v[high, in] + v[low, in] - 4.0 * here;
  return viscosity * cells * cells * spread - cells * (carried + pushed);
}

// Returns how fast each cell loses air.
auto divergence(const grid &u, const grid &v, scalar<double> cells) {
  return cells * (u[in, second] - u[in, first] + v[second, in] - v[first, in]);
}

const auto step =
    kernel("step", [](grid &u, grid &v, grid &p, scalar<double> cells,
                      scalar<double> dt, scalar<std::int64_t> steps) {
      for_(range(steps), [&](index) {
        // No slip: a ghost row and its neighbour mean the wall's speed.
        u[0, all] = -u[1, all];
        u[-1, all] = 2.0 * lid - u[-2, all];
        v[all, 0] = -v[all, 1];
        v[all, -1] = -v[all, -2];

        u[in, in] += dt * rate_of_u(u, v, p, cells);
        v[in, in] += dt * rate_of_v(u, v, p, cells);
        p[in, in] -= dt * stiffness * divergence(u, v, cells);

        // The pressure has no slope across a wall.
        p[0, all] = p[1, all];
        p[-1, all] = p[-2, all];
        p[all, 0] = p[all, 1];
        p[all, -1] = p[all, -2];
      });
    });

const auto rate = kernel("rate", [](const grid &u, const grid &v, const grid &p,
                                    scalar<double> cells) {
  return results(max(abs(rate_of_u(u, v, p, cells))),
                 max(abs(rate_of_v(u, v, p, cells))),
                 max(abs(stiffness * divergence(u, v, cells))));
});

const auto finish = kernel("finish", [](const grid &u, const grid &v,
                                        const grid &p, scalar<double> cells) {
  // u is the slope of the stream function along y, which is 0 at the bottom.
  tensor stream = zeros<double>(u.extent(0) - 1, u.extent(1));
  for_(range(1, u.extent(0) - 1), [&](auto row) {
    stream[row, all] = stream[row - 1, all] + u[row, all] / cells;
  });
  return results(0.5 * (u[in, first] + u[in, second]),
                 0.5 * (v[first, in] + v[second, in]),
                 p[in, in] - mean(p[in, in]), stream);
});

} // namespace

flow::flow(std::int64_t cells)
    : cells_(static_cast<double>(cells)),
      time_step_(std::min(0.22 / (viscosity * cells_ * cells_), 0.25 / cells_)),
      u_(cells + 2, cells + 1), v_(cells + 1, cells + 2),
      p_(cells + 2, cells + 2) {}

void flow::advance(std::int64_t steps) {
  step(u_, v_, p_, cells_, time_step_, steps);
}

double flow::change() const {
  auto [of_u, of_v, of_p] = rate(u_, v_, p_, cells_);
  return std::max({*of_u.data(), *of_v.data(), *of_p.data()});
}

outcome flow::show() const {
  auto [u, v, pressure, stream] = finish(u_, v_, p_, cells_);
  return {std::move(u), std::move(v), std::move(pressure), std::move(stream)};
}

std::string flow::explain() { return step.explain().c_str(); }

std::string flow::ir(const std::string &stage) {
  return step.ir(stage.c_str()).c_str();
}

} // namespace cavity
