// RUN: tensor-opt %s --inlay-fuse --split-input-file | FileCheck %s

// Tests the example of the pass's description.

// CHECK-LABEL: func @example(
// CHECK-SAME: %[[U:[^:]*]]: tensor<?xf32>{{.*}}, %[[N:.*]]: index
// CHECK: inlay.map (%[[I:.*]] to %[[N]]) set into %[[U]][1 + %[[I]]] reads (%[[A:.*]] = %[[U]][%[[I]]], %[[B:.*]] = %[[U]][2 + %[[I]]])
// CHECK: %[[S:.*]] = arith.addf %[[A]], %[[B]] : f32
// CHECK: inlay.yield %[[S]] : f32
// CHECK-NOT: inlay.slice
// CHECK: return
func.func @example(%u: tensor<?xf32> {inlay.inout}, %n: index) -> tensor<?xf32> {
  %a = inlay.slice %u[0] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  %b = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  %s = arith.addf %a, %b : tensor<?xf32>
  %u1 = inlay.update set %s into %u[1] [%n] [1] : tensor<?xf32> into tensor<?xf32>
  return %u1 : tensor<?xf32>
}

// -----

// Tests that a row and its exchange are three accesses, and no slice is stored.

// CHECK-LABEL: func @swap(
// CHECK-SAME: %[[A:[^:]*]]: tensor<5x?xf32>
// CHECK: %[[A1:.*]] = inlay.map (%[[I:.*]] to %{{.*}}) set into %[[A]][0, %[[I]]] reads (%{{.*}} = %[[A]][1, %[[I]]])
// CHECK: inlay.map (%[[I:.*]] to %{{.*}}) set into %[[A1]][1, %[[I]]] reads (%{{.*}} = %[[A]][0, %[[I]]])
// CHECK-NOT: inlay.slice
// CHECK: return
func.func @swap(%a: tensor<5x?xf32> {inlay.inout}) -> tensor<5x?xf32> {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %a, %c1 : tensor<5x?xf32>
  %old = inlay.slice %a[0, 0] [one, %n] [1, 1] : tensor<5x?xf32> to tensor<?xf32>
  %b = inlay.slice %a[1, 0] [one, %n] [1, 1] : tensor<5x?xf32> to tensor<?xf32>
  %a1 = inlay.update set %b into %a[0, 0] [one, %n] [1, 1] : tensor<?xf32> into tensor<5x?xf32>
  %a2 = inlay.update set %old into %a1[1, 0] [one, %n] [1, 1] : tensor<?xf32> into tensor<5x?xf32>
  return %a2 : tensor<5x?xf32>
}

// -----

// Tests that slices compose inside a nest: offsets add, steps multiply, and a
// generator's element follows its place.

// CHECK-LABEL: func @compose(
// CHECK-SAME: %[[A:[^:]*]]: tensor<11xi64>
// CHECK: inlay.map (%[[I:.*]] to 2) reads (%[[X:.*]] = %[[A]][9 + -4 * %[[I]]])
// CHECK-DAG: %[[M:.*]] = arith.muli %[[I]], %{{.*}} : index
// CHECK: %[[P:.*]] = arith.addi %[[M]], %{{.*}} : index
// CHECK: %[[G:.*]] = arith.index_cast %[[P]] : index to i64
// CHECK: arith.addi %[[X]], %[[G]] : i64
func.func @compose(%a: tensor<11xi64>) -> tensor<2xi64> {
  %g = tensor.generate {
  ^bb0(%i: index):
    %v = arith.index_cast %i : index to i64
    tensor.yield %v : i64
  } : tensor<11xi64>
  %s = arith.addi %a, %g : tensor<11xi64>
  %t = inlay.slice %s[1] [5] [2] : tensor<11xi64> to tensor<5xi64>
  %r = inlay.slice %t[4] [2] [-2] : tensor<5xi64> to tensor<2xi64>
  return %r : tensor<2xi64>
}

// -----

// Tests that a producer with a division that two nests read is stored once,
// and a cheap one computed twice.

// CHECK-LABEL: func @twice(
// CHECK-SAME: %[[A:[^:]*]]: tensor<7xf32>, %[[U:[^:]*]]: tensor<7xf32>
// CHECK: %[[Q:.*]] = inlay.map (%{{.*}} to 7) reads
// CHECK-NEXT: arith.divf
// CHECK: inlay.map (%{{.*}} to 7) reads (%{{.*}} = %[[A]][%{{.*}}], %{{.*}} = %[[Q]]
// CHECK-COUNT-2: arith.addf
// CHECK: inlay.map (%{{.*}} to 7) set into %[[U]]{{.*}} reads (%{{.*}} = %[[Q]][%{{.*}}], %{{.*}} = %[[A]]
// CHECK-COUNT-2: arith.addf
// CHECK-NOT: inlay.map
// CHECK: return
func.func @twice(%a: tensor<7xf32>, %u: tensor<7xf32> {inlay.inout}) -> (tensor<7xf32>, tensor<7xf32>) {
  %q = arith.divf %a, %u : tensor<7xf32>
  %c = arith.addf %a, %a : tensor<7xf32>
  %s = arith.addf %q, %c : tensor<7xf32>
  %t = arith.addf %c, %q : tensor<7xf32>
  %u1 = inlay.update set %s into %u[0] [7] [1] : tensor<7xf32> into tensor<7xf32>
  return %u1, %t : tensor<7xf32>, tensor<7xf32>
}

// -----

// Tests broadcasts, transpositions, unit dimensions and splats.

