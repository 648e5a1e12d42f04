// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs the cases of cases/*.txt as machine code and in the interpreter, and
// compares every bit with what NumPy gave.
#include "data.hpp"

#include "inlay/c/runtime.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace inlay_numpy;

namespace {

/// Describes `elements` for a call, which may write to them.
inlay_call_argument describe(const inlay_record &param, elements &value) {
  inlay_call_argument argument = {};
  argument.kind = param.detail;
  argument.type = static_cast<std::uint8_t>(value.type);
  argument.rank = static_cast<std::uint8_t>(value.shape.size());
  std::memcpy(&argument.scalar, value.bytes.data(),
              std::min(value.bytes.size(), sizeof argument.scalar));
  argument.array.data = value.bytes.data();
  std::int64_t stride = 1;
  for (std::size_t d = value.shape.size(); d-- > 0;) {
    argument.array.extent[d] = value.shape[d];
    argument.array.stride[d] = stride;
    stride *= value.shape[d];
  }
  return argument;
}

/// Takes a result over and frees it.
elements take(inlay_result &result) {
  elements taken;
  taken.type = static_cast<inlay_type>(result.type);
  taken.shape.assign(result.extent, result.extent + result.rank);
  auto *data = static_cast<unsigned char *>(result.storage.data);
  taken.bytes.assign(data, data + taken.size_in_bytes());
  inlay_storage_free(&result.storage);
  return taken;
}

void expect_same(const elements &found, const elements &expected,
                 const char *what, std::size_t number) {
  EXPECT_TRUE(same(found, expected))
      << what << " " << number << ": found " << text_of(found) << ", expected "
      << text_of(expected);
}

void run(const test_case &test, inlay_backend backend) {
  inlay_program program = test.code.get();
  inlay_kernel_options options = {};
  options.backend = backend;
  inlay_kernel *kernel = nullptr;
  inlay_error error = {};
  ASSERT_EQ(inlay_kernel_find(&program, &options, &kernel, &error), INLAY_OK)
      << error.message;
  std::vector<elements> values;
  for (const argument &given : test.arguments)
    values.push_back(given.before);
  std::vector<inlay_call_argument> arguments;
  for (std::size_t i = 0; i < values.size(); ++i)
    arguments.push_back(describe(program.records[i], values[i]));
  std::vector<inlay_result> results(test.results.size());
  for (std::size_t k = 0; k < results.size(); ++k) {
    results[k] = {};
    results[k].type = static_cast<std::uint8_t>(test.results[k].type);
    results[k].rank = static_cast<std::uint8_t>(test.results[k].shape.size());
  }
  ASSERT_EQ(inlay_kernel_call(
                kernel, arguments.data(),
                static_cast<std::uint32_t>(arguments.size()), results.data(),
                static_cast<std::uint32_t>(results.size()), &error),
            INLAY_OK)
      << error.message;
  for (std::size_t k = 0; k < results.size(); ++k)
    expect_same(take(results[k]), test.results[k], "result", k);
  for (std::size_t i = 0; i < values.size(); ++i)
    expect_same(values[i], test.arguments[i].after, "argument", i);
}

const std::vector<test_case> &all_cases() {
  static const std::vector<test_case> cases = read_cases();
  return cases;
}

class NumPyData : public testing::TestWithParam<std::size_t> {};

// Tests what the title of each case says.
TEST_P(NumPyData, Case) {
  const test_case &test = all_cases()[GetParam()];
  SCOPED_TRACE(test.file + ":" + std::to_string(test.line) + ": " + test.title);
  ASSERT_EQ(test.problem, "");
  {
    SCOPED_TRACE("machine code");
    run(test, INLAY_BACKEND_COMPILED);
  }
  SCOPED_TRACE("interpreter");
  run(test, INLAY_BACKEND_REFERENCE);
}

} // namespace

INSTANTIATE_TEST_SUITE_P(All, NumPyData,
                         testing::Range(std::size_t(0), all_cases().size()),
                         [](const auto &info) {
                           return all_cases()[info.param].name;
                         });

// Tests that no case got lost.
TEST(NumPyDataFile, Count) { EXPECT_GE(all_cases().size(), 522u); }

// Tests that a case that cannot be read is none that passes.
TEST(NumPyDataFile, Malformed) {
  for (const char *text :
       {"case 1 t\n%0 = nonsense\nreturn\n",
        "case 1 t\n%0 = param borrowed f32 (-1)\nreturn\n",
        "case 1 t\n%0 = param borrowed f32 (-1)\nreturn\nargument f32 (2) 1\n",
        "case 1 t\n%0 = param borrowed f32 (-1)\nreturn\nargument f31 (1) 1\n",
        "case 1 t\n%0 = param borrowed f32 (-1)\nreturn\nargument f32 (1) 1x\n",
        "case 1 t\nreturn\nafter f32 () 1\n",
        "case 1 t\nreturn\nresult f32 () 1\n"}) {
    std::vector<test_case> cases = read_text("t.txt", text);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_NE(cases[0].problem, "") << text;
  }
}
