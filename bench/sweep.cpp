// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A five-point sweep: each inner element becomes the mean of its neighbours,
// all of them as they were before the sweep.
#include "cases.hpp"

#include <inlay/inlay.hpp>

#include <memory>

using namespace inlay;

namespace bench {
namespace {

using grid = std::vector<float>;

auto sweep = kernel("sweep", [](tensor<float, dyn, dyn> &u) {
  auto in = slice(1, -1);
  u[in, in] = 0.25f * (u[slice(0, -2), in] + u[slice(2, end), in] +
                       u[in, slice(0, -2)] + u[in, slice(2, end)]);
});

float mean(const float *u, long at, long n) {
  return 0.25f * (u[at - n] + u[at + n] + u[at - 1] + u[at + 1]);
}

/// A temporary of the interior, as the compiled kernel has it.
void hand_temporary(grid &u, grid &temporary, long n) {
  for (long i = 1; i < n - 1; ++i)
    for (long j = 1; j < n - 1; ++j)
      temporary[i * n + j] = mean(u.data(), i * n + j, n);
  for (long i = 1; i < n - 1; ++i)
    std::memcpy(&u[i * n + 1], &temporary[i * n + 1], (n - 2) * sizeof(float));
}

/// Two arrays that change roles: twice the memory, no copy.
void hand_two_arrays(grid &u, grid &other, long n) {
  const float *__restrict from = u.data();
  float *__restrict to = other.data();
  for (long i = 1; i < n - 1; ++i)
    for (long j = 1; j < n - 1; ++j)
      to[i * n + j] = mean(from, i * n + j, n);
  u.swap(other);
}

/// In place, with the old contents of one row kept.
void hand_saved_row(grid &u, grid &row, long n) {
  float *__restrict above = row.data();
  std::memcpy(above, u.data(), n * sizeof(float));
  std::vector<float> &here = row; // the second half holds the current row
  float *__restrict old = here.data() + n;
  for (long i = 1; i < n - 1; ++i) {
    float *__restrict line = &u[i * n];
    const float *__restrict below = &u[(i + 1) * n];
    std::memcpy(old, line, n * sizeof(float));
    for (long j = 1; j < n - 1; ++j)
      line[j] = 0.25f * (above[j] + below[j] + old[j - 1] + old[j + 1]);
    std::swap(above, old);
  }
}

void add_sweep(long n) {
  grid start(n * n);
  for (long k = 0; k < n * n; ++k)
    start[k] = static_cast<float>((k * 7919) % 1013) / 1013;
  auto u = std::make_shared<grid>(start);
  auto scratch = std::make_shared<grid>(start);
  grid expected = start, other = start;
  hand_temporary(expected, other, n);

  auto check = [&](const char *what, auto run) {
    *u = start;
    *scratch = start;
    run();
    require_equal(what, u->data(), expected.data(), n * n * sizeof(float));
    *u = start;
    *scratch = start;
  };
  std::string group = "sweep/" + std::to_string(n);
  std::int64_t bytes = 2 * n * n * sizeof(float);

  auto compiled = [=] { sweep(view<float, 2>(u->data(), {n, n})); };
  auto temporary = [=] { hand_temporary(*u, *scratch, n); };
  auto two = [=] { hand_two_arrays(*u, *scratch, n); };
  auto row = [=] { hand_saved_row(*u, *scratch, n); };
  check("inlay sweep", compiled);
  check("sweep with two arrays", two);
  check("sweep with a saved row", row);
  add_case(group + "/hand", bytes, temporary);
  add_case(group + "/inlay", bytes, compiled);
  add_case(group + "/hand, two arrays", bytes, two);
  add_case(group + "/hand, saved row", bytes, row);
}

} // namespace

void add_sweeps() {
  for (long n : {64, 1000, 4000})
    add_sweep(n);
}

} // namespace bench