// CHECK-LABEL: func @movement(
// CHECK-SAME: %[[A:[^:]*]]: tensor<2x3xf32>, %[[B:[^:]*]]: tensor<3xf32>, %[[K:.*]]: f32
// CHECK: inlay.map (%[[I:.*]] to 3, %[[J:.*]] to 2) reads (%[[X:.*]] = %[[A]][%[[J]], %[[I]]], %[[Y:.*]] = %[[B]][%[[I]]])
// CHECK: %[[S:.*]] = arith.addf %[[X]], %[[Y]] : f32
// CHECK: arith.mulf %[[S]], %[[K]] : f32
// CHECK: inlay.map (%{{.*}} to 1, %[[J:.*]] to 3) reads (%{{.*}} = %[[B]][%[[J]]])
func.func @movement(%a: tensor<2x3xf32>, %b: tensor<3xf32>, %k: f32) -> (tensor<3x2xf32>, tensor<1x3xf32>) {
  %e = tensor.empty() : tensor<2x3xf32>
  %w = linalg.broadcast ins(%b : tensor<3xf32>) outs(%e : tensor<2x3xf32>) dimensions = [0]
  %s = arith.addf %a, %w : tensor<2x3xf32>
  %h = tensor.splat %k : tensor<2x3xf32>
  %p = arith.mulf %s, %h : tensor<2x3xf32>
  %f = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%p : tensor<2x3xf32>) outs(%f : tensor<3x2xf32>) permutation = [1, 0]
  %x = tensor.expand_shape %b [[0, 1]] output_shape [1, 3] : tensor<3xf32> into tensor<1x3xf32>
  return %t, %x : tensor<3x2xf32>, tensor<1x3xf32>
}

// -----

// Tests that a concatenation is one nest per piece, each at its offset.

// CHECK-LABEL: func @concat(
// CHECK-SAME: %[[A:[^:]*]]: tensor<2x?xf32>, %[[B:[^:]*]]: tensor<2x?xf32>
// CHECK: %[[N:.*]] = tensor.dim %[[A]]
// CHECK: %[[M:.*]] = tensor.dim %[[B]]
// CHECK: %[[E:.*]] = tensor.empty(%{{.*}}) : tensor<2x?xf32>
// CHECK: %[[C:.*]] = inlay.map (%[[I:.*]] to 2, %[[J:.*]] to %[[N]]) set into %[[E]][%[[I]], %[[J]]] reads (%{{.*}} = %[[A]]
// CHECK: inlay.map (%[[I:.*]] to 2, %[[J:.*]] to %[[M]]) set into %[[C]][%[[I]], %[[N]] + %[[J]]] reads (%{{.*}} = %[[B]]
// CHECK-NOT: tensor.concat
func.func @concat(%a: tensor<2x?xf32>, %b: tensor<2x?xf32>) -> tensor<2x?xf32> {
  %c = tensor.concat dim(1) %a, %b : (tensor<2x?xf32>, tensor<2x?xf32>) -> tensor<2x?xf32>
  return %c : tensor<2x?xf32>
}

// -----

// Tests that two reductions do not start from one tensor, which both would
// accumulate into.

// CHECK-LABEL: func @starts(
// CHECK-COUNT-2: tensor.empty
// CHECK-NOT: tensor.empty
func.func @starts(%a: tensor<3xf32>, %b: tensor<4xf32>) -> (tensor<f32>, tensor<f32>) {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %r = linalg.reduce { arith.addf } ins(%a : tensor<3xf32>) outs(%f : tensor<f32>) dimensions = [0]
  %s = linalg.reduce { arith.addf } ins(%b : tensor<4xf32>) outs(%f : tensor<f32>) dimensions = [0]
  return %r, %s : tensor<f32>, tensor<f32>
}

// -----

// Tests that the extents of a collapsed tensor come from its operand, before
// the nest that makes it.

// CHECK-LABEL: func @collapsed(
// CHECK-SAME: %[[T:.*]]: tensor<?xf32>, %[[I:.*]]: tensor<?x1xi32>
// CHECK: %[[N:.*]] = tensor.dim %[[I]]
// CHECK: inlay.map (%[[J:.*]] to %[[N]]) reads (%{{.*}} = %[[I]][%[[J]], 0])
// CHECK-NOT: tensor.collapse_shape
// CHECK: inlay.scatter
func.func @collapsed(%t: tensor<?xf32>, %i: tensor<?x1xi32>, %v: tensor<?xf32>) -> tensor<?xf32> {
  %j = tensor.collapse_shape %i [[0, 1]] : tensor<?x1xi32> into tensor<?xi32>
  %r = inlay.scatter max %v into %t[0] [1] [1] at [0] %j bounds error : tensor<?xf32> into tensor<?xf32>, tensor<?xi32>
  return %r : tensor<?xf32>
}

// -----

// Tests that a scalar which has to be stored for an update is not read back.

// CHECK-LABEL: func @fill(
// CHECK-SAME: %[[V:[^:]*]]: f32, %[[B:[^:]*]]: tensor<7xf32>
// CHECK: %[[S:.*]] = inlay.map (%{{.*}} to 7) :
// CHECK-NEXT: inlay.yield %[[V]] : f32
// CHECK: inlay.map (%{{.*}} to 7) add into %[[S]]
// CHECK: inlay.map (%[[I:.*]] to 7) reads (%[[X:[^ ]*]] = %[[B]][%[[I]]]) :
// CHECK-NEXT: arith.divf %[[X]], %[[V]] : f32
func.func @fill(%v: f32, %b: tensor<7xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  %s = tensor.splat %v : tensor<7xf32>
  %u = inlay.update add %b into %s[0] [7] [1] : tensor<7xf32> into tensor<7xf32>
  %q = arith.divf %b, %s : tensor<7xf32>
  return %u, %q : tensor<7xf32>, tensor<7xf32>
}
