// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes, in the order in which the pipeline runs them.

#ifndef INLAY_PASSES_TD
#define INLAY_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif // INLAY_PASSES_TD
