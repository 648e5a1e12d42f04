// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Adding values at random places, and rows at random places.
#include "cases.hpp"

#include <inlay/inlay.hpp>

#include <memory>

using namespace inlay;

namespace bench {
namespace {

auto add_values =
    kernel("add_values",
           [](tensor<float, dyn> &t, const tensor<std::int64_t, dyn> &ix,
              const tensor<float, dyn> &values) { t.at(ix).add(values); });

auto add_rows =
    kernel("add_rows",
           [](tensor<float, dyn, dyn> &t, const tensor<std::int64_t, dyn> &ix,
              const tensor<float, dyn, dyn> &rows) { t.at(ix).add(rows); });

/// Returns `count` places below `extent`, spread by a linear congruence.
array<std::int64_t, 1> places(long count, long extent) {
  array<std::int64_t, 1> ix(count);
  std::uint64_t state = 12345;
  for (long k = 0; k < count; ++k) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    ix(k) = static_cast<std::int64_t>((state >> 33) % extent);
  }
  return ix;
}

void hand_values(array<float, 1> &t, const array<std::int64_t, 1> &ix,
                 const array<float, 1> &values) {
  long count = ix.extents()[0], extent = t.extents()[0];
  const std::int64_t *at = ix.data();
  // The same promise as the kernel's: nothing is written if an index is bad.
  for (long k = 0; k < count; ++k)
    if (at[k] < -extent || at[k] >= extent)
      std::abort();
  for (long k = 0; k < count; ++k)
    t.data()[at[k] < 0 ? at[k] + extent : at[k]] += values.data()[k];
}

void hand_rows(array<float, 2> &t, const array<std::int64_t, 1> &ix,
               const array<float, 2> &rows) {
  long count = ix.extents()[0], extent = t.extents()[0], width = t.extents()[1];
  for (long k = 0; k < count; ++k)
    if (ix.data()[k] < -extent || ix.data()[k] >= extent)
      std::abort();
  for (long k = 0; k < count; ++k) {
    long i = ix.data()[k] < 0 ? ix.data()[k] + extent : ix.data()[k];
    float *__restrict to = t.data() + i * width;
    const float *__restrict from = rows.data() + k * width;
    for (long j = 0; j < width; ++j)
      to[j] += from[j];
  }
}

void add_values_case(long count, long extent) {
  auto t = std::make_shared<array<float, 1>>(extent);
  auto ix = std::make_shared<array<std::int64_t, 1>>(places(count, extent));
  auto values = std::make_shared<array<float, 1>>(count);
  for (long k = 0; k < count; ++k)
    (*values)(k) = static_cast<float>(k % 17) - 8.25f;
  array<float, 1> expected(extent);
  hand_values(expected, *ix, *values);
  add_values(*t, *ix, *values);
  require_equal("scatter-add", t->data(), expected.data(),
                extent * sizeof(float));
  std::string group = "scatter-add/" + std::to_string(count) + " into " +
                      std::to_string(extent);
  std::int64_t bytes = count * (sizeof(std::int64_t) + 3 * sizeof(float));
  add_case(group + "/hand", bytes, [=] { hand_values(*t, *ix, *values); });
  add_case(group + "/inlay", bytes, [=] { add_values(*t, *ix, *values); });
}

void add_rows_case(long count, long extent, long width) {
  auto t = std::make_shared<array<float, 2>>(extent, width);
  auto ix = std::make_shared<array<std::int64_t, 1>>(places(count, extent));
  auto rows = std::make_shared<array<float, 2>>(count, width);
  for (long k = 0; k < count * width; ++k)
    rows->data()[k] = static_cast<float>(k % 31) * 0.5f;
  array<float, 2> expected(extent, width);
  hand_rows(expected, *ix, *rows);
  add_rows(*t, *ix, *rows);
  require_equal("row scatter-add", t->data(), expected.data(),
                extent * width * sizeof(float));
  std::string group = "row scatter-add/" + std::to_string(count) + "x" +
                      std::to_string(width) + " into " + std::to_string(extent);
  std::int64_t bytes = count * width * 3 * sizeof(float);
  add_case(group + "/hand", bytes, [=] { hand_rows(*t, *ix, *rows); });
  add_case(group + "/inlay", bytes, [=] { add_rows(*t, *ix, *rows); });
}

} // namespace

void add_scatter_adds() {
  add_values_case(1000, 4000);
  add_values_case(1 << 20, 1 << 22);
  add_rows_case(1 << 12, 1 << 16, 64);
}

} // namespace bench
