// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operations. docs/spec.md is normative; (C1), (C2), ... are its labels.

#ifndef INLAY_OPS_TD
#define INLAY_OPS_TD

include "inlay-mlir/Dialect/AccessInterface.td"
include "inlay-mlir/Dialect/InlayDialect.td"
include "inlay-mlir/Dialect/NestOps.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Inlay_Op<string mnemonic, list<Trait> traits = []>
    : Op<Inlay_Dialect, mnemonic, traits>;

/// The operands and attributes of a region, the same in each op that has one.
defvar RegionArguments = (ins
    Variadic<Index>:$offsets, Variadic<Index>:$sizes,
    DenseI64ArrayAttr:$static_offsets, DenseI64ArrayAttr:$static_sizes,
    DenseI64ArrayAttr:$steps, DenseI64ArrayAttr:$dropped);

/// Accessors of the region, the same in each op that has one.
defvar RegionAccessors = [{
    /// Returns the region: per dimension offset, size, step, dropped or not.
    ::mlir::inlay::RegionSpec getRegionSpec() {
      return ::mlir::inlay::RegionSpec(
          ::mlir::getMixedValues(getStaticOffsets(), getOffsets(), getContext()),
          ::mlir::getMixedValues(getStaticSizes(), getSizes(), getContext()),
          getSteps(), getDropped());
    }
}];

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

def Inlay_SliceOp : Inlay_Op<"slice", [Pure, AttrSizedOperandSegments]> {
  let summary = "read a region of a tensor";
  let description = [{
    `result[j...] = source[offset + step * j, ...]`. A size written `one` drops
    its dimension from the result. Every element of the region lies inside the
    source; `--inlay-insert-checks` makes that a run-time check where it is not
    proved. An empty region (some size 0) reads nothing, and its offsets are
    free.

    `tensor.extract_slice` is the nearest upstream op; its steps are positive.

    ```mlir
    %r = inlay.slice %u[0, 1] [%m, %n] [1, 2] : tensor<?x?xf32> to tensor<?x?xf32>
    %c = inlay.slice %u[0, 3] [%m, one] [-1, 1] : tensor<?x?xf32> to tensor<?xf32>
    ```
  }];
  // (C1) offsets, sizes and steps for each dimension  (C2) operands for those
  // that are values  (C3) steps not 0  (C4) sizes not negative  (C5) dropped
  // dimensions ascend and have size 1  (C6) static regions lie inside
  // (C7) element type of the source  (C8) shape of the region
  let arguments = !con((ins AnyRankedTensor:$source), RegionArguments);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $source `` custom<DynamicIndexList>($offsets, $static_offsets)
    custom<RegionSizes>($sizes, $static_sizes, $dropped)
    custom<Steps>($steps)
    attr-dict `:` type($source) `to` type($result)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
  let hasCanonicalizer = 1;
  let builders = [
    OpBuilder<(ins "::mlir::Value":$source,
                   "const ::mlir::inlay::RegionSpec &":$region)>];
  let extraClassDeclaration = RegionAccessors;
}

def Inlay_UpdateOp : Inlay_Op<"update",
    [Pure, AttrSizedOperandSegments, AllTypesMatch<["dest", "result"]>]> {
  let summary = "make a value of `dest` with a region combined with a value";
  let description = [{
    `result[offset + step * j, ...] = combine(dest[...], value[j...])` for each
    j of the region, and `result = dest` elsewhere. `set` takes the value;
    `add, sub, mul, div, min, max` apply to (dest, value) in that order.
    Out of bounds and empty regions as in `inlay.slice`.

    `tensor.insert_slice` is the nearest upstream op; it has no combiner and
    its steps are positive.

    ```mlir
    %u1 = inlay.update add %v into %u[1, 1] [%m, %n] [1, 1]
        : tensor<?x?xf32> into tensor<?x?xf32>
    ```
  }];
  // (C1) offsets, sizes and steps for each dimension  (C2) operands for those
  // that are values  (C3) steps not 0  (C4) sizes not negative  (C5) dropped
  // dimensions ascend and have size 1  (C6) static regions lie inside
  // (C7) element type of the destination  (C8) shape of the region
  // (C9) result of the type of dest: by its traits  (C10) unsigned combiners
  // on integers
  let arguments = !con((ins Inlay_CombinerAttr:$combiner,
                            AnyRankedTensor:$value, AnyRankedTensor:$dest),
                       RegionArguments);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    `` $combiner $value `into` $dest ``
    custom<DynamicIndexList>($offsets, $static_offsets)
    custom<RegionSizes>($sizes, $static_sizes, $dropped)
    custom<Steps>($steps)
    attr-dict `:` type($value) `into` type($dest)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
  let hasCanonicalizer = 1;
  let builders = [
    OpBuilder<(ins "::mlir::inlay::Combiner":$combiner, "::mlir::Value":$value,
                   "::mlir::Value":$dest,
                   "const ::mlir::inlay::RegionSpec &":$region)>];
  let extraClassDeclaration = RegionAccessors;
}

