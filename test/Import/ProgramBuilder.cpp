// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the records of a program.

#include "ProgramBuilder.h"

using namespace inlay_test;

Subscripts &Subscripts::integer(int64_t value) {
  ++count;
  words.insert(words.end(), {INLAY_SUB_INTEGER, value});
  return *this;
}

Subscripts &Subscripts::slice(int64_t begin, int64_t end, int64_t step) {
  ++count;
  int64_t flags = (begin >= 0 ? 1 : 0) + (end >= 0 ? 2 : 0);
  words.insert(words.end(), {INLAY_SUB_SLICE, flags, begin, end, step});
  return *this;
}

Subscripts &Subscripts::newaxis() {
  ++count;
  words.push_back(INLAY_SUB_NEWAXIS);
  return *this;
}

Subscripts &Subscripts::ellipsis() {
  ++count;
  words.push_back(INLAY_SUB_ELLIPSIS);
  return *this;
}

Subscripts &Subscripts::tensor(int64_t value) {
  ++count;
  words.insert(words.end(), {INLAY_SUB_TENSOR, value});
  return *this;
}

std::vector<int64_t> Subscripts::get() const {
  std::vector<int64_t> all{count};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

int64_t ProgramBuilder::value(inlay_op op, inlay_type type, int detail,
                              Words operands) {
  out.locate("test.cpp", ++statements, 1);
  return out.append(op, type, detail, operands);
}

void ProgramBuilder::add(inlay_op op, int type, int detail,
                         const Words &operands) {
  value(op, inlay_type(type), detail, operands);
}

int64_t ProgramBuilder::param(inlay_param_kind kind, inlay_type type,
                              Words extents) {
  bool hasSlot = kind == INLAY_INOUT || kind == INLAY_OWNED;
  Words all{hasSlot ? slots++ : -1, int64_t(extents.size())};
  all.insert(all.end(), extents.begin(), extents.end());
  return value(INLAY_OP_PARAM, type, kind, all);
}

int64_t ProgramBuilder::constant(int64_t number) {
  return constant(INLAY_I64, number);
}

int64_t ProgramBuilder::constant(inlay_type type, int64_t bits) {
  return value(INLAY_OP_CONSTANT, type, 0, {bits});
}

int64_t ProgramBuilder::constantF32(float number) {
  return constant(INLAY_F32, std::bit_cast<uint32_t>(number));
}

int64_t ProgramBuilder::extent(int64_t tensor, int64_t dim) {
  return value(INLAY_OP_EXTENT, INLAY_I64, 0, {tensor, dim});
}

int64_t ProgramBuilder::slot(int64_t initial) {
  add(INLAY_OP_SLOT, 0, 0, {slots, initial});
  return slots++;
}

int64_t ProgramBuilder::load(inlay_type type, int64_t slot) {
  return value(INLAY_OP_LOAD, type, 0, {slot});
}

void ProgramBuilder::store(int64_t slot, int64_t value) {
  add(INLAY_OP_STORE, 0, 0, {slot, value});
}

int64_t ProgramBuilder::slice(inlay_type type, int64_t tensor,
                              const Subscripts &subscripts, inlay_bounds bounds,
                              inlay_negative negative) {
  Words all{tensor, bounds, negative};
  Words group = subscripts.get();
  all.insert(all.end(), group.begin(), group.end());
  return value(INLAY_OP_SLICE, type, 0, all);
}

int64_t ProgramBuilder::update(inlay_type type, inlay_combiner combiner,
                               int64_t dest, int64_t operand,
                               std::initializer_list<Subscripts> groups,
                               inlay_bounds bounds, inlay_negative negative) {
  Words all{dest, operand, bounds, negative, int64_t(groups.size())};
  for (const Subscripts &subscripts : groups) {
    Words group = subscripts.get();
    all.insert(all.end(), group.begin(), group.end());
  }
  return value(INLAY_OP_UPDATE, type, combiner, all);
}

int64_t ProgramBuilder::unary(inlay_type type, inlay_unary function,
                              int64_t operand) {
  return value(INLAY_OP_UNARY, type, function, {operand});
}

int64_t ProgramBuilder::binary(inlay_type type, inlay_binary function,
                               int64_t lhs, int64_t rhs) {
  return value(INLAY_OP_BINARY, type, function, {lhs, rhs});
}

int64_t ProgramBuilder::loop(int64_t begin, int64_t end, int64_t step) {
  return value(INLAY_OP_FOR, INLAY_I64, 0, {begin, end, step});
}

void ProgramBuilder::ret(Words results) {
  results.insert(results.begin(), results.size());
  add(INLAY_OP_RETURN, 0, 0, results);
}
