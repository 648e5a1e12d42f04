// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One row of 1024 floats into arrays of 1 MB and of 128 MB: the cost must
// follow the row. Into one row again and again, both take the same time; into
// another row each time, memory that no cache holds shows, to any program.
#include "cases.hpp"

#include <inlay/inlay.hpp>

#include <memory>

using namespace inlay;

namespace bench {
namespace {

constexpr long columns = 1024;

auto write_row = kernel(
    "write_row", [](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row,
                    scalar<std::int64_t> i) { a[i, all] = row; });

void add_row_write(long megabytes) {
  long rows = megabytes * 256;
  auto a = std::make_shared<array<float, 2>>(rows, columns);
  auto row = std::make_shared<array<float, 1>>(columns);
  for (long j = 0; j < columns; ++j)
    (*row)(j) = static_cast<float>(j) + 0.5f;
  std::int64_t at = rows / 3;
  write_row(*a, *row, at);
  for (long i : {at - 1, at, at + 1})
    for (long j = 0; j < columns; ++j) {
      float expected = i == at ? (*row)(j) : 0.0f;
      require_equal("row write", &(*a)(i, j), &expected, sizeof(float));
    }

  std::int64_t bytes = 2 * columns * sizeof(float);
  auto add = [&](const std::string &which, long first, long step) {
    std::string group =
        "row write/" + std::to_string(megabytes) + " MB, " + which;
    add_case(group + "/hand", bytes, [=, i = first]() mutable {
      i = (i + step) % rows;
      std::memcpy(&(*a)(i, 0), row->data(), columns * sizeof(float));
      benchmark::ClobberMemory();
    });
    add_case(group + "/inlay", bytes, [=, i = first]() mutable {
      i = (i + step) % rows;
      write_row(*a, *row, i);
    });
  };
  add("one row", at, 0);
  add("other rows", 0, 7);
}

} // namespace

void add_row_writes() {
  add_row_write(1);
  add_row_write(128);
}

} // namespace bench
