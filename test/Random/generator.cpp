// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs: parameters, statements, results.
#include "generator.hpp"

#include <algorithm>
#include <numeric>

namespace inlay_random {

//===-- Parameters
//---------------------------------------------------------===//

void generator::add_tensor(int kind) {
  shape s;
  if (is_at_edge()) {
    s = edge_shape();
  } else {
    s.resize(between(1, 3));
    for (std::int64_t &extent : s)
      extent = chance(4) ? 0 : between(1, s.size() == 3 ? 4 : 7);
  }
  std::int64_t slot = kind == INLAY_BORROWED ? -1 : test_.code.new_slot();
  words operands = {slot, std::int64_t(s.size())};
  for (std::int64_t extent : s)
    operands.push_back(chance(40) ? extent : INLAY_DYN);
  is_dynamic_.resize(test_.parameters.size() + 1);
  for (std::size_t d = 2; d < operands.size(); ++d)
    is_dynamic_.back().push_back(operands[d] == INLAY_DYN);
  std::int64_t number = test_.code.value(INLAY_OP_PARAM, type_, kind, operands);
  parameter p{kind, type_, s, {}};
  std::int64_t count = 1;
  for (std::int64_t extent : s)
    count *= extent;
  for (std::int64_t k = 0; k < count; ++k)
    p.elements.push_back(is_at_edge() ? any_element()
                                      : double(between(-9, 99)));
  test_.parameters.push_back(std::move(p));
  if (slot >= 0)
    slots_.push_back({slot, s});
  else
    values_.push_back({number, s});
}

void generator::add_parameters() {
  if (is_at_edge())
    return add_edge_parameters();
  static const int types[] = {INLAY_I32, INLAY_F32, INLAY_I64, INLAY_F64};
  type_ = types[below(4)];
  add_tensor(chance(60) ? INLAY_INOUT : INLAY_OWNED);
  if (chance(50))
    add_tensor(int(below(3)));
  if (chance(50)) {
    p_ = test_.code.value(INLAY_OP_PARAM, INLAY_I64, INLAY_SCALAR, {-1, 0});
    p_number_ = between(-2, 6);
    test_.parameters.push_back(
        {INLAY_SCALAR, INLAY_I64, {}, {double(p_number_)}});
  }
  if (focus_ == focus::everything && chance(35)) {
    // Now and then an index that is outside all extents.
    shape s = {between(1, 4)};
    index_ = {test_.code.value(INLAY_OP_PARAM, INLAY_I64, INLAY_BORROWED,
                               {-1, 1, chance(50) ? s[0] : INLAY_DYN}),
              s};
    parameter p{INLAY_BORROWED, INLAY_I64, s, {}};
    for (std::int64_t k = 0; k < s[0]; ++k)
      p.elements.push_back(double(chance(10) ? between(-9, 9) : between(0, 1)));
    test_.parameters.push_back(std::move(p));
  }
}

//===-- Statements
//---------------------------------------------------------===//

known_value generator::load(const known_slot &slot) {
  return {test_.code.value(INLAY_OP_LOAD, type_, 0, {slot.number}),
          slot.extents};
}

/// Returns a variable's value as it is now, or a named value.
known_value generator::any_tensor() {
  if (!values_.empty() && chance(is_at_edge() ? 50 : 30))
    return values_[below(std::int64_t(values_.size()))];
  return load(slots_[below(std::int64_t(slots_.size()))]);
}

/// slot[...] = expression, or one of its kin, with one or two groups of
/// subscripts.
void generator::update() {
  const known_slot slot = slots_[below(std::int64_t(slots_.size()))];
  known_value dest = {-1, slot.extents};
  // The bounds of the subscripts may ask for an extent of the destination.
  dest.number = load(slot).number;
  shape selected;
  words groups = region(dest, selected);
  std::int64_t group_count = 1;
  bool has_tensor = false;
  for (std::size_t at = 1; at < groups.size();) {
    static const int operands[] = {1, 4, 0, 0, 1};
    has_tensor |= groups[at] == INLAY_SUB_TENSOR;
    at += 1 + operands[groups[at]];
  }
  if (!selected.empty() && !has_tensor && chance(15)) {
    // The second group indexes what the first selects; its bounds are
    // constants, since the selection has no record of its own.
    words second = {std::int64_t(selected.size())};
    shape inner;
    for (std::int64_t extent : selected) {
      std::int64_t size = extent == 0 ? 0 : between(1, extent);
      std::int64_t first = test_.code.constant(INLAY_I64, extent - size);
      second.insert(second.end(), {INLAY_SUB_SLICE, 1, first, -1, 1});
      inner.push_back(size);
    }
    groups.insert(groups.end(), second.begin(), second.end());
    selected = inner;
    group_count = 2;
  }
  shape given = selected;
  if (!given.empty() && chance(15))
    given.erase(given.begin());
  std::int64_t value = chance(12) ? scalar() : expression(given, 0);
  static const int bounds[] = {INLAY_BOUNDS_ERROR, INLAY_BOUNDS_DROP,
                               INLAY_BOUNDS_CLIP, INLAY_BOUNDS_WRAP};
  int combiner = chance(60) || type_ == INLAY_BOOL
                     ? INLAY_SET
                     : int(between(INLAY_ADD, INLAY_MAX));
  // Read what the value is combined into last: the statement before this one
  // is complete by then.
  dest = load(slot);
  words operands = {dest.number, value,
                    has_tensor ? bounds[below(4)] : INLAY_BOUNDS_ERROR,
                    INLAY_NEGATIVE_FROM_END, group_count};
  operands.insert(operands.end(), groups.begin(), groups.end());
  std::int64_t updated =
      test_.code.value(INLAY_OP_UPDATE, type_, combiner, operands);
  test_.code.emit(INLAY_OP_STORE, type_, 0, {slot.number, updated});
}

/// slot = scatter_nd(slot, indices, updates), along the first dimension.
void generator::scatter() {
  const known_slot slot = slots_[below(std::int64_t(slots_.size()))];
  if (index_.number < 0 || slot.extents.empty())
    return update();
  std::int64_t count = index_.extents[0];
  std::int64_t n = test_.code.constant(INLAY_I64, count);
  std::int64_t one = test_.code.constant(INLAY_I64, 1);
  std::int64_t indices = test_.code.value(
      INLAY_OP_RESHAPE, index_type_, 0,
      {index_.number, 2, chance(50) ? count : INLAY_DYN, n, 1, one});
  shape s = slot.extents;
  s[0] = index_.extents[0];
  std::int64_t value = expression(s, 1);
  known_value dest = load(slot);
  std::int64_t scattered =
      test_.code.value(INLAY_OP_SCATTER_ND, type_,
                       type_ == INLAY_BOOL ? INLAY_SET : int(below(7)),
                       {dest.number, indices, value, below(4), below(2)});
  test_.code.emit(INLAY_OP_STORE, type_, 0, {slot.number, scattered});
}

/// slot = expression.
void generator::store() {
  const known_slot slot = slots_[below(std::int64_t(slots_.size()))];
  std::int64_t value = expression(slot.extents, 0);
  test_.code.emit(INLAY_OP_STORE, type_, 0, {slot.number, value});
}

/// Keeps an old value, or makes a variable of one.
void generator::name_value() {
  known_value v = any_tensor();
  if (chance(40))
    v = rearranged(v);
  if (chance(50)) {
    values_.push_back(v);
    return;
  }
  known_slot slot = {test_.code.new_slot(), v.extents};
  test_.code.emit(INLAY_OP_SLOT, type_, 0, {slot.number, v.number});
  slots_.push_back(slot);
}

void generator::body(int depth, int statements) {
  // What a body names ends with it.
  std::size_t named = values_.size(), variables = slots_.size();
  ++inner_;
  for (int k = 0; k < statements; ++k)
    statement(depth + 1);
  --inner_;
  values_.resize(named);
  slots_.resize(variables, known_slot{});
}

void generator::loop(int depth) {
  std::int64_t end = below(4), step = between(1, 2);
  std::int64_t first = test_.code.constant(INLAY_I64, 0);
  std::int64_t last = integer(end);
  std::int64_t variable =
      test_.code.value(INLAY_OP_FOR, INLAY_I64, 0, {first, last, step});
  loops_.push_back({variable, end});
  body(depth, int(between(1, 2)));
  loops_.pop_back();
  test_.code.emit(INLAY_OP_END, 0, 0, {});
}

void generator::branch(int depth) {
  std::int64_t subject =
      p_ >= 0 ? p_ : test_.code.constant(INLAY_I64, between(0, 1));
  std::int64_t limit = test_.code.constant(INLAY_I64, between(0, 4));
  std::int64_t condition =
      test_.code.value(INLAY_OP_BINARY, INLAY_BOOL, INLAY_LT, {subject, limit});
  test_.code.emit(INLAY_OP_IF, 0, 0, {condition});
  body(depth, 1);
  if (chance(50)) {
    test_.code.emit(INLAY_OP_ELSE, 0, 0, {});
    body(depth, 1);
  }
  test_.code.emit(INLAY_OP_END, 0, 0, {});
}

void generator::while_loop(int depth) {
  program &code = test_.code;
  std::int64_t zero = code.constant(INLAY_I64, 0);
  std::int64_t counter = code.new_slot();
  code.emit(INLAY_OP_SLOT, INLAY_I64, 0, {counter, zero});
  code.emit(INLAY_OP_WHILE, 0, 0, {});
  std::int64_t now = code.value(INLAY_OP_LOAD, INLAY_I64, 0, {counter});
  std::int64_t limit = code.constant(INLAY_I64, below(4));
  code.emit(INLAY_OP_DO, 0, 0,
            {code.value(INLAY_OP_BINARY, INLAY_BOOL, INLAY_LT, {now, limit})});
  body(depth, 1);
  std::int64_t old = code.value(INLAY_OP_LOAD, INLAY_I64, 0, {counter});
  std::int64_t one = code.constant(INLAY_I64, 1);
  std::int64_t next =
      code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_PLUS, {old, one});
  code.emit(INLAY_OP_STORE, INLAY_I64, 0, {counter, next});
  code.emit(INLAY_OP_END, 0, 0, {});
}

