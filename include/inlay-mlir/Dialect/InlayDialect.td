// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The dialect, its enumerations and its attributes.

#ifndef INLAY_DIALECT_TD
#define INLAY_DIALECT_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def Inlay_Dialect : Dialect {
  let name = "inlay";
  let cppNamespace = "::mlir::inlay";
  let summary = "updates of parts of tensors, with value semantics";
  let description = [{
    The `inlay` dialect has verbs on tensor values: it reads regions
    (`inlay.slice`, `inlay.gather`), makes new values with a region replaced or
    combined (`inlay.update`, `inlay.scatter`), and fuses both with elementwise
    work into nests (`inlay.map`). No op writes; where a result may take over
    the storage of its destination is decided by `--inlay-plan-updates`, and is
    visible in the IR as plans and `inlay.copy`.

    A *region* selects, for each dimension of a tensor, either an arithmetic
    progression (offset, size, step; any nonzero step) or one index, which
    drops the dimension (its size is written `one`).

    Function arguments say how they may be used: `inlay.inout` (the caller's
    storage is updated; the function returns its final value, the results for
    in-outs first and in the order of the arguments), `inlay.owned` (may be
    overwritten), otherwise borrowed (never written). Integers have no sign of
    their own, as in arith; `inlay.unsigned` on an argument or a result says
    that the caller's arrays hold unsigned ones.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let useDefaultAttributePrinterParser = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let extraClassDeclaration = [{
    /// Marks an argument whose storage the caller sees updated.
    static constexpr ::llvm::StringLiteral kInOut = "inlay.inout";
    /// Marks an argument whose storage the function may overwrite and return.
    static constexpr ::llvm::StringLiteral kOwned = "inlay.owned";
    /// Marks an argument or result whose integers are unsigned: the caller's
    /// arrays are of such a type. The function's operations say themselves
    /// how they read their operands.
    static constexpr ::llvm::StringLiteral kUnsigned = "inlay.unsigned";
    /// Numbers a check, as an i32 on inlay.check and on what it is lowered to:
    /// the number that the runtime is told when the check fails.
    static constexpr ::llvm::StringLiteral kNumber = "inlay.number";
    /// Numbers an allocation or copy, as an i32: the number under which the
    /// runtime counts its bytes. Without it the number is -1.
    static constexpr ::llvm::StringLiteral kSite = "inlay.site";
    /// Marks a tensor.empty that stands ahead of the branch or loop which
    /// writes it, and which may do without it: unit.
    static constexpr ::llvm::StringLiteral kAhead = "inlay.ahead";
  }];
}

//===----------------------------------------------------------------------===//
// Enumerations
//===----------------------------------------------------------------------===//

class Inlay_Enum<string name, string summary, list<I32EnumCase> cases>
    : I32Enum<name, summary, cases> {
  let cppNamespace = "::mlir::inlay";
}

class Inlay_EnumAttr<EnumInfo info, string mnemonic>
    : EnumAttr<Inlay_Dialect, info, mnemonic> {
  let assemblyFormat = "$value";
}

def Inlay_Combiner : Inlay_Enum<"Combiner",
    "how a new value meets the element that is there", [
  I32EnumCase<"Set", 0, "set">, I32EnumCase<"Add", 1, "add">,
  I32EnumCase<"Sub", 2, "sub">, I32EnumCase<"Mul", 3, "mul">,
  I32EnumCase<"Div", 4, "div">, I32EnumCase<"Min", 5, "min">,
  I32EnumCase<"Max", 6, "max">,
  I32EnumCase<"DivUI", 7, "divui">, I32EnumCase<"MinUI", 8, "minui">,
  I32EnumCase<"MaxUI", 9, "maxui">]>;
def Inlay_CombinerAttr : Inlay_EnumAttr<Inlay_Combiner, "combiner">;

def Inlay_Bounds : Inlay_Enum<"Bounds",
    "what happens to an index outside its dimension", [
  I32EnumCase<"Error", 0, "error">, I32EnumCase<"Drop", 1, "drop">,
  I32EnumCase<"Clip", 2, "clip">, I32EnumCase<"Wrap", 3, "wrap">]>;
