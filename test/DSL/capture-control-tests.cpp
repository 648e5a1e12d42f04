// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests what loops, branches and results record.
#include "record_text.hpp"

#include <gtest/gtest.h>

using namespace inlay;

// Tests that a body is captured once, with loads and stores of its own.
TEST(CaptureControl, For) {
  EXPECT_EQ(captured([](tensor<double, dyn> &u, scalar<std::int64_t> n) {
              u[0] = 1;
              for_(range(1, n, 2), [&](auto i) { u[i] = u[i - 1]; });
              u[0] = 2;
            }),
            R"(%0 = param inout f64 s0 (-1)
%1 = param scalar i64 ()
%2 = constant f64 1
%3 = constant i64 0
%4 = update set f64 %0 %2 [%3]
store s0 %4
%5 = constant i64 1
%6 = for %5 %1 2
  %7 = load f64 s0
  %8 = constant i64 1
  %9 = minus i64 %6 %8
  %10 = slice f64 %7 [%9]
  %11 = update set f64 %7 %10 [%6]
  store s0 %11
end
%12 = constant f64 2
%13 = load f64 s0
%14 = constant i64 0
%15 = update set f64 %13 %12 [%14]
store s0 %15
return
)");
}

// Tests that extents serve as bounds, static ones as constants.
TEST(CaptureControl, ExtentsAsBounds) {
  EXPECT_EQ(captured([](tensor<float, dyn, 5> &u) {
              for_(range(u.extent(0)), [&](auto i) {
                for_(range(u.extent<1>()), [&](auto j) { u[i, j] = 0; });
              });
            }),
            R"(%0 = param inout f32 s0 (-1, 5)
%1 = constant i64 0
%2 = extent %0 0
%3 = for %1 %2 1
  %4 = constant i64 0
  %5 = constant i64 5
  %6 = for %4 %5 1
    %7 = constant f32 0
    %8 = load f32 s0
    %9 = update set f32 %8 %7 [%3, %6]
    store s0 %9
  end
end
return
)");
}

// Tests a condition with a body, and a variable that counts.
TEST(CaptureControl, While) {
  EXPECT_EQ(captured([](scalar<float> limit) {
              tensor<float> x = 1;
              while_([&] { return x < limit; }, [&] { x = x * 2; });
              return x;
            }),
            R"(%0 = param scalar f32 ()
%1 = constant f32 1
slot s0 %1
while
  %2 = load f32 s0
  %3 = lt bool %2 %0
do %3
  %4 = load f32 s0
  %5 = constant f32 2
  %6 = times f32 %4 %5
  store s0 %6
end
%7 = load f32 s0
return %7
)");
}

// Tests that the branches do not see each other's values.
TEST(CaptureControl, IfElse) {
  EXPECT_EQ(captured([](tensor<std::int32_t, 3> &u) {
              if_(
                  u[0_c] == 2 && u[1_c] != 3, [&] { u[0] = 5; },
                  [&] { u[0] = u[1]; });
            }),
            R"(%0 = param inout i32 s0 (3)
%1 = constant i64 0
%2 = slice i32 %0 [%1]
%3 = constant i32 2
%4 = eq bool %2 %3
%5 = constant i64 1
%6 = slice i32 %0 [%5]
%7 = constant i32 3
%8 = ne bool %6 %7
%9 = and bool %4 %8
if %9
  %10 = constant i32 5
  %11 = load i32 s0
  %12 = constant i64 0
  %13 = update set i32 %11 %10 [%12]
  store s0 %13
else
  %14 = load i32 s0
  %15 = constant i64 1
  %16 = slice i32 %14 [%15]
  %17 = constant i64 0
  %18 = update set i32 %14 %16 [%17]
  store s0 %18
end
return
)");
}

// Tests that plain C++ loops unroll.
TEST(CaptureControl, PlainLoopUnrolls) {
  EXPECT_EQ(captured([](tensor<float, dyn> &u) {
              for (int i = 0; i < 2; ++i)
                u[i] = i;
            }),
            R"(%0 = param inout f32 s0 (-1)
%1 = constant f32 0
%2 = constant i64 0
%3 = update set f32 %0 %1 [%2]
store s0 %3
%4 = constant f32 1
%5 = constant i64 1
%6 = update set f32 %3 %4 [%5]
store s0 %6
return
)");
}

// Tests that results are recorded in their order, read when written down.
TEST(CaptureControl, Results) {
  EXPECT_EQ(captured([](tensor<float, dyn> a, const tensor<float, dyn> &b) {
              auto both = results(a, a + b, sum(b));
              a[0] = 1;
              return both;
            }),
            R"(%0 = param owned f32 s0 (-1)
%1 = param borrowed f32 (-1)
%2 = constant f32 1
%3 = constant i64 0
%4 = update set f32 %0 %2 [%3]
store s0 %4
%5 = plus f32 %0 %1
%6 = reduce sum f32 %1 over 0
return %0 %5 %6
)");
}

// Tests that long kernels are captured, in a time near linear in their length.
TEST(CaptureControl, TenThousandStatements) {
  auto k = kernel([](tensor<float, dyn> &u) {
    for (int i = 0; i < 10000; ++i)
      u[slice(1, end)] += u[slice(0, -1)];
  });
  detail::program p = k.capture();
  // The parameter, three constants, and slice, update and store each time.
  EXPECT_EQ(p.get()->record_count, 1 + 3 + 3 * 10000 + 1u);
}
