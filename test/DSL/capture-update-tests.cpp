// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests what reads and updates record, and which version a read sees.
#include "record_text.hpp"

#include <gtest/gtest.h>

using namespace inlay;

// Tests that an update reads its region, combines it and stores the tensor.
TEST(CaptureUpdate, CompoundAssignment) {
  EXPECT_EQ(captured([](tensor<float, dyn, 7> &u, scalar<float> k) {
              u[slice(1, -1), 2] += k * u[slice(0, -2), 3];
            }),
            R"(%0 = param inout f32 s0 (-1, 7)
%1 = param scalar f32 ()
%2 = constant i64 0
%3 = constant i64 -2
%4 = constant i64 3
%5 = slice f32 %0 [%2:%3, %4]
%6 = times f32 %1 %5
%7 = constant i64 1
%8 = constant i64 -1
%9 = constant i64 2
%10 = update add f32 %0 %6 [%7:%8, %9]
store s0 %10
return
)");
}

// Tests that several brackets make one update of the tensor.
TEST(CaptureUpdate, ComposedSubscripts) {
  EXPECT_EQ(captured([](tensor<float, dyn, dyn> t) {
              t[0, all][0] = 10;
              return t;
            }),
            R"(%0 = param owned f32 s0 (-1, -1)
%1 = constant f32 10
%2 = constant i64 0
%3 = update set f32 %0 %1 [%2, :] [%2]
store s0 %3
return %3
)");
}

// Tests that composed subscripts read, too.
TEST(CaptureUpdate, ComposedRead) {
  EXPECT_EQ(captured([](const tensor<double, dyn, dyn> &t) {
              return t[all, slice(end, end, -1)][1, newaxis];
            }),
            R"(%0 = param borrowed f64 (-1, -1)
%1 = slice f64 %0 [:, ::-1]
%2 = constant i64 1
%3 = slice f64 %1 [%2, new]
return %3
)");
}

// Tests that a named slice keeps what it read, however the tensor changes.
TEST(CaptureUpdate, NamedSliceIsAValue) {
  EXPECT_EQ(captured([](tensor<float, dyn> &u) {
              auto old = u[0];
              u[0] = u[1];
              u[1] = old;
            }),
            R"(%0 = param inout f32 s0 (-1)
%1 = constant i64 1
%2 = slice f32 %0 [%1]
%3 = constant i64 0
%4 = update set f32 %0 %2 [%3]
store s0 %4
%5 = slice f32 %0 [%3]
%6 = update set f32 %4 %5 [%1]
store s0 %6
return
)");
}

// Tests that a named slice in a loop reads what the round started with.
TEST(CaptureUpdate, NamedSliceInALoop) {
  EXPECT_EQ(captured([](tensor<float, dyn> &u) {
              for_(range(4), [&](auto i) {
                auto old = u[i];
                u[i] = 1;
                u[0] += old;
              });
            }),
            R"(%0 = param inout f32 s0 (-1)
%1 = constant i64 0
%2 = constant i64 4
%3 = for %1 %2 1
  %4 = constant f32 1
  %5 = load f32 s0
  %6 = update set f32 %5 %4 [%3]
  store s0 %6
  %7 = slice f32 %5 [%3]
  %8 = constant i64 0
  %9 = update add f32 %6 %7 [%8]
  store s0 %9
end
return
)");
}

// Tests that a read written down before a body is loaded before it.
TEST(CaptureUpdate, ReadBeforeABody) {
  EXPECT_EQ(captured([](tensor<float, dyn> &u, const tensor<bool> &c) {
              tensor v = u[slice(1, end)];
              auto first = v[0];
              if_(c, [&] {
                v[0] = 2;
                u[0] = first;
              });
            }),
            R"(%0 = param inout f32 s0 (-1)
%1 = param borrowed bool ()
%2 = constant i64 1
%3 = slice f32 %0 [%2:]
slot s1 %3
%4 = load f32 s1
if %1
  %5 = constant f32 2
  %6 = load f32 s1
  %7 = constant i64 0
  %8 = update set f32 %6 %5 [%7]
  store s1 %8
  %9 = slice f32 %4 [%7]
  %10 = load f32 s0
  %11 = update set f32 %10 %9 [%7]
  store s0 %11
end
return
)");
}

