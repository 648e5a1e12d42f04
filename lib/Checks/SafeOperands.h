// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operands that some numbers must not be.

#ifndef INLAY_LIB_CHECKS_SAFEOPERANDS_H
#define INLAY_LIB_CHECKS_SAFEOPERANDS_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/APInt.h"

namespace mlir::inlay {

/// Returns the integer that `value` is, or that all its elements are.
std::optional<APInt> getIntegerConstant(Value value);

/// Returns whether `value` is proved not to be 0, and not -1 if `isSigned`: by
/// constants, by arith.maxsi with a number, and by the comparisons under which
/// arith.select chooses.
bool isSafeDivisor(Value value, bool isSigned);

/// Returns whether the float `value` is proved to be a number that truncates
/// to a number of type `integer`, in the same ways.
bool isSafeConversion(Value value, Type integer, bool isSigned);

} // namespace mlir::inlay

#endif // INLAY_LIB_CHECKS_SAFEOPERANDS_H
