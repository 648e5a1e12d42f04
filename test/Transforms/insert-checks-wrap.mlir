// RUN: tensor-opt %s --inlay-insert-checks --canonicalize | FileCheck %s

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
