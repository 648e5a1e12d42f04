// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Refuses indices that name an unknown number of dimensions.
//
// RUN: %python %S/../check-compile-fail.py %s %inlay_include %cxx %clangxx
// expect: inlay: the last extent of the indices says how many dimensions an index names and must be static
#include "inlay/inlay.hpp"

using namespace inlay;

auto k =
    kernel([](tensor<float, dyn> &u, const tensor<std::int32_t, dyn, dyn> &i,
              const tensor<std::int32_t, dyn, 1> &j) {
#ifdef TWIN
      u[0] = take(u, i, axis<0>)[0, 0];
      u = scatter_nd(u, j, 1);
#else
      u[0] = take(u, j, axis<0>)[0, 0];
      u = scatter_nd(u, i, 1);
#endif
    });
