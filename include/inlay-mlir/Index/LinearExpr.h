// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Index values as constant + sum of coefficient * symbol, so that offsets and
// sizes of regions can be compared without a solver.

#ifndef INLAY_MLIR_INDEX_LINEAREXPR_H
#define INLAY_MLIR_INDEX_LINEAREXPR_H

#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace mlir::inlay {

/// Names something that a linear expression does not look into: a value
/// (dim is -1), or extent `dim` of the tensor `value`.
struct IndexSymbol {
  Value value;
  int64_t dim = -1;

  bool operator==(const IndexSymbol &other) const {
    return value == other.value && dim == other.dim;
  }
  /// Orders symbols within one process; used for normal forms only.
  bool operator<(const IndexSymbol &other) const {
    if (value != other.value)
      return value.getAsOpaquePointer() < other.value.getAsOpaquePointer();
    return dim < other.dim;
  }
};

/// Holds `constant + sum of coefficient * symbol`. Arithmetic that overflows
/// 64 bits makes the expression invalid; an invalid one proves nothing.
class LinearExpr {
public:
  struct Term {
    IndexSymbol symbol;
    int64_t coefficient;
    bool operator==(const Term &other) const {
      return symbol == other.symbol && coefficient == other.coefficient;
    }
  };

  LinearExpr(int64_t constant = 0) : constant(constant) {}
  /// Makes the expression that is just `symbol`.
  explicit LinearExpr(IndexSymbol symbol) : terms({{symbol, 1}}) {}

  /// Reads off the expression that `value` is, looking through additions,
  /// subtractions and multiplications by constants that are exact (see
  /// IndexRange.h), casts between index and i64, and extents of update chains.
  static LinearExpr of(OpFoldResult value);
  static LinearExpr of(Value value);
  /// Returns the extent of dimension `dim` of `tensor`.
  static LinearExpr ofExtent(Value tensor, int64_t dim);

  bool isValid() const { return valid; }
  /// Returns the number that the expression is, if it has no symbols.
  std::optional<int64_t> getConstant() const {
    if (!valid || !terms.empty())
      return std::nullopt;
    return constant;
  }
  /// Returns the part without symbols.
  int64_t getConstantTerm() const { return constant; }
  /// Returns the terms with nonzero coefficients, in a normal order.
  ArrayRef<Term> getTerms() const & { return terms; }
  /// Is refused: the terms would outlive the expression.
  ArrayRef<Term> getTerms() const && = delete;
  /// Replaces `symbol` by `replacement`.
  LinearExpr substitute(IndexSymbol symbol,
                        const LinearExpr &replacement) const;

  LinearExpr operator+(const LinearExpr &other) const;
  LinearExpr operator-(const LinearExpr &other) const {
    return *this + other * -1;
  }
  LinearExpr operator*(int64_t factor) const;
  /// Returns whether both are the same normal form. False does not mean that
  /// the values differ.
  bool operator==(const LinearExpr &other) const {
    return valid && other.valid && constant == other.constant &&
           terms == other.terms;
  }

private:
  int64_t constant = 0;
  bool valid = true;
  SmallVector<Term, 2> terms;
};

/// Returns `a - b` where it is a number.
std::optional<int64_t> constantDifference(OpFoldResult a, OpFoldResult b);

/// Returns the tensor at the start of the chain of updates that ends in
/// `tensor`: it has the same extents. Looks through updates, scatters, maps
/// with a destination, branches, and what loops carry.
Value getExtentRoot(Value tensor);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_LINEAREXPR_H
