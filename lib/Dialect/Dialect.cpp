// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The dialect's registration, and the attributes of function arguments.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::inlay;

#include "inlay-mlir/Dialect/InlayDialect.cpp.inc"
#include "inlay-mlir/Dialect/InlayEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "inlay-mlir/Dialect/InlayAttributes.cpp.inc"

void InlayDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "inlay-mlir/Dialect/InlayAttributes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "inlay-mlir/Dialect/InlayOps.cpp.inc"
      >();
  attachAccessModels(*getContext());
}

LogicalResult InlayDialect::verifyOperationAttribute(Operation *op,
                                                     NamedAttribute attr) {
  StringRef name = attr.getName().getValue();
  if (name == kAhead)
    return isa<UnitAttr>(attr.getValue())
               ? success()
               : op->emitOpError("expected attribute '")
                     << name << "' to be unit, found " << attr.getValue();
  if (name != kNumber && name != kSite)
    return op->emitOpError("does not take the attribute '") << name << "'";
  auto number = dyn_cast<IntegerAttr>(attr.getValue());
  if (!number || !number.getType().isInteger(32))
    return op->emitOpError("attribute '")
           << name << "' must be an i32, found " << attr.getValue();
  return success();
}

/// Verifies that `inlay.unsigned` stands on integers.
static LogicalResult verifyUnsigned(Operation *op, const Twine &what, Type type,
                                    Attribute value) {
  // (C3) of function arguments.
  if (!isa<UnitAttr>(value))
    return op->emitOpError(what)
           << ": '" << InlayDialect::kUnsigned << "' takes no value";
  // (C7) of function arguments.
  auto integer = dyn_cast<IntegerType>(getElementTypeOrSelf(type));
  if (integer && integer.getWidth() > 1)
    return success();
  return op->emitOpError(what)
         << " is '" << InlayDialect::kUnsigned << "', but of type " << type
         << ", which has no integers";
}

LogicalResult InlayDialect::verifyRegionResultAttribute(Operation *op,
                                                        unsigned region,
                                                        unsigned index,
                                                        NamedAttribute attr) {
  StringRef name = attr.getName().getValue();
  auto function = dyn_cast<FunctionOpInterface>(op);
  // (C1) and (C2) of function arguments.
  if (name != kUnsigned || !function)
    return op->emitOpError("result ")
           << index << " has the unknown attribute '" << name << "', expected '"
           << kUnsigned << "'";
  return verifyUnsigned(op, "result " + Twine(index),
                        function.getResultTypes()[index], attr.getValue());
}

LogicalResult InlayDialect::verifyRegionArgAttribute(Operation *op,
                                                     unsigned region,
                                                     unsigned index,
                                                     NamedAttribute attr) {
  StringRef name = attr.getName().getValue();
  // (C1) of function arguments.
  if (name != kInOut && name != kOwned && name != kUnsigned)
    return op->emitOpError("argument ")
           << index << " has the unknown attribute '" << name << "', expected '"
           << kInOut << "', '" << kOwned << "' or '" << kUnsigned << "'";
  auto function = dyn_cast<FunctionOpInterface>(op);
  // (C2) of function arguments.
  if (!function)
    return op->emitOpError("is not a function, but its argument ")
           << index << " has the attribute '" << name << "'";
  if (name == kUnsigned)
    return verifyUnsigned(op, "argument " + Twine(index),
                          function.getArgumentTypes()[index], attr.getValue());
  // (C3) of function arguments.
  if (!isa<UnitAttr>(attr.getValue()))
    return op->emitOpError("argument ")
           << index << ": '" << name << "' takes no value";
  Type type = function.getArgumentTypes()[index];
  // (C4) of function arguments.
  if (!isa<RankedTensorType, BaseMemRefType>(type))
    return op->emitOpError("argument ")
           << index << " is '" << name << "', but of type " << type
           << ", which is no ranked tensor";
  // (C5) of function arguments.
  if (function.getArgAttr(index, kInOut) && function.getArgAttr(index, kOwned))
    return op->emitOpError("argument ")
           << index << " is both '" << kInOut << "' and '" << kOwned << "'";
  // (C6) of function arguments.
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (name != kInOut || !tensor)
    return success();
  unsigned result = 0;
  for (unsigned before = 0; before < index; ++before)
    result += bool(function.getArgAttr(before, kInOut));
  if (result >= function.getNumResults())
    return op->emitOpError("argument ")
           << index << " is '" << kInOut << "', but there is no result "
           << result << " for its final value";
  auto final = dyn_cast<RankedTensorType>(function.getResultTypes()[result]);
  if (!final || final.getElementType() != tensor.getElementType() ||
      failed(verifyCompatibleShape(final, tensor)))
    return op->emitOpError("argument ")
           << index << " is '" << kInOut << "' and of type " << type
           << ", but result " << result << ", its final value, is of type "
           << function.getResultTypes()[result];
  return success();
}
