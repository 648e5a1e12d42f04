// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Index tensors in memory: gathers and scatters as loops over the index tensors
// around nests over the window.

#ifndef INLAY_LIB_BUFFERIZE_INDEXED_H
#define INLAY_LIB_BUFFERIZE_INDEXED_H

#include "inlay-mlir/Dialect/InlayDialect.h"

namespace mlir::inlay {

/// Emits `op` from memory `source` and `indices` into memory `result`.
void emitGather(OpBuilder &builder, GatherOp op, Value source,
                ValueRange indices, Value result);

/// Emits `op` on memory; occurrences run in row-major order of the indices.
void emitScatter(OpBuilder &builder, ScatterOp op, Value value, Value dest,
                 ValueRange indices);

} // namespace mlir::inlay

#endif // INLAY_LIB_BUFFERIZE_INDEXED_H
