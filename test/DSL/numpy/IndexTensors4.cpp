// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests drop
TEST(NumPyIndexTensors, Case082) {
  check(kernel([](tensor<float, dyn> &x, const tensor<std::int64_t, dyn> &i, const tensor<float, dyn> &v) {
    x.at(i, bounds::drop, negative::refuse).add(v);
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto i = make<std::int64_t, 1>({7, 1, -9, 5}, 4);
    auto v = make<float, 1>({40.0f, 48.0f, 58.0f, 65.0f}, 4);
    run(x, i, v);
    expect_same(x, make<float, 1>({1.0f, 57.0f, 19.0f, 26.0f, 30.0f, 101.0f}, 6));
    expect_same(i, make<std::int64_t, 1>({7, 1, -9, 5}, 4));
    expect_same(v, make<float, 1>({40.0f, 48.0f, 58.0f, 65.0f}, 4));
  });
}

// Tests take along 0
TEST(NumPyIndexTensors, Case083) {
  check(kernel([](const tensor<double, dyn, dyn, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    return take(a, i, axis<0>);
  }), [](const auto &run) {
    auto a = make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5);
    auto i = make<std::int64_t, 1>({2, 0, -1, 2}, 4);
    auto result = run(a, i);
    expect_same(result, make<double, 3>({281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0, 1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 4, 4, 5));
    expect_same(a, make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5));
    expect_same(i, make<std::int64_t, 1>({2, 0, -1, 2}, 4));
  });
}

// Tests take along 1
TEST(NumPyIndexTensors, Case084) {
  check(kernel([](const tensor<double, dyn, dyn, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    return take(a, i, axis<1>);
  }), [](const auto &run) {
    auto a = make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5);
    auto i = make<std::int64_t, 1>({2, 0, -1, 2}, 4);
    auto result = run(a, i);
    expect_same(result, make<double, 3>({71.0, 79.0, 89.0, 96.0, 100.0, 1.0, 9.0, 19.0, 26.0, 30.0, 106.0, 114.0, 124.0, 131.0, 135.0, 71.0, 79.0, 89.0, 96.0, 100.0, 211.0, 219.0, 229.0, 236.0, 240.0, 141.0, 149.0, 159.0, 166.0, 170.0, 246.0, 254.0, 264.0, 271.0, 275.0, 211.0, 219.0, 229.0, 236.0, 240.0, 351.0, 359.0, 369.0, 376.0, 380.0, 281.0, 289.0, 299.0, 306.0, 310.0, 386.0, 394.0, 404.0, 411.0, 415.0, 351.0, 359.0, 369.0, 376.0, 380.0}, 3, 4, 5));
    expect_same(a, make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5));
    expect_same(i, make<std::int64_t, 1>({2, 0, -1, 2}, 4));
  });
}

// Tests take along 2
TEST(NumPyIndexTensors, Case085) {
  check(kernel([](const tensor<double, dyn, dyn, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    return take(a, i, axis<2>);
  }), [](const auto &run) {
    auto a = make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5);
    auto i = make<std::int64_t, 1>({2, 0, -1, 2}, 4);
    auto result = run(a, i);
    expect_same(result, make<double, 3>({19.0, 1.0, 30.0, 19.0, 54.0, 36.0, 65.0, 54.0, 89.0, 71.0, 100.0, 89.0, 124.0, 106.0, 135.0, 124.0, 159.0, 141.0, 170.0, 159.0, 194.0, 176.0, 205.0, 194.0, 229.0, 211.0, 240.0, 229.0, 264.0, 246.0, 275.0, 264.0, 299.0, 281.0, 310.0, 299.0, 334.0, 316.0, 345.0, 334.0, 369.0, 351.0, 380.0, 369.0, 404.0, 386.0, 415.0, 404.0}, 3, 4, 4));
    expect_same(a, make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5));
    expect_same(i, make<std::int64_t, 1>({2, 0, -1, 2}, 4));
  });
}

// Tests take along -1
TEST(NumPyIndexTensors, Case086) {
  check(kernel([](const tensor<double, dyn, dyn, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    return take(a, i, axis<-1>);
  }), [](const auto &run) {
    auto a = make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5);
    auto i = make<std::int64_t, 1>({2, 0, -1, 2}, 4);
    auto result = run(a, i);
    expect_same(result, make<double, 3>({19.0, 1.0, 30.0, 19.0, 54.0, 36.0, 65.0, 54.0, 89.0, 71.0, 100.0, 89.0, 124.0, 106.0, 135.0, 124.0, 159.0, 141.0, 170.0, 159.0, 194.0, 176.0, 205.0, 194.0, 229.0, 211.0, 240.0, 229.0, 264.0, 246.0, 275.0, 264.0, 299.0, 281.0, 310.0, 299.0, 334.0, 316.0, 345.0, 334.0, 369.0, 351.0, 380.0, 369.0, 404.0, 386.0, 415.0, 404.0}, 3, 4, 4));
    expect_same(a, make<double, 3>({1.0, 9.0, 19.0, 26.0, 30.0, 36.0, 44.0, 54.0, 61.0, 65.0, 71.0, 79.0, 89.0, 96.0, 100.0, 106.0, 114.0, 124.0, 131.0, 135.0, 141.0, 149.0, 159.0, 166.0, 170.0, 176.0, 184.0, 194.0, 201.0, 205.0, 211.0, 219.0, 229.0, 236.0, 240.0, 246.0, 254.0, 264.0, 271.0, 275.0, 281.0, 289.0, 299.0, 306.0, 310.0, 316.0, 324.0, 334.0, 341.0, 345.0, 351.0, 359.0, 369.0, 376.0, 380.0, 386.0, 394.0, 404.0, 411.0, 415.0}, 3, 4, 5));
    expect_same(i, make<std::int64_t, 1>({2, 0, -1, 2}, 4));
  });
}

