// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Folds of the dialect's operations.
// RUN: tensor-opt %s --canonicalize -split-input-file | FileCheck %s

// Tests that a slice of everything is its source, and that a reversed one, a
// part and a run-time extent stay.
// CHECK-LABEL: func.func @whole_slice
// CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<?xf32>, %[[N:.*]]: index)
func.func @whole_slice(%a: tensor<2x3xf32>, %b: tensor<?xf32>, %n: index)
    -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<?xf32>) {
  %0 = inlay.slice %a[0, 0] [2, 3] [1, 1] : tensor<2x3xf32> to tensor<2x3xf32>
  // CHECK: %[[R:.*]] = inlay.slice %[[A]][1, 0] [2, 3] [-1, 1]
  %1 = inlay.slice %a[1, 0] [2, 3] [-1, 1] : tensor<2x3xf32> to tensor<2x3xf32>
  // CHECK: %[[P:.*]] = inlay.slice %[[B]][0] [%[[N]]] [1]
  %2 = inlay.slice %b[0] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  // CHECK: return %[[A]], %[[R]], %[[A]], %[[P]]
  return %0, %1, %0, %2 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<?xf32>
}

// -----

// Tests that what touches nothing goes, whatever its offsets are.
// CHECK-LABEL: func.func @empty
// CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[V:.*]]: tensor<0x3xf32>, %[[N:.*]]: index)
func.func @empty(%a: tensor<2x3xf32>, %v: tensor<0x3xf32>, %n: index)
    -> (tensor<2x3xf32>, tensor<?x0xf32>) {
  // CHECK-NOT: inlay.
  // CHECK: %[[E:.*]] = tensor.empty(%[[N]]) : tensor<?x0xf32>
  %0 = inlay.update add %v into %a[7, 0] [0, 3] [1, 1] : tensor<0x3xf32> into tensor<2x3xf32>
  %1 = inlay.slice %a[%n, 9] [%n, 0] [1, 1] : tensor<2x3xf32> to tensor<?x0xf32>
  // CHECK: return %[[A]], %[[E]]
  return %0, %1 : tensor<2x3xf32>, tensor<?x0xf32>
}

// -----

// Tests that a check goes where it is known to hold, and only there.
// CHECK-LABEL: func.func @checks
func.func @checks(%ok: i1, %e: tensor<?x0xi64>, %i: tensor<3xi64>) {
  %true = arith.constant true
  %false = arith.constant false
  %c0 = arith.constant 0 : index
  %c5 = arith.constant 5 : index
  %four = arith.constant 4 : i64
  %five = arith.constant 5 : i64
  %inside = arith.constant dense<[0, 4, 2]> : tensor<3xi64>
  %outside = arith.constant dense<[0, 4, -1]> : tensor<3xi64>
  // CHECK-NOT: "holds"
  inlay.check usage %true, "holds" : i1
  inlay.check data %four in [%c0, %c5), "holds" : i64
  inlay.check data %inside in [%c0, %c5), "holds" : tensor<3xi64>
  inlay.check data %e in [%c0, %c0), "holds" : tensor<?x0xi64>
  // CHECK: "fails 0"
  inlay.check usage %false, "fails 0" : i1
  // CHECK: "fails 1"
  inlay.check data %five in [%c0, %c5), "fails 1" : i64
  // CHECK: "fails 2"
  inlay.check data %outside in [%c0, %c5), "fails 2" : tensor<3xi64>
  // CHECK: "unknown 0"
  inlay.check usage %ok, "unknown 0" : i1
  // CHECK: "unknown 1"
  inlay.check data %i in [%c0, %c5), "unknown 1" : tensor<3xi64>
  return
}
