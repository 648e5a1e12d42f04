// RUN: tensor-opt %s --inlay-plan-updates --inlay-bufferize --inlay-lower-nests=vector-bytes=64 --inlay-to-llvm --split-input-file -o %t
// RUN: FileCheck %s < %t
// RUN: tensor-opt %s --inlay-plan-updates --inlay-bufferize --inlay-lower-nests=vector-bytes=64 --inlay-to-llvm --split-input-file | mlir-translate --split-input-file --mlir-to-llvmir | FileCheck %s --check-prefix=IR

// Tests that a stencil with run-time extents becomes vector loads, arithmetic
// and stores, with no copy, no allocation and no comparison of addresses.

// IR-LABEL: define i32 @inlay_kernel(ptr %0, ptr %1, ptr %2)
// IR-NOT: ptrtoint
// IR-NOT: memcpy
// IR: load <16 x float>
// IR: load <16 x float>
// IR: fadd <16 x float>
// IR-NOT: contract
// IR: fmul <16 x float>
// IR: store <16 x float>
// IR: call <16 x float> @llvm.masked.load
// IR: call void @llvm.masked.store
// IR-NOT: call ptr
// IR: ret i32 0
// CHECK-LABEL: llvm.func @inlay_kernel
// CHECK-SAME: passthrough = ["nounwind", "no-builtins"]
func.func @stencil(%u: tensor<?x?xf32> {inlay.inout}, %k: f32, %m: i64, %n: i64) -> tensor<?x?xf32> {
  %mi = arith.index_cast %m : i64 to index
  %ni = arith.index_cast %n : i64 to index
  %r = inlay.map (%i to %mi, %j to %ni) set into %u[%i, %j]
      reads (%a = %u[1 + %i, %j], %b = %u[2 + %i, 1 + %j])
      plan <order (0 forward, 1 any), reads [<ordered>, <ordered>]>
      : (tensor<?x?xf32>, tensor<?x?xf32>) into tensor<?x?xf32> {
    %s = arith.addf %a, %b : f32
    %p = arith.mulf %s, %k : f32
    inlay.yield %p : f32
  }
  return %r : tensor<?x?xf32>
}

// -----

// Tests that an allocation is asked of the context with its number, that
// failure ends the kernel with the status, and that the result is filled in.

// CHECK-LABEL: llvm.func @inlay_kernel(
// CHECK-SAME: %[[CONTEXT:.*]]: !llvm.ptr, %[[ARGUMENTS:.*]]: !llvm.ptr, %[[RESULTS:.*]]: !llvm.ptr) -> i32
// CHECK: llvm.intr.smul.with.overflow
// CHECK: %[[BYTES:.*]] = llvm.select
// CHECK: %[[SITE:.*]] = llvm.mlir.constant(5 : i32) : i32
// CHECK: %[[P:.*]] = llvm.call %{{.*}}(%[[CONTEXT]], %[[BYTES]], %[[SITE]])
// CHECK: %[[NULL:.*]] = llvm.icmp "eq" %[[P]],
// CHECK: llvm.cond_br %[[NULL]], ^[[EXIT:.*]], ^
// CHECK: llvm.getelementptr %[[RESULTS]][0]
// CHECK: llvm.return
// CHECK: ^[[EXIT]]:
// CHECK: %[[STATUS:.*]] = llvm.mlir.constant(3 : i32) : i32
// CHECK: llvm.return %[[STATUS]]
func.func @fresh(%t: tensor<?xf64>) -> tensor<?xf64> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %t, %c0 : tensor<?xf64>
  %r = inlay.map (%i to %n) reads (%a = %t[%i]) : (tensor<?xf64>) to tensor<?xf64> attributes {inlay.site = 5 : i32} { inlay.yield %a : f64 }
  return %r : tensor<?xf64>
}

// -----

// Tests that a failed check reports its values and returns what it is told.

// CHECK-LABEL: llvm.func @inlay_kernel(
// CHECK: llvm.cond_br %{{.*}}, ^[[EXIT:.*]], ^
// CHECK: ^[[EXIT]]:
// CHECK: llvm.store %{{.*}} : i64, !llvm.ptr
// CHECK: %[[NUMBER:.*]] = llvm.mlir.constant(2 : i32) : i32
// CHECK: %[[COUNT:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[STATUS:.*]] = llvm.call %{{.*}}(%{{.*}}, %[[NUMBER]], %{{.*}}, %[[COUNT]])
// CHECK: llvm.return %[[STATUS]]
func.func @check(%k: i64) {
  %i = arith.index_cast %k : i64 to index
  %c9 = arith.constant 9 : index
  %good = arith.cmpi slt, %i, %c9 : index
  inlay.check usage %good, "too large: {0}" (%i) {inlay.number = 2 : i32} : i1
  return
}

// -----

// Tests that functions are those of the C library, and roots the hardware's,
// whatever the kernel is called.

// CHECK: llvm.call @expf(
// CHECK: llvm.call @atan2(
// CHECK: llvm.intr.sqrt
// CHECK: llvm.func @expf(f32) -> f32
// CHECK: llvm.func @atan2(f64, f64) -> f64
func.func @expf(%t: tensor<f32> {inlay.inout}, %u: tensor<f64> {inlay.inout}) -> (tensor<f32>, tensor<f64>) {
  %r = inlay.map () set into %t[] reads (%a = %t[]) : (tensor<f32>) into tensor<f32> { %e = math.exp %a : f32 inlay.yield %e : f32 }
  %s = inlay.map () set into %u[] reads (%a = %u[]) : (tensor<f64>) into tensor<f64> {
    %e = math.atan2 %a, %a : f64
    %f = math.sqrt %e : f64
    inlay.yield %f : f64
  }
  return %r, %s : tensor<f32>, tensor<f64>
}

// -----

// Tests that a bool in memory is a byte that is compared with 0.
// IR-LABEL: define i32 @inlay_kernel(ptr %0, ptr %1, ptr %2)
// IR-NOT: load i1
// IR: %[[BYTE:.*]] = load i8
// IR: icmp ne i8 %[[BYTE]], 0
// IR-NOT: load i1
func.func @bools(%u: tensor<?xi32> {inlay.inout}, %b: tensor<?xi1>, %m: i64) -> tensor<?xi32> {
  %n = arith.index_cast %m : i64 to index
  %r = inlay.map (%i to %n) set into %u[%i] reads (%a = %b[%i])
      plan <order (0 any), reads [<unrelated>]>
      : (tensor<?xi1>) into tensor<?xi32> {
    %s = arith.extui %a : i1 to i32
    inlay.yield %s : i32
  }
  return %r : tensor<?xi32>
}
