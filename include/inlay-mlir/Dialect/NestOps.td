// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operations that have memory instead of values: what `--inlay-bufferize`
// leaves for `--inlay-lower-nests`.

#ifndef INLAY_NEST_OPS_TD
#define INLAY_NEST_OPS_TD

include "inlay-mlir/Dialect/InlayDialect.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Inlay_NestOp : Op<Inlay_Dialect, "nest",
    [AttrSizedOperandSegments, SingleBlock,
     DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmBlockArgumentNames"]>,
     DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "run one scalar body over a box of iterations, in memory";
  let description = [{
    `inlay.map` on memory: the iterations run in the order of `plan` (in any
    order without one), and each writes its element of `dest` after it has read.
    All memory has a unit inner stride. What `saved` means is the same, and here
    it matters: a saved read must not touch an element of the box in the
    original, which the nest may have overwritten.

    ```mlir
    inlay.nest (%i to %m, %j to %n) add into %u[1 + %i, 1 + %j]
        reads (%a = %u[2 + %i, 1 + %j], %f = %k) plan <order (0 forward, 1 any), reads [<ordered>, <unrelated>]>
        : (memref<?x?xf32, strided<[?, 1]>>, f32) into memref<?x?xf32, strided<[?, 1]>> {
      %0 = arith.mulf %f, %a : f32
      inlay.yield %0 : f32
    }
    ```
  }];
  let arguments = (ins
    Variadic<Index>:$bounds,
    AnyMemRef:$dest,
    Variadic<AnyType>:$reads,
    Optional<AnyMemRef>:$saved,
    /// The run-time offsets of dest, then of each read, then of saved.
    Variadic<Index>:$offsets,
    DenseI64ArrayAttr:$static_bounds,
    Inlay_CombinerAttr:$combiner,
    Inlay_AccessAttr:$dest_subscripts,
    TypedArrayAttrBase<Inlay_AccessAttr, "accesses">:$read_subscripts,
    DenseI64ArrayAttr:$static_saved_offsets,
    DenseI64ArrayAttr:$saved_steps,
    DenseI64ArrayAttr:$saved_reads,
    OptionalAttr<Inlay_PlanAttr>:$plan);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let skipDefaultBuilders = 1;
  let builders = [
    /// Builds a nest without body arguments filled in: the caller gets a block
    /// with the loop indices and one argument per read, and adds the yield.
    OpBuilder<(ins "::llvm::ArrayRef<::mlir::OpFoldResult>":$bounds,
                   "::mlir::inlay::Combiner":$combiner,
                   "const ::mlir::inlay::Access &":$dest,
                   "::llvm::ArrayRef<::mlir::inlay::Access>":$reads)>];
  let extraClassDeclaration = [{
    /// Returns the number of loops.
    int64_t getNumLoops() { return getStaticBounds().size(); }
    /// Returns each loop's bound: an index attribute or a value.
    ::llvm::SmallVector<::mlir::OpFoldResult> getMixedBounds();
    /// Returns how `dest` is addressed.
    ::mlir::inlay::Access getDestAccess();
    /// Returns how read number `read` is addressed; rank 0 for a scalar.
    ::mlir::inlay::Access getReadAccess(unsigned read);
    /// Returns where the box of `saved` starts in the saved memory.
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
  }];
}

def Inlay_CountCopyOp : Op<Inlay_Dialect, "count_copy",
    [MemoryEffects<[MemWrite]>]> {
  let summary = "tell the runtime how many bytes a planned copy writes";
  let description = [{
    `site` is the number of the copy in the compiled kernel's description, or -1.

    ```mlir
    inlay.count_copy %bytes site 3
    ```
  }];
  let arguments = (ins Index:$bytes, I32Attr:$site);
  let assemblyFormat = "$bytes `site` $site attr-dict";
}

def Inlay_RequireOp : Op<Inlay_Dialect, "require",
    [MemoryEffects<[MemWrite]>]> {
  let summary = "end the function unless an allocation has succeeded";
  let description = [{
    Memory may be allocated before it is known that it is needed: ahead of a
    loop that may not run, or of a check that may fail. An allocation with an
    `inlay.require` fails nothing where it stands; the function ends with "out
    of memory" where it is first required, if there is none. Every use of the
    memory comes after one.

    `cf.assert` is the nearest upstream op; it aborts the process.

    ```mlir
    %m = memref.alloc(%n) : memref<?xf32>
    scf.for %i = %lo to %hi step %c1 {
      inlay.require %m : memref<?xf32>
    }
    ```
  }];
  let arguments = (ins AnyMemRef:$memory);
  let assemblyFormat = "$memory attr-dict `:` type($memory)";
}

#endif // INLAY_NEST_OPS_TD
