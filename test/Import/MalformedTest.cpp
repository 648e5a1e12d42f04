// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Damaged programs: one line each that names the record, never a crash.

#include "Imported.h"
#include "gmock/gmock.h"

using namespace inlay_test;

namespace {
constexpr auto D = INLAY_DYN;

/// A program with something of everything, to be damaged.
ProgramBuilder makeProgram() {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, 3});
  int64_t i = program.param(INLAY_BORROWED, INLAY_I64, {2});
  int64_t zero = program.constant(0), two = program.constant(2);
  int64_t t = program.loop(zero, two);
  int64_t row = program.slice(INLAY_F32, program.load(INLAY_F32, 0),
                              Subscripts().integer(t).slice(zero, two, 1));
  int64_t even = program.binary(INLAY_BOOL, INLAY_EQ, t, zero);
  program.add(INLAY_OP_IF, 0, 0, {even});
  program.store(0,
                program.update(INLAY_F32, INLAY_ADD, program.load(INLAY_F32, 0),
                               row, {Subscripts().tensor(i).slice(-1, two)}));
  program.add(INLAY_OP_ELSE, 0, 0, {});
  program.end();
  program.end();
  program.ret({program.value(INLAY_OP_REDUCE, INLAY_F32, INLAY_REDUCE_SUM,
                             {x, 0, 1, 0})});
  return program;
}
} // namespace

// Tests that the undamaged program imports.
TEST(Malformed, StartsFromAGoodProgram) {
  ProgramBuilder program = makeProgram();
  EXPECT_THAT(importText(program), testing::StartsWith("module {"));
}

// Tests each rule about records with a program that breaks it.
TEST(Malformed, NamesRecordAndRule) {
  struct Case {
    const char *expected;
    void (*damage)(ProgramBuilder &);
  };
  const Case cases[] = {
      {"error: record 2: expected an operation in [0, 32), found 99",
       [](ProgramBuilder &p) { p.record(2).op = 99; }},
      {"error: record 2: expected result 2, found 7",
       [](ProgramBuilder &p) { p.record(2).result = 7; }},
      {"error: record 2: expected a type in [0, 13), found 99",
       [](ProgramBuilder &p) { p.record(2).type = 99; }},
      {"error: record 2: expected a location below 17, found 77",
       [](ProgramBuilder &p) { p.record(2).location = 77; }},
      {"error: record 2: LOAD: expected a result of type bool, found f32",
       [](ProgramBuilder &p) {
         p.record(2).op = INLAY_OP_LOAD;
         p.record(2).type = INLAY_BOOL;
       }},
      {"error: record 4: expected begin as word 0, found only 0 words",
       [](ProgramBuilder &p) { p.record(4).count = 0; }},
      {"error: record 4: expected step in [1, 2305843009213693952) as word 2, "
       "found -1",
       [](ProgramBuilder &p) { p.allWords()[p.record(4).first + 2] = -1; }},
      {"error: record 4: expected begin in [0, 4) as word 0, found 4",
       [](ProgramBuilder &p) { p.allWords()[p.record(4).first] = 4; }},
      {"error: record 8: ELSE without an open IF",
       [](ProgramBuilder &p) {
         p.record(8).op = INLAY_OP_ELSE;
         p.record(8).count = 0;
       }},
      {"error: record 16: RETURN inside the FOR of record 4",
       [](ProgramBuilder &p) {
         p.record(13).op = INLAY_OP_STORE;
         p.record(13).first = p.record(11).first;
         p.record(13).count = 2;
       }},
      {"error: record 9: PARAM after other records",
       [](ProgramBuilder &p) {
         p.record(9).op = INLAY_OP_PARAM;
         p.record(9).detail = INLAY_BORROWED;
       }},
      {"error: record 11: expected a slot in [0, 1) as word 0, found 3",
       [](ProgramBuilder &p) { p.allWords()[p.record(11).first] = 3; }},
      {"error: record 15: REDUCE: operand is value 5, which was defined in a "
       "body that has ended",
       [](ProgramBuilder &p) { p.allWords()[p.record(15).first] = 5; }},
      {"error: record 15: REDUCE: expected axis in [0, 2), found 2",
       [](ProgramBuilder &p) { p.allWords()[p.record(15).first + 3] = 2; }},
      {"error: record 15: expected 4 words, found 5",
       [](ProgramBuilder &p) { p.record(15).count = 5; }},
      {"error: record 6: expected subscript in [0, 5) as word 4, found 12",
       [](ProgramBuilder &p) { p.allWords()[p.record(6).first + 4] = 12; }},
      {"error: record 7: BINARY: expected operand 1 of type i64, found "
       "f32",
       [](ProgramBuilder &p) { p.allWords()[p.record(7).first + 1] = 0; }},
      {"error: record 7: expected a function in [0, 18), found 200",
       [](ProgramBuilder &p) { p.record(7).detail = 200; }},
      {"error: record 7: expected a function in [0, 14), found 200",
       [](ProgramBuilder &p) {
         p.record(7).op = INLAY_OP_UNARY;
         p.record(7).detail = 200;
         p.record(7).count = 1;
       }},
      {"error: record 15: expected a reduction in [0, 4), found 200",
       [](ProgramBuilder &p) { p.record(15).detail = 200; }},
      {"error: record 8: IF: expected condition of type bool, found i64",
       [](ProgramBuilder &p) { p.allWords()[p.record(8).first] = 2; }},
  };
  for (const Case &each : cases) {
    ProgramBuilder program = makeProgram();
    each.damage(program);
    EXPECT_THAT(importText(program), testing::StartsWith(each.expected));
  }
}

