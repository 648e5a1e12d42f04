// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on extents and offsets, in forms that stay comparable: what is
// computed twice from the same values is one value.

#ifndef INLAY_LIB_IMPORT_INDEXMATH_H
#define INLAY_LIB_IMPORT_INDEXMATH_H

#include "mlir/IR/Builders.h"
#include "llvm/ADT/ScopedHashTable.h"

#include <optional>
#include <variant>

namespace mlir::inlay {

/// Emits index arithmetic at the builder's place. Constants are attributes
/// and fold; other results are remembered for the rest of the scope.
class IndexMath {
  using Key = std::tuple<unsigned, const void *, const void *>;
  using Table = llvm::ScopedHashTable<Key, Value>;

public:
  /// Forgets at its end what was computed since its start. One for each block.
  class Scope {
  public:
    explicit Scope(IndexMath &math) : scope(math.table) {}

  private:
    Table::ScopeTy scope;
  };

  explicit IndexMath(OpBuilder &builder) : builder(builder) {}

  /// Makes the operations that follow come from `place`.
  void setLocation(Location place) { location = place; }

  OpFoldResult constant(int64_t value);
  /// Sums and products are those of integers: --inlay-insert-checks proves that
  /// none leaves 64 bits, or checks it.
  OpFoldResult add(OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult sub(OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult mul(OpFoldResult lhs, OpFoldResult rhs);
  /// Returns `base + scale * offset` where each of `offset` and the result is
  /// an index of a tensor, or not used: neither sum nor product can overflow.
  OpFoldResult addWithin(OpFoldResult base, int64_t scale, OpFoldResult offset);
  OpFoldResult min(OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult max(OpFoldResult lhs, OpFoldResult rhs);
  /// Rounds the quotient up; `lhs` is not negative, `rhs` is positive.
  OpFoldResult ceilDiv(OpFoldResult lhs, int64_t rhs);
  /// Returns `index`, or `index + extent` where `index` is negative.
  OpFoldResult fromEnd(OpFoldResult index, OpFoldResult extent);

  /// Returns whether `lhs == rhs`; an i1 where neither is known.
  std::variant<bool, Value> equal(OpFoldResult lhs, OpFoldResult rhs);
  /// Returns an i1 that says whether `lhs >= rhs`, or whether it is known.
  std::variant<bool, Value> atLeast(OpFoldResult lhs, OpFoldResult rhs);

  /// Returns a number that `index` never falls below, if one is known.
  std::optional<int64_t> lowerBound(OpFoldResult index, unsigned depth = 8);

  /// Returns `scalar`, an i32 or i64, as an index.
  OpFoldResult fromScalar(Value scalar, unsigned depth = 256);
  /// Returns `index` as an i64.
  Value toScalar(OpFoldResult index);
  /// Returns `index` as an operand.
  Value toValue(OpFoldResult index);
  /// Returns all of `indices` that are not constants.
  SmallVector<Value> getDynamic(ArrayRef<OpFoldResult> indices);

  /// Returns true the first time that it is asked for `condition` in a scope.
  bool isFirstCheck(Value condition);

private:
  /// Returns what `make` made for this key before, or makes it.
  Value remember(unsigned kind, const void *lhs, const void *rhs,
                 function_ref<Value()> make);
  template <typename Op> Value emit(Value lhs, Value rhs);
  /// Emits the operation, known not to overflow.
  template <typename Op>
  OpFoldResult emitWithin(unsigned kind, OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult addConstant(Value lhs, int64_t rhs);

  OpBuilder &builder;
  std::optional<Location> location;
  Table table;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_INDEXMATH_H
