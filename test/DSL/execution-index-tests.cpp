// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests reads and updates by index tensors, and the errors of a call.
#include "execution.hpp"

#include <gmock/gmock.h>

class IndexExecution : public Execution {};

// Tests that repeated indices combine all, and that the last one sets.
TEST_P(IndexExecution, Duplicates) {
  auto k = make([](tensor<float, dyn> &t, const tensor<std::int32_t, dyn> &ix,
                   const tensor<float, dyn> &v) {
    auto added = scatter_nd_add(t, ix[all, newaxis], v);
    t.at(ix).set(v);
    return added;
  });
  array<float, 1> t{1, 2, 3, 4};
  EXPECT_EQ(k(t, array<std::int32_t, 1>{2, 0, 2}, array<float, 1>{10, 20, 30}),
            (array<float, 1>{21, 2, 43, 4}));
  EXPECT_EQ(t, (array<float, 1>{20, 2, 30, 4}));
}

// Tests that a bad index is an error with its place, and writes nothing.
TEST_P(IndexExecution, BadIndex) {
  int line = __LINE__ + 3;
  auto k = make([](tensor<float, dyn> &t, const tensor<std::int32_t, dyn> &ix) {
    t[0] = 99;
    t.at(ix).add(1);
  });
  array<float, 1> t{1, 2, 3, 4};
  array<std::int32_t, 1> ix{3, 12, 1};
  try {
    k(t, ix);
    FAIL() << "no error";
  } catch (const data_error &e) {
    EXPECT_EQ(std::string(e.what()),
              "execution-index-tests.cpp:" + std::to_string(line) +
                  ": index 12 at position (1,) is outside extent 4 of "
                  "dimension 0; nothing was written");
  }
  EXPECT_EQ(t(1), 2);
  EXPECT_EQ(t(3), 4);
  auto outcome = k.try_call(t, ix);
  EXPECT_FALSE(outcome);
  EXPECT_EQ(outcome.status(), INLAY_DATA_ERROR);
  EXPECT_THAT(outcome.message(), testing::HasSubstr("index 12"));
  EXPECT_THROW(outcome.value(), data_error);
}

// Tests the modes for indices outside: drop, clip, wrap.
TEST_P(IndexExecution, Modes) {
  auto k = make([](const tensor<std::int64_t, dyn> &t,
                   const tensor<std::int32_t, dyn> &ix) {
    tensor dropped = t;
    dropped.at(ix, bounds::drop).add(10);
    tensor clipped = t;
    clipped.at(ix, bounds::clip).add(10);
    tensor wrapped = t;
    wrapped.at(ix, bounds::wrap).add(10);
    return results(dropped, clipped, wrapped,
                   take(t, ix, axis<0>, bounds::clip), t.at(ix, bounds::drop));
  });
  auto [dropped, clipped, wrapped, taken, zeroed] =
      k(array<std::int64_t, 1>{1, 2, 3}, array<std::int32_t, 1>{-1, 5, 0});
  EXPECT_EQ(dropped, (array<std::int64_t, 1>{11, 2, 13}));
  EXPECT_EQ(clipped, (array<std::int64_t, 1>{11, 2, 23}));
  EXPECT_EQ(wrapped, (array<std::int64_t, 1>{11, 2, 23}));
  EXPECT_EQ(taken, (array<std::int64_t, 1>{3, 3, 1}));
  EXPECT_EQ(zeroed, (array<std::int64_t, 1>{3, 0, 1}));
}

// Tests negative indices: from the end in subscripts, refused by gather_nd.
TEST_P(IndexExecution, Negative) {
  auto k = make(
      [](const tensor<float, dyn> &t, const tensor<std::int32_t, dyn> &ix) {
        return results(t[ix], gather_nd(t, ix[all, newaxis], negative::wrap));
      });
  array<float, 1> t{1, 2, 3};
  array<std::int32_t, 1> ix{-1, 0};
  auto [a, b] = k(t, ix);
  EXPECT_EQ(a, (array<float, 1>{3, 1}));
  EXPECT_EQ(b, (array<float, 1>{3, 1}));
  auto refusing = make(
      [](const tensor<float, dyn> &t, const tensor<std::int32_t, dyn> &ix) {
        return gather_nd(t, ix[all, newaxis]);
      });
  EXPECT_THROW(refusing(t, ix), data_error);
}