void generator::statement(int depth) {
  if (is_at_edge())
    return edge_statement(depth);
  std::int64_t kind = below(100);
  if (focus_ == focus::rearranged || kind < 55)
    return update();
  if (kind < 63)
    return scatter();
  if (kind < 70)
    return store();
  if (kind < 82)
    return name_value();
  if (depth >= 2)
    return update();
  if (kind < 91)
    return loop(depth);
  if (kind < 97)
    return branch(depth);
  while_loop(depth);
}

//===-- Results
//------------------------------------------------------------===//

/// Returns `v` reshaped, transposed or sliced.
known_value generator::rearranged(known_value v) {
  std::int64_t rank = std::int64_t(v.extents.size());
  std::int64_t count = std::accumulate(v.extents.begin(), v.extents.end(),
                                       std::int64_t(1), std::multiplies<>());
  std::int64_t kind = below(3);
  if (kind == 0 && rank > 1) {
    std::vector<std::int64_t> p(rank);
    std::iota(p.begin(), p.end(), 0);
    for (std::int64_t k = rank - 1; k > 0; --k)
      std::swap(p[k], p[below(k + 1)]);
    return transposed(v, p);
  }
  if (kind == 1) {
    shape s = {1, count};
    if (chance(50))
      s = {count};
    else if (count % 2 == 0 && chance(70))
      s = {count / 2, 2};
    return reshaped(v, s);
  }
  shape s;
  words operands = {v.number, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END};
  std::int64_t index = index_.number;
  index_.number = -1; // an index that is outside would end the program
  words subscripts = region(v, s);
  index_.number = index;
  operands.insert(operands.end(), subscripts.begin(), subscripts.end());
  return {test_.code.value(INLAY_OP_SLICE, type_, 0, operands), s};
}

