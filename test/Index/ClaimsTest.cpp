// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Claims that are false, for cross-check.test: the other solver must say so.

#include "inlay-mlir/Index/Claims.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::inlay;

// Records one false claim of each way to claim something. Run by itself only:
// elsewhere all that is recorded is true.
TEST(ClaimsTest, DISABLED_FalseClaims) {
  ASSERT_TRUE(claims::areRecorded);
  MLIRContext context;
  context.loadDialect<arith::ArithDialect, func::FuncDialect, InlayDialect>();
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>("func.func @f(%x: index) {\n"
                                  "  %c1 = arith.constant 1 : index\n"
                                  "  %a = arith.addi %x, %c1 : index\n"
                                  "  %holds = arith.cmpi sgt, %a, %x : index\n"
                                  "  inlay.check data %holds, \"wraps\" : i1\n"
                                  "  return\n"
                                  "}",
                                  &context);
  ASSERT_TRUE(module);
  CheckOp check;
  module->walk([&](CheckOp op) { check = op; });
  Operation *compare = check.getSubject().getDefiningOp();
  Value sum = compare->getOperand(0), x = compare->getOperand(1);
  LinearExpr exprX(IndexSymbol{x});
  // The sum wraps for one number, and so does what rests on it.
  claims::recordReading(sum, exprX + 1);
  claims::recordExact(sum.getDefiningOp());
  claims::recordCheck(check);
  claims::recordRange(sum, {std::numeric_limits<int64_t>::min() + 1,
                            std::numeric_limits<int64_t>::max()});
  claims::recordNonNegative(exprX, {exprX + 1});
  Builder builder(&context);
  Progression evens = {builder.getIndexAttr(0), builder.getIndexAttr(5), 2};
  Progression thirds = {builder.getIndexAttr(1), builder.getIndexAttr(2), 3};
  claims::recordRelation(evens, thirds, RegionRelation::Disjoint);
}
