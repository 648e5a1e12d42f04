// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A key-value cache of an attention layer, written one token at a time: each
// step writes one row of either cache, in place, and looks back at all rows so
// far.
#include "expect.hpp"

#include <inlay/inlay.hpp>

using namespace inlay;

int main() {
  using cache = tensor<float, dyn, dyn>; // token, feature
  using vector = tensor<float, dyn>;
  auto attend = kernel([](cache &keys, cache &values, const vector &query,
                          const vector &key, const vector &value,
                          scalar<std::int64_t> token) {
    keys[token, all] = key;
    values[token, all] = value;
    auto seen = slice(0, token + 1);
    tensor scores = matmul(keys[seen, all], query);
    tensor weights = exp(scores - max(scores));
    return matmul(weights / sum(weights), values[seen, all]);
  });

  const std::int64_t tokens = 4, features = 2;
  array<float, 2> keys(tokens, features), values(tokens, features);
  array<float, 1> zero(features), out;
  const float *place = values.data();
  for (std::int64_t token = 0; token < tokens; ++token) {
    // With a query of zeros every row so far has the same weight.
    array<float, 1> value{float(token), float(10 * token)};
    out = attend(keys, values, zero, zero, value, token);
  }
  expect("the cache", values, {{0, 0}, {1, 10}, {2, 20}, {3, 30}});
  expect("mean of all rows", out, {1.5f, 15.0f});

  // Only the tokens seen count: row 1 is the second one again.
  expect("looking back from row 1",
         attend(keys, values, zero, zero, array<float, 1>{5, 50}, 1),
         {2.5f, 25.0f});
  std::cout << attend.explain();
  return values.data() == place ? 0 : 1;
}
