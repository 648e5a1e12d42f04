// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an operation does with the storage of its tensors, said once for the
// planner, the checker of plans and what comes after.

#ifndef INLAY_ACCESS_INTERFACE_TD
#define INLAY_ACCESS_INTERFACE_TD

include "mlir/IR/Interfaces.td"

def Inlay_AccessInterface : OpInterface<"AccessInterface"> {
  let cppNamespace = "::mlir::inlay";
  let description = [{
    Says of each tensor operand whether the operation reads it, writes it in
    place, names it, or asks for its extents alone; and with that in which
    storage each result is. An operation with this interface has a form in
    memory. Ours have it, and those of upstream that planned IR may hold; one
    without it is refused by planner and checker if it has to do with tensors.
    Control flow, which hands storages on, is known to them by name.
  }];
  let methods = [
    InterfaceMethod<"Returns what the operation does with `operand`, a tensor.",
        "::mlir::inlay::OperandAccess", "getOperandAccess",
        (ins "::mlir::OpOperand &":$operand), /*methodBody=*/"",
        /*defaultImplementation=*/"return ::mlir::inlay::OperandAccess::Read;">,
    InterfaceMethod<"Returns whether the results are constants, which nobody "
                    "may write.",
        "bool", "makesConstants", (ins), /*methodBody=*/"",
        /*defaultImplementation=*/"return false;">
  ];
  let extraClassDeclaration = [{
    /// Returns the operand in whose storage `result` is, or null if it is in a
    /// new one: the results follow the operands that hand theirs on.
    ::mlir::OpOperand *getTiedOperand(::mlir::OpResult result);
    /// Returns whether some operand is accessed as `access` says.
    bool hasAccess(::mlir::inlay::OperandAccess access);
  }];
}

#endif // INLAY_ACCESS_INTERFACE_TD
