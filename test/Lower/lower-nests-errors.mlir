// RUN: tensor-opt %s --inlay-lower-nests --split-input-file --verify-diagnostics
// RUN: not tensor-opt %s --inlay-lower-nests=vector-bytes=48 2>&1 | FileCheck %s --check-prefix=WIDTH

// WIDTH: error: vector-bytes is 48, expected 16, 32 or 64

// Tests that an operation without a loop form is refused.
func.func @transpose(%s: memref<3x5xf32>, %t: memref<5x3xf32>) {
  // expected-error@+1 {{is no reduction or product that can be lowered}}
  linalg.transpose ins(%s : memref<3x5xf32>) outs(%t : memref<5x3xf32>) permutation = [1, 0]
  return
}

// -----

// Tests that a reduction by something else than a sum or an extremum is refused.
func.func @fold(%s: memref<?xf32>, %t: memref<f32>) {
  // expected-error@+1 {{combines by arith.mulf, expected a sum, minimum or maximum}}
  linalg.reduce { arith.mulf } ins(%s : memref<?xf32>) outs(%t : memref<f32>) dimensions = [0]
  return
}
