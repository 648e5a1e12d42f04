// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a planned function does in place and what it copies, for its user.

#ifndef INLAY_MLIR_REPORT_EXPLAIN_H
#define INLAY_MLIR_REPORT_EXPLAIN_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/JSON.h"

namespace mlir::inlay {

/// Tells one decision of the planner.
struct Explanation {
  enum class Kind {
    Update,  ///< an update that runs in place
    Copy,    ///< a planned copy
    Scratch, ///< a tensor of the function's own
  };
  Kind kind;
  /// The operation that it tells of.
  Operation *op;
  Location loc;
  /// For an update: "any order", "ordered" or "saved".
  std::string verdict;
  /// One sentence without a final period.
  std::string reason;
  /// For a copy or scratch: the bytes of one execution, as a formula over the
  /// function's arguments (see inlay/c/kernel_abi.h), or null.
  llvm::json::Value bytes;
  /// The number under which the run time counts it: the op's attribute
  /// `inlay.site`, or -1.
  int32_t site = -1;
};

/// Tells what `function` does, in program order. It has been planned.
SmallVector<Explanation> explainPlan(func::FuncOp function);

} // namespace mlir::inlay

#endif // INLAY_MLIR_REPORT_EXPLAIN_H