def Inlay_BoundsAttr : Inlay_EnumAttr<Inlay_Bounds, "bounds">;

def Inlay_Order : Inlay_Enum<"Order",
    "the direction in which a loop of a nest runs", [
  I32EnumCase<"Any", 0, "any">, I32EnumCase<"Forward", 1, "forward">,
  I32EnumCase<"Backward", 2, "backward">]>;
def Inlay_OrderAttr : Inlay_EnumAttr<Inlay_Order, "order">;

def Inlay_Blame : Inlay_Enum<"Blame", "whose mistake a failed check is", [
  I32EnumCase<"Usage", 1, "usage">, I32EnumCase<"Data", 2, "data">]>;
def Inlay_BlameAttr : Inlay_EnumAttr<Inlay_Blame, "blame">;

/// The kinds of relation between a write and a read of one nest that the
/// planner can certify. The names are those of the table in docs/planning.md.
def Inlay_Relation : Inlay_Enum<"Relation",
    "why a read does not stand in the way of the write", [
  I32EnumCase<"Unrelated", 0, "unrelated">,   // another storage
  I32EnumCase<"Disjoint", 1, "disjoint">,     // never the same element
  I32EnumCase<"Equal", 2, "equal">,           // only in the same iteration
  I32EnumCase<"Ordered", 3, "ordered">,       // read first in this order
  I32EnumCase<"Saved", 4, "saved">]>;         // served from a copy

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

class Inlay_Attr<string name, string attrMnemonic>
    : AttrDef<Inlay_Dialect, name> {
  let mnemonic = attrMnemonic;
}

def Inlay_AccessAttr : Inlay_Attr<"Access", "access"> {
  let summary = "how a nest addresses one tensor";
  let description = [{
    For each dimension d of the tensor, iteration (i0, i1, ...) touches
    `offsets[d] + steps[d] * i_(loops[d])`; where `loops[d]` is -1 the index is
    `offsets[d]` in every iteration and `steps[d]` is 0. An offset equal to
    `ShapedType::kDynamic` stands for the next run-time offset of the op.
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$offsets,
                        ArrayRefParameter<"int64_t">:$steps,
                        ArrayRefParameter<"int64_t">:$loops);
  let hasCustomAssemblyFormat = 1;
  let extraClassDeclaration = [{
    int64_t getRank() const { return getOffsets().size(); }
    /// Returns how many offsets are known only at run time.
    int64_t getNumDynamicOffsets() const {
      return ::llvm::count(getOffsets(), ::mlir::ShapedType::kDynamic);
    }
  }];
}

def Inlay_CertificateAttr : Inlay_Attr<"Certificate", "certificate"> {
  let summary = "the proof that one read of a nest sees what it must";
  let description = [{
    Each kind of relation is a claim that `--inlay-verify-plans` proves again.
    `dimension` belongs to a disjoint pair alone: the dimension of the storage
    in which the two never meet.
  }];
  let parameters = (ins EnumParameter<Inlay_Relation>:$relation,
                        DefaultValuedParameter<"int64_t", "-1">:$dimension);
  let assemblyFormat = "`<` $relation (`dimension` $dimension^)? `>`";
  let genVerifyDecl = 1;
}

def Inlay_PlanAttr : Inlay_Attr<"Plan", "plan"> {
  let summary = "the order of a nest's loops and a certificate for each read";
  let description = [{
    `loops` lists the loops from the outermost inwards, `orders` the direction
    of each. The order of iterations is lexicographic in that list.
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$loops,
                        ArrayRefParameter<"::mlir::inlay::Order">:$orders,
                        ArrayRefParameter<"::mlir::inlay::CertificateAttr">:$reads);
  let hasCustomAssemblyFormat = 1;
  let extraClassDeclaration = [{
    /// Returns whether no loop is bound to a direction.
    bool isAnyOrder() const {
      return ::llvm::all_of(getOrders(),
                            [](Order order) { return order == Order::Any; });
    }
  }];
}

#endif // INLAY_DIALECT_TD
