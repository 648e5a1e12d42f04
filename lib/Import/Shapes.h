// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The extents of every tensor value, and the operations that change nothing
// but the shape.

#ifndef INLAY_LIB_IMPORT_SHAPES_H
#define INLAY_LIB_IMPORT_SHAPES_H

#include "Failure.h"
#include "IndexMath.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::inlay {

using Shape = SmallVector<OpFoldResult>;

/// Knows the extents of tensors: attributes where they are static, which is
/// where the type is, and values that dominate the tensor elsewhere. Emits
/// what makes shapes fit, and the checks for what only the call knows.
///
/// Where a function returns a null value, the failure was noted.
class Shapes {
public:
  Shapes(OpBuilder &builder, IndexMath &math, Failure &failure)
      : builder(builder), math(math), failure(failure) {}

  /// Makes the operations and failures that follow come from `place`.
  void setLocation(Location place) {
    location = place;
    math.setLocation(place);
  }
  Location getLocation() const { return *location; }

  /// Returns the extents of `tensor`, noted before; a scalar has none.
  Shape get(Value tensor) const;
  /// Notes the extents of `tensor` and returns it.
  Value note(Value tensor, Shape shape);
  /// Returns the tensor type with these extents.
  RankedTensorType getType(ArrayRef<OpFoldResult> shape, Type element);

  /// Notes a mistake of the user, with the statement's file and line.
  void fail(const llvm::Twine &message);
  /// Returns the extents as "(4, ?)".
  static std::string toText(ArrayRef<OpFoldResult> shape);

  /// Fails, checks, or does nothing, so that after it `lhs == rhs`. In
  /// `message` {0} and {1} stand for the two. Returns the one that is static,
  /// or null.
  OpFoldResult requireEqual(OpFoldResult lhs, OpFoldResult rhs,
                            const llvm::Twine &message);
  /// The same for `lhs >= rhs`. Returns whether it may hold.
  bool requireAtLeast(OpFoldResult lhs, OpFoldResult rhs,
                      const llvm::Twine &message);
  /// Makes extents that come from the kernel's own numbers safe: none is
  /// negative, and their product does not overflow.
  bool requireExtents(ArrayRef<OpFoldResult> shape);
  /// Emits a usage check of the i1 `condition`.
  void check(Value condition, const llvm::Twine &message,
             ArrayRef<OpFoldResult> values);

  /// Returns `tensor`, of extents equal to `shape`, with the static extents of
  /// `shape`.
  Value castTo(Value tensor, ArrayRef<OpFoldResult> shape);
  /// Returns the extents that `operands` broadcast to, as NumPy does but that
  /// only static ones stretch.
  std::optional<Shape> broadcastShapes(ValueRange operands);
  /// Broadcasts `value` to `shape`, which it was found to fit.
  Value stretch(Value value, ArrayRef<OpFoldResult> shape);
  /// Checks that `value` fits `shape` without stretching `shape`, and
  /// broadcasts it. `what` names the place of `shape` in messages.
  Value broadcastInto(Value value, ArrayRef<OpFoldResult> shape,
                      llvm::StringRef what);
  /// Checks that `value` has exactly `shape`, and gives it that type.
  Value matchTo(Value value, ArrayRef<OpFoldResult> shape,
                llvm::StringRef what);

  /// Returns a tensor of `shape` that holds `scalar` everywhere.
  Value splat(Value scalar, ArrayRef<OpFoldResult> shape);
  /// Returns a tensor of `shape` with unspecified elements.
  Value empty(ArrayRef<OpFoldResult> shape, Type element);
  /// Returns the element of a tensor of rank 0; a scalar is itself.
  Value toScalar(Value value);
  /// Returns a scalar as a tensor of rank 0; a tensor is itself.
  Value toTensor(Value value);
  /// Removes the dimensions `dims`, ascending, whose static extent is 1.
  Value squeeze(Value tensor, ArrayRef<int64_t> dims);
  /// Adds dimensions of extent 1, which in the result are `dims`, ascending.
  Value unsqueeze(Value tensor, ArrayRef<int64_t> dims);
  /// Makes dimension d of the result dimension permutation[d] of `tensor`.
  Value transpose(Value tensor, ArrayRef<int64_t> permutation);
  /// Returns `tensor` with its elements, as many as before, in `shape`.
  Value reshape(Value tensor, ArrayRef<OpFoldResult> shape);

private:
  OpFoldResult agree(OpFoldResult lhs, OpFoldResult rhs, int64_t dim,
                     const llvm::Twine &shapes);
  /// Requires that `extent` of `value` is the one of dimension `dim`.
  bool fitExtent(Value value, OpFoldResult extent, ArrayRef<OpFoldResult> shape,
                 int64_t dim, llvm::StringRef what);

  OpBuilder &builder;
  IndexMath &math;
  Failure &failure;
  std::optional<Location> location;
  DenseMap<Value, Shape> shapes;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_SHAPES_H
