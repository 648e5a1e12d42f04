// RUN: tensor-opt %s --inlay-lower-nests=vector-bytes=64 --canonicalize --cse --split-input-file | FileCheck %s

// Tests that a saved read takes its elements from the box where the box holds
// them: where its edges are not known the loop is cut there, and the vector body
// exists once.

// CHECK-LABEL: func @cut(
// CHECK-SAME: %[[T:.*]]: memref<?xf32, strided<[1]>>, %[[S:.*]]: memref<?xf32, strided<[1]>>
// CHECK: scf.while
// CHECK: %[[FROM:.*]] = arith.select %{{.*}}, %[[S]], %[[T]] : memref<?xf32, strided<[1]>>
// CHECK: scf.for
// CHECK: vector.load %[[FROM]]
// CHECK: vector.store %{{.*}}, %[[T]]
// CHECK-NOT: vector.load
// CHECK: return
func.func @cut(%t: memref<?xf32, strided<[1]>>, %s: memref<?xf32, strided<[1]>>, %n: index) {
  inlay.nest (%i to %n) set into %t[1 + %i] reads (%a = %t[%i]) saved %s at [1] [1] for [0]
      plan <order (0 forward), reads [<saved>]>
      : (memref<?xf32, strided<[1]>>) saved memref<?xf32, strided<[1]>> into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that iterations outside of the box, where their number is known and
// small, run by themselves, and that the rest neither compares nor selects.

// CHECK-LABEL: func @head(
// CHECK-SAME: %[[T:.*]]: memref<?xf32, strided<[1]>>, %[[N:.*]]: index)
// CHECK: %[[S:.*]] = memref.alloc(%[[N]])
// CHECK: %[[SOME:.*]] = arith.cmpi sgt, %[[N]], %c0
// CHECK: scf.if %[[SOME]] {
// CHECK-NEXT: %[[FIRST:.*]] = memref.load %[[T]][%c0]
// CHECK-NEXT: memref.store %[[FIRST]], %[[T]][%c1]
// CHECK-NOT: scf.while
// CHECK-NOT: arith.select
// CHECK: scf.for %[[I:.*]] = %c0 to %{{.*}} step %c16
// CHECK-NEXT: %[[E:.*]] = vector.load %[[S]][%[[I]]]
// CHECK-NEXT: %[[AT:.*]] = arith.addi %[[I]], %c2
// CHECK-NEXT: vector.store %[[E]], %[[T]][%[[AT]]]
func.func @head(%t: memref<?xf32, strided<[1]>>, %n: index) {
  %s = memref.alloc(%n) : memref<?xf32>
  %c = memref.cast %s : memref<?xf32> to memref<?xf32, strided<[1]>>
  inlay.nest (%i to %n) set into %t[1 + %i] reads (%a = %t[%i]) saved %c at [1] [1] for [0]
      plan <order (0 forward), reads [<saved>]>
      : (memref<?xf32, strided<[1]>>) saved memref<?xf32, strided<[1]>> into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests the same at the far end, in a loop that runs backward: the edge comes
// first, since it has the highest indices.

// CHECK-LABEL: func @tail(
// CHECK-SAME: %[[T:.*]]: memref<?xf32, strided<[1]>>, %[[N:.*]]: index)
// CHECK: %[[S:.*]] = memref.alloc(%[[N]])
// CHECK: %[[LAST:.*]] = arith.addi %[[N]], %c-1
// CHECK: scf.if
// CHECK: memref.load %[[T]][%[[N]]]
// CHECK: memref.store %{{.*}}, %[[T]][%[[LAST]]]
// CHECK-NOT: arith.select
// CHECK: scf.for
// CHECK: vector.load %[[S]]
// CHECK: vector.store
func.func @tail(%t: memref<?xf32, strided<[1]>>, %n: index) {
  %s = memref.alloc(%n) : memref<?xf32>
  %c = memref.cast %s : memref<?xf32> to memref<?xf32, strided<[1]>>
  inlay.nest (%i to %n) set into %t[%i] reads (%a = %t[1 + %i]) saved %c at [0] [1] for [0]
      plan <order (0 backward), reads [<saved>]>
      : (memref<?xf32, strided<[1]>>) saved memref<?xf32, strided<[1]>> into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that rows outside of the box are told by one comparison a row, and only
// by the one that can fail.

// CHECK-LABEL: func @rows(
// CHECK-SAME: %[[T:.*]]: memref<?x?xf32, strided<[?, 1]>>, %[[M:.*]]: index, %[[N:.*]]: index)
// CHECK: scf.for %[[I:.*]] = %c0 to %[[M]]
// CHECK-NEXT: %[[ABOVE:.*]] = arith.addi %[[I]], %c-1
// CHECK-NEXT: %[[INSIDE:.*]] = arith.cmpi sge, %[[ABOVE]], %c0
// CHECK-NOT: arith.cmpi
// CHECK: arith.select %[[INSIDE]]
// CHECK: scf.for
// CHECK-NOT: arith.select
// CHECK: return
func.func @rows(%t: memref<?x?xf32, strided<[?, 1]>>, %m: index, %n: index) {
  %s = memref.alloc(%m, %n) : memref<?x?xf32>
  %c = memref.cast %s : memref<?x?xf32> to memref<?x?xf32, strided<[?, 1]>>
  inlay.nest (%i to %m, %j to %n) set into %t[1 + %i, %j] reads (%a = %t[%i, %j]) saved %c at [1, 0] [1, 1] for [0]
      plan <order (0 forward, 1 any), reads [<saved>]>
      : (memref<?x?xf32, strided<[?, 1]>>) saved memref<?x?xf32, strided<[?, 1]>> into memref<?x?xf32, strided<[?, 1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that more than a vector of iterations outside of the box is not run one
// by one.

// CHECK-LABEL: func @far(
// CHECK: scf.while
func.func @far(%t: memref<?xf32, strided<[1]>>, %n: index) {
  %s = memref.alloc(%n) : memref<?xf32>
  %c = memref.cast %s : memref<?xf32> to memref<?xf32, strided<[1]>>
  inlay.nest (%i to %n) set into %t[40 + %i] reads (%a = %t[%i]) saved %c at [40] [1] for [0]
      plan <order (0 forward), reads [<saved>]>
      : (memref<?xf32, strided<[1]>>) saved memref<?xf32, strided<[1]>> into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}
