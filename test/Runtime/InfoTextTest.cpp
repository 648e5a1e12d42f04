// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of kernels and its formulas.
#include "InfoText.h"

#include <gtest/gtest.h>

using namespace inlay::runtime;

static std::string parse(const char *text, kernel_facts &facts,
                         std::map<std::string, std::string> renamed = {}) {
  return parse_info(text, renamed, facts);
}

// Tests all kinds of lines, and that places are renamed and lose their folder.
TEST(InfoText, Lines) {
  kernel_facts facts;
  EXPECT_EQ(parse("inlay-kernel\t1\n"
                  "param\t0\tinout\tf32\t1\t2\t-1,8\n"
                  "param\t1\tscalar\ti64\t0\t0\t\n"
                  "result\t0\tbool\t0\t\n"
                  "check\t1\t2\t/x/a.cpp:3\tindex {0}\n"
                  "update\t0\t/x/a.cpp:4\tany order\twhy not\n"
                  "copy\t2\ta.cpp:3\t?\treason\n",
                  facts, {{"a.cpp:3", "a.cpp:30"}}),
            "");
  ASSERT_EQ(facts.params.size(), 2u);
  EXPECT_EQ(facts.params[0].kind, INLAY_INOUT);
  EXPECT_EQ(facts.params[0].extent[0], INLAY_DYN);
  EXPECT_EQ(facts.params[0].extent[1], 8);
  EXPECT_EQ(facts.params[1].kind, INLAY_SCALAR);
  EXPECT_EQ(facts.results[0].type, INLAY_BOOL);
  ASSERT_EQ(facts.checks.size(), 2u);
  EXPECT_EQ(facts.checks[1].place, "a.cpp:30");
  EXPECT_EQ(facts.updates[0].place, "a.cpp:4");
  ASSERT_EQ(facts.sites.size(), 3u);
  EXPECT_TRUE(facts.sites[2].known && facts.sites[2].is_copy);
  EXPECT_FALSE(facts.sites[0].known);
}

// Tests that malformed texts are refused, not guessed at.
TEST(InfoText, Malformed) {
  for (const char *text :
       {"", "hello", "inlay-kernel\t2\n",
        "inlay-kernel\t1\nparam\t1\tinout\tf32\t1\t1\t-1\n",
        "inlay-kernel\t1\nparam\t0\tinout\tf17\t1\t1\t-1\n",
        "inlay-kernel\t1\nparam\t0\tinout\tf32\t1\t2\t-1\n",
        "inlay-kernel\t1\nparam\t0\tinout\tf32\t1\t9\t1,1,1,1,1,1,1,1,1\n",
        "inlay-kernel\t1\nparam\t0\tinout\tf32\t1\t1\t-2\n",
        "inlay-kernel\t1\ncheck\t0\t3\ta.cpp:1\tno\n",
        "inlay-kernel\t1\ncheck\t99999999999\t1\ta.cpp:1\tno\n",
        "inlay-kernel\t1\ncheck\t0\t1\ta.cpp:1\n",
        "inlay-kernel\t1\nnonsense\t0\n"}) {
    kernel_facts facts;
    EXPECT_NE(parse(text, facts), "") << text;
  }
}

// Tests formulas of bytes.
TEST(InfoText, Formulas) {
  // Parameter 0 has extents 7 and 5, parameter 1 is the scalar 3.
  std::vector<std::int64_t> values(2 * INLAY_MAX_RANK);
  values[0] = 7;
  values[1] = 5;
  values[INLAY_MAX_RANK] = 3;
  auto bytes = [&](const char *formula) {
    return evaluate_bytes(formula, values);
  };
  EXPECT_EQ(bytes("a0.0 2 - a0.1 * 4 *"), 100);
  EXPECT_EQ(bytes("s1"), 3);
  EXPECT_EQ(bytes("a0.0 s1 ceildiv"), 3);
  EXPECT_EQ(bytes("a0.0 s1 /"), 2);
  EXPECT_EQ(bytes("0 a0.0 - 2 /"), -4);
  EXPECT_EQ(bytes("a0.1 12 - 0 max 8 min"), 0);
  for (const char *bad :
       {"?", "", "1 2", "+", "1 +", "a2.0", "a0.8", "a0", "s9", "1 0 /", "1x",
        "9223372036854775807 2 *", "a0.0.0"})
    EXPECT_EQ(bytes(bad), -1) << bad;
}
