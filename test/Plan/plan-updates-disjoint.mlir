// RUN: tensor-opt %s -split-input-file --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that bounds and steps together keep apart what neither does alone:
// 3 and 0 are written, 1 and 2 are read.
// CHECK-LABEL: func.func @bounds_and_steps(
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 any), reads [<disjoint dimension 0>]>
func.func @bounds_and_steps(%x: tensor<4xf32> {inlay.inout}) -> tensor<4xf32> {
  %r = inlay.map (%i to 2) set into %x[3 + -3 * %i] reads (%a = %x[1 + %i])
      : (tensor<4xf32>) into tensor<4xf32> {
    inlay.yield %a : f32
  }
  return %r : tensor<4xf32>
}

// -----

// Tests the same of two steps without a common divisor, and of one element that
// both have: 0, 5, 10 are written, and 12, 9, 6 or 13, 10, 7 are read.
// CHECK-LABEL: func.func @coprime(
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 any), reads [<disjoint dimension 0>]>
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 forward), reads [<ordered>]>
func.func @coprime(%x: tensor<14xf32> {inlay.inout}) -> tensor<14xf32> {
  %r = inlay.map (%i to 3) set into %x[5 * %i] reads (%a = %x[12 + -3 * %i])
      : (tensor<14xf32>) into tensor<14xf32> {
    inlay.yield %a : f32
  }
  %s = inlay.map (%i to 3) set into %r[5 * %i] reads (%a = %r[13 + -3 * %i])
      : (tensor<14xf32>) into tensor<14xf32> {
    inlay.yield %a : f32
  }
  return %s : tensor<14xf32>
}

// -----

// Tests that a read of a value from before such an update is not copied.
// CHECK-LABEL: func.func @old_value(
// CHECK-NOT: inlay.copy
func.func @old_value(%x: tensor<4xf32> {inlay.inout},
    %y: tensor<2xf32> {inlay.inout}, %z: f32) -> (tensor<4xf32>, tensor<2xf32>) {
  %r = inlay.map (%i to 2) set into %x[3 + -3 * %i] reads (%a = %z)
      : (f32) into tensor<4xf32> {
    inlay.yield %a : f32
  }
  %s = inlay.map (%i to 2) set into %y[%i] reads (%a = %x[1 + %i])
      : (tensor<4xf32>) into tensor<2xf32> {
    inlay.yield %a : f32
  }
  return %r, %s : tensor<4xf32>, tensor<2xf32>
}
