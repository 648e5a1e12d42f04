// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a function given as text in the reference interpreter.

#include "Run.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"

using namespace mlir;
using namespace mlir::inlay;

ReferenceTest::ReferenceTest() : error(&context) {
  context.loadDialect<InlayDialect, arith::ArithDialect, func::FuncDialect,
                      linalg::LinalgDialect, math::MathDialect, scf::SCFDialect,
                      tensor::TensorDialect>();
}

bool ReferenceTest::run(StringRef text, ArrayRef<RefValue> arguments) {
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(text, ParserConfig(&context));
  if (!module)
    return false;
  results.clear();
  auto functions = module->getOps<func::FuncOp>();
  return succeeded(interpret(*functions.begin(), arguments, results, error));
}