//===----------------------------------------------------------------------===//
// Index tensors
//===----------------------------------------------------------------------===//

def Inlay_GatherOp : Inlay_Op<"gather", [AttrSizedOperandSegments,
    Inlay_AccessInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>]> {
  let summary = "read the elements that index tensors name";
  let description = [{
    Dimension `indexed_dims[k]` of the source is addressed by `indices[k]`; the
    index tensors have one shape B. The other dimensions are addressed by the
    region (whose entries for indexed dimensions are offset 0, size 1, step 1
    and mean nothing). With b in B and j in the remaining region,
    `result[b..., j...] = source[...]`: the shape is B, then the sizes of the
    region without its indexed and dropped dimensions.

    With `from_end` an index in [-extent, 0) counts from the end; then `error`
    makes an index outside [0, extent) a failed check, `drop` reads zero
    instead, `clip` takes the nearest and `wrap` the remainder modulo the
    extent (of an index before `from_end` is applied). Nothing is asked of
    indices where the result is empty. Clip and wrap need a nonempty dimension.

    Where it is `planned`, it reads memory that another operation overwrites, and
    no pass may move it, merge it or drop it; else it is pure.

    `tensor.gather` is the nearest upstream op; it takes one index tensor of
    coordinates, has no bounds mode and keeps the window dimensions.

    ```mlir
    %r = inlay.gather %t[0, 1] [1, %n] [1, 1] at [0] %i bounds error from_end
        : tensor<?x?xf32>, tensor<7xi64> to tensor<7x?xf32>
    ```
  }];
  // (C1) offsets, sizes and steps for each dimension  (C2) operands for those
  // that are values  (C3) steps not 0  (C4) sizes not negative  (C5) dropped
  // dimensions ascend and have size 1  (C6) static regions lie inside
  // (C7) element type of the source  (C8) shape of the region
  // (C9) an index tensor at least  (C10) one for each indexed dimension
  // (C11) indexed dimensions ascend  (C12) one shape of indices  (C13) indexed
  // dimensions not dropped  (C14) region 0, 1, 1 there  (C15) indices are i32
  // or i64: by its traits
  let arguments = !con((ins AnyRankedTensor:$source,
                            Variadic<RankedTensorOf<[I32, I64]>>:$indices,
                            DenseI64ArrayAttr:$indexed_dims,
                            Inlay_BoundsAttr:$bounds, UnitAttr:$from_end),
                       RegionArguments, (ins UnitAttr:$planned));
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $source `` custom<DynamicIndexList>($offsets, $static_offsets)
    custom<RegionSizes>($sizes, $static_sizes, $dropped)
    custom<Steps>($steps)
    `at` custom<Steps>($indexed_dims) $indices `bounds` `` $bounds
    (`from_end` $from_end^)? (`planned` $planned^)?
    attr-dict `:` type($source) `,` type($indices) `to` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = RegionAccessors;
}

