// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of arrays as types of the IR.

#ifndef INLAY_MLIR_DIALECT_ELEMENTTYPE_H
#define INLAY_MLIR_DIALECT_ELEMENTTYPE_H

#include "inlay/c/elements.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

#include <optional>

namespace mlir::inlay {

/// Returns the type of the IR for elements of `type` (an inlay_type): a float,
/// i1, or an integer that does not say whether it is signed.
Type getElementType(MLIRContext *context, int type);

/// Returns the element type that `type` stands for, where an integer is
/// unsigned if `isUnsigned`; nothing for a type without arrays.
std::optional<inlay_type> findElement(Type type, bool isUnsigned = false);

/// Returns the row of the table for `type`.
const inlay_element_facts &getElementFacts(int type);

/// Lists the names of the types of the IR that elements may have.
std::string listElementTypes();

/// Returns the number of type `type` whose bits are the low ones of `bits`.
TypedAttr getElementAttr(Type type, uint64_t bits);

/// Returns whether `type` is f16 or bf16, which are computed in f32.
inline bool isSmallFloat(Type type) { return type.isF16() || type.isBF16(); }

/// Returns whether numbers of `type` (an inlay_type) have no sign.
inline bool isUnsigned(int type) {
  return getElementFacts(type).kind == INLAY_KIND_UNSIGNED;
}

} // namespace mlir::inlay

#endif // INLAY_MLIR_DIALECT_ELEMENTTYPE_H
