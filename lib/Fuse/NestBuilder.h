// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Builds one inlay.map out of what its elements are computed from.

#ifndef INLAY_LIB_FUSE_NESTBUILDER_H
#define INLAY_LIB_FUSE_NESTBUILDER_H

#include "Producers.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/IR/Builders.h"

namespace mlir::inlay {

/// Collects the reads and the body of one nest. First `emit` what is needed,
/// then `finish`.
class NestBuilder {
public:
  /// Makes a nest with `bounds` that will stand at the insertion point of
  /// `outer`. Values that `choice` does not store are computed in the nest.
  NestBuilder(OpBuilder &outer, Location loc, const FusionChoice &choice,
              ArrayRef<OpFoldResult> bounds);

  /// Returns the element of a tensor that an iteration touches.
  Value emit(const Access &access);
  /// Returns the same, computed in the nest even if the tensor is stored.
  Value emitProducer(const Access &access);
  /// Returns what the body of `map` yields where its loops run as `loops`
  /// says: one access dimension for each.
  Value emitBody(MapOp map, const Access &loops);
  /// Creates the nest that yields `value`.
  MapOp finish(Type type, Combiner combiner, std::optional<Access> dest,
               Value value);

private:
  Value emitScalar(Value scalar);
  Value emitRead(const Access &access);
  Value emitElementwise(Operation *op, const Access &access);
  Value emitGenerate(Operation *op, const Access &access);
  Value emitIndex(const Access &access, int64_t dim);
  Access throughSlice(SliceOp slice, const Access &access);
  Access throughReshape(Operation *reshape, const Access &access);

  OpBuilder &outer;
  Location loc;
  const FusionChoice &choice;
  SmallVector<OpFoldResult> bounds;
  SmallVector<Access> reads;
  /// What was emitted for an access already.
  DenseMap<Value, SmallVector<std::pair<Access, Value>, 1>> emitted;
  /// Holds the body until the number of reads is known.
  std::unique_ptr<Block> block;
  OpBuilder body;
};

/// Makes `root` a nest, or several for a concatenation, and replaces it.
void buildNest(Operation *root, FusionChoice &choice);

} // namespace mlir::inlay

#endif // INLAY_LIB_FUSE_NESTBUILDER_H