// Tests the rules about the program as a whole.
TEST(Malformed, ChecksTheHeader) {
  ProgramBuilder builder = makeProgram();
  ProgramBuilder unnamed("two words");
  unnamed.ret();
  EXPECT_EQ(importText(unnamed), "error: program: expected a C identifier as "
                                 "name, found 'two words'");
  ProgramBuilder endless;
  endless.constant(1);
  EXPECT_EQ(importText(endless),
            "error: record 0: expected RETURN as last record, found CONSTANT");
  ProgramBuilder empty;
  EXPECT_EQ(importText(empty), "error: program: expected RETURN as last "
                               "record, found no record");
}

// Tests that no single damaged number crashes the importer, whatever it is.
TEST(Malformed, SurvivesAnyOneNumber) {
  const int64_t numbers[] = {-2,
                             -1,
                             0,
                             1,
                             2,
                             3,
                             5,
                             8,
                             31,
                             255,
                             INT64_MIN,
                             INT64_MAX,
                             int64_t(1) << 40};
  size_t refused = 0, tried = 0;
  ProgramBuilder original = makeProgram();
  for (size_t word = 0; word < original.allWords().size(); ++word)
    for (int64_t number : numbers) {
      ProgramBuilder program = makeProgram();
      program.allWords()[word] = number;
      std::string text = importText(program);
      refused += text.starts_with("error: ");
      ++tried;
      ASSERT_EQ(text.find("internal"), std::string::npos)
          << word << " = " << number << ": " << text;
    }
  for (size_t record = 0; record <= original.last(); ++record)
    for (int op = 0; op <= INLAY_OP_RETURN; ++op)
      for (int type = 0; type <= INLAY_BOOL; ++type) {
        ProgramBuilder program = makeProgram();
        program.record(record).op = op;
        program.record(record).type = type;
        program.record(record).detail = type;
        std::string text = importText(program);
        refused += text.starts_with("error: ");
        ++tried;
        ASSERT_EQ(text.find("internal"), std::string::npos)
            << record << " op " << op << " type " << type << ": " << text;
      }
  EXPECT_GT(refused, tried / 2);
}
