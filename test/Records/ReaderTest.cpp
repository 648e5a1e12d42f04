// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operands of records, taken by their kinds.
#include "inlay/detail/records.hpp"

#include <gtest/gtest.h>

namespace records = inlay::records;
using records::operand_kind;

/// Reads `line`, which stands behind three parameters and two numbers.
static records::writer parse(const char *line) {
  std::string text = "kernel kernel\n"
                     "%0 = param inout f32 s0 (-1, 4)\n"
                     "%1 = param borrowed i64 (-1)\n"
                     "%2 = constant i64 7\n";
  records::writer out;
  EXPECT_EQ(records::parse(text + line + "\nreturn\n", out), "");
  EXPECT_EQ(records::check(out.get()), "");
  return out;
}

// Tests words and lists, and the names that the rows have for them.
TEST(RecordReader, WordsAndLists) {
  records::writer out = parse("%3 = reduce sum f32 %0 keep over 0 1");
  inlay_program program = out.get();
  records::reader param(program, 0);
  EXPECT_EQ(param.name(), "slot");
  param.skip(operand_kind::own_slot);
  EXPECT_EQ(param.list(operand_kind::extents),
            (std::vector<std::int64_t>{INLAY_DYN, 4}));
  records::reader constant(program, 2);
  EXPECT_EQ(constant.bits(), 7);
  records::reader reduce(program, 3);
  EXPECT_EQ(reduce.name(), "operand");
  EXPECT_EQ(reduce.value(), 0);
  EXPECT_TRUE(reduce.flag());
  EXPECT_EQ(reduce.name(), "axis");
  EXPECT_EQ(reduce.list(operand_kind::literals),
            (std::vector<std::int64_t>{0, 1}));
  out = parse("%3 = transpose f32 %0 1 0");
  records::reader transpose(out.get(), 3);
  transpose.skip(operand_kind::value);
  EXPECT_EQ(transpose.list(operand_kind::rest),
            (std::vector<std::int64_t>{1, 0}));
}

// Tests subscripts in groups, and extents.
TEST(RecordReader, SubscriptsAndExtents) {
  records::writer out = parse(
      "%3 = update add f32 %0 %2 drop refuse [%2:, new, :%2:-2] [tensor %1]");
  records::reader update(out.get(), 3);
  EXPECT_EQ(update.value(), 0);
  EXPECT_EQ(update.value(), 2);
  EXPECT_EQ(update.bounds(), INLAY_BOUNDS_DROP);
  EXPECT_EQ(update.negative(), INLAY_NEGATIVE_REFUSE);
  auto groups = update.groups();
  ASSERT_EQ(groups.size(), 2u);
  ASSERT_EQ(groups[0].size(), 3u);
  EXPECT_EQ(groups[0][0].begin, 2);
  EXPECT_EQ(groups[0][0].end, -1);
  EXPECT_EQ(groups[0][0].step, 1);
  EXPECT_EQ(groups[0][1].kind, INLAY_SUB_NEWAXIS);
  EXPECT_EQ(groups[0][2].begin, -1);
  EXPECT_EQ(groups[0][2].end, 2);
  EXPECT_EQ(groups[0][2].step, -2);
  EXPECT_EQ(groups[1][0].kind, INLAY_SUB_TENSOR);
  EXPECT_EQ(groups[1][0].value, 1);
  out = parse("%3 = broadcast_to f32 %0 (3, -1 is %2)");
  records::reader broadcast(out.get(), 3);
  broadcast.skip(operand_kind::value);
  auto extents = broadcast.dimensions();
  ASSERT_EQ(extents.size(), 2u);
  EXPECT_EQ(extents[0].fixed, 3);
  EXPECT_EQ(extents[1].fixed, INLAY_DYN);
  EXPECT_EQ(extents[1].value, 2);
}
