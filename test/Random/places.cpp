// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arguments at an edge: their elements, their layouts, and extents that do not
// fit.
#include "generator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace inlay_random {

static constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
static constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

double generator::any_element() {
  if (type_ == INLAY_BOOL)
    return double(below(2));
  if (!chance(12))
    return double(between(-9, 99));
  if (type_ == INLAY_I32 || type_ == INLAY_I64)
    return type_ == INLAY_I32 ? -2147483648.0 : double(least);
  const double tiny = type_ == INLAY_F32 ? 1e-40 : 1e-310;
  const double infinity = std::numeric_limits<double>::infinity();
  const double numbers[] = {std::nan(""), -0.0, 0.0,   infinity,
                            -infinity,    tiny, -tiny, 0.1};
  return numbers[below(std::size(numbers))];
}

shape generator::edge_shape() {
  shape s(between(1, 3));
  for (std::int64_t &extent : s)
    extent = chance(5) ? 0 : between(1, s.size() == 3 ? 4 : 7);
  if (s.size() < 3 && chance(45))
    s.back() = between(33, 70);
  return s;
}

void generator::add_edge_parameters() {
  static const int types[] = {INLAY_I32, INLAY_F32, INLAY_I64, INLAY_F64};
  type_ = chance(8) ? INLAY_BOOL : types[below(4)];
  static const std::int64_t numbers[] = {most,
                                         most - 1,
                                         most - 3,
                                         least,
                                         least + 2,
                                         most / 2,
                                         most / 2 + 1,
                                         least / 2,
                                         6148914691236517206,
                                         -6148914691236517205,
                                         0,
                                         1,
                                         3,
                                         -1,
                                         30000000};
  for (std::int64_t left = between(1, 3); left > 0; --left) {
    std::int64_t is = numbers[below(std::size(numbers))];
    scalars_.push_back(
        {test_.code.value(INLAY_OP_PARAM, INLAY_I64, INLAY_SCALAR, {-1, 0}), is,
         false});
    test_.parameters.push_back({INLAY_SCALAR, INLAY_I64, {}, {0.0}, is});
  }
  add_tensor(chance(60) ? INLAY_INOUT : INLAY_OWNED);
  for (std::int64_t left = between(0, 2); left > 0; --left)
    add_tensor(int(below(3)));
  if (chance(35)) {
    index_type_ = chance(70) ? INLAY_I64 : INLAY_I32;
    shape s = {between(1, 4)};
    bool is_dynamic = chance(50);
    index_ = {test_.code.value(INLAY_OP_PARAM, index_type_, INLAY_BORROWED,
                               {-1, 1, is_dynamic ? INLAY_DYN : s[0]}),
              s};
    is_dynamic_.resize(test_.parameters.size() + 1);
    is_dynamic_.back() = {is_dynamic};
    parameter p{INLAY_BORROWED, index_type_, s, {}};
    for (std::int64_t k = 0; k < s[0]; ++k)
      p.elements.push_back(chance(4)    ? -2147483648.0
                           : chance(10) ? double(between(-9, 9))
                                        : double(between(0, 1)));
    test_.parameters.push_back(std::move(p));
  }
}

/// Gives argument `i` a place in memory.
void generator::choose_place(std::size_t i) {
  parameter &p = test_.parameters[i];
  p.place.is_at_start = chance(35);
  if (p.kind == INLAY_OWNED && chance(50)) {
    p.place.is_donated = true;
    return;
  }
  if (chance(15))
    for (std::size_t j = 0; j < i; ++j) {
      const parameter &other = test_.parameters[j];
      if (other.kind != INLAY_SCALAR && other.type == p.type &&
          other.place.memory < 0 && !other.place.is_donated) {
        p.place.memory = int(j);
        p.place.origin = between(-4, 4);
        break;
      }
    }
  if (!chance(40))
    return;
  p.place.strides.resize(p.shape.size());
  std::int64_t next = chance(70) ? 1 : between(1, 3);
  for (std::size_t d = p.shape.size(); d-- > 0;) {
    std::int64_t stride = next;
    next = stride * std::max<std::int64_t>(p.shape[d], 1) + below(3);
    if (p.kind == INLAY_BORROWED && d + 1 < p.shape.size() && chance(10))
      stride = 0;
    p.place.strides[d] = chance(25) ? -stride : stride;
  }
}

/// Changes the extents of an argument, those that are not part of its type.
void generator::misfit() {
  std::size_t i = std::size_t(below(std::int64_t(test_.parameters.size())));
  parameter &p = test_.parameters[i];
  for (std::size_t d = 0; d < p.shape.size(); ++d)
    if (is_dynamic_[i][d] && chance(60)) {
      p.shape[d] = chance(20)
                       ? 0
                       : std::max<std::int64_t>(p.shape[d] + between(-2, 2), 0);
      test_.may_misfit = true;
    }
  if (!test_.may_misfit)
    return;
  int type = std::exchange(type_, p.type);
  p.elements.resize(std::size_t(std::accumulate(
      p.shape.begin(), p.shape.end(), std::int64_t(1), std::multiplies<>())));
  for (double &element : p.elements)
    element = p.type == type ? any_element() : double(below(2));
  type_ = type;
}

void generator::choose_places() {
  is_dynamic_.resize(test_.parameters.size());
  if (chance(15))
    misfit();
  for (std::size_t i = 0; i < test_.parameters.size(); ++i)
    if (test_.parameters[i].kind != INLAY_SCALAR)
      choose_place(i);
}

} // namespace inlay_random
