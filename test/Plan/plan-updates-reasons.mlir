// RUN: tensor-opt %s -split-input-file --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests what is said of two opposite shifts.
// CHECK-LABEL: func.func @shifts(
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (shifted by -2 in dimension 0, against the order of the loop), and no order of its loops reads all of them first"
func.func @shifts(%a: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %0 = inlay.map (%i to 5) set into %a[2 + %i]
      reads (%x = %a[%i], %y = %a[3 + %i])
      : (tensor<9xf32>, tensor<9xf32>) into tensor<9xf32> {
    %s = arith.addf %x, %y : f32
    inlay.yield %s : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests a transposed read: everything is known.
// CHECK-LABEL: func.func @transposed(
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (along another loop in dimension 0 than the one that writes there), and
func.func @transposed(%a: tensor<3x3xf32> {inlay.inout}) -> tensor<3x3xf32> {
  %0 = inlay.map (%i to 3, %j to 3) set into %a[%i, %j] reads (%x = %a[%j, %i])
      : (tensor<3x3xf32>) into tensor<3x3xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<3x3xf32>
}

// -----

// Tests a distance that only the call knows.
// CHECK-LABEL: func.func @unknown_distance(
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (in dimension 0 at a distance that is known only at run time), and
func.func @unknown_distance(%a: tensor<9xf32> {inlay.inout}, %k: index)
    -> tensor<9xf32> {
  %c0 = arith.constant 0 : index
  %c5 = arith.constant 5 : index
  inlay.check data %k in [%c0, %c5), "outside" () : index
  %0 = inlay.map (%i to 4) set into %a[2 + %i] reads (%x = %a[%k + %i])
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests steps that differ, in one direction and in two.
// CHECK-LABEL: func.func @steps(
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (with step 2 in dimension 0, where it writes with step 1), and
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (with step -1 in dimension 0, where it writes with step 2), and
func.func @steps(%a: tensor<20xf32> {inlay.inout}) -> tensor<20xf32> {
  %0 = inlay.map (%i to 8) set into %a[4 + %i] reads (%x = %a[2 * %i])
      : (tensor<20xf32>) into tensor<20xf32> {
    inlay.yield %x : f32
  }
  %1 = inlay.map (%i to 6) set into %0[2 * %i] reads (%x = %0[7 + -1 * %i])
      : (tensor<20xf32>) into tensor<20xf32> {
    inlay.yield %x : f32
  }
  return %1 : tensor<20xf32>
}

// -----

// Tests one element that all iterations read, and one in the middle writes.
// CHECK-LABEL: func.func @one_element(
// CHECK: inlay.copy {{.*}} because "the update reads elements that it overwrites (at one index of dimension 1), and
func.func @one_element(%a: tensor<2x9xf32> {inlay.inout}) -> tensor<2x9xf32> {
  %0 = inlay.map (%i to 2, %j to 9) set into %a[%i, %j] reads (%x = %a[%i, 4])
      : (tensor<2x9xf32>) into tensor<2x9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<2x9xf32>
}
