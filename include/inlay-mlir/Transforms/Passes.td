// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes, in the order in which the pipeline runs them. What each counts,
// tensor-opt prints with --inlay-statistics. The counters are llvm::Statistic's:
// those that MLIR generates from here are empty where MLIR is built without
// assertions, and clash with it where we are built with them.

#ifndef INLAY_PASSES_TD
#define INLAY_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaisePass : Pass<"inlay-raise", "ModuleOp"> {
  let summary = "say in regions and nests what upstream says in its own words";
  let description = [{
    `tensor.extract_slice` becomes `inlay.slice`; `tensor.insert_slice` and
    `tensor.insert` become `inlay.update set`. A structured operation of linalg
    whose loops are all parallel, whose inputs are read through projected
    permutations and outputs written through permutations, and whose body has
    nothing but scalars of arith and math, becomes an `inlay.map` for each
    result, and an `inlay.update set` of the output if that is in
    storage which lives on. That its operands agree on their extents becomes an
    `inlay.check`. Reductions and products start from what changes nothing, and
    their result is combined with what the output held. A call becomes the body of the function, and private
    functions that were called go. Scalars of type `index` in a signature become
    integers of 64 bits.

    What cannot be raised is an error that says why. Runs first: the passes
    after it check, plan and prove the raised form. No value changes.

    Before:

    ```mlir
    %a = tensor.extract_slice %u[0] [8] [1] : tensor<9xf32> to tensor<8xf32>
    %r = tensor.insert_slice %a into %u[1] [8] [1] : tensor<8xf32> into tensor<9xf32>
    ```

    After:

    ```mlir
    %a = inlay.slice %u[0] [8] [1] : tensor<9xf32> to tensor<8xf32>
    %r = inlay.update set %a into %u[1] [8] [1] : tensor<8xf32> into tensor<9xf32>
    ```

    Counts the operations that were raised and the calls that were replaced.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

def InsertChecksPass : Pass<"inlay-insert-checks", "::mlir::func::FuncOp"> {
  let summary = "make each precondition a check, or prove it";
  let description = [{
    Slices, updates, gathers, scatters and nests ask that what they touch lies
    inside the tensor. Each such condition is proved from constants, from the formulas
    of clipped slices, from loop bounds or from an earlier check, or becomes an
    `inlay.check` before the operation. An empty region asks for nothing. A
    loop keeps the extents of what it carries, and the final value of an in-out
    argument has those of the argument: these are checks at the end of the body
    and of the function, where they are not proved.
    Operations of upstream on tensors ask that their extents agree and that
    their indices lie inside. What docs/accepted-ir.md does not list is refused.
    Checks that are there already and are proved are erased. The rest moves up,
    past updates, to the check before it, as far as its operands allow; never
    past another check, never out of a loop or a branch.

    Runs before all that simplifies: a later pass may remove an operation that
    nothing uses, but not the error that it stands for. Afterwards the operations are total.

    Before:

    ```mlir
    %r = inlay.slice %t[%i, 0] [one, 7] [1, 1] : tensor<4x7xf32> to tensor<7xf32>
    ```

    After:

    ```mlir
    inlay.check data %i in [%c0, %c4), "index {1} is outside extent {0} of dimension 0; nothing was written" (%c4) : index
    %r = inlay.slice %t[%i, 0] [one, 7] [1, 1] : tensor<4x7xf32> to tensor<7xf32>
    ```

    Counts the checks that were inserted and the conditions that were proved.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

def SimplifyPass : Pass<"inlay-simplify", "::mlir::func::FuncOp"> {
  let summary = "bring reads and writes of regions to their shortest form";
  let description = [{
    Composes slices of slices, forwards a read of an update to the value that
    was written or past it to the older tensor, and removes updates that are
    overwritten before anything reads them. Extents are traced to where they
    come from, and upstream's canonicalizations and CSE of the dialects of the
    imported form run with it. No value changes.

    Before:

    ```mlir
    %a = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
    %b = inlay.slice %a[3] [4] [2] : tensor<?xf32> to tensor<4xf32>
    ```

    After:

    ```mlir
    %b = inlay.slice %u[5] [4] [2] : tensor<?xf32> to tensor<4xf32>
    ```

    Counts the reads that were forwarded and the updates that were removed.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

def FusePass : Pass<"inlay-fuse", "::mlir::func::FuncOp"> {
  let summary = "make each statement one nest";
  let description = [{
    Each `inlay.update`, and each tensor that must exist (returned, carried by
    a loop, read by a gather, a scatter, a reduction, a contraction or a
    reshape), becomes one `inlay.map`; what its elements are computed from goes
    into the body. A producer that several nests read is computed again in each
    if it is cheap, and stored once if not: if it has a division or a function
    of `math`, or many operations, or stands outside the loop of its reader. A
    concatenation becomes one nest per piece. Reductions and contractions stay,
    each with a filled start of its own.

    Needs imported IR; works best after `--inlay-simplify`. Afterwards no
    elementwise operation, slice, update, splat, broadcast, transposition,
    generator or concatenation on a whole tensor is left; a reshape is left
    only if it does more than add or remove unit dimensions.

    Before:

    ```mlir
    %a = inlay.slice %u[0] [%n] [1] : tensor<?xf32> to tensor<?xf32>
    %b = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
    %s = arith.addf %a, %b : tensor<?xf32>
    %u1 = inlay.update set %s into %u[1] [%n] [1] : tensor<?xf32> into tensor<?xf32>
    ```

    After:

    ```mlir
    %u1 = inlay.map (%i to %n) set into %u[1 + %i] reads (%a = %u[%i], %b = %u[2 + %i])
        : (tensor<?xf32>, tensor<?xf32>) into tensor<?xf32> {
      %s = arith.addf %a, %b : f32
      inlay.yield %s : f32
    }
    ```

    Counts the nests, and the producers among them that are stored.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

def PlanUpdatesPass : Pass<"inlay-plan-updates", "::mlir::func::FuncOp"> {
  let summary = "decide what runs in place, in which order, and what is copied";
  let description = [{
    Needs fused IR: updates are `inlay.map` and `inlay.scatter`, control flow is
    structured. Afterwards every nest has a plan: an order of its loops and a
    certificate for each read; and whatever must survive an update stands in an
    `inlay.copy` whose `because` says why. From then on the result of an update
    is its destination, in place:

    * the destination of each update, and what loops and branches carry, is
      current when it is needed, and in a storage that may be written;
    * a read of an older value finds it in the storage, or reads a copy of the
      region that it needs, made just before the first write in the way;
    * inside a nest an element is read before it is overwritten, by the order
      of the loops, or from the `saved` box;
    * an in-out argument holds its final value at the exit, and every other
      result has storage of its own.

    Before:

    ```mlir
    func.func @shift(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
      %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
          : (tensor<9xf32>) into tensor<9xf32> {
        inlay.yield %a : f32
      }
      return %0 : tensor<9xf32>
    }
    ```

    After: `plan <order (0 backward), reads [<ordered>]>`, and
    no copy.

    Nests with a plan, gathers and scatters have memory effects from here on, so
    that no other pass moves, merges or drops them. Operations of upstream cannot
    say so; a pass that moves one past a write of what it reads makes a program
    that `--inlay-verify-plans` and `--inlay-bufferize` refuse.

    Counts the updates in place, in any order and in a fixed one, and the copies.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
  let options = [
    Option<"wholeReads", "whole-reads", "bool", /*default=*/"false",
           "save all that a read touches instead of what is overwritten too">];
}

def SaveUnprovedPass : Pass<"inlay-save-unproved", "::mlir::func::FuncOp"> {
  let summary = "copy what a plan reads where the plan is not proved";
  let description = [{
    A safety net between `--inlay-plan-updates` and `--inlay-verify-plans`: a
    nest whose certificates the checker does not follow reads copies of all that
    it shares with its destination, and says so in a remark. No program is known
    that needs it, and the tests hold the count at zero. Reads that the plan
    takes to be unrelated stay as they are, for `--inlay-verify-plans` to judge.

    Counts the plans that were given up.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::tensor::TensorDialect"];
}

def VerifyPlansPass : Pass<"inlay-verify-plans", "::mlir::func::FuncOp"> {
  let summary = "prove again what the planner decided";
  let description = [{
    Changes nothing. Recomputes both accesses of every certificate from the IR
    and solves the system of inequalities that the certificate says is empty;
    follows the storages through the function, and proves that every read, every
    destination and every value that a loop, a branch or the function hands on
    is current, that no constant and no borrowed argument is written, and that
    each copy's region lies inside its source where the copy stands. What is
    not proved is an error that names the nest, the read and the inequality.

    It shares with the planner how index values, what holds at a place, and what
    an operation does with each tensor are read off the IR, and nothing that
    decides. An operation that it does not
    know, and that has regions or works on tensors, is an error. Run it after `--inlay-plan-updates`:

    ```mlir
    func.func @wrong(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
      %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
          plan <order (0 forward), reads [<ordered>]>
          : (tensor<9xf32>) into tensor<9xf32> {
        inlay.yield %a : f32
      }
      return %0 : tensor<9xf32>
    }
    ```

    fails: in loop 0 the write of iteration 0 comes before the read of
    iteration 1.

    Counts the plans, and the reads whose certificate was proved.
  }];
}

def BufferizePass : Pass<"inlay-bufferize", "ModuleOp"> {
  let summary = "give each tensor value the memory that its plan says";
  let description = [{
    Needs planned IR: every remaining update may take over the storage of its
    destination, every loop and branch keeps the storage that it carries, and
    each in-out result ends in its argument's storage. Runs
    `--inlay-verify-plans` first: a pass that ran since the plan was made may
    have moved an operation of upstream past a write of what it reads.

    Afterwards there are no tensors. `inlay.map` is `inlay.nest` on memory of
    offset 0 and unit inner stride; copies are an allocation, a nest and an
    `inlay.count_copy`; gathers and scatters are loops over the index tensors
    around nests; the in-out results are dropped from the function. Control flow
    carries no memory. An allocation that the function does not return is
    released after its last use, and allocated outside the loops that it does
    not depend on.

    ```mlir
    %r = inlay.map (%i to %n) set into %t[%i] reads (%a = %t[1 + %i])
        plan <order (0 forward), reads [<ordered>]>
        : (tensor<?xf32>) into tensor<?xf32> { inlay.yield %a : f32 }
    ```
    becomes
    ```mlir
    inlay.nest (%i to %n) set into %t[%i] reads (%a = %t[1 + %i])
        plan <order (0 forward), reads [<ordered>]>
        : (memref<?xf32, strided<[1]>>) into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
    ```

    Counts the allocations that are left, and the copies.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def LowerNestsPass : Pass<"inlay-lower-nests"> {
  let summary = "turn nests, reductions and products into loops with vectors";
  let description = [{
    Runs the loops of each `inlay.nest` in the order of its plan. The innermost
    loop works on vectors of `vector-bytes` where each access walks a row (steps
    1 and -1) and the body has an exact vector form; what is left over is one
    masked vector, or single elements. A vector step loads every lane before it
    stores any, so that a legal order stays legal. A saved read cuts the loop
    where it enters and leaves its box; inside a segment it has one memory, so
    that the vector body exists once.

    Reductions fold element k of a result, in row-major order of the reduced
    dimensions, into partial result k mod 16, and the partial results in a fixed
    tree; products of matrices fold in ascending order. Both are the same at any
    vector width. Checks of ranges become conditions: a scan with vectors, and
    only if it finds a bad element a search for the first.

    Needs the output of `--inlay-bufferize`.

    ```mlir
    inlay.nest (%i to 64) set into %t[%i] reads (%a = %s[%i])
        : (memref<64xf32, strided<[1]>>) into memref<64xf32, strided<[1]>> { inlay.yield %a : f32 }
    ```
    becomes
    ```mlir
    scf.for %k = %c0 to %c64 step %c8 {
      %0 = vector.load %s[%k] : memref<64xf32, strided<[1]>>, vector<8xf32>
      vector.store %0, %t[%k] : memref<64xf32, strided<[1]>>, vector<8xf32>
    }
    ```

    Counts the nests on vectors and element by element, the reductions, the
    products and the loops of checks.
  }];
  let options = [
    Option<"vectorBytes", "vector-bytes", "int64_t",
           "::mlir::inlay::defaultVectorBytes",
           "width of the vectors in bytes: 64 with AVX-512, 32 with AVX, 16 without">
  ];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::inlay::InlayDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def ToLLVMPass : Pass<"inlay-to-llvm", "ModuleOp"> {
  let summary = "turn the lowered kernel into the LLVM dialect with its entry";
  let description = [{
    Needs the output of `--inlay-lower-nests`, with one function that has a
    body. It becomes `inlay_kernel`, the entry that `inlay/c/kernel_abi.h` describes:
    arguments are read from their descriptors, results are written into theirs,
    and the status is returned. Allocations, releases, counted copies and failed
    checks are calls through the context. A check that has no `inlay.number` is
    numbered by its place among the function's checks; an allocation that has no
    `inlay.site` gets -1.

    Functions such as `exp` become calls of the C library. Arithmetic on f16 and
    bf16 is done in f32 with one rounding behind each operation. No operation
    gets a fast-math flag.

    Counts the calls of the runtime and of the C library.
  }];
  let options = [
    Option<"nativeF16", "native-f16", "bool", "false",
           "the processor converts between f16 and f32 (F16C); without it that "
           "is done by integers">
  ];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::math::MathDialect"];
}

#endif // INLAY_PASSES_TD