// Tests gather_nd of elements
TEST(NumPyIndexTensors, Case087) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at) {
    return gather_nd(m, at);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto result = run(m, at);
    expect_same(result, make<float, 1>({65.0f, 26.0f, 65.0f}, 3));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
  });
}

// Tests gather_nd of rows
TEST(NumPyIndexTensors, Case088) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows) {
    return gather_nd(m, rows);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto result = run(m, rows);
    expect_same(result, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 1.0f, 9.0f, 19.0f, 26.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
  });
}

// Tests scatter_nd of elements
TEST(NumPyIndexTensors, Case089) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 68.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 78.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd of rows
TEST(NumPyIndexTensors, Case090) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({109.0f, 115.0f, 123.0f, 133.0f, 30.0f, 36.0f, 44.0f, 54.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_add of elements
TEST(NumPyIndexTensors, Case091) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_add(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 94.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 203.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_add of rows
TEST(NumPyIndexTensors, Case092) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_add(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({110.0f, 124.0f, 142.0f, 159.0f, 30.0f, 36.0f, 44.0f, 54.0f, 281.0f, 297.0f, 319.0f, 342.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_sub of elements
TEST(NumPyIndexTensors, Case093) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_sub(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, -42.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, -73.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_sub of rows
TEST(NumPyIndexTensors, Case094) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_sub(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({-108.0f, -106.0f, -104.0f, -107.0f, 30.0f, 36.0f, 44.0f, 54.0f, -159.0f, -167.0f, -177.0f, -184.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_mul of elements
TEST(NumPyIndexTensors, Case095) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_mul(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 1768.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 304200.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_mul of rows
TEST(NumPyIndexTensors, Case096) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_mul(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({109.0f, 1035.0f, 2337.0f, 3458.0f, 30.0f, 36.0f, 44.0f, 54.0f, 683200.0f, 823680.0f, 1043700.0f, 1310610.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_min of elements
TEST(NumPyIndexTensors, Case097) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_min(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 60.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_min of rows
TEST(NumPyIndexTensors, Case098) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_min(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_max of elements
TEST(NumPyIndexTensors, Case099) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_max(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 68.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 78.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_max of rows
TEST(NumPyIndexTensors, Case100) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_max(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({109.0f, 115.0f, 123.0f, 133.0f, 30.0f, 36.0f, 44.0f, 54.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

// Tests scatter_nd_div of elements
TEST(NumPyIndexTensors, Case101) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 2> &at, const tensor<float, dyn> &v) {
    return results(scatter_nd_div(m, at, v), m + 0.0f);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto at = make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2);
    auto v = make<float, 1>({60.0f, 68.0f, 78.0f}, 3);
    auto result = run(m, at, v);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 0.38235295f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 0.013888889f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(at, make<std::int64_t, 2>({2, 1, 0, 3, 2, 1}, 3, 2));
    expect_same(v, make<float, 1>({60.0f, 68.0f, 78.0f}, 3));
  });
}

// Tests scatter_nd_div of rows
TEST(NumPyIndexTensors, Case102) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<std::int64_t, dyn, 1> &rows, const tensor<float, dyn, dyn> &v) {
    return scatter_nd_div(m, rows, v);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto rows = make<std::int64_t, 2>({2, 0, 2}, 3, 1);
    auto v = make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4);
    auto result = run(m, rows, v);
    expect_same(result, make<float, 2>({0.0091743115f, 0.07826087f, 0.15447155f, 0.19548872f, 30.0f, 36.0f, 44.0f, 54.0f, 0.0054464284f, 0.0051294193f, 0.004829932f, 0.004761905f}, 3, 4));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(rows, make<std::int64_t, 2>({2, 0, 2}, 3, 1));
    expect_same(v, make<float, 2>({80.0f, 88.0f, 98.0f, 105.0f, 109.0f, 115.0f, 123.0f, 133.0f, 140.0f, 144.0f, 150.0f, 158.0f}, 3, 4));
  });
}

