// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Takes the operands of one record, by the table.
#include "inlay/detail/records.hpp"

#include <cassert>

namespace inlay::records {

reader::reader(const inlay_program &program, std::uint64_t number)
    : schema_(find_schema(program.records[number].op)),
      word_(program.words + program.records[number].first),
      end_(word_ + program.records[number].count) {}

void reader::expect(operand_kind kind) {
  assert(next_ < schema_->operands.size() &&
         schema_->operands[next_].kind == kind &&
         "the row of the operation has another operand here");
  (void)kind;
  ++next_;
}

std::int64_t reader::take(operand_kind kind) {
  expect(kind);
  return *word_++;
}

extent_operand reader::take_extent() {
  const std::int64_t fixed = *word_++, value = *word_++;
  return {fixed, fixed == INLAY_DYN ? value : -1};
}

extent_operand reader::dimension() {
  expect(operand_kind::dimension);
  return take_extent();
}

std::vector<extent_operand> reader::dimensions() {
  expect(operand_kind::dimensions);
  std::vector<extent_operand> taken;
  for (std::int64_t rank = *word_++; rank > 0; --rank)
    taken.push_back(take_extent());
  return taken;
}

std::vector<subscript_operand> reader::take_subscripts() {
  std::vector<subscript_operand> taken;
  for (std::int64_t count = *word_++; count > 0; --count) {
    subscript_operand subscript{static_cast<inlay_subscript>(*word_++)};
    if (subscript.kind == INLAY_SUB_INTEGER ||
        subscript.kind == INLAY_SUB_TENSOR) {
      subscript.value = *word_++;
    } else if (subscript.kind == INLAY_SUB_SLICE) {
      const std::int64_t flags = *word_++, begin = *word_++, end = *word_++;
      subscript.begin = flags & 1 ? begin : -1;
      subscript.end = flags & 2 ? end : -1;
      subscript.step = *word_++;
    }
    taken.push_back(subscript);
  }
  return taken;
}

std::vector<subscript_operand> reader::subscripts() {
  expect(operand_kind::subscripts);
  return take_subscripts();
}

std::vector<std::vector<subscript_operand>> reader::groups() {
  expect(operand_kind::groups);
  std::vector<std::vector<subscript_operand>> taken;
  for (std::int64_t count = *word_++; count > 0; --count)
    taken.push_back(take_subscripts());
  return taken;
}

std::vector<std::int64_t> reader::list(operand_kind kind) {
  expect(kind);
  const std::int64_t count =
      kind == operand_kind::rest ? end_ - word_ : *word_++;
  const std::int64_t *first = word_;
  word_ += count;
  return {first, word_};
}

} // namespace inlay::records
