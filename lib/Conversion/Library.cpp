// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that are calls of the C library: one definition for scalar code,
// vector code and the interpreter.

#include "Entry.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/ADT/StringSwitch.h"

#define DEBUG_TYPE "inlay-to-llvm"

ALWAYS_ENABLED_STATISTIC(numLibraryCalls, "calls of the C library");

using namespace mlir;

/// Returns the C library's name for doubles, or nothing for operations that
/// the hardware defines.
static StringRef getLibraryName(Operation *op) {
  return llvm::StringSwitch<StringRef>(op->getName().getStringRef())
      .Case("math.acos", "acos")
      .Case("math.acosh", "acosh")
      .Case("math.asin", "asin")
      .Case("math.asinh", "asinh")
      .Case("math.atan", "atan")
      .Case("math.atan2", "atan2")
      .Case("math.atanh", "atanh")
      .Case("math.cbrt", "cbrt")
      .Case("math.cos", "cos")
      .Case("math.cosh", "cosh")
      .Case("math.erf", "erf")
      .Case("math.erfc", "erfc")
      .Case("math.exp", "exp")
      .Case("math.exp2", "exp2")
      .Case("math.expm1", "expm1")
      .Case("math.log", "log")
      .Case("math.log10", "log10")
      .Case("math.log1p", "log1p")
      .Case("math.log2", "log2")
      .Case("math.powf", "pow")
      .Case("math.sin", "sin")
      .Case("math.sinh", "sinh")
      .Case("math.tan", "tan")
      .Case("math.tanh", "tanh")
      .Default("");
}

void inlay::callLibrary(func::FuncOp function) {
  auto module = function->getParentOfType<ModuleOp>();
  function.walk([&](Operation *op) {
    StringRef name = getLibraryName(op);
    if (name.empty())
      return;
    Type type = op->getResult(0).getType();
    if (!type.isF32() && !type.isF64())
      return;
    std::string symbol = (name + (type.isF32() ? "f" : "")).str();
    auto callee = module.lookupSymbol<func::FuncOp>(symbol);
    if (!callee) {
      OpBuilder top = OpBuilder::atBlockEnd(module.getBody());
      callee = func::FuncOp::create(
          top, op->getLoc(), symbol,
          top.getFunctionType(op->getOperandTypes(), type));
      callee.setPrivate();
    }
    OpBuilder builder(op);
    auto call =
        func::CallOp::create(builder, op->getLoc(), callee, op->getOperands());
    ++numLibraryCalls;
    op->replaceAllUsesWith(call);
    op->erase();
  });
}
