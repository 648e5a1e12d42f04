// RUN: tensor-opt %s --inlay-insert-checks --split-input-file | FileCheck %s

// Tests the example of the pass's description: an index that is known only at
// run time is asked for before the row is read.

// CHECK-LABEL: func @example(
// CHECK-SAME: %[[T:[^:]*]]: tensor<4x7xf32>, %[[I:.*]]: index
// CHECK: %[[C4:.*]] = arith.constant 4 : index
// CHECK: inlay.check data %[[I]] in [%c0{{.*}}, %[[C4]]), "index {1} is outside extent {0} of dimension 0; nothing was written" (%[[C4]]) : index
// CHECK-NOT: inlay.check
// CHECK: inlay.slice
func.func @example(%t: tensor<4x7xf32>, %i: index) -> tensor<7xf32> {
  %r = inlay.slice %t[%i, 0] [one, 7] [1, 1] : tensor<4x7xf32> to tensor<7xf32>
  return %r : tensor<7xf32>
}

// -----

// Tests that clipped slices are proved: sizes max(n - c, 0), steps, offsets
// from the end, reversals.

// CHECK-LABEL: func @clipped(
// CHECK-NOT: inlay.check
// CHECK: return
func.func @clipped(%u: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c-1 = arith.constant -1 : index
  %c-3 = arith.constant -3 : index
  %n = tensor.dim %u, %c0 : tensor<?xf32>
  %m = arith.addi %n, %c-3 : index
  %inner = arith.maxsi %m, %c0 : index
  %a = inlay.slice %u[2] [%inner] [1] : tensor<?xf32> to tensor<?xf32>
  %up = arith.addi %inner, %c1 : index
  %half = arith.divsi %up, %c2 : index
  %b = inlay.slice %u[3] [%half] [2] : tensor<?xf32> to tensor<?xf32>
  %last = arith.addi %n, %c-1 : index
  %c = inlay.slice %u[%last] [%n] [-1] : tensor<?xf32> to tensor<?xf32>
  %from = arith.maxsi %m, %c0 : index
  %c3 = arith.constant 3 : index
  %tail = arith.minsi %n, %c3 : index
  %d = inlay.slice %u[%from] [%tail] [1] : tensor<?xf32> to tensor<?xf32>
  return %a, %b, %c, %d : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
}

// -----

// Tests that a size that may be too large is not taken for proved.

// CHECK-LABEL: func @unclipped(
// CHECK: %[[OR:.*]] = arith.ori
// CHECK: inlay.check data %[[OR]], "region from {0} to {1} is outside extent {2} of dimension 0; nothing was written"
func.func @unclipped(%u: tensor<?xf32>, %n: index) -> tensor<?xf32> {
  %a = inlay.slice %u[2] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  return %a : tensor<?xf32>
}

// -----

// Tests that a loop variable that runs over an extent is an index of it, and
// its successor is not.

