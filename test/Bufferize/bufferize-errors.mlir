// RUN: tensor-opt %s --inlay-bufferize --split-input-file --verify-diagnostics

// Tests that an in-out result in other storage is refused.
func.func @elsewhere(%t: tensor<4xf32> {inlay.inout}, %k: f32) -> tensor<4xf32> {
  %r = inlay.map (%i to 4) reads (%a = %k) plan <order (0 any), reads [<unrelated>]> : (f32) to tensor<4xf32> { inlay.yield %a : f32 }
  // expected-error@+1 {{result 0 is not in the storage where it has to be}}
  return %r : tensor<4xf32>
}

// -----

// Tests that a loop which yields other storage is refused.
func.func @pingpong(%t: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %t0 = inlay.copy %t[0] [4] [1] because "borrowed" : tensor<4xf32> to tensor<4xf32>
  // expected-error@+1 {{yielded value is not in the storage where it has to be}}
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%v = %t0) -> tensor<4xf32> {
    %w = inlay.map (%j to 4) reads (%a = %v[%j]) plan <order (0 any), reads [<unrelated>]> : (tensor<4xf32>) to tensor<4xf32> { inlay.yield %a : f32 }
    scf.yield %w : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// Tests that a borrowed argument is not returned as a result.
func.func @borrowed(%t: tensor<?x3xi64>) -> tensor<?x3xi64> {
  // expected-error@+1 {{result 0 has no storage of its own}}
  return %t : tensor<?x3xi64>
}

// -----

// Tests that one storage is not returned twice.
func.func @twice(%t: tensor<0x3xi64> {inlay.owned}) -> (tensor<0x3xi64>, tensor<0x3xi64>) {
  // expected-error@+1 {{result 1 has no storage of its own}}
  return %t, %t : tensor<0x3xi64>, tensor<0x3xi64>
}

// -----

// Tests that rows of an argument are not taken for packed memory.
func.func @gaps(%t: tensor<4x3xf32>) -> tensor<12xf32> {
  // expected-error@+1 {{operand is not a tensor of its own}}
  %r = tensor.collapse_shape %t [[0, 1]] : tensor<4x3xf32> into tensor<12xf32>
  return %r : tensor<12xf32>
}

// -----

// Tests that what the plan should have replaced is refused.
func.func @unfused(%t: tensor<7xf32> {inlay.inout}, %v: tensor<2xf32>) -> tensor<7xf32> {
  // expected-error@+1 {{'inlay.update' op works on tensors or has regions, and is not known to the checker of plans}}
  %r = inlay.update set %v into %t[1] [2] [3] : tensor<2xf32> into tensor<7xf32>
  return %r : tensor<7xf32>
}

// -----

// Tests that a product which a pass has moved behind the write of what it
// reads is refused: it does not say that it reads memory.
func.func @moved(%u: tensor<3x3xf32> {inlay.inout}, %v: tensor<3xf32>, %z: tensor<3xf32> {inlay.owned}, %k: f32)
    -> (tensor<3x3xf32>, tensor<3xf32>) {
  // expected-note@+1 {{by this update}}
  %u1 = inlay.map (%i to 3, %j to 3) set into %u[%i, %j] reads (%a = %k) plan <order (0 any, 1 any), reads [<unrelated>]>
      : (f32) into tensor<3x3xf32> { inlay.yield %a : f32 }
  // expected-error@+1 {{'linalg.matvec' op operand 0}}
  %p = linalg.matvec ins(%u, %v : tensor<3x3xf32>, tensor<3xf32>) outs(%z : tensor<3xf32>) -> tensor<3xf32>
  return %u1, %p : tensor<3x3xf32>, tensor<3xf32>
}

// -----

// Tests that a gather without a plan is refused: passes were free to move it.
func.func @unplanned(%t: tensor<7xf32>, %ix: tensor<4xi64>) -> tensor<4xf32> {
  // expected-error@+1 {{'inlay.gather' op has no plan; run --inlay-plan-updates first}}
  %g = inlay.gather %t[0] [1] [1] at [0] %ix bounds drop : tensor<7xf32>, tensor<4xi64> to tensor<4xf32>
  return %g : tensor<4xf32>
}
