// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The body of a nest for one iteration, or for a vector of them.

#ifndef INLAY_LIB_LOWER_BODY_H
#define INLAY_LIB_LOWER_BODY_H

#include "Streams.h"

namespace mlir::inlay {

/// What one execution of the body works on. Argument `i` of the body's block is
/// loop index `indices[i]`, behind them an element of `reads[j]`.
struct BodyContext {
  Block *body;
  int64_t inner;
  SmallVector<Value> indices;
  SmallVector<Stream> reads;
  Stream dest;
};

/// Returns whether the body has a vector form in which each lane computes the
/// same bits as the scalar form.
bool isVectorizable(Block &body);

/// Emits the iteration whose innermost index is `indices[inner]`.
void emitScalarBody(OpBuilder &builder, Location loc,
                    const BodyContext &context);

/// Emits `lanes` iterations from `indices[inner]` on. All loads come before the
/// store. With `mask` only its lanes are touched. `reversed` says per read,
/// then for dest, whether its elements lie backwards.
void emitVectorBody(OpBuilder &builder, Location loc,
                    const BodyContext &context, int64_t lanes, Value mask,
                    ArrayRef<bool> reversed);

} // namespace mlir::inlay

#endif // INLAY_LIB_LOWER_BODY_H
