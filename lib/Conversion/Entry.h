// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The compiled kernel's side of the C ABI in inlay/c/kernel_abi.h: the entry,
// and what compiled code asks of the runtime through its context.

#ifndef INLAY_LIB_CONVERSION_ENTRY_H
#define INLAY_LIB_CONVERSION_ENTRY_H

#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::inlay {

/// Requires that `function` can become an entry: of arguments and results that
/// the C ABI has, and of operations on memory and scalars.
LogicalResult verifyEntryForm(func::FuncOp function);

/// Gives `function`, which has no structured control flow left, the signature
/// of the entry: arguments are unpacked from their descriptors, results filled
/// in. Allocations, releases, counted copies and checks become calls through
/// the context. Memory that the calls give or take is bridged by casts that
/// `converter` reconciles.
void convertToEntry(func::FuncOp function, const LLVMTypeConverter &converter);

/// Numbers the checks in `function` that have no number, in program order.
void numberChecks(func::FuncOp function);

/// Replaces arithmetic on f16 and bf16 by arithmetic on f32 and a rounding
/// behind each operation. `nativeF16` says that the processor converts between
/// f16 and f32.
LogicalResult computeSmallFloats(func::FuncOp function, bool nativeF16);

/// Lets `converter` take f16 and bf16 for their 16 bits, and adds the patterns
/// for the conversions of f16 that the processor does.
void populateSmallFloatPatterns(LLVMTypeConverter &converter,
                                RewritePatternSet &patterns);

/// Replaces functions that the hardware does not define by calls of the C
/// library, so that each has one meaning.
void callLibrary(func::FuncOp function);

/// Loads the bool at the pointer `place`: a byte, true unless it is 0.
Value loadBool(OpBuilder &builder, Location loc, Value place);

/// Adds the pattern that loads elements of bool in this way.
void populateBoolLoadPatterns(const LLVMTypeConverter &converter,
                              RewritePatternSet &patterns);

} // namespace mlir::inlay

#endif // INLAY_LIB_CONVERSION_ENTRY_H
