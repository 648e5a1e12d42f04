// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of kernels.
#include "InfoText.h"

#include <gtest/gtest.h>

#include <cstring>

using namespace inlay::runtime;

static std::string parse(const char *text, kernel_facts &facts,
                         std::map<std::string, std::string> renamed = {}) {
  return parse_info(text, renamed, facts);
}

static const char whole[] = R"({"inlay-kernel": 2,
  "params": [
    {"kind": "inout", "type": "f32", "written": true, "shape": [-1, 8]},
    {"kind": "scalar", "type": "i64", "written": false, "shape": []}],
  "results": [{"type": "bool", "shape": []}],
  "checks": [{"status": 1, "at": "b.cpp:1", "message": "no"},
             {"status": 2, "at": "/x/a.cpp:3", "message": "index {0}"}],
  "updates": [{"at": "/x/a.cpp:4", "verdict": "any order", "reason": "why"}],
  "sites": [
    {"kind": "scratch", "at": "a.cpp:5", "bytes": 7, "reason": "result"},
    {"kind": "copy", "at": [255, 46, 99, 58, 51], "bytes": null, "reason": ""},
    {"kind": "copy", "at": "a.cpp:3", "reason": "again", "bytes":
      {"ceildiv": [{"extent": [0, 1]}, {"scalar": 1}]}}]})";

// Tests all there is, and that places are renamed and lose their folder.
TEST(InfoText, Whole) {
  kernel_facts facts;
  EXPECT_EQ(parse(whole, facts, {{"a.cpp:3", "a.cpp:30"}}), "");
  ASSERT_EQ(facts.params.size(), 2u);
  EXPECT_EQ(facts.params[0].kind, INLAY_INOUT);
  EXPECT_TRUE(facts.params[0].written);
  EXPECT_EQ(facts.params[0].extent[0], INLAY_DYN);
  EXPECT_EQ(facts.params[0].extent[1], 8);
  EXPECT_EQ(facts.params[1].kind, INLAY_SCALAR);
  EXPECT_EQ(facts.results[0].type, INLAY_BOOL);
  ASSERT_EQ(facts.checks.size(), 2u);
  EXPECT_EQ(facts.checks[1].place, "a.cpp:30");
  EXPECT_EQ(facts.updates[0].place, "a.cpp:4");
  ASSERT_EQ(facts.sites.size(), 3u);
  EXPECT_FALSE(facts.sites[0].is_copy || facts.sites[1].bytes);
  EXPECT_EQ(facts.sites[1].place, "\xff.c:3");
  EXPECT_EQ(formula_text(*facts.sites[2].bytes),
            "ceildiv(arg1.extent(1), arg2)");
}

// Tests that a damaged text is refused, not guessed at, and in one line:
// wherever it is cut off, and with any one of its parts replaced.
TEST(InfoText, Malformed) {
  std::string text = whole;
  for (std::size_t size = 0; size < text.size(); ++size) {
    kernel_facts facts;
    std::string said = parse(text.substr(0, size).c_str(), facts);
    EXPECT_NE(said, "") << size;
    EXPECT_EQ(said.find('\n'), said.npos) << said;
  }
  for (auto [part, other] :
       std::initializer_list<std::pair<const char *, const char *>>{
           {"kernel\": 2", "kernel\": 1"},
           {"\"inout\"", "\"moved\""},
           {"\"f32\"", "\"f31\""},
           {"true", "1"},
           {"[-1, 8]", "[-2, 8]"},
           {"[-1, 8]", "[-1, 8.5]"},
           {"[-1, 8]", "[1,1,1,1,1,1,1,1,1]"},
           {"[-1, 8]", "[-1, 9223372036854775808]"},
           {"\"shape\"", "\"form\""},
           {"\"status\": 1", "\"status\": 3"},
           {"\"no\"", "0"},
           {"\"why\"", "\"\xff\""},
           {"255", "256"},
           {"\"scratch\"", "\"heap\""},
           {"7", "7.5"},
           {"7", "\"7\""},
           {"7", "{}"},
           {"7", "{\"+\": [1]}"},
           {"7", "{\"sqrt\": [1, 2]}"},
           {"7", "{\"scalar\": 2}"},
           {"[0, 1]", "[0, 2]"},
           {"[0, 1]", "[1, 0]"},
           {"[0, 1]", "[0]"},
           {"\"sites\"", "\"places\""}}) {
    std::string changed = text;
    changed.replace(changed.find(part), std::strlen(part), other);
    kernel_facts facts;
    EXPECT_NE(parse(changed.c_str(), facts), "") << other;
  }
}

// Tests that a formula that is nested without end is refused.
TEST(InfoText, DeepFormula) {
  std::string text = whole, deep, ends;
  for (int i = 0; i < 100000; ++i) {
    deep += "{\"+\":[1,";
    ends += "]}";
  }
  deep += "7" + ends;
  text.replace(text.find("\"bytes\": 7") + 9, 1, deep);
  kernel_facts facts;
  EXPECT_NE(parse(text.c_str(), facts), "");
}
