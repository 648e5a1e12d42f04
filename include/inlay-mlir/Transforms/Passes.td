// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes, in the order in which the pipeline runs them.

#ifndef INLAY_PASSES_TD
#define INLAY_PASSES_TD

include "mlir/Pass/PassBase.td"

def SimplifyPass : Pass<"inlay-simplify", "::mlir::func::FuncOp"> {
  let summary = "bring reads and writes of regions to their shortest form";
  let description = [{
    Composes slices of slices, forwards a read of an update to the value that
    was written or past it to the older tensor, and removes updates that are
    overwritten before anything reads them. Extents are traced to where they
    come from, and upstream's canonicalizations and CSE of the dialects of the
    imported form run with it. No value changes.

    Before:

    ```mlir
    %a = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
    %b = inlay.slice %a[3] [4] [2] : tensor<?xf32> to tensor<4xf32>
    ```

    After:

    ```mlir
    %b = inlay.slice %u[5] [4] [2] : tensor<?xf32> to tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // INLAY_PASSES_TD
