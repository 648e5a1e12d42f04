// RUN: tensor-opt %s --inlay-bufferize --split-input-file | FileCheck %s

// Tests that a loop carries no memory, that a copy inside it has its storage
// allocated once outside, required and counted at each trip, and released
// after the loop.

// CHECK-LABEL: func @sweep(
// CHECK-SAME: %[[U:.*]]: memref<?x7xf64, strided<[?, 1]>> {inlay.inout}, %[[K:.*]]: index)
// CHECK: %[[M:.*]] = memref.dim %[[U]]
// CHECK: %[[S:.*]] = memref.alloc(%[[M]]) {inlay.site = 3 : i32} : memref<?x5xf64>
// CHECK: scf.for {{.*}} {
// CHECK: inlay.require %[[S]] : memref<?x5xf64>
// CHECK: inlay.nest {{.*}} reads (%{{.*}} = %[[U]][%{{.*}}, 1 + %{{.*}}])
// CHECK: inlay.count_copy %{{.*}} site 3
// CHECK: inlay.nest {{.*}} saved %{{.*}} at [0, 1] [1, 1] for [0]
// CHECK: }
// CHECK: memref.dealloc %[[S]]
// CHECK: return{{$}}
func.func @sweep(%u: tensor<?x7xf64> {inlay.inout}, %k: index) -> tensor<?x7xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %t = %c0 to %k step %c1 iter_args(%v = %u) -> tensor<?x7xf64> {
    %m = tensor.dim %v, %c0 : tensor<?x7xf64>
    %s = inlay.copy %v[0, 1] [%m, 5] [1, 1] because "it is overwritten" {inlay.site = 3 : i32} : tensor<?x7xf64> to tensor<?x5xf64>
    %w = inlay.map (%i to %m, %j to 5) set into %v[%i, 1 + %j] reads (%a = %v[%i, %j])
        saved %s at [0, 1] [1, 1] for [0] plan <order (0 any, 1 forward), reads [<saved>]>
        : (tensor<?x7xf64>) saved tensor<?x5xf64> into tensor<?x7xf64> { inlay.yield %a : f64 }
    scf.yield %w : tensor<?x7xf64>
  }
  return %r : tensor<?x7xf64>
}

// -----

// Tests that a branch writes into the storage that both sides end in.

// CHECK-LABEL: func @branch(
// CHECK-SAME: %[[T:.*]]: memref<0xf32, strided<[1]>>
// CHECK: scf.if %{{.*}} {
// CHECK: inlay.nest {{.*}} add into %[[T]]
// CHECK: return{{$}}
func.func @branch(%t: tensor<0xf32> {inlay.inout}, %c: i1, %k: f32) -> tensor<0xf32> {
  %r = scf.if %c -> tensor<0xf32> {
    %u = inlay.map (%i to 0) add into %t[%i] reads (%a = %k)
        plan <order (0 any), reads [<unrelated>]> : (f32) into tensor<0xf32> { inlay.yield %a : f32 }
    scf.yield %u : tensor<0xf32>
  } else {
    scf.yield %t : tensor<0xf32>
  }
  return %r : tensor<0xf32>
}

// -----

// Tests that a branch keeps the shape under which it knows the storage.

// CHECK-LABEL: func @view(
// CHECK: %[[C:.*]] = memref.alloc
// CHECK: %[[V:.*]] = memref.reinterpret_cast
// CHECK: scf.if %{{.*}} {
// CHECK: inlay.nest (%{{.*}} to 2) set into %[[V]]
// CHECK: return %[[V]] : memref<6xf32, strided<[1]>>
func.func @view(%t: tensor<2x3xf32>, %c: i1, %k: f32) -> tensor<6xf32> {
  %s = inlay.copy %t[0, 0] [2, 3] [1, 1] because "a reshape" : tensor<2x3xf32> to tensor<2x3xf32>
  %v = tensor.collapse_shape %s [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %r = scf.if %c -> tensor<6xf32> {
    %u = inlay.map (%i to 2) set into %v[1 + %i] reads (%a = %k)
        plan <order (0 any), reads [<unrelated>]> : (f32) into tensor<6xf32> { inlay.yield %a : f32 }
    scf.yield %u : tensor<6xf32>
  } else {
    scf.yield %v : tensor<6xf32>
  }
  return %r : tensor<6xf32>
}
