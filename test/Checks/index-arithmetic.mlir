// RUN: tensor-opt %s --inlay-insert-checks | FileCheck %s

// Tests that sums of what is known to be small need no check.
// CHECK-LABEL: func.func @small
// CHECK-NOT: inlay.check
// CHECK: return
func.func @small(%u: tensor<?x3xi64>, %i: i32) -> index {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %u, %c0 : tensor<?x3xi64>
  %j = arith.index_cast %i : i32 to index
  %s = arith.addi %n, %n : index
  %t = arith.addi %s, %j : index
  return %t : index
}

// Tests that a run-time number is asked once, and that the sum is exact then.
// CHECK-LABEL: func.func @number
// CHECK-SAME:  %[[X:.*]]: index
// CHECK: %[[C:.*]] = arith.constant 9223372036854775800 : index
// CHECK: %[[OK:.*]] = arith.cmpi sle, %[[X]], %[[C]] : index
// CHECK: inlay.check data %[[OK]], "index arithmetic leaves 64 bits: {0} + {1}; nothing was written"
// CHECK: arith.addi %[[X]], %{{.*}} overflow<nsw> : index
func.func @number(%x: index) -> index {
  %c7 = arith.constant 7 : index
  %s = arith.addi %x, %c7 : index
  return %s : index
}

// Tests that the extent of a tensor which need not exist in memory limits
// nothing: four times it may be 0.
// CHECK-LABEL: func.func @made
// CHECK-COUNT-2: index arithmetic leaves 64 bits
// CHECK: return
func.func @made(%n: index) -> index {
  %c0 = arith.constant 0 : index
  %e = tensor.empty(%n) : tensor<?xi64>
  %d = tensor.dim %e, %c0 : tensor<?xi64>
  %s = arith.addi %d, %d : index
  %t = arith.addi %s, %s : index
  return %t : index
}
