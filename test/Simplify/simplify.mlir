// RUN: tensor-opt %s --inlay-simplify | FileCheck %s

// Tests that extents are traced to the argument, so that equal sizes are one value.

// CHECK-LABEL: func @extents(
// CHECK: %[[M:.*]] = arith.maxsi
// CHECK-NOT: arith.maxsi
// CHECK: tensor.splat %{{.*}}[%[[M]]]
func.func @extents(%u: tensor<?xf32> {inlay.inout}, %k: f32) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c-2 = arith.constant -2 : index
  %n = tensor.dim %u, %c0 : tensor<?xf32>
  %a = arith.addi %n, %c-2 : index
  %m = arith.maxsi %a, %c0 : index
  %n2 = tensor.dim %u, %c0 : tensor<?xf32>
  %a2 = arith.addi %n2, %c-2 : index
  %m2 = arith.maxsi %a2, %c0 : index
  %l = inlay.slice %u[0] [%m] [1] : tensor<?xf32> to tensor<?xf32>
  %r = inlay.slice %u[2] [%m2] [1] : tensor<?xf32> to tensor<?xf32>
  %s = arith.addf %l, %r : tensor<?xf32>
  %d = tensor.dim %s, %c0 : tensor<?xf32>
  %h = tensor.splat %k[%d] : tensor<?xf32>
  %t = arith.mulf %s, %h : tensor<?xf32>
  %u1 = inlay.update set %t into %u[1] [%m] [1] : tensor<?xf32> into tensor<?xf32>
  return %u1 : tensor<?xf32>
}

// Tests the example of the pass's description: slices compose.

// CHECK-LABEL: func @compose(
// CHECK-SAME: %[[U:[^:]*]]: tensor<?xf32>
// CHECK-NEXT: %[[B:.*]] = inlay.slice %[[U]][5] [4] [2] : tensor<?xf32> to tensor<4xf32>
// CHECK-NEXT: return %[[B]]
func.func @compose(%u: tensor<?xf32>, %n: index) -> tensor<4xf32> {
  %a = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  %b = inlay.slice %a[3] [4] [2] : tensor<?xf32> to tensor<4xf32>
  return %b : tensor<4xf32>
}

// Tests that steps multiply and dropped dimensions stay dropped.

// CHECK-LABEL: func @composeDropped(
// CHECK-NEXT: inlay.slice %{{.*}}[3, 8] [one, 3] [1, -4]
func.func @composeDropped(%u: tensor<5x9xf32>) -> tensor<3xf32> {
  %a = inlay.slice %u[3, 0] [one, 5] [1, 2] : tensor<5x9xf32> to tensor<5xf32>
  %b = inlay.slice %a[4] [3] [-2] : tensor<5xf32> to tensor<3xf32>
  return %b : tensor<3xf32>
}

// Tests that a read of what an update wrote is the value, also past an update
// that is disjoint, and a part of it a part of the value.

// CHECK-LABEL: func @forward(
// CHECK-SAME: %[[U:[^:]*]]: tensor<9xf32>, %[[A:[^:]*]]: tensor<4xf32>, %[[B:[^:]*]]: tensor<2xf32>
// CHECK: %[[PART:.*]] = inlay.slice %[[A]][1] [2] [1]
// CHECK: return %{{.*}}, %[[A]], %[[PART]]
func.func @forward(%u: tensor<9xf32>, %a: tensor<4xf32>, %b: tensor<2xf32>) -> (tensor<9xf32>, tensor<4xf32>, tensor<2xf32>) {
  %u1 = inlay.update set %a into %u[0] [4] [2] : tensor<4xf32> into tensor<9xf32>
  %u2 = inlay.update set %b into %u1[1] [2] [2] : tensor<2xf32> into tensor<9xf32>
  %r = inlay.slice %u2[0] [4] [2] : tensor<9xf32> to tensor<4xf32>
  %p = inlay.slice %u2[2] [2] [2] : tensor<9xf32> to tensor<2xf32>
  return %u2, %r, %p : tensor<9xf32>, tensor<4xf32>, tensor<2xf32>
}

