// RUN: tensor-opt %s --inlay-bufferize --split-input-file --verify-diagnostics

// Tests that an in-out result in other storage is refused.
func.func @elsewhere(%t: tensor<4xf32> {inlay.inout}, %k: f32) -> tensor<4xf32> {
  %r = inlay.map (%i to 4) reads (%a = %k) : (f32) to tensor<4xf32> { inlay.yield %a : f32 }
  // expected-error@+1 {{in-out argument 0 does not end in its own storage; run --inlay-plan-updates first}}
  return %r : tensor<4xf32>
}

// -----

// Tests that a loop which yields other storage is refused.
func.func @pingpong(%t: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %t0 = inlay.copy %t[0] [4] [1] because "borrowed" : tensor<4xf32> to tensor<4xf32>
  // expected-error@+1 {{yields value 0 in other storage than that of the carried value; run --inlay-plan-updates first}}
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%v = %t0) -> tensor<4xf32> {
    %w = inlay.map (%j to 4) reads (%a = %v[%j]) : (tensor<4xf32>) to tensor<4xf32> { inlay.yield %a : f32 }
    scf.yield %w : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// Tests that a borrowed argument is not returned as a result.
func.func @borrowed(%t: tensor<?x3xi64>) -> tensor<?x3xi64> {
  // expected-error@+1 {{returns the storage of an argument that is not owned; run --inlay-plan-updates first}}
  return %t : tensor<?x3xi64>
}

// -----

// Tests that one storage is not returned twice.
func.func @twice(%t: tensor<0x3xi64> {inlay.owned}) -> (tensor<0x3xi64>, tensor<0x3xi64>) {
  // expected-error@+1 {{returns one storage twice; run --inlay-plan-updates first}}
  return %t, %t : tensor<0x3xi64>, tensor<0x3xi64>
}

// -----

// Tests that rows of an argument are not taken for packed memory.
func.func @gaps(%t: tensor<4x3xf32>) -> tensor<12xf32> {
  // expected-error@+1 {{reshapes the storage of an argument, which may have gaps between its rows; expected a copy before it}}
  %r = tensor.collapse_shape %t [[0, 1]] : tensor<4x3xf32> into tensor<12xf32>
  return %r : tensor<12xf32>
}

// -----

// Tests that what the plan should have replaced is refused.
func.func @unfused(%t: tensor<7xf32> {inlay.inout}, %v: tensor<2xf32>) -> tensor<7xf32> {
  // expected-error@+1 {{'inlay.update' op has no form in memory; run --inlay-fuse and --inlay-plan-updates first}}
  %r = inlay.update set %v into %t[1] [2] [3] : tensor<2xf32> into tensor<7xf32>
  return %r : tensor<7xf32>
}