def Inlay_ScatterOp : Inlay_Op<"scatter",
    [AttrSizedOperandSegments, AllTypesMatch<["dest", "result"]>,
     DeclareOpInterfaceMethods<Inlay_AccessInterface, ["getOperandAccess"]>,
     DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
     DeclareOpInterfaceMethods<ConditionallySpeculatable>]> {
  let summary = "combine values into the elements that index tensors name";
  let description = [{
    Addresses `dest` as `inlay.gather` addresses its source, and combines
    `value[b..., j...]` into each addressed element. Duplicates: occurrences
    are folded in row-major order of b; with `set` the last one wins. `drop`
    leaves out indices that are out of bounds; with `error` a bad index is
    reported before anything of this op is written. Where it is `planned`, it
    writes memory, as a planned `inlay.map` does.

    `tensor.scatter` is the nearest upstream op; it wants unique indices.

    ```mlir
    %t1 = inlay.scatter add %v into %t[0, 0] [1, %n] [1, 1] at [0] %i bounds error
        : tensor<7x?xf32> into tensor<?x?xf32>, tensor<7xi64>
    ```
  }];
  // (C1) offsets, sizes and steps for each dimension  (C2) operands for those
  // that are values  (C3) steps not 0  (C4) sizes not negative  (C5) dropped
  // dimensions ascend and have size 1  (C6) static regions lie inside
  // (C7) element type of the destination  (C8) shape of the region
  // (C9) an index tensor at least  (C10) one for each indexed dimension
  // (C11) indexed dimensions ascend  (C12) one shape of indices  (C13) indexed
  // dimensions not dropped  (C14) region 0, 1, 1 there  (C15) indices are i32
  // or i64: by its traits
  // (C16) result of the type of dest: by its traits  (C17) unsigned combiners
  // on integers
  let arguments = !con((ins Inlay_CombinerAttr:$combiner,
                            AnyRankedTensor:$value, AnyRankedTensor:$dest,
                            Variadic<RankedTensorOf<[I32, I64]>>:$indices,
                            DenseI64ArrayAttr:$indexed_dims,
                            Inlay_BoundsAttr:$bounds, UnitAttr:$from_end),
                       RegionArguments, (ins UnitAttr:$planned));
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    `` $combiner $value `into` $dest ``
    custom<DynamicIndexList>($offsets, $static_offsets)
    custom<RegionSizes>($sizes, $static_sizes, $dropped)
    custom<Steps>($steps)
    `at` custom<Steps>($indexed_dims) $indices `bounds` `` $bounds
    (`from_end` $from_end^)? (`planned` $planned^)?
    attr-dict `:` type($value) `into` type($dest) `,` type($indices)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = RegionAccessors;
}

//===----------------------------------------------------------------------===//
// Nests
//===----------------------------------------------------------------------===//

