// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests of plans share: a context, passes, inputs and ways to run.

#ifndef INLAY_TEST_PLAN_PLANFIXTURE_H
#define INLAY_TEST_PLAN_PLANFIXTURE_H

#include "InPlaceMachine.h"
#include "RandomProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"

#include <gtest/gtest.h>

namespace mlir::inlay::test {

/// The ways to run a plan in place.
inline constexpr Mode kInPlaceModes[] = {
    {true, 1, false}, {true, 1, true}, {true, 4, false}, {true, 64, true}};

/// Parses functions and runs passes on them.
class PlanFixture : public ::testing::Test {
protected:
  PlanFixture() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect, InlayDialect,
                        scf::SCFDialect, tensor::TensorDialect>();
  }

  OwningOpRef<ModuleOp> parse(const std::string &text) {
    return parseSourceString<ModuleOp>(text, &context);
  }

  /// Runs a pass on each function.
  LogicalResult run(ModuleOp module, std::unique_ptr<Pass> pass) {
    PassManager passes(&context);
    passes.addNestedPass<func::FuncOp>(std::move(pass));
    return passes.run(module);
  }

  static func::FuncOp getFunction(ModuleOp module) {
    return *module.getOps<func::FuncOp>().begin();
  }

  static std::vector<Tensor> makeInputs(const RandomProgram &program) {
    return {makeInput(program.extents, 1), makeInput(program.extents, 1000)};
  }

  MLIRContext context;
};

} // namespace mlir::inlay::test

#endif // INLAY_TEST_PLAN_PLANFIXTURE_H
