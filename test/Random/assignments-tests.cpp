// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// x[b:e:s] = x[c:f:t] in all one-dimensional combinations, against loops that
// copy the right-hand side first.
#include "execute.hpp"

#include <gtest/gtest.h>

using namespace inlay_random;

namespace {

/// The elements first, first + step, ...; `size` of them.
struct progression {
  std::int64_t first, step, size;
};

/// Lists all progressions of at least one element in [0, extent).
std::vector<progression> progressions(std::int64_t extent) {
  std::vector<progression> all;
  for (std::int64_t first = 0; first < extent; ++first)
    for (std::int64_t step = -extent; step <= extent; ++step)
      for (std::int64_t size = 1; step != 0 && size <= extent; ++size)
        // A single element has one step.
        if (std::int64_t last = first + (size - 1) * step;
            last >= 0 && last < extent && (size > 1 || step == 1))
          all.push_back({first, step, size});
  return all;
}

/// Writes the subscript of `p`: literal bounds, open where they must be.
words subscript(program &code, const progression &p) {
  std::int64_t end = p.first + p.size * p.step;
  words out = {1, INLAY_SUB_SLICE, end < 0 ? 1 : 3,
               code.constant(INLAY_I64, p.first)};
  out.push_back(end < 0 ? -1 : code.constant(INLAY_I64, end));
  out.push_back(p.step);
  return out;
}

/// Adds a parameter of `extent` elements and returns its value; its slot has
/// the same number.
std::int64_t add_array(test_case &test, std::int64_t extent, bool is_static) {
  parameter p{INLAY_INOUT, INLAY_I32, {extent}, {}};
  for (std::int64_t k = 0; k < extent; ++k)
    p.elements.push_back(double(10 + k));
  test.parameters.push_back(std::move(p));
  return test.code.value(
      INLAY_OP_PARAM, INLAY_I32, INLAY_INOUT,
      {test.code.new_slot(), 1, is_static ? extent : INLAY_DYN});
}

/// Adds the statement `x[to] = x[from]` on the parameter `x`.
void add_assignment(program &code, std::int64_t x, const progression &to,
                    const progression &from) {
  words read = {x, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END};
  for (std::int64_t word : subscript(code, from))
    read.push_back(word);
  std::int64_t value = code.value(INLAY_OP_SLICE, INLAY_I32, 0, read);
  words write = {x, value, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END, 1};
  for (std::int64_t word : subscript(code, to))
    write.push_back(word);
  std::int64_t updated =
      code.value(INLAY_OP_UPDATE, INLAY_I32, INLAY_SET, write);
  code.emit(INLAY_OP_STORE, INLAY_I32, 0, {x, updated});
}

/// Checks a group of assignments, each on an array of its own.
class assignments {
public:
  explicit assignments(std::int64_t extent, bool is_static)
      : extent_(extent), is_static_(is_static) {}

  void add(const progression &to, const progression &from) {
    pairs_.push_back({to, from});
    if (pairs_.size() == 64)
      check();
  }

  void check() {
    if (pairs_.empty())
      return;
    // Parameters come first, so their values are 0, 1, ... like their slots.
    for (std::size_t n = 0; n < pairs_.size(); ++n)
      ASSERT_EQ(add_array(test_, extent_, is_static_), std::int64_t(n));
    for (std::size_t n = 0; n < pairs_.size(); ++n)
      add_assignment(test_.code, std::int64_t(n), pairs_[n].first,
                     pairs_[n].second);
    test_.code.emit(INLAY_OP_RETURN, 0, 0, {0});
    outcome found = run(test_, INLAY_BACKEND_COMPILED);
    ASSERT_EQ(found.status, INLAY_OK) << found.message;
    for (std::size_t n = 0; n < pairs_.size(); ++n) {
      auto [to, from] = pairs_[n];
      std::vector<double> expected = test_.parameters[n].elements, copied;
      for (std::int64_t k = 0; k < from.size; ++k)
        copied.push_back(expected[from.first + k * from.step]);
      for (std::int64_t k = 0; k < to.size; ++k)
        expected[to.first + k * to.step] = copied[k];
      for (std::int64_t k = 0; k < extent_; ++k)
        ASSERT_EQ(element(found.arguments[n], k), expected[k])
            << "x[" << to.first << " + " << to.step << " k] = x[" << from.first
            << " + " << from.step << " k] for " << to.size << " of " << extent_
            << " elements: element " << k;
    }
    count += pairs_.size();
    pairs_.clear();
    test_ = {};
  }

  std::size_t count = 0;

private:
  std::int64_t extent_;
  bool is_static_;
  test_case test_;
  std::vector<std::pair<progression, progression>> pairs_;
};

/// Checks each pair of progressions of one size in [0, extent). With
/// `every` > 1, only each `every`th pair.
std::size_t check_extent(std::int64_t extent, bool is_static, int every) {
  assignments all(extent, is_static);
  std::vector<progression> list = progressions(extent);
  std::size_t next = 0;
  for (const progression &to : list)
    for (const progression &from : list)
      if (to.size == from.size && next++ % every == 0)
        all.add(to, from);
  all.check();
  return all.count;
}

// Tests all pairs of slices with literal bounds up to extent 9.
TEST(Assignments, UpToExtent5) {
  std::size_t count = 0;
  for (std::int64_t extent = 1; extent <= 5; ++extent)
    count += check_extent(extent, true, 1);
  EXPECT_GT(count, 500u);
}
TEST(Assignments, Extent6) { EXPECT_GT(check_extent(6, true, 1), 500u); }
TEST(Assignments, Extent7) { EXPECT_GT(check_extent(7, true, 1), 1000u); }
TEST(Assignments, Extent8) { EXPECT_GT(check_extent(8, true, 1), 2000u); }
TEST(Assignments, Extent9) { EXPECT_GT(check_extent(9, true, 1), 4000u); }

// Tests that a run-time extent makes no difference.
TEST(Assignments, RunTimeExtent) { EXPECT_GT(check_extent(9, false, 7), 500u); }

} // namespace
