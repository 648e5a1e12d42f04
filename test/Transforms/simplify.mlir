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
