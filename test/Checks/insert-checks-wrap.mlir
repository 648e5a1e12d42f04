// RUN: tensor-opt %s --inlay-insert-checks --canonicalize --split-input-file | FileCheck %s

// Tests that a region whose last index wraps around to its first is refused:
// 4 steps of 2^62 are 0.

// CHECK-LABEL: func @wraps(
// CHECK: %[[FALSE:.*]] = arith.constant false
// CHECK: inlay.check data %[[FALSE]], "region from {0} to {1} is outside extent {2} of dimension 0; nothing was written"
func.func @wraps(%u: tensor<7xi64>) -> tensor<?xi64> {
  %size = arith.constant 5 : index
  %r = inlay.slice %u[6] [%size] [4611686018427387904] : tensor<7xi64> to tensor<?xi64>
  return %r : tensor<?xi64>
}

// -----

// Tests that a loop's bound that may wrap around proves nothing: behind the
// greatest number, n + 1 is the least, and the loop begins there.

// CHECK-LABEL: func @wrapping_bound(
// CHECK: scf.for
// CHECK: inlay.check data
// CHECK: tensor.extract
func.func @wrapping_bound(%u: tensor<7xi64>, %n: i64) -> i64 {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %seven = arith.constant 7 : index
  %max = arith.constant 9223372036854775807 : index
  %k = arith.index_cast %n : i64 to index
  inlay.check data %k in [%zero, %max), "{1} is negative or too large" (%zero) : index
  %from = arith.addi %k, %one : index
  %init = arith.constant 0 : i64
  %r = scf.for %i = %from to %seven step %one iter_args(%sum = %init) -> (i64) {
    %e = inlay.slice %u[%i] [1] [1] : tensor<7xi64> to tensor<1xi64>
    %v = tensor.extract %e[%zero] : tensor<1xi64>
    %next = arith.addi %sum, %v : i64
    scf.yield %next : i64
  }
  return %r : i64
}
