// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the execution tests share: each runs as machine code and in the
// interpreter, and must give the expected bits both times.
#ifndef INLAY_TEST_DSL_EXECUTION_HPP
#define INLAY_TEST_DSL_EXECUTION_HPP

#include "inlay/inlay.hpp"

#include <gtest/gtest.h>

using namespace inlay;

/// Is a test that runs once with each backend.
class Execution : public testing::TestWithParam<backend> {
protected:
  /// Makes a kernel for the backend under test.
  template <class F> auto make(F f) { return kernel(f).with(GetParam()); }
};

/// Names the backends in the names of the tests.
inline std::string backend_name(const testing::TestParamInfo<backend> &info) {
  return info.param == backend::compiled ? "Compiled" : "Reference";
}

#define INLAY_ON_BOTH_BACKENDS(Suite)                                          \
  INSTANTIATE_TEST_SUITE_P(                                                    \
      Both, Suite, testing::Values(backend::compiled, backend::reference),     \
      backend_name)

#endif // INLAY_TEST_DSL_EXECUTION_HPP
