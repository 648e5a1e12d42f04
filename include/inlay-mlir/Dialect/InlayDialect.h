// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The inlay dialect: operations, attributes, enumerations.

#ifndef INLAY_MLIR_DIALECT_INLAYDIALECT_H
#define INLAY_MLIR_DIALECT_INLAYDIALECT_H

#include "inlay-mlir/Dialect/Access.h"
#include "inlay-mlir/Dialect/Region.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "inlay-mlir/Dialect/InlayDialect.h.inc"
#include "inlay-mlir/Dialect/InlayEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "inlay-mlir/Dialect/InlayAttributes.h.inc"

#define GET_OP_CLASSES
#include "inlay-mlir/Dialect/InlayOps.h.inc"

namespace mlir::inlay {

/// The resource that checks write, so that they keep their order.
struct CheckResource : public SideEffects::Resource::Base<CheckResource> {
  StringRef getName() final { return "inlay.checks"; }
};

/// Returns whether `combiner` reads integers as unsigned, and so takes nothing
/// else.
inline bool isUnsignedCombiner(Combiner combiner) {
  return combiner == Combiner::DivUI || combiner == Combiner::MinUI ||
         combiner == Combiner::MaxUI;
}

/// Returns `combiner` as it reads unsigned integers.
Combiner getUnsignedCombiner(Combiner combiner);

/// Returns the sum, minimum or maximum that `op`, one of arith, is; nothing for
/// any other operation.
std::optional<Combiner> findCombiner(Operation *op);

/// Returns the number of type `element` that a reduction by `combiner`, a sum,
/// minimum or maximum, starts from: it changes none that it is combined with.
TypedAttr getIdentity(Type element, Combiner combiner);

/// Returns `lhs combined with rhs` for scalars, as the spec defines it
/// (integer division included); `lhs` is the old element. Emits arith ops. A
/// sum, minimum or maximum may be of vectors.
Value combineScalars(OpBuilder &builder, Location loc, Combiner combiner,
                     Value lhs, Value rhs);

} // namespace mlir::inlay

#endif // INLAY_MLIR_DIALECT_INLAYDIALECT_H
