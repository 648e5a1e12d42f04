// RUN: tensor-opt %s --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that a loop carries its tensor in place.
// CHECK-LABEL: func.func @sweep
// CHECK-NOT: inlay.copy
// CHECK: scf.for
// CHECK: plan <order (0 forward), reads [<ordered>]>
func.func @sweep(%a: tensor<9xf32> {inlay.inout}, %n: index) -> tensor<9xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %t = %c0 to %n step %c1 iter_args(%u = %a) -> tensor<9xf32> {
    %0 = inlay.map (%i to 8) set into %u[%i] reads (%x = %u[1 + %i])
        : (tensor<9xf32>) into tensor<9xf32> {
      inlay.yield %x : f32
    }
    scf.yield %0 : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// Tests that a value from before the loop, read in it, is saved before the
// loop: a later iteration would see what an earlier one wrote.
// CHECK-LABEL: func.func @old_in_loop
// CHECK: %[[OLD:.*]] = inlay.copy %arg0[1] [8] [1]
// CHECK: scf.for
// CHECK: reads (%{{.*}} = %[[OLD]][%{{.*}}])
func.func @old_in_loop(%a: tensor<9xf32> {inlay.inout}, %n: index)
    -> tensor<9xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %t = %c0 to %n step %c1 iter_args(%u = %a) -> tensor<9xf32> {
    %0 = inlay.map (%i to 8) set into %u[%i] reads (%x = %a[1 + %i])
        : (tensor<9xf32>) into tensor<9xf32> {
      inlay.yield %x : f32
    }
    scf.yield %0 : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// Tests that a branch updates in place, and that the other leaves the tensor.
// CHECK-LABEL: func.func @branch
// CHECK-NOT: inlay.copy
// CHECK: return
func.func @branch(%a: tensor<9xf32> {inlay.inout}, %c: i1, %v: f32)
    -> tensor<9xf32> {
  %r = scf.if %c -> tensor<9xf32> {
    %0 = inlay.map (%i to 8) set into %a[%i] reads (%x = %v)
        : (f32) into tensor<9xf32> {
      inlay.yield %x : f32
    }
    scf.yield %0 : tensor<9xf32>
  } else {
    scf.yield %a : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// Tests that tensors that change places in each iteration are moved, one of
// them by way of a copy.
// CHECK-LABEL: func.func @swap
// CHECK: scf.for {{.*}} iter_args(%[[U:.*]] = %arg0, %[[V:.*]] = %arg1)
// CHECK: %[[OLD:.*]] = inlay.copy %[[U]]
// CHECK: inlay.map {{.*}} set into %[[U]]{{.*}} reads (%{{.*}} = %[[V]]
// CHECK: inlay.map {{.*}} set into %[[V]]{{.*}} reads (%{{.*}} = %[[OLD]]
func.func @swap(%a: tensor<9xf32> {inlay.inout}, %b: tensor<9xf32> {inlay.inout},
    %n: index) -> (tensor<9xf32>, tensor<9xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r:2 = scf.for %t = %c0 to %n step %c1 iter_args(%u = %a, %v = %b)
      -> (tensor<9xf32>, tensor<9xf32>) {
    scf.yield %v, %u : tensor<9xf32>, tensor<9xf32>
  }
  return %r#0, %r#1 : tensor<9xf32>, tensor<9xf32>
}

// Tests that in-outs that end in each other's storage are exchanged.
// CHECK-LABEL: func.func @exchange
// CHECK: inlay.copy %arg0
// CHECK: inlay.map {{.*}} set into %arg0
// CHECK: inlay.map {{.*}} set into %arg1
func.func @exchange(%a: tensor<9xf32> {inlay.inout},
    %b: tensor<9xf32> {inlay.inout}) -> (tensor<9xf32>, tensor<9xf32>) {
  return %b, %a : tensor<9xf32>, tensor<9xf32>
}

// Tests that a reshape of an updated tensor, returned beside it, is a copy.
// CHECK-LABEL: func.func @reshape_beside
// CHECK: %[[OWN:.*]] = inlay.copy %{{.*}} because "a reshape needs its elements side by side, in storage of their own"
// CHECK: tensor.collapse_shape %[[OWN]]
func.func @reshape_beside(%a: tensor<3x5xf32> {inlay.inout}, %v: f32)
    -> (tensor<3x5xf32>, tensor<15xf32>) {
  %0 = inlay.map (%i to 3) set into %a[%i, 2] reads (%x = %v)
      : (f32) into tensor<3x5xf32> {
    inlay.yield %x : f32
  }
  %flat = tensor.collapse_shape %0 [[0, 1]]
      : tensor<3x5xf32> into tensor<15xf32>
  return %0, %flat : tensor<3x5xf32>, tensor<15xf32>
}

// Tests that a while loop carries its tensor in place.
// CHECK-LABEL: func.func @until
// CHECK-NOT: inlay.copy
// CHECK: return
func.func @until(%a: tensor<9xf32> {inlay.inout}, %v: f32) -> tensor<9xf32> {
  %c0 = arith.constant 0 : index
  %r = scf.while (%u = %a) : (tensor<9xf32>) -> tensor<9xf32> {
    %x = tensor.extract %u[%c0] : tensor<9xf32>
    %go = arith.cmpf olt, %x, %v : f32
    scf.condition(%go) %u : tensor<9xf32>
  } do {
  ^bb0(%w: tensor<9xf32>):
    %0 = inlay.map (%i to 8) add into %w[%i] reads (%x = %v)
        : (f32) into tensor<9xf32> {
      inlay.yield %x : f32
    }
    scf.yield %0 : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// Tests that a choice between tensors becomes a branch.
// CHECK-LABEL: func.func @choice
// CHECK: %[[ROOM:.*]] = tensor.empty() {inlay.ahead} : tensor<9xf32>
// CHECK: scf.if
// CHECK: inlay.map {{.*}} into %[[ROOM]]{{.*}} reads ({{.*}} = %arg1[
// CHECK: inlay.map {{.*}} into %[[ROOM]]{{.*}} reads ({{.*}} = %arg2[
// CHECK-NOT: inlay.copy
// CHECK-NOT: arith.select
func.func @choice(%c: i1, %a: tensor<9xf32>, %b: tensor<9xf32>)
    -> tensor<9xf32> {
  %r = arith.select %c, %a, %b : tensor<9xf32>
  return %r : tensor<9xf32>
}
