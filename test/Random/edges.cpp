// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements at an edge: bodies that do not run, and old values that only such
// a body reads.
#include "generator.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace inlay_random {

static constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
static constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

/// Records `body` between the record that opens it and its end.
void generator::inside(bool is_reached, int depth) {
  dead_ += !is_reached;
  body(depth, int(between(1, 2)));
  if (!is_reached && chance(25)) {
    // An array of a size that nobody can have.
    std::int64_t fill = scalar();
    std::int64_t size = wild().number;
    std::int64_t full =
        test_.code.value(INLAY_OP_FULL, type_, 0, {fill, 1, INLAY_DYN, size});
    std::int64_t slot = test_.code.new_slot();
    test_.code.emit(INLAY_OP_SLOT, type_, 0, {slot, full});
  }
  dead_ -= !is_reached;
}

/// A loop from anywhere, of few rounds or none.
void generator::edge_loop(int depth) {
  bool may_be_far = focus_ == focus::unreached;
  exact first =
      may_be_far && chance(50) ? any_scalar() : sum_to(between(-3, 3), true);
  std::int64_t rounds = may_be_far && chance(40) ? 0 : between(1, 3);
  std::int64_t step = between(1, 2);
  if (may_be_far && chance(10))
    step = std::int64_t(1) << between(40, 60);
  // The end need not be where the next round would begin.
  std::int64_t end;
  std::int64_t distance =
      rounds == 0 ? -below(4) : (rounds - 1) * step + between(1, step);
  if (__builtin_add_overflow(first.is, distance, &end))
    end = rounds == 0 ? least : most;
  // There may be less room than that below the end of 64 bits.
  rounds =
      end <= first.is
          ? 0
          : std::int64_t((std::uint64_t(end) - std::uint64_t(first.is) - 1) /
                         std::uint64_t(step)) +
                1;
  std::int64_t behind = sum_to(end, true).number;
  std::int64_t variable = test_.code.value(INLAY_OP_FOR, INLAY_I64, 0,
                                           {first.number, behind, step});
  std::int64_t shifted = variable;
  if (first.is != 0 && first.is != least)
    shifted =
        test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_PLUS,
                         {variable, test_.code.constant(INLAY_I64, -first.is)});
  else if (first.is == least)
    shifted = test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_MINUS,
                               {variable, first.number});
  loops_.push_back({shifted, rounds == 0 ? below(4) : (rounds - 1) * step + 1});
  inside(rounds > 0, depth);
  loops_.pop_back();
  test_.code.emit(INLAY_OP_END, 0, 0, {});
}

/// Reads `v` at `at` along its first dimension, and stores one element of that
/// or the largest.
void generator::read_at(known_value v, std::int64_t at) {
  std::int64_t rank = std::int64_t(v.extents.size());
  bool is_reduced = rank > 1 && type_ != INLAY_BOOL && chance(60);
  words operands = {v.number,
                    INLAY_BOUNDS_ERROR,
                    INLAY_NEGATIVE_FROM_END,
                    is_reduced ? 1 : rank,
                    INLAY_SUB_INTEGER,
                    at};
  for (std::int64_t d = 1; d < rank && !is_reduced; ++d)
    add_integer(operands, v, d);
  std::int64_t value = test_.code.value(INLAY_OP_SLICE, type_, 0, operands);
  if (is_reduced) {
    words axes = {value, 0, rank - 1};
    for (std::int64_t d = 1; d < rank; ++d)
      axes.push_back(d - 1);
    value = test_.code.value(INLAY_OP_REDUCE, type_, INLAY_REDUCE_MAX, axes);
  }
  const known_slot slot = slots_[below(std::int64_t(slots_.size()))];
  known_value dest = load(slot);
  shape selected;
  words update = {dest.number, value, INLAY_BOUNDS_ERROR,
                  INLAY_NEGATIVE_FROM_END, 1};
  std::int64_t index = std::exchange(index_.number, -1);
  words groups = region(dest, selected);
  index_.number = index;
  update.insert(update.end(), groups.begin(), groups.end());
  std::int64_t updated =
      test_.code.value(INLAY_OP_UPDATE, type_, INLAY_SET, update);
  test_.code.emit(INLAY_OP_STORE, type_, 0, {slot.number, updated});
}

/// if (-n <= i && i < n) u[...] = old[i], where i may be anything.
void generator::guarded_read(int depth) {
  known_value v = any_tensor();
  bool may_be_empty = focus_ == focus::unreached;
  if (v.extents.empty() ||
      std::count(v.extents.begin() + may_be_empty, v.extents.end(), 0))
    return update();
  exact at = focus_ != focus::unreached ? sum_to(below(v.extents[0]), true)
             : chance(60) ? any_scalar()
                          : sum_to(between(-2, v.extents[0] + 2), true);
  program &code = test_.code;
  std::int64_t n = code.value(INLAY_OP_EXTENT, INLAY_I64, 0, {v.number, 0});
  std::int64_t low = chance(50) ? 0 : -v.extents[0];
  std::int64_t lowest =
      low == 0 ? code.constant(INLAY_I64, 0)
               : code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_MINUS,
                            {code.constant(INLAY_I64, 0), n});
  std::int64_t above =
      code.value(INLAY_OP_BINARY, INLAY_BOOL, INLAY_GE, {at.number, lowest});
  std::int64_t under =
      code.value(INLAY_OP_BINARY, INLAY_BOOL, INLAY_LT, {at.number, n});
  std::int64_t both =
      code.value(INLAY_OP_BINARY, INLAY_BOOL, INLAY_AND, {above, under});
  code.emit(INLAY_OP_IF, 0, 0, {both});
  bool is_reached = at.is >= low && at.is < v.extents[0];
  dead_ += !is_reached;
  ++inner_;
  read_at(v, at.number);
  --inner_;
  body(depth, depth < 2 && chance(30) ? 1 : 0);
  dead_ -= !is_reached;
  code.emit(INLAY_OP_END, 0, 0, {});
}

/// Keeps an old value, overwrites it, and reads it where it may not be reached.
void generator::stale_read(int depth) {
  const known_slot slot = slots_[below(std::int64_t(slots_.size()))];
  known_value old = load(slot);
  if (chance(60))
    old = rearranged(old);
  values_.push_back(old);
  if (chance(50))
    store();
  else
    update();
  std::int64_t kind = below(100);
  if (kind < 45)
    edge_loop(depth);
  else if (kind < 85)
    guarded_read(depth);
  else
    while_loop(depth);
}

void generator::edge_statement(int depth) {
  std::int64_t kind = below(100);
  if (depth >= 2 || kind < 30)
    return update();
  if (kind < 36)
    return scatter();
  if (kind < 42)
    return store();
  if (kind < 50)
    return name_value();
  if (kind < 68)
    return stale_read(depth);
  if (kind < 82)
    return edge_loop(depth);
  if (kind < 92)
    return guarded_read(depth);
  if (kind < 96)
    return branch(depth);
  while_loop(depth);
}

} // namespace inlay_random
