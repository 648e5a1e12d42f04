// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a call costs when there is next to nothing to do: 16 floats.
#include "cases.hpp"

#include <inlay/inlay.hpp>

#include <memory>

using namespace inlay;

namespace bench {
namespace {

auto scale =
    kernel("scale", [](tensor<float, dyn> &a, scalar<float> k) { a *= k; });

/// Not inlined, as a call across a library would be.
[[gnu::noinline]] void hand_scale(float *a, long n, float k) {
  for (long i = 0; i < n; ++i)
    a[i] *= k;
}

} // namespace

void add_calls() {
  auto a = std::make_shared<array<float, 1>>(16);
  auto b = std::make_shared<array<float, 1>>(16);
  for (int i = 0; i < 16; ++i)
    (*a)(i) = (*b)(i) = static_cast<float>(i) + 0.25f;
  scale(*a, 2.0f);
  hand_scale(b->data(), 16, 2.0f);
  require_equal("call", a->data(), b->data(), 16 * sizeof(float));
  add_case("call/16 floats/hand", 0, [=] {
    hand_scale(b->data(), 16, 1.0f);
    benchmark::ClobberMemory();
  });
  add_case("call/16 floats/inlay", 0, [=] { scale(*a, 1.0f); });
}

} // namespace bench
