// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs as text, and back.
#include "../Import/ProgramBuilder.h"
#include "inlay/inlay.hpp"

#include <cmath>
#include <cstring>
#include <gmock/gmock.h>
#include <limits>

using namespace inlay_test;
namespace records = inlay::records;

/// Expects that `program` is the same after it was written and read.
static void expect_round_trip(const inlay_program &program) {
  ASSERT_EQ(records::check(program), "");
  const std::string text = records::print(program);
  records::writer copy;
  ASSERT_EQ(records::parse(text, copy), "") << text;
  const inlay_program read = copy.get();
  EXPECT_EQ(records::check(read), "") << text;
  EXPECT_EQ(records::print(read), text);
  EXPECT_STREQ(read.name, program.name);
  ASSERT_EQ(read.record_count, program.record_count);
  for (std::uint64_t i = 0; i < read.record_count; ++i) {
    const inlay_record &a = program.records[i], &b = read.records[i];
    EXPECT_EQ(a.op, b.op) << text;
    EXPECT_EQ(a.detail, b.detail) << text;
    EXPECT_EQ(a.result, b.result) << text;
    if (a.result >= 0)
      EXPECT_EQ(a.type, b.type) << text;
    ASSERT_EQ(a.count, b.count) << text;
    for (std::uint32_t w = 0; w < a.count; ++w)
      EXPECT_EQ(program.words[a.first + w], read.words[b.first + w])
          << "record " << i << " word " << w << "\n"
          << text;
    EXPECT_EQ(program.locations[a.location].line,
              read.locations[b.location].line);
    EXPECT_STREQ(program.locations[a.location].file,
                 read.locations[b.location].file);
  }
}

template <class F> static void expect_captured(F f) {
  expect_round_trip(*inlay::kernel("test", f).capture().get());
}

// Tests that captured kernels with all kinds of operands survive.
TEST(RecordText, KeepsCapturedKernels) {
  using namespace inlay;
  expect_captured([](tensor<float, dyn, 4> &u, const tensor<float, dyn, 4> &v,
                     scalar<float> k, scalar<std::int64_t> n) {
    u[slice(1, -1), all] += k * v[slice(0, -2), all];
    u[n, slice(end, end, -2)] = sum(v, axis<0>)[slice(0, 2)];
    u[0, all][slice(0, n)] = max(u[1, slice(0, n)], 0.5f);
    for_(range(1, n, 3), [&](auto i) { u[i, 0] = u[i - 1, 0]; });
    while_([&] { return u[0, 0] < 3; }, [&] { u[0, 0] += 1; });
    if_(n > 2, [&] { u[ellipsis] = 0; }, [&] { u[ellipsis] = 1; });
  });
  expect_captured([](tensor<int, dyn> t, const tensor<std::int64_t, dyn> &ix,
                     const tensor<bool, dyn> &b) {
    t.at(ix, bounds::drop).add(2);
    scatter_nd_add(t, reshape(ix, ix.extent(0), 1_c), t);
    tensor m = where(b, take(t, ix, axis<0>, bounds::wrap), t);
    return results(concat(axis<0>, t, m), stack(axis<1>, t, m),
                   iota<double>(t.extent(0)));
  });
}

// Tests that constants keep each bit: no rounding, infinities, NaN payloads,
// the sign of zero, the ends of integers.
TEST(RecordText, KeepsConstants) {
  ProgramBuilder program;
  for (float value : {0.1f, -0.0f, 1e-45f, 3.4028235e38f,
                      std::numeric_limits<float>::infinity(),
                      -std::numeric_limits<float>::infinity(), std::nanf("7")})
    program.constantF32(value);
  for (double value : {0.1, -0.0, 5e-324, -std::nan("12345")})
    program.constant(INLAY_F64, std::bit_cast<std::int64_t>(value));
  for (std::int64_t value : {std::numeric_limits<std::int64_t>::min(),
                             std::numeric_limits<std::int64_t>::max()})
    program.constant(INLAY_I64, value);
  program.constant(INLAY_I32, std::uint32_t(-7));
  program.constant(INLAY_U64, -1);
  program.constant(INLAY_U32, std::uint32_t(-1));
  program.constant(INLAY_I8, std::uint8_t(-128));
  program.constant(INLAY_U8, 255);
  for (std::uint16_t bits : {0x2e66, 0x8000, 0x0001, 0xfbff, 0x7c00, 0x7e07}) {
    program.constant(INLAY_F16, bits);
    program.constant(INLAY_BF16, bits);
  }
  program.constant(INLAY_BOOL, 1);
  program.ret();
  expect_round_trip(program.get());
}

// Tests that file names of any letters survive.
TEST(RecordText, KeepsPlaces) {
  records::writer out("odd");
  out.locate("a \"b\"\\c\t.cpp", 3, 9);
  out.append(INLAY_OP_PARAM, INLAY_F32, INLAY_INOUT, {0, 2, INLAY_DYN, 3});
  out.locate("two\nlines.cpp", 4, 1);
  out.append(INLAY_OP_RETURN, 0, 0, {1, 0});
  expect_round_trip(out.get());
  EXPECT_THAT(records::print(out.get()),
              testing::StartsWith("kernel odd\n%0 = param inout f32 s0 (-1, 3) "
                                  "@3:9 \"a \\\"b\\\"\\\\c"));
}

// Tests that each mistake in a text is named with its line.
TEST(RecordText, NamesMistakes) {
  const std::pair<const char *, const char *> cases[] = {
      {"kernel k\n%0 = grow f32",
       "line 2: expected an operation, found 'grow'"},
      {"%0 = constant f33 1", "line 1: expected an element type, found 'f33'"},
      {"%0 = constant f32 x", "line 1: expected a number, found 'x'"},
      {"\n%1 = constant i64 3", "line 2: expected result 0, found 1"},
      {"constant i64 3", "line 1: expected result 0, found -1"},
      {"%0 = constant i64 3 4",
       "line 1: expected the end of the line, found '4'"},
      {"store u0 %1", "line 1: expected 's', found 'u0'"},
      {"%0 = slice f32 %0 [%1", "line 1: expected ']', found ''"},
      {"return @1:2 x", "line 1: expected '\"', found 'x'"},
  };
  for (auto [text, expected] : cases) {
    records::writer out;
    EXPECT_EQ(records::parse(text, out), expected) << text;
  }
}

// Tests that a text cut anywhere gives an error or a program, never a crash.
TEST(RecordText, SurvivesCuts) {
  using namespace inlay;
  auto k = kernel("k", [](tensor<float, dyn> &u, scalar<std::int64_t> n) {
    for_(range(0, n), [&](auto i) { u[slice(i, end, 2)] += 0.5f; });
  });
  auto program = k.capture();
  const std::string text = records::print(*program.get());
  for (std::size_t cut = 0; cut < text.size(); ++cut) {
    records::writer out;
    const std::string error = records::parse(text.substr(0, cut), out);
    // Without its last record it is no program.
    if (error.empty() && cut < text.rfind("return"))
      EXPECT_NE(records::check(out.get()), "") << text.substr(0, cut);
  }
}
