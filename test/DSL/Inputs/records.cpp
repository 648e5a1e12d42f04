// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints the records of kernels in which the order of evaluation matters.
#include "../record_text.hpp"

#include <iostream>

using namespace inlay;

// Several variables and extents are read in one expression.
auto sweep = kernel("sweep", [](tensor<float, dyn, dyn> &u,
                                tensor<float, dyn, dyn> &v, scalar<float> k) {
  auto in = slice(1, -1);
  auto old = v[0, all] + u[0, all];
  u[in, in] += k * (v[slice(0, -2), in] - u[slice(2, end), in]) / v[in, in];
  v[u.extent(0) - v.extent(1), all][0] = old[0] * u[-1, -1];
  v = where(u < v, max(v, u), u - v);
});

// Variables are fixed on both sides of bodies, by names and in results.
auto control =
    kernel("control", [](tensor<double, dyn> a, tensor<double, dyn> b) {
      auto both = a * b;
      auto ends = b[0] + a[-1];
      for_(range(b.extent(0) - 1, a.extent(0) + b.extent(0)), [&](auto i) {
        auto before = b[i] + a[i];
        if_(a[i] < b[i], [&] { a[i] = before; }, [&] { b[i] = ends; });
        while_([&] { return b[i] + a[i] > before; }, [&] { b[i] -= a[i]; });
      });
      tensor sum_of_both = b + a;
      return results(b + both, a - sum_of_both, concat(axis<0>, b, a));
    });

// Operands that are functions of others.
auto indices = kernel("indices", [](const tensor<float, dyn, dyn> &t,
                                    const tensor<std::int32_t, dyn> &i,
                                    const tensor<std::int32_t, dyn, 1> &j,
                                    tensor<float, dyn> &u) {
  u.at(i + j[all, 0], bounds::wrap).max(t[i, j[all, 0]] + take(u, i, axis<0>));
  u[i] = scatter_nd_add(u, j, t[0])[i] - gather_nd(u, j);
});

int main() {
  std::cout << record_text(*sweep.capture().get(), true)
            << record_text(*control.capture().get(), true)
            << record_text(*indices.capture().get(), true);
}
