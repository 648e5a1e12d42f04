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
  OpFoldResult add(OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult sub(OpFoldResult lhs, OpFoldResult rhs);
  OpFoldResult mul(OpFoldResult lhs, OpFoldResult rhs);
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
  std::optional<int64_t> lowerBound(OpFoldResult index, unsigned depth = 8) {
    return boundBelow(index, depth, /*mayWrap=*/false);
  }
  /// Notes that `index` is never below `bound`.
  void setLowerBound(Value index, int64_t bound) { bounds[index] = bound; }

  /// Returns `scalar`, an i32 or i64, as an index.
  OpFoldResult fromScalar(Value scalar, unsigned depth = 8);
  /// Returns `index` as an i64.
  Value toScalar(OpFoldResult index);
  /// Returns `index` as an operand.
  Value toValue(OpFoldResult index);
  /// Returns all of `indices` that are not constants.
  SmallVector<Value> getDynamic(ArrayRef<OpFoldResult> indices);

  /// Returns true the first time that it is asked for `condition` in a scope.
  bool isFirstCheck(Value condition);

private:
  /// Returns a lower bound of `index`. With `mayWrap`, of its exact value: the
  /// machine's may be negative where a sum has wrapped.
  std::optional<int64_t> boundBelow(OpFoldResult index, unsigned depth,
                                    bool mayWrap);
  /// Returns what `make` made for this key before, or makes it.
  Value remember(unsigned kind, const void *lhs, const void *rhs,
                 function_ref<Value()> make);
  template <typename Op> Value emit(Value lhs, Value rhs);
  OpFoldResult addConstant(Value lhs, int64_t rhs);

  OpBuilder &builder;
  std::optional<Location> location;
  Table table;
  DenseMap<Value, int64_t> bounds;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_INDEXMATH_H