void generator::finish() {
  words operands = {0};
  auto give = [&](known_value v) {
    operands.push_back(v.number);
    ++operands[0];
    test_.result_types.push_back(type_);
    test_.result_ranks.push_back(int(v.extents.size()));
  };
  std::int64_t results = focus_ == focus::rearranged ? between(1, 2) : below(4);
  for (std::int64_t k = 0; k < results; ++k) {
    known_value v = focus_ == focus::rearranged
                        ? load(slots_[below(std::int64_t(slots_.size()))])
                        : any_tensor();
    if (focus_ == focus::rearranged && (k > 0 || chance(70)))
      v = rearranged(v);
    else if (chance(40))
      v = rearranged(v);
    else if (chance(20))
      v = {expression(v.extents, 1), v.extents};
    give(v);
  }
  if (focus_ == focus::rearranged && chance(50))
    give(load(slots_.front()));
  test_.code.emit(INLAY_OP_RETURN, 0, 0, operands);
}

test_case generator::generate() {
  add_parameters();
  for (std::int64_t left = between(1, focus_ == focus::rearranged ? 3 : 5);
       left > 0; --left)
    statement(0);
  finish();
  if (is_at_edge())
    choose_places();
  return std::move(test_);
}

test_case generate(std::uint64_t seed, focus f) {
  return generator(seed, f).generate();
}

} // namespace inlay_random