// CHECK-LABEL: func @loop(
// CHECK: scf.for
// CHECK-NOT: inlay.check data %arg
// CHECK: inlay.check data %[[NEXT:.*]] in
// CHECK-NOT: inlay.check
// CHECK: return
func.func @loop(%u: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %u, %c0 : tensor<?xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%v = %u) -> (tensor<?xf32>) {
    %x = inlay.slice %v[%i] [one] [1] : tensor<?xf32> to tensor<f32>
    %j = arith.addi %i, %c1 : index
    %w = inlay.update set %x into %v[%j] [one] [1] : tensor<f32> into tensor<?xf32>
    scf.yield %w : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// -----

// Tests that a check moves past an update to the check before it, and that an
// index is asked for once.

// CHECK-LABEL: func @early(
// CHECK: inlay.check usage %arg
// CHECK: inlay.check data %arg
// CHECK-NOT: inlay.check
// CHECK: inlay.update
// CHECK: inlay.update
// CHECK-NOT: inlay.check
// CHECK: return
func.func @early(%u: tensor<7xf32> {inlay.inout}, %x: tensor<f32>, %i: index, %ok: i1) -> tensor<7xf32> {
  inlay.check usage %ok, "no" : i1
  %u1 = inlay.update set %x into %u[3] [one] [1] : tensor<f32> into tensor<7xf32>
  %u2 = inlay.update set %x into %u1[%i] [one] [1] : tensor<f32> into tensor<7xf32>
  %y = inlay.slice %u2[%i] [one] [1] : tensor<7xf32> to tensor<f32>
  %u3 = inlay.update add %y into %u2[2] [one] [1] : tensor<f32> into tensor<7xf32>
  return %u3 : tensor<7xf32>
}

// -----

// Tests index tensors: from the end, with two dimensions, and in the modes
// that need no check or only an element to go to.

// CHECK-LABEL: func @tensors(
// CHECK-SAME: %[[T:[^:]*]]: tensor<?x2xf32>, %[[I:[^:]*]]: tensor<3x5xi32>
// CHECK: %[[N:.*]] = tensor.dim %[[T]]
// CHECK: %[[LOW:.*]] = arith.subi %{{.*}}, %[[N]]
// CHECK: inlay.check data %[[I]] in [%[[LOW]], %[[N]]), "index {1} at position ({2}, {3}) is outside extent {0} of dimension 0; nothing was written" (%[[N]]) : tensor<3x5xi32>
// CHECK: inlay.check data %{{.*}}, "dimension 0 is empty, there is no index to clip to; nothing was written"
// CHECK-NOT: inlay.check
func.func @tensors(%t: tensor<?x2xf32>, %i: tensor<3x5xi32>) -> (tensor<3x5x2xf32>, tensor<3x5x2xf32>, tensor<3x5x2xf32>) {
  %a = inlay.gather %t[0, 0] [1, 2] [1, 1] at [0] %i bounds error from_end : tensor<?x2xf32>, tensor<3x5xi32> to tensor<3x5x2xf32>
  %b = inlay.gather %t[0, 0] [1, 2] [1, 1] at [0] %i bounds drop : tensor<?x2xf32>, tensor<3x5xi32> to tensor<3x5x2xf32>
  %c = inlay.gather %t[0, 0] [1, 2] [1, 1] at [0] %i bounds clip : tensor<?x2xf32>, tensor<3x5xi32> to tensor<3x5x2xf32>
  return %a, %b, %c : tensor<3x5x2xf32>, tensor<3x5x2xf32>, tensor<3x5x2xf32>
}

// -----

// Tests that an empty region asks nothing of the other subscript.

// CHECK-LABEL: func @empty(
// CHECK-NOT: inlay.check
// CHECK: return
func.func @empty(%t: tensor<4x?xf32>, %i: index) -> tensor<0xf32> {
  %r = inlay.slice %t[%i, 0] [one, 0] [1, 1] : tensor<4x?xf32> to tensor<0xf32>
  return %r : tensor<0xf32>
}

// -----

// Tests that an index between two that were asked for is not asked for again:
// 1 answers for 0, n - 2 for n - 1, where the other dimension may be empty.

// CHECK-LABEL: func @between(
// CHECK: inlay.check data %c1
// CHECK-NOT: inlay.check
// CHECK: %[[BEFORE:.*]] = arith.addi %{{.*}}, %c-2
// CHECK: inlay.check data %[[BEFORE]] in
// CHECK-NOT: inlay.check
// CHECK: return
func.func @between(%u: tensor<?x?xf32> {inlay.inout}) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c-1 = arith.constant -1 : index
  %c-2 = arith.constant -2 : index
  %n = tensor.dim %u, %c0 : tensor<?x?xf32>
  %m = tensor.dim %u, %c1 : tensor<?x?xf32>
  %r = inlay.slice %u[1, 0] [one, %m] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %u1 = inlay.update set %r into %u[0, 0] [one, %m] [1, 1] : tensor<?xf32> into tensor<?x?xf32>
  %before = arith.addi %n, %c-2 : index
  %last = arith.addi %n, %c-1 : index
  %s = inlay.slice %u1[%before, 0] [one, %m] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %u2 = inlay.update set %s into %u1[%last, 0] [one, %m] [1, 1] : tensor<?xf32> into tensor<?x?xf32>
  return %u2 : tensor<?x?xf32>
}

// -----

// Tests that a nest asks for what its accesses touch, unless a loop that they
// do not walk has no iteration.

// CHECK-LABEL: func @nest(
// CHECK-SAME: %[[A:.*]]: tensor<7xf32>, %[[I:.*]]: index, %[[N:.*]]: index)
// CHECK: %[[NONE:.*]] = arith.cmpi eq, %[[N]], %{{.*}}
// CHECK: %[[LOW:.*]] = arith.select %[[NONE]],
// CHECK: %[[HIGH:.*]] = arith.select %[[NONE]],
// CHECK: inlay.check data %[[I]] in [%[[LOW]], %[[HIGH]]), "index {1} is outside extent {0} of dimension 0; nothing was written"
// CHECK-NOT: inlay.check
// CHECK: inlay.map
func.func @nest(%a: tensor<7xf32>, %i: index, %n: index) -> tensor<?xf32> {
  %r = inlay.map (%k to %n) reads (%x = %a[%i]) : (tensor<7xf32>) to tensor<?xf32> {
    inlay.yield %x : f32
  }
  return %r : tensor<?xf32>
}

// -----

// CHECK-LABEL: func @nest_region(
// CHECK-SAME: %[[A:.*]]: tensor<7x9xf32>, %[[N:.*]]: index)
// CHECK: inlay.check data %{{.*}}, "region from {0} to {1} is outside extent {2} of dimension 1; nothing was written"
// CHECK-NOT: inlay.check
// CHECK: inlay.map
func.func @nest_region(%a: tensor<7x9xf32>, %n: index) -> tensor<3x?xf32> {
  %r = inlay.map (%k to 3, %l to %n) reads (%x = %a[4 + %k, 8 + -1 * %l]) : (tensor<7x9xf32>) to tensor<3x?xf32> {
    inlay.yield %x : f32
  }
  return %r : tensor<3x?xf32>
}
