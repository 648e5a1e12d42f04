// A plan that the checker does not follow is given up, and said to be.
// RUN: tensor-opt %s --inlay-save-unproved --inlay-verify-plans 2>&1 | FileCheck %s

// Tests that the reads of a wrong order are copied, and others are not.
// CHECK: remark: plan given up: no proof was found that the reads come first; they are copied
// CHECK-LABEL: func.func @wrong_order
func.func @wrong_order(%u: tensor<9xf32> {inlay.inout}, %v: tensor<8xf32>) -> tensor<9xf32> {
  // CHECK: %[[OLD:.*]] = inlay.copy %arg0[0] [8] [1] because "the update reads elements that it may overwrite, and no proof was found that it reads them first"
  // CHECK-NOT: inlay.copy
  // CHECK: inlay.map (%i to 8) set into %arg0[1 + %i] reads (%{{.*}} = %[[OLD]][%i], %{{.*}} = %arg1[%i]) plan <order (0 any), reads [<unrelated>, <unrelated>]>
  %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i], %b = %v[%i])
      plan <order (0 forward), reads [<ordered>, <unrelated>]>
      : (tensor<9xf32>, tensor<8xf32>) into tensor<9xf32> {
    %1 = arith.addf %a, %b : f32
    inlay.yield %1 : f32
  }
  return %0 : tensor<9xf32>
}

// Tests that a plan that is proved stays.
// CHECK-LABEL: func.func @right_order
func.func @right_order(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // CHECK-NOT: inlay.copy
  // CHECK: plan <order (0 backward), reads [<ordered>]>
  %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
      plan <order (0 backward), reads [<ordered>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}
