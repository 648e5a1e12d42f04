// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The check of a program's structure, and libinlay's use of it.
#include "../Import/ProgramBuilder.h"
#include "inlay/c/runtime.h"

#include <gmock/gmock.h>
#include <limits>

using namespace inlay_test;
namespace records = inlay::records;

// Tests that the table and the enumerations that it names agree.
TEST(RecordSchema, HasARowForEachOperation) {
  for (std::uint16_t op = 0; op <= INLAY_OP_RETURN; ++op)
    ASSERT_NE(records::find_schema(op), nullptr);
  EXPECT_EQ(records::find_schema(INLAY_OP_RETURN + 1), nullptr);
  EXPECT_STREQ(records::op_name(INLAY_OP_BROADCAST_TO), "BROADCAST_TO");
  EXPECT_STREQ(records::op_name(999), "unknown");
  const records::record_schema &take = *records::find_schema(INLAY_OP_TAKE);
  EXPECT_EQ(take.mnemonic, "take");
  ASSERT_EQ(take.operands.size(), 5u);
  EXPECT_EQ(take.operands[1].name, "indices");
  EXPECT_EQ(take.operands[2].kind, records::operand_kind::literal);
  using records::detail_kind;
  EXPECT_EQ(records::detail_names(detail_kind::unary).size(), INLAY_ISNAN + 1u);
  EXPECT_EQ(records::detail_names(detail_kind::binary).size(), INLAY_XOR + 1u);
}

// Tests that no number in a record leads the check outside of the program:
// what is announced is the whole of what may be read.
TEST(RecordCheck, StaysInsideTheWords) {
  ProgramBuilder builder;
  builder.param(INLAY_INOUT, INLAY_F32, {INLAY_DYN});
  builder.ret();
  inlay_program program = builder.get();
  inlay_record damaged[] = {program.records[0], program.records[1]};
  program.records = damaged;
  const std::int64_t words[] = {0, 200, 5, 0};
  program.words = words;
  program.word_count = 4;
  EXPECT_EQ(records::check(program),
            "record 0: expected rank in [0, 9) as word 1, found 200");
  damaged[0].first = std::numeric_limits<std::uint32_t>::max();
  damaged[0].count = std::numeric_limits<std::uint32_t>::max();
  EXPECT_THAT(records::check(program),
              testing::StartsWith("record 0: expected words below 4"));
}

// Tests that libinlay refuses damaged records itself, for both backends: the
// interpreter's driver reads parameters before any compiler is asked.
TEST(RecordCheck, GuardsBothBackends) {
  for (std::int32_t backend :
       {INLAY_BACKEND_COMPILED, INLAY_BACKEND_REFERENCE}) {
    records::writer out("broken");
    std::vector<std::int64_t> words = {0, 200};
    words.insert(words.end(), 200, 3);
    out.append(INLAY_OP_PARAM, INLAY_F32, INLAY_INOUT, words);
    out.append(INLAY_OP_RETURN, 0, 0, {0});
    const inlay_program program = out.get();
    inlay_kernel_options options{};
    options.backend = backend;
    inlay_error error{};
    inlay_kernel *kernel = nullptr;
    EXPECT_EQ(inlay_kernel_find(&program, &options, &kernel, &error),
              INLAY_USAGE_ERROR);
    EXPECT_EQ(kernel, nullptr);
    EXPECT_STREQ(error.message,
                 "the program's records are damaged: record 0: expected rank "
                 "in [0, 9) as word 1, found 200");
  }
}
