// RUN: tensor-opt %s --inlay-verify-plans -split-input-file -verify-diagnostics

// Tests that a borrowed argument may not be written.
func.func @borrowed(%u: tensor<9xf32>, %v: f32) -> tensor<9xf32> {
  // expected-error @+1 {{destination may not be written: it is a constant or a borrowed argument}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %v)
      plan <order (0 any), reads [<unrelated>]>
      : (f32) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a read of what an earlier update has overwritten is found.
func.func @stale(%u: tensor<9xf32> {inlay.inout}, %v: f32) -> tensor<9xf32> {
  // expected-note @+1 {{by this update}}
  %0 = inlay.map (%i to 4) set into %u[%i] reads (%a = %v)
      plan <order (0 any), reads [<unrelated>]>
      : (f32) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  // expected-error @+1 {{read 0 is not proved current: elements of it may have been overwritten}}
  %1 = inlay.map (%i to 4) set into %0[5 + %i] reads (%a = %u[3 + %i])
      plan <order (0 any), reads [<disjoint dimension 0>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %1 : tensor<9xf32>
}

// -----

// Tests that two updates of one value are found.
func.func @twice(%u: tensor<9xf32> {inlay.inout}, %v: f32)
    -> (tensor<9xf32>, tensor<9xf32>) {
  // expected-note @+1 {{by this update}}
  %0 = inlay.map (%i to 4) set into %u[%i] reads (%a = %v)
      plan <order (0 any), reads [<unrelated>]>
      : (f32) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  // expected-error @+1 {{destination is not proved current: elements of it may have been overwritten}}
  %1 = inlay.map (%i to 4) set into %u[5 + %i] reads (%a = %v)
      plan <order (0 any), reads [<unrelated>]>
      : (f32) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0, %1 : tensor<9xf32>, tensor<9xf32>
}

// -----

// Tests that a value from before a loop is found stale in its second
// iteration.
func.func @loop(%u: tensor<9xf32> {inlay.inout}, %n: index) -> tensor<9xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %t = %c0 to %n step %c1 iter_args(%w = %u) -> tensor<9xf32> {
    // expected-error @+2 {{read 0 is not proved current}}
    // expected-note @+1 {{by this update}}
    %0 = inlay.map (%i to 8) set into %w[%i] reads (%a = %u[1 + %i])
        plan <order (0 forward), reads [<ordered>]>
        : (tensor<9xf32>) into tensor<9xf32> {
      inlay.yield %a : f32
    }
    scf.yield %0 : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// -----

// Tests that in-outs must end in their arguments' storage.
func.func @exchanged(%a: tensor<9xf32> {inlay.inout},
    %b: tensor<9xf32> {inlay.inout}) -> (tensor<9xf32>, tensor<9xf32>) {
  // expected-error @+1 {{result 0 is not in the storage where it has to be}}
  return %b, %a : tensor<9xf32>, tensor<9xf32>
}

// -----

// Tests that a borrowed argument is no result.
func.func @given_away(%a: tensor<9xf32>) -> tensor<9xf32> {
  // expected-error @+1 {{result 0 has no storage of its own}}
  return %a : tensor<9xf32>
}
