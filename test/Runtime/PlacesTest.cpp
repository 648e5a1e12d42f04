// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs: keys without places, and places that move when a file is edited.
#include "TestKernel.h"

#include "InfoText.h"
#include "Program.h"

using namespace inlay;
using namespace inlay::runtime;
using test::program_builder;

static program_builder three_records(std::uint32_t line, std::uint32_t gap = 0,
                                     const char *file = "x/demo.cpp") {
  program_builder builder("places", line, file);
  builder.param(INLAY_INOUT, INLAY_F32, {-1, 8});
  builder.skip_lines(gap);
  builder.param(INLAY_SCALAR, INLAY_I64, {});
  builder.add(INLAY_OP_RETURN, 0, 0, {0});
  return builder;
}

// Tests that the key knows records, words and name, but no places.
TEST(Places, Key) {
  auto here = three_records(1), there = three_records(50, 3, "y.cpp");
  EXPECT_EQ(hash_program(here.get()), hash_program(there.get()));
  program_builder other_words("places"), other_name("placet");
  other_words.param(INLAY_INOUT, INLAY_F32, {-1, 9});
  other_name.param(INLAY_INOUT, INLAY_F32, {-1, 8});
  for (program_builder *builder : {&other_words, &other_name}) {
    builder->param(INLAY_SCALAR, INLAY_I64, {});
    builder->add(INLAY_OP_RETURN, 0, 0, {0});
    EXPECT_NE(hash_program(here.get()), hash_program(builder->get()));
  }
}

// Tests that moved lines are matched, and lines that part are not.
TEST(Places, Matching) {
  auto before = three_records(1), after = three_records(10, 2);
  std::map<std::string, std::string> renamed;
  EXPECT_TRUE(match_places(list_places(before.get()), list_places(after.get()),
                           renamed));
  EXPECT_EQ(renamed, (std::map<std::string, std::string>{
                         {"demo.cpp:1", "demo.cpp:10"},
                         {"demo.cpp:2", "demo.cpp:13"},
                         {"demo.cpp:3", "demo.cpp:14"}}));
  renamed.clear();
  EXPECT_FALSE(match_places("2\ta:1\n", "1\ta:1\n1\ta:2\n", renamed));
  renamed.clear();
  EXPECT_TRUE(match_places("1\ta:1\n1\ta:2\n", "2\ta:7\n", renamed));
  renamed.clear();
  EXPECT_FALSE(match_places("2\ta:1\n", "3\ta:1\n", renamed));
  EXPECT_FALSE(match_places("nonsense", "3\ta:1\n", renamed));
}

// Tests that a copy does not depend on the original.
TEST(Places, Copy) {
  auto builder = std::make_unique<program_builder>(three_records(4));
  program_copy copy(builder->get());
  hash128 hash = hash_program(builder->get());
  builder.reset();
  EXPECT_EQ(hash_program(copy.get()), hash);
  EXPECT_EQ(place_of(copy.get()), "demo.cpp:4");
  EXPECT_STREQ(copy.get().locations[2].file, "x/demo.cpp");
}

// Tests that the parameters of a program are read from its records.
TEST(Places, Params) {
  auto builder = three_records(1);
  auto params = params_of(builder.get());
  ASSERT_EQ(params.size(), 2u);
  EXPECT_EQ(params[0].kind, INLAY_INOUT);
  EXPECT_EQ(params[0].rank, 2);
  EXPECT_EQ(params[0].extent[1], 8);
  EXPECT_EQ(params[1].type, INLAY_I64);
}
