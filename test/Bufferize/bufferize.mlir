// RUN: tensor-opt %s --inlay-plan-updates --inlay-bufferize --split-input-file | FileCheck %s

// Tests that an update takes over its destination's storage, that its plan goes
// along, and that the in-out result is dropped from the function.

// CHECK-LABEL: func @shift(
// CHECK-SAME: %[[T:.*]]: memref<?xf32, strided<[1]>> {inlay.inout}, %[[N:.*]]: index) {
// CHECK-NOT: memref.alloc
// CHECK-NOT: inlay.count_copy
// CHECK: inlay.nest (%[[I:.*]] to %[[N]]) set into %[[T]][%[[I]]] reads (%[[A:.*]] = %[[T]][1 + %[[I]]]) plan <order (0 forward), reads [<ordered>]>
// CHECK-NEXT: inlay.yield %[[A]]
// CHECK: return{{$}}
func.func @shift(%t: tensor<?xf32> {inlay.inout}, %n: index) -> tensor<?xf32> {
  %r = inlay.map (%i to %n) set into %t[%i] reads (%a = %t[1 + %i])
      plan <order (0 forward), reads [<ordered>]>
      : (tensor<?xf32>) into tensor<?xf32> { inlay.yield %a : f32 }
  return %r : tensor<?xf32>
}

// -----

// Tests that a value without destination gets storage of its own, which is the
// caller's when it is returned.

// CHECK-LABEL: func @fresh(
// CHECK-SAME: %[[A:.*]]: memref<3x?xi32, strided<[?, 1]>>) -> memref<?xi32, strided<[1]>>
// CHECK: %[[R:.*]] = memref.alloc(%[[N:.*]]) : memref<?xi32>
// CHECK: %[[C:.*]] = memref.cast %[[R]]
// CHECK: inlay.nest (%[[I:.*]] to %[[N]]) set into %[[C]][%[[I]]] reads (%{{.*}} = %[[A]][2, %[[I]]])
// CHECK-NOT: memref.dealloc
// CHECK: return %[[C]]
func.func @fresh(%a: tensor<3x?xi32>) -> tensor<?xi32> {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %a, %c1 : tensor<3x?xi32>
  %r = inlay.map (%i to %n) reads (%x = %a[2, %i]) : (tensor<3x?xi32>) to tensor<?xi32> { inlay.yield %x : i32 }
  return %r : tensor<?xi32>
}

// -----

// Tests that a gather that drops reads zero outside, and that occurrences of a
// scatter run in order around a nest over the window.

// CHECK-LABEL: func @indexed(
// CHECK-SAME: %[[T:.*]]: memref<?x5xf32, strided<[?, 1]>> {inlay.inout}, %[[IX:.*]]: memref<4xi64, strided<[1]>>
// CHECK: scf.for %[[B:.*]] =
// CHECK: %[[X:.*]] = memref.load %[[IX]][%[[B]]]
// CHECK: %[[IN:.*]] = arith.cmpi ult
// CHECK: scf.if %[[IN]] {
// CHECK: inlay.nest (%[[J:.*]] to 5) set into %[[G:.*]][%[[B]], %[[J]]] reads (%{{.*}} = %[[T]][%{{.*}}, %[[J]]])
// CHECK: } else {
// CHECK: inlay.nest (%{{.*}} to 5) set into %[[G]]
// CHECK: scf.for %[[B:.*]] =
// CHECK: inlay.nest (%[[J:.*]] to 5) add into %[[T]][%{{.*}}, %[[J]]] reads (%{{.*}} = %[[G]][%[[B]], %[[J]]])
func.func @indexed(%t: tensor<?x5xf32> {inlay.inout}, %ix: tensor<4xi64>) -> tensor<?x5xf32> {
  %g = inlay.gather %t[0, 0] [1, 5] [1, 1] at [0] %ix bounds drop : tensor<?x5xf32>, tensor<4xi64> to tensor<4x5xf32>
  %r = inlay.scatter add %g into %t[0, 0] [1, 5] [1, 1] at [0] %ix bounds drop : tensor<4x5xf32> into tensor<?x5xf32>, tensor<4xi64>
  return %r : tensor<?x5xf32>
}

// -----

// Tests that a check of a range looks at memory, and keeps its number.

// CHECK-LABEL: func @range(
// CHECK-SAME: %[[IX:.*]]: memref<?xi32, strided<[1]>>
// CHECK: inlay.check data %[[IX]] in [%{{.*}}, %{{.*}}), "bad" (%{{.*}}) {inlay.number = 7 : i32} : memref<?xi32, strided<[1]>>
func.func @range(%ix: tensor<?xi32>, %n: index) {
  %c0 = arith.constant 0 : index
  inlay.check data %ix in [%c0, %n), "bad" (%n) {inlay.number = 7 : i32} : tensor<?xi32>
  return
}

// -----

// Tests that a reshape of a copy is a view, and that a constant is a global.

// CHECK: memref.global "private" constant @constant_0 : memref<3xi64> = dense<[4, -5, 6]>
// CHECK-LABEL: func @reshape(
// CHECK: %[[C:.*]] = memref.alloc(%{{.*}}) : memref<?x2xf32>
// CHECK: %[[V:.*]] = memref.reinterpret_cast %{{.*}} to offset: [0], sizes: [%{{.*}}], strides: [1]
// CHECK: memref.get_global @constant_0
// CHECK: return %[[V]], %{{.*}} : memref<?xf32, strided<[1]>>, memref<3xi64, strided<[1]>>
func.func @reshape(%t: tensor<?x2xf32>) -> (tensor<?xf32>, tensor<3xi64>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %t, %c0 : tensor<?x2xf32>
  %c = inlay.copy %t[0, 0] [%n, 2] [1, 1] because "a reshape" : tensor<?x2xf32> to tensor<?x2xf32>
  %v = tensor.collapse_shape %c [[0, 1]] : tensor<?x2xf32> into tensor<?xf32>
  %k = arith.constant dense<[4, -5, 6]> : tensor<3xi64>
  %kc = inlay.copy %k[0] [3] [1] because "a constant" : tensor<3xi64> to tensor<3xi64>
  return %v, %kc : tensor<?xf32>, tensor<3xi64>
}

// -----

// Tests that what a reduction starts from is never stored: the result is the
// only allocation.

// CHECK-LABEL: func @reduce(
// CHECK: %[[R:.*]] = memref.alloc(%{{.*}}) : memref<?xf64>
// CHECK-NOT: memref.alloc
// CHECK-NOT: inlay.nest
// CHECK: linalg.reduce
// CHECK: return
func.func @reduce(%t: tensor<3x?xf64>) -> tensor<?xf64> {
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %n = tensor.dim %t, %c1 : tensor<3x?xf64>
  %e = tensor.empty(%n) : tensor<?xf64>
  %f = linalg.fill ins(%zero : f64) outs(%e : tensor<?xf64>) -> tensor<?xf64>
  %r = linalg.reduce { arith.addf } ins(%t : tensor<3x?xf64>) outs(%f : tensor<?xf64>) dimensions = [0]
  return %r : tensor<?xf64>
}