// Tests index tensors mixed with slices and integers, as NumPy places them.
TEST_P(IndexExecution, Mixtures) {
  auto k = make([](const tensor<std::int32_t, dyn, dyn, dyn> &t,
                   const tensor<std::int64_t, dyn> &i,
                   const tensor<std::int64_t, dyn> &j) {
    return results(t[all, i, j], t[i, all, j], t[1, all, j],
                   t[i[all, newaxis], j, slice(1, end)]);
  });
  auto t = array<std::int32_t, 3>::iota(2, 3, 4);
  array<std::int64_t, 1> i{1, 0}, j{2, 1};
  auto [a, b, c, d] = k(t, i, j);
  EXPECT_EQ(a, (array<std::int32_t, 2>{{6, 1}, {18, 13}}));
  EXPECT_EQ(b, (array<std::int32_t, 2>{{14, 18, 22}, {1, 5, 9}}));
  EXPECT_EQ(c, (array<std::int32_t, 2>{{14, 18, 22}, {13, 17, 21}}));
  EXPECT_EQ(d, (array<std::int32_t, 3>{{{21, 22, 23}, {17, 18, 19}},
                                       {{9, 10, 11}, {5, 6, 7}}}));
}

// Tests gather_nd and scatter_nd on rows.
TEST_P(IndexExecution, Rows) {
  auto k = make([](const tensor<float, dyn, dyn> &t,
                   const tensor<std::int32_t, dyn, 1> &rows,
                   const tensor<float, dyn, dyn> &updates) {
    return results(gather_nd(t, rows), scatter_nd_sub(t, rows, updates),
                   scatter_nd_max(t, rows, 4));
  });
  auto [read, subtracted, raised] =
      k(array<float, 2>{{1, 2}, {3, 4}, {5, 6}},
        array<std::int32_t, 2>{{2}, {0}}, array<float, 2>{{1, 1}, {2, 3}});
  EXPECT_EQ(read, (array<float, 2>{{5, 6}, {1, 2}}));
  EXPECT_EQ(subtracted, (array<float, 2>{{-1, -1}, {3, 4}, {4, 5}}));
  EXPECT_EQ(raised, (array<float, 2>{{4, 4}, {3, 4}, {5, 6}}));
}

// Tests that shapes which do not go together are a usage_error.
TEST_P(IndexExecution, ShapesThatDiffer) {
  auto k = make([](tensor<float, dyn> &a, const tensor<float, dyn> &b) {
    a[slice(1, end)] += b;
  });
  array<float, 1> a{1, 2, 3}, b{1, 2}, c{1};
  k(a, b);
  EXPECT_EQ(a, (array<float, 1>{1, 3, 5}));
  EXPECT_THROW(k(a, c), usage_error);
  EXPECT_EQ(a, (array<float, 1>{1, 3, 5}));
}

// Tests integer subscripts outside, and static extents that do not match.
TEST_P(IndexExecution, SubscriptOutside) {
  auto k =
      make([](tensor<float, dyn, 2> &a, scalar<std::int64_t> i) { a[i] = 7; });
  array<float, 2> a{{1, 2}, {3, 4}, {5, 6}};
  EXPECT_THROW(k(a, 3), data_error);
  EXPECT_THROW(k(a, -4), data_error);
  EXPECT_EQ(a, (array<float, 2>{{1, 2}, {3, 4}, {5, 6}}));
  k(a, -1);
  EXPECT_EQ(a, (array<float, 2>{{1, 2}, {3, 4}, {7, 7}}));
  array<float, 2> wide(3, 3);
  EXPECT_THROW(k(wide, 0), usage_error);
}

// Returns the message of the error that `call` throws, without its place.
template <class Call> static std::string message_of(Call call) {
  try {
    call();
  } catch (const data_error &e) {
    std::string text = e.what();
    return text.substr(text.find(": ") + 2);
  }
  return "no error";
}

// Tests that an error names the subscript as it was written, counted from the
// end or not, whatever it selects from and beside.
TEST_P(IndexExecution, ErrorsNameTheSubscript) {
  auto outside = [](int index, int extent, int dimension) {
    return "index " + std::to_string(index) + " is outside extent " +
           std::to_string(extent) + " of dimension " +
           std::to_string(dimension) + "; nothing was written";
  };
  auto write = make([](tensor<float, dyn, dyn> &a, scalar<std::int64_t> i) {
    a[all, i] = 7;
  });
  auto part = make([](tensor<float, dyn, dyn> &a, scalar<std::int64_t> i) {
    a[all, slice(end, 0, -2)][1, i] += 7;
  });
  auto known = make([](tensor<float, dyn, dyn> &a) { a[-7] = 7; });
  auto read = make([](const tensor<float, dyn, dyn> &a,
                      scalar<std::int32_t> i) { return a[i - 1, i]; });
  auto a = array<float, 2>::iota(3, 5);
  const auto before = a;
  for (int i : {-7, -6, 5})
    EXPECT_EQ(message_of([&] { write(a, i); }), outside(i, 5, 1));
  for (int i : {-3, 2})
    EXPECT_EQ(message_of([&] { part(a, i); }), outside(i, 2, 1));
  EXPECT_EQ(message_of([&] { known(a); }), outside(-7, 3, 0));
  EXPECT_EQ(message_of([&] { read(a, -3); }), outside(-4, 3, 0));
  EXPECT_EQ(message_of([&] { read(a, -2); }), "no error");
  // A subscript is one of its dimension, whether or not it selects something.
  array<float, 2> flat(0, 5), thin(3, 0);
  EXPECT_EQ(message_of([&] { write(flat, -6); }), outside(-6, 5, 1));
  EXPECT_EQ(message_of([&] { write(flat, -5); }), "no error");
  EXPECT_EQ(message_of([&] { known(thin); }), outside(-7, 3, 0));
  EXPECT_EQ(a, before);
}

