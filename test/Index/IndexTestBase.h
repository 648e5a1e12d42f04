// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions whose values the tests of index algebra ask about.

#ifndef INLAY_TEST_INDEX_INDEXTESTBASE_H
#define INLAY_TEST_INDEX_INDEXTESTBASE_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <limits>
#include <string>

namespace inlay_test {
inline constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
inline constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();

/// Parses a function of indices %x and %y, a tensor %t of extent %n, a tensor
/// %u, and a bool %b; the constants %c0 and %c1 are there.
class IndexTestBase : public testing::Test {
protected:
  IndexTestBase() {
    context.loadDialect<mlir::arith::ArithDialect, mlir::func::FuncDialect,
                        mlir::inlay::InlayDialect, mlir::scf::SCFDialect,
                        mlir::tensor::TensorDialect>();
  }
  /// Parses `body`; finds its values by the names that they have there.
  void parse(const std::string &body) {
    module = mlir::parseSourceString<mlir::ModuleOp>(
        "func.func @f(%x: index, %y: index, %t: tensor<?xf32>, "
        "%u: tensor<?xf32>, %b: i1) {\n"
        "  %c0 = arith.constant 0 : index\n"
        "  %c1 = arith.constant 1 : index\n"
        "  %n = tensor.dim %t, %c0 : tensor<?xf32>\n" +
            body + "\n  return\n}",
        &context);
    ASSERT_TRUE(module) << body;
  }
  mlir::func::FuncOp getFunction() {
    return *module->getOps<mlir::func::FuncOp>().begin();
  }
  mlir::Value x() { return getFunction().getArgument(0); }
  mlir::Value y() { return getFunction().getArgument(1); }
  mlir::Value t() { return getFunction().getArgument(2); }
  /// Returns the first result of operation number `number` from the end of the
  /// body, 1 for the last one.
  mlir::Value fromEnd(int number = 1) {
    return std::prev(getFunction().getBody().front().end(), 1 + number)
        ->getResult(0);
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};
} // namespace inlay_test

#endif // INLAY_TEST_INDEX_INDEXTESTBASE_H
