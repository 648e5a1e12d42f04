// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each operation is printed as it is written here, and read back.
// RUN: tensor-opt %s | tensor-opt | FileCheck %s --strict-whitespace

// Tests that regions keep static and run-time parts, dropped dimensions and
// negative steps.
// CHECK-LABEL: func.func @regions
func.func @regions(%a: tensor<?x?xf32> {inlay.inout}, %b: tensor<5x7xf32> {inlay.owned},
                   %m: index, %n: index) -> tensor<?x?xf32> {
  // CHECK: %[[R:.*]] = inlay.slice %arg0[0, %arg3] [%arg2, 4] [1, -2] : tensor<?x?xf32> to tensor<?x4xf32>
  %r = inlay.slice %a[0, %n] [%m, 4] [1, -2] : tensor<?x?xf32> to tensor<?x4xf32>
  // CHECK: %[[C:.*]] = inlay.slice %arg1[1, 3] [2, one] [-1, 1] : tensor<5x7xf32> to tensor<2xf32>
  %c = inlay.slice %b[1, 3] [2, one] [-1, 1] : tensor<5x7xf32> to tensor<2xf32>
  // CHECK: %[[U:.*]] = inlay.update add %[[R]] into %arg0[1, 0] [%arg2, 4] [2, 1] : tensor<?x4xf32> into tensor<?x?xf32>
  %u = inlay.update add %r into %a[1, 0] [%m, 4] [2, 1] : tensor<?x4xf32> into tensor<?x?xf32>
  // CHECK: %[[K:.*]] = inlay.copy %[[U]][0, 0] [%arg2, 4] [1, 1] because "of the test" : tensor<?x?xf32> to tensor<?x4xf32>
  %k = inlay.copy %u[0, 0] [%m, 4] [1, 1] because "of the test" : tensor<?x?xf32> to tensor<?x4xf32>
  // CHECK: inlay.update set %{{.*}} into %{{.*}}[] [] [] : tensor<f32> into tensor<f32>
  %e = tensor.empty() : tensor<f32>
  %s = inlay.update set %e into %e[] [] [] : tensor<f32> into tensor<f32>
  return %u : tensor<?x?xf32>
}

// Tests that indexed accesses keep their modes.
// CHECK-LABEL: func.func @indexed
func.func @indexed(%a: tensor<?x7xf32>, %i: tensor<3xi64>, %j: tensor<3xi32>) -> tensor<?x7xf32> {
  // CHECK: %[[G:.*]] = inlay.gather %arg0[0, 2] [1, 4] [1, 1] at [0] %arg1 bounds error from_end : tensor<?x7xf32>, tensor<3xi64> to tensor<3x4xf32>
  %g = inlay.gather %a[0, 2] [1, 4] [1, 1] at [0] %i bounds error from_end
      : tensor<?x7xf32>, tensor<3xi64> to tensor<3x4xf32>
  // CHECK: inlay.gather %arg0[0, 0] [1, 1] [1, 1] at [0, 1] %arg1, %arg2 bounds wrap : tensor<?x7xf32>, tensor<3xi64>, tensor<3xi32> to tensor<3xf32>
  %h = inlay.gather %a[0, 0] [1, 1] [1, 1] at [0, 1] %i, %j bounds wrap
      : tensor<?x7xf32>, tensor<3xi64>, tensor<3xi32> to tensor<3xf32>
  // CHECK: inlay.scatter max %[[G]] into %arg0[0, 2] [1, 4] [1, 1] at [0] %arg2 bounds drop : tensor<3x4xf32> into tensor<?x7xf32>, tensor<3xi32>
  %s = inlay.scatter max %g into %a[0, 2] [1, 4] [1, 1] at [0] %j bounds drop
      : tensor<3x4xf32> into tensor<?x7xf32>, tensor<3xi32>
  return %s : tensor<?x7xf32>
}

// Tests that a nest keeps its subscripts, its saved box and its plan.
// CHECK-LABEL: func.func @nests
func.func @nests(%u: tensor<?x?xf32>, %m: index, %n: index, %k: f32) -> tensor<?x?xf32> {
  // CHECK: %[[S:.*]] = inlay.copy
  %s = inlay.copy %u[0, 1] [%m, %n] [1, 1] because "of the test" : tensor<?x?xf32> to tensor<?x?xf32>
  // CHECK: inlay.map (%[[I:.*]] to %arg1, %[[J:.*]] to 4) sub into %arg0[1 + %[[I]], %arg2 + 2 * %[[J]]]
  // CHECK-SAME: reads (%[[A:.*]] = %arg0[2 + -1 * %[[I]], 3], %[[F:.*]] = %arg3)
  // CHECK-SAME: saved %[[S]] at [0, %arg2] [1, 1] for [0]
  // CHECK-SAME: plan <order (1 any, 0 backward), reads [<ordered>, <unrelated>]>
  // CHECK-SAME: : (tensor<?x?xf32>, f32) saved tensor<?x?xf32> into tensor<?x?xf32> {
  %0 = inlay.map (%i to %m, %j to 4) sub into %u[1 + %i, %n + 2 * %j]
      reads (%a = %u[2 + -1 * %i, 3], %f = %k) saved %s at [0, %n] [1, 1] for [0]
      plan <order (1 any, 0 backward), reads [<ordered>, <unrelated>]>
      : (tensor<?x?xf32>, f32) saved tensor<?x?xf32> into tensor<?x?xf32> {
    // CHECK-NEXT: %[[P:.*]] = arith.mulf %[[F]], %[[A]] : f32
    // CHECK-NEXT: inlay.yield %[[P]] : f32
    %p = arith.mulf %f, %a : f32
    inlay.yield %p : f32
  }
  // CHECK: inlay.map () : () to tensor<f32> {
  %1 = inlay.map () : () to tensor<f32> {
    inlay.yield %k : f32
  }
  return %0 : tensor<?x?xf32>
}

// Tests that checks keep bounds and values.
// CHECK-LABEL: func.func @checks
func.func @checks(%ok: i1, %i: tensor<3xi64>, %n: index) {
  // CHECK: inlay.check usage %arg0, "two {0}" (%arg2) : i1
  inlay.check usage %ok, "two {0}" (%n) : i1
  // CHECK: inlay.check data %arg1 in [%arg2, %arg2), "outside" : tensor<3xi64>
  inlay.check data %i in [%n, %n), "outside" : tensor<3xi64>
  return
}