def Inlay_MapOp : Inlay_Op<"map",
    [AttrSizedOperandSegments,
     DeclareOpInterfaceMethods<Inlay_AccessInterface, ["getOperandAccess"]>,
     DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
     DeclareOpInterfaceMethods<ConditionallySpeculatable>,
     DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmBlockArgumentNames"]>,
     SingleBlock]> {
  let summary = "run one scalar body over a box of iterations";
  let description = [{
    A nest of loops `i0 < bound0, i1 < bound1, ...`. In each iteration it reads
    one element of each read (or the scalar itself), evaluates the body, and
    combines the yielded value into one element of `dest`; every read sees the
    operand's value as it is before the nest. Without `dest` the result is a
    new tensor of the shape of the bounds, addressed by the loops. The access
    of `dest` is injective: each loop appears in it exactly once with a nonzero
    step. All accesses of a nonempty nest lie inside their tensors.

    The body's arguments are the loop indices, then one element per read. The
    body may also use scalars from outside; its operations are pure.

    `saved` holds old elements of a read tensor: the box that starts at
    `saved_offsets` there, with `saved_steps`. The reads listed in
    `saved_reads` take an element from `saved` where it is in the box. This
    changes nothing in the values; it allows the plan to overwrite the original.

    Without a plan the operation is pure. With one it reads and writes memory:
    the plan is right where the nest stands among the others, and no pass may
    move it, merge it or drop it.

    `linalg.generic` is the nearest upstream op; it names no regions, so a read
    and a write of one tensor cannot be compared element by element.

    ```mlir
    %u1 = inlay.map (%i to %m, %j to %n) add into %u[1 + %i, 1 + %j]
        reads (%a = %u[%i, 1 + %j], %f = %k)
        : (tensor<?x?xf32>, f32) into tensor<?x?xf32> {
      %0 = arith.mulf %f, %a : f32
      inlay.yield %0 : f32
    }
    %v = inlay.map (%i to %m) reads (%a = %u[2 + -1 * %i, 3])
        : (tensor<?x?xf32>) to tensor<?xf32> {
      inlay.yield %a : f32
    }
    ```
  }];
  // (C1) an access for each read  (C2) bounds not negative  (C3) destination and
  // its access together  (C4) type of dest  (C5) set without dest  (C6) shape of
  // the bounds without dest  (C7) subscripts for each dimension  (C8) loops of
  // the nest  (C9) step 0 without loop  (C10) each loop once in dest  (C11)
  // operands for offsets that are values  (C12) saved reads with a saved tensor
  // (C13) they are reads  (C14) of its rank and element type  (C15) its box of
  // its rank  (C16) with positive steps  (C17) a plan names each loop  (C18) and
  // each read  (C19) an argument for each loop and read  (C20) of its type
  // (C21) a pure body of scalars  (C22) unsigned combiners on integers
  let arguments = (ins
    Variadic<Index>:$bounds,
    Optional<AnyRankedTensor>:$dest,
    Variadic<AnyType>:$reads,
    Optional<AnyRankedTensor>:$saved,
    /// The run-time offsets of dest, then of each read, then of saved.
    Variadic<Index>:$offsets,
    DenseI64ArrayAttr:$static_bounds,
    Inlay_CombinerAttr:$combiner,
    /// The access of dest (absent without dest: the identity), then the reads.
    OptionalAttr<Inlay_AccessAttr>:$dest_subscripts,
    TypedArrayAttrBase<Inlay_AccessAttr, "accesses">:$read_subscripts,
    DenseI64ArrayAttr:$static_saved_offsets,
    DenseI64ArrayAttr:$saved_steps,
    DenseI64ArrayAttr:$saved_reads,
    OptionalAttr<Inlay_PlanAttr>:$plan);
  let results = (outs AnyRankedTensor:$result);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let skipDefaultBuilders = 1;
  let builders = [
    /// Builds a map without body arguments filled in: the caller gets a block
    /// with the loop indices and one argument per read, and adds the yield.
    OpBuilder<(ins "::mlir::Type":$result,
                   "::llvm::ArrayRef<::mlir::OpFoldResult>":$bounds,
                   "::mlir::inlay::Combiner":$combiner,
                   "::std::optional<::mlir::inlay::Access>":$dest,
                   "::llvm::ArrayRef<::mlir::inlay::Access>":$reads)>];
  let extraClassDeclaration = [{
    /// Returns the number of loops.
    int64_t getNumLoops() { return getStaticBounds().size(); }
    /// Returns each loop's bound: an index attribute or a value.
    ::llvm::SmallVector<::mlir::OpFoldResult> getMixedBounds();
    /// Returns how `dest` is addressed; without dest the identity on result.
    ::mlir::inlay::Access getDestAccess();
    /// Returns how read number `read` is addressed; rank 0 for a scalar.
    ::mlir::inlay::Access getReadAccess(unsigned read);
    /// Returns where the box of `saved` starts in the saved tensor.
    ::llvm::SmallVector<::mlir::OpFoldResult> getMixedSavedOffsets();
    /// Returns the body's argument for loop `loop`.
    ::mlir::BlockArgument getLoopArgument(unsigned loop) {
      return getBody().getArgument(loop);
    }
    /// Returns the body's argument for read `read`.
    ::mlir::BlockArgument getReadArgument(unsigned read) {
      return getBody().getArgument(getNumLoops() + read);
    }
    /// Returns whether read `read` takes elements from `saved` where it can.
    bool isSavedRead(unsigned read) {
      return ::llvm::is_contained(getSavedReads(), int64_t(read));
    }
    /// Makes `reads` take elements from `saved`, the box of `saved`'s shape
    /// that starts at `offsets` with `steps`.
    void setSaved(::mlir::Value saved,
                  ::llvm::ArrayRef<::mlir::OpFoldResult> offsets,
                  ::llvm::ArrayRef<int64_t> steps,
                  ::llvm::ArrayRef<int64_t> reads);
    /// Takes that back: all reads are of the tensors again.
    void dropSaved();
  }];
}

