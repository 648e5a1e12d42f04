// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of a kernel: its signature, its checks, and what was decided
// about its updates. kernel_abi.h describes the format.

#ifndef INLAY_MLIR_COMPILER_INFO_H
#define INLAY_MLIR_COMPILER_INFO_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include <string>

namespace mlir::inlay {

/// Numbers the checks and allocation sites of the planned `function` and
/// returns its info text.
std::string describe(func::FuncOp function);

} // namespace mlir::inlay

#endif // INLAY_MLIR_COMPILER_INFO_H