// Tests that a variable is a tensor of its own, and its copy another.
TEST(CaptureUpdate, VariablesAreValues) {
  EXPECT_EQ(captured([](const tensor<float, dyn> &t) {
              tensor a = t;
              tensor<float, dyn> b = a;
              b[0] = 1;
              a = a + b;
              return a;
            }),
            R"(%0 = param borrowed f32 (-1)
slot s0 %0
%1 = load f32 s0
slot s1 %1
%2 = constant f32 1
%3 = load f32 s1
%4 = constant i64 0
%5 = update set f32 %3 %2 [%4]
store s1 %5
%6 = plus f32 %1 %5
store s0 %6
return %6
)");
}

// Tests that a value of another static shape is not taken for the variable's.
TEST(CaptureUpdate, InexactStoreIsLoaded) {
  EXPECT_EQ(captured([](tensor<float, dyn> &u, const tensor<float, 1> &one) {
              u = one;
              return u;
            }),
            R"(%0 = param inout f32 s0 (-1)
%1 = param borrowed f32 (1)
store s0 %1
%2 = load f32 s0
slot s1 %2
%3 = load f32 s1
return %3
)");
}

// Tests all kinds of subscripts and the options of at().
TEST(CaptureUpdate, SubscriptsAndOptions) {
  EXPECT_EQ(
      captured([](tensor<float, dyn, dyn, 5> &t,
                  const tensor<std::int32_t, dyn> &ix, scalar<std::int64_t> n) {
        t.at(ix, ellipsis, 1, bounds::drop, negative::refuse).add(1);
        t[slice(n, n + 2, 2), newaxis, all, -1].set(
            t.at(ix, bounds::clip)[0, 0]);
      }),
      R"(%0 = param inout f32 s0 (-1, -1, 5)
%1 = param borrowed i32 (-1)
%2 = param scalar i64 ()
%3 = constant f32 1
%4 = constant i64 1
%5 = update add f32 %0 %3 drop refuse [tensor %1, ..., %4]
store s0 %5
%6 = slice f32 %5 clip [tensor %1]
%7 = constant i64 0
%8 = slice f32 %6 clip [%7, %7]
%9 = constant i64 2
%10 = plus i64 %2 %9
%11 = constant i64 -1
%12 = update set f32 %5 %8 [%2:%10:2, new, :, %11]
store s0 %12
return
)");
}

// Tests the combiners of at().
TEST(CaptureUpdate, Combiners) {
  std::string text = captured([](tensor<std::int64_t, dyn> &t) {
    t.at(0).sub(1);
    t.at(0).mul(1);
    t.at(0).div(1);
    t.at(0).min(1);
    t.at(0).max(1);
    t[0] -= 1;
    t[0] *= 1;
    t[0] /= 1;
    t /= 1;
  });
  std::string kinds;
  for (std::size_t at = 0; (at = text.find("update ", at)) != text.npos; ++at)
    kinds += text.substr(at + 7, 4);
  EXPECT_EQ(kinds, "sub mul div min max sub mul div div ");
}

// Tests that every record carries the line of its statement.
TEST(CaptureUpdate, Lines) {
  auto k = kernel([](tensor<float, dyn> &u) {
    auto first = u[0];

    u[1] = first * 2;
    u = u + 1;
    tensor s = u[slice(1, end)];
    for_(range(2), [&](auto i) { u[i] = s[i]; });
  });
  EXPECT_EQ(record_text(*k.capture().get(), true),
            R"(%0 = param inout f32 s0 (-1) @0
%1 = constant i64 0 @3
%2 = slice f32 %0 [%1] @3
%3 = constant f32 2 @3
%4 = times f32 %2 %3 @3
%5 = constant i64 1 @3
%6 = update set f32 %0 %4 [%5] @3
store s0 %6 @3
%7 = constant f32 1 @4
%8 = plus f32 %6 %7 @4
store s0 %8 @4
%9 = slice f32 %8 [%5:] @5
slot s1 %9 @5
%10 = constant i64 2 @6
%11 = for %1 %10 1 @6
  %12 = load f32 s1 @6
  %13 = slice f32 %12 [%11] @6
  %14 = load f32 s0 @6
  %15 = update set f32 %14 %13 [%11] @6
  store s0 %15 @6
end @6
return @6
)");
}