def Inlay_YieldOp : Inlay_Op<"yield",
    [Pure, ReturnLike, Terminator, ParentOneOf<["MapOp", "NestOp"]>]> {
  let summary = "end the body of a nest with its value";
  let description = [{
    Yields the value that the nest combines into its destination.
  }];
  // (C1) the element type of the nest  (C2) inside a nest: by its traits
  let arguments = (ins AnyType:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Storage and checks
//===----------------------------------------------------------------------===//

def Inlay_CopyOp : Inlay_Op<"copy", [AttrSizedOperandSegments,
                                     Inlay_AccessInterface]> {
  let summary = "put a region of a tensor into storage of its own";
  let description = [{
    The value of `inlay.slice` on the same region, in new contiguous storage
    that no other value uses. This is the one way in which a planned copy
    appears; `because` says why it is needed. Not pure on purpose: a copy must
    not be merged with another or move past the write that it precedes.

    `bufferization.alloc_tensor copy(...)` is the nearest upstream op; it
    copies whole tensors and carries no reason.

    ```mlir
    %s = inlay.copy %u[1, 1] [%m, %n] [1, 1] because "read 0 lies behind the write"
        : tensor<?x?xf32> to tensor<?x?xf32>
    ```
  }];
  // (C1) offsets, sizes and steps for each dimension  (C2) operands for those
  // that are values  (C3) steps not 0  (C4) sizes not negative  (C5) dropped
  // dimensions ascend and have size 1  (C6) static regions lie inside
  // (C7) element type of the source  (C8) shape of the region
  let arguments = !con((ins AnyRankedTensor:$source), RegionArguments,
                       (ins StrAttr:$because));
  let results = (outs Res<AnyRankedTensor, "", [MemAlloc]>:$result);
  let assemblyFormat = [{
    $source `` custom<DynamicIndexList>($offsets, $static_offsets)
    custom<RegionSizes>($sizes, $static_sizes, $dropped)
    custom<Steps>($steps) `because` $because
    attr-dict `:` type($source) `to` type($result)
  }];
  let hasVerifier = 1;
  let builders = [
    OpBuilder<(ins "::mlir::Value":$source,
                   "const ::mlir::inlay::RegionSpec &":$region,
                   "::llvm::StringRef":$because)>,
    /// Copies all of `source`.
    OpBuilder<(ins "::mlir::Value":$source, "::llvm::StringRef":$because)>];
  let extraClassDeclaration = RegionAccessors;
}

def Inlay_CheckResource : Resource<"::mlir::inlay::CheckResource">;

def Inlay_CheckOp : Inlay_Op<"check", [AttrSizedOperandSegments,
    Inlay_AccessInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "end the function with an error unless a condition holds";
  let description = [{
    Holds if `subject` is true (an i1), or, with `in`, if each element of
    `subject` (a tensor of integers, or one integer) lies in [low, high). The
    first element in row-major order that does not is the one reported. A
    failed check ends the function: nothing after it happens. Checks keep their
    order among themselves and with the writes that follow them.

    In the message `{k}` stands for number k of `values`; behind those come,
    for an `in` check, the offending value and then its position, one number
    per dimension. `blame` tells a mistake of the caller (shapes) from one of
    the data (indices).

    `cf.assert` is the nearest upstream op; it aborts the process.

    ```mlir
    inlay.check usage %ok, "argument 2 has extent {0}, expected {1}" (%a, %b)
    inlay.check data %ix in [%lo, %hi), "index {1} at position ({2},) is outside extent {0} of dimension 0" (%n)
        : tensor<7xi64>
    ```
  }];
  // (C1) both bounds or none  (C2) i1 without them  (C3) integers with them
  let arguments = (ins Inlay_BlameAttr:$blame, AnyType:$subject,
                       Optional<Index>:$low, Optional<Index>:$high,
                       StrAttr:$message, Variadic<Index>:$values);
  let assemblyFormat = [{
    `` $blame $subject (`in` ` ` `[` $low^ `,` $high `)`)? `,` $message
    (` ` `(` $values^ `)`)? attr-dict `:` type($subject)
  }];
  let hasVerifier = 1;
  let hasCanonicalizer = 1;
}

#endif // INLAY_OPS_TD