// Tests that an error names the element of an index tensor as it is.
TEST_P(IndexExecution, ErrorsNameTheElement) {
  auto read =
      make([](const tensor<float, dyn> &t,
              const tensor<std::int64_t, dyn, dyn> &ix) { return t[ix]; });
  auto nd = make([](const tensor<float, dyn> &t,
                    const tensor<std::int64_t, dyn, dyn> &ix) {
    return gather_nd(t, ix[all, all, newaxis], negative::wrap);
  });
  auto write =
      make([](tensor<float, dyn> &t, const tensor<std::int64_t, dyn, dyn> &ix) {
        t = scatter_nd_add(t, ix[all, all, newaxis], 1, negative::wrap);
      });
  auto part =
      make([](tensor<float, dyn> &t, const tensor<std::int64_t, dyn, dyn> &ix) {
        t[slice(1, 6)].at(ix).add(1);
      });
  auto t = array<float, 1>::iota(7);
  const auto before = t;
  for (int bad : {-8, -9, 7}) {
    array<std::int64_t, 2> ix{{0, -7, 3}, {6, bad, -100}};
    std::string expected = "index " + std::to_string(bad) +
                           " at position (1, 1) is outside extent 7 of "
                           "dimension 0; nothing was written";
    EXPECT_EQ(message_of([&] { read(t, ix); }), expected);
    EXPECT_EQ(message_of([&] { nd(t, ix); }), expected);
    EXPECT_EQ(message_of([&] { write(t, ix); }), expected);
  }
  EXPECT_EQ(message_of([&] { part(t, array<std::int64_t, 2>{{-5, -6}}); }),
            "index -6 at position (0, 1) is outside extent 5 of dimension 0; "
            "nothing was written");
  EXPECT_EQ(t, before);
}

// Tests that brackets behind index tensors name elements of the tensor: what
// repeats combines, and the last one sets.
TEST_P(IndexExecution, GroupsBehindIndexTensors) {
  auto k = make([](tensor<std::int32_t, dyn, dyn> t,
                   const tensor<std::int32_t, dyn> &ix,
                   const tensor<std::int32_t, dyn, dyn> &v) {
    tensor first = t, column = t, turned = t, inner = t;
    first[ix][0] = 50;
    column[ix][all, 0] += 5;
    turned[ix][slice(end, end, -1)] = v;
    inner[all, ix][slice(1, end), newaxis, slice(0, -1)] -= 1;
    return results(first, column, turned, inner);
  });
  auto t = array<std::int32_t, 2>::iota(3, 2);
  auto [first, column, turned, inner] =
      k(t, array<std::int32_t, 1>{1, 1, 0},
        array<std::int32_t, 2>{{10, 20}, {30, 40}, {60, 70}});
  EXPECT_EQ(first, (array<std::int32_t, 2>{{0, 1}, {50, 50}, {4, 5}}));
  EXPECT_EQ(column, (array<std::int32_t, 2>{{5, 1}, {12, 3}, {4, 5}}));
  EXPECT_EQ(turned, (array<std::int32_t, 2>{{10, 20}, {60, 70}, {4, 5}}));
  EXPECT_EQ(inner, (array<std::int32_t, 2>{{0, 1}, {2, 1}, {4, 3}}));
}

// Tests the same for index tensors behind index tensors, some of which are
// outside, and for a newaxis that is cut.
TEST_P(IndexExecution, IndexTensorsBehindIndexTensors) {
  auto k =
      make([](tensor<float, dyn, dyn> t, const tensor<std::int32_t, dyn> &ix,
              const tensor<std::int64_t, dyn> &jx) {
        tensor added = t, dropped = t, cut = t;
        added[ix[slice(1, end)]][jx[slice(0, -1)]] += 1;
        dropped.at(ix, bounds::drop)[jx][all, 1] += 1;
        cut[newaxis, ix[slice(1, end)]][slice(0, 5), 1] *= 3;
        return results(added, dropped, cut);
      });
  auto t = array<float, 2>::iota(3, 2);
  auto [added, dropped, cut] =
      k(t, array<std::int32_t, 1>{7, 2, 1}, array<std::int64_t, 1>{1, 1, 0, 8});
  EXPECT_EQ(added, (array<float, 2>{{0, 1}, {4, 5}, {5, 6}}));
  EXPECT_EQ(dropped, (array<float, 2>{{0, 1}, {2, 3}, {4, 7}}));
  EXPECT_EQ(cut, (array<float, 2>{{0, 1}, {6, 9}, {4, 5}}));
}

INLAY_ON_BOTH_BACKENDS(IndexExecution);