// Tests that nothing is forwarded past an update that may overlap.

// CHECK-LABEL: func @mayOverlap(
// CHECK: %[[U2:.*]] = inlay.update set
// CHECK: %[[U3:.*]] = inlay.update set
// CHECK: inlay.slice %[[U3]][2]
func.func @mayOverlap(%u: tensor<9xf32>, %x: tensor<f32>, %y: tensor<f32>, %i: index) -> (tensor<9xf32>, tensor<f32>) {
  %u1 = inlay.update set %x into %u[2] [one] [1] : tensor<f32> into tensor<9xf32>
  %u2 = inlay.update set %y into %u1[%i] [one] [1] : tensor<f32> into tensor<9xf32>
  %r = inlay.slice %u2[2] [one] [1] : tensor<9xf32> to tensor<f32>
  return %u2, %r : tensor<9xf32>, tensor<f32>
}

// Tests that an update that a later one covers is gone, one that is read in
// between is not, nor one that a combiner goes on from.

// CHECK-LABEL: func @overwritten(
// CHECK-SAME: %[[U:[^:]*]]: tensor<?xf32>
// CHECK: %[[U2:.*]] = inlay.update set %{{.*}} into %[[U]][1] [%{{.*}}] [1]
// CHECK-NEXT: %[[U3:.*]] = inlay.update add %{{.*}} into %[[U2]][0] [2] [1]
// CHECK-NEXT: %[[U4:.*]] = inlay.update set %{{.*}} into %[[U3]][1] [1] [1]
// CHECK-NEXT: return %[[U4]]
func.func @overwritten(%u: tensor<?xf32>, %a: tensor<?xf32>, %b: tensor<?xf32>, %c: tensor<2xf32>, %d: tensor<1xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c-2 = arith.constant -2 : index
  %n = tensor.dim %u, %c0 : tensor<?xf32>
  %m = arith.addi %n, %c-2 : index
  %k = arith.maxsi %m, %c0 : index
  %u1 = inlay.update set %a into %u[1] [%k] [1] : tensor<?xf32> into tensor<?xf32>
  %u2 = inlay.update set %b into %u1[1] [%k] [1] : tensor<?xf32> into tensor<?xf32>
  %u3 = inlay.update add %c into %u2[0] [2] [1] : tensor<2xf32> into tensor<?xf32>
  %u4 = inlay.update set %d into %u3[1] [1] [1] : tensor<1xf32> into tensor<?xf32>
  return %u4 : tensor<?xf32>
}

// Tests that writing what is there is nothing.

// CHECK-LABEL: func @same(
// CHECK-SAME: %[[U:[^:]*]]: tensor<4x3xf32>
// CHECK-NEXT: return %[[U]]
func.func @same(%u: tensor<4x3xf32>) -> tensor<4x3xf32> {
  %r = inlay.slice %u[0, 2] [4, one] [1, 1] : tensor<4x3xf32> to tensor<4xf32>
  %u1 = inlay.update set %r into %u[0, 2] [4, one] [1, 1] : tensor<4xf32> into tensor<4x3xf32>
  return %u1 : tensor<4x3xf32>
}


// Tests that a copy written by hand is a slice: the plan decides about copies.
// CHECK-LABEL: func.func @copy_by_hand
// CHECK-SAME:  %[[A:.*]]: tensor<?xi64>, %[[N:.*]]: index
func.func @copy_by_hand(%a: tensor<?xi64>, %n: index) -> tensor<?xi64> {
  // CHECK-NOT: inlay.copy
  // CHECK: %[[S:.*]] = inlay.slice %[[A]][2] [%[[N]]] [3]
  // CHECK: return %[[S]]
  %0 = inlay.copy %a[2] [%n] [3] because "x" : tensor<?xi64> to tensor<?xi64>
  return %0 : tensor<?xi64>
}
