// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The elements that the innermost loop of a nest walks: for each access the
// memory, the fixed part of the index, and the step. Reads that are saved take
// one of two memories, chosen per segment of the loop.

#ifndef INLAY_LIB_LOWER_STREAMS_H
#define INLAY_LIB_LOWER_STREAMS_H

#include "NestMath.h"
#include "inlay-mlir/Dialect/InlayDialect.h"

namespace mlir::inlay {

/// One access in the innermost loop: dimension d of the index is
/// `offsets[d] + steps[d] * i`; `steps[d]` is null where the loop is absent.
struct Stream {
  /// Memory, or the scalar itself.
  Value memory;
  SmallVector<Value> offsets, steps;

  /// Returns whether there is anything to load.
  bool isMemory() const;
  /// Returns the index of iteration `i`.
  SmallVector<Value> at(NestMath &math, Value i) const;
};

/// Where a saved read finds its elements: the box, and per iteration of the
/// innermost loop whether it is inside.
class SavedStream {
public:
  /// Describes read `access`, whose box in `saved`, of extents `sizes`, starts
  /// at `offsets`.
  SavedStream(Access access, Value saved, SmallVector<OpFoldResult> offsets,
              SmallVector<OpFoldResult> sizes, SmallVector<int64_t> steps)
      : access(std::move(access)), saved(saved), boxOffsets(std::move(offsets)),
        boxSizes(std::move(sizes)), boxSteps(std::move(steps)) {}

  /// Returns whether the box, seen along loop `inner`, is one interval.
  bool isInterval(int64_t inner) const;
  /// Emits, in front of all loops, the interval of `inner`'s iterations that
  /// the box serves where the other loops are inside it: `low` and `high`.
  void emitInterval(OpBuilder &builder, Location loc, int64_t inner,
                    Value extent);
  /// Emits whether the loops other than `inner` are inside the box; null: they
  /// always are. Loop `l` runs over [0, bounds[l]) and is at `indices[l]`.
  Value emitFixed(OpBuilder &builder, Location loc, int64_t inner,
                  ArrayRef<Value> bounds, ArrayRef<Value> indices) const;
  /// Returns the stream of the read, from the box where `inside`; null: always.
  Stream select(OpBuilder &builder, Location loc, int64_t inner,
                ArrayRef<Value> indices, Value inside) const;

  /// The interval, in iterations; empty where `low` is not below `high`.
  Value low, high;

private:
  Access access;
  Value saved;
  SmallVector<OpFoldResult> boxOffsets, boxSizes;
  SmallVector<int64_t> boxSteps;
};

/// Returns the stream of `access` in loop `inner`; `indices` holds the indices
/// of the other loops.
Stream makeStream(OpBuilder &builder, Location loc, const Access &access,
                  int64_t inner, ArrayRef<Value> indices);

} // namespace mlir::inlay

#endif // INLAY_LIB_LOWER_STREAMS_H
