// RUN: tensor-opt %s --inlay-verify-plans -split-input-file -verify-diagnostics

// Tests that a copy ahead of the check which would hold it inside is refused.
func.func @ahead_of_check(%u: tensor<?xf32>, %n: index) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  // expected-error @+1 {{region is not proved to lie inside the source here, in dimension 0}}
  %s = inlay.copy %u[%n] [1] [1] because "test" : tensor<?xf32> to tensor<1xf32>
  inlay.check data %n in [%c0, %d), "index outside" () : index
  return %s : tensor<1xf32>
}

// -----

// Tests that a copy behind its check is taken.
func.func @behind_check(%u: tensor<?xf32>, %n: index) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  inlay.check data %n in [%c0, %d), "index outside" () : index
  %s = inlay.copy %u[%n] [1] [1] because "test" : tensor<?xf32> to tensor<1xf32>
  return %s : tensor<1xf32>
}

// -----

// Tests that a check in a branch holds nothing inside behind the branch.
func.func @check_in_branch(%u: tensor<?xf32>, %n: index, %c: i1) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  scf.if %c {
    inlay.check data %n in [%c0, %d), "index outside" () : index
  }
  // expected-error @+1 {{region is not proved to lie inside the source here, in dimension 0}}
  %s = inlay.copy %u[%n] [1] [1] because "test" : tensor<?xf32> to tensor<1xf32>
  return %s : tensor<1xf32>
}

// -----

// Tests that a branch's condition holds on its own side only.
func.func @other_side(%u: tensor<?xf32>, %n: index) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  %c = arith.cmpi ult, %n, %d : index
  %r = scf.if %c -> tensor<1xf32> {
    %s = inlay.copy %u[%n] [1] [1] because "test" : tensor<?xf32> to tensor<1xf32>
    scf.yield %s : tensor<1xf32>
  } else {
    // expected-error @+1 {{region is not proved to lie inside the source here, in dimension 0}}
    %s = inlay.copy %u[%n] [1] [1] because "test" : tensor<?xf32> to tensor<1xf32>
    scf.yield %s : tensor<1xf32>
  }
  return %r : tensor<1xf32>
}

// -----

// Tests that a saved box in the storage that is written is refused.
func.func @saved_in_destination(%u: tensor<256xi32>) -> tensor<256xi32> {
  %s = inlay.copy %u[0] [256] [1] because "test" : tensor<256xi32> to tensor<256xi32>
  // expected-error @+1 {{saved box is in the storage that is written}}
  %0 = inlay.map (%i to 255) set into %s[1 + %i] reads (%a = %u[%i]) saved %s at [0] [1] for [0]
      plan <order (0 forward), reads [<saved>]> : (tensor<256xi32>) saved tensor<256xi32> into tensor<256xi32> {
    inlay.yield %a : i32
  }
  return %0 : tensor<256xi32>
}

// -----

// Tests that an operation with regions that the checker does not know is
// refused, whatever is inside.
func.func @unknown_region(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{'scf.execute_region' op works on tensors or has regions, and is not known to the checker of plans}}
  %r = scf.execute_region -> tensor<9xf32> {
    scf.yield %u : tensor<9xf32>
  }
  return %r : tensor<9xf32>
}

// -----

// Tests that an operation on tensors that the checker does not know is refused.
func.func @unknown_operation(%u: tensor<9xf32>) -> tensor<9xf32> {
  // expected-error @+1 {{'arith.negf' op works on tensors or has regions, and is not known to the checker of plans}}
  %r = arith.negf %u : tensor<9xf32>
  return %r : tensor<9xf32>
}

// -----

// Tests that a nest that makes a new tensor needs a plan, too.
func.func @no_plan(%u: tensor<3x?xi32>) -> tensor<?xi32> {
  %c1 = arith.constant 1 : index
  %d = tensor.dim %u, %c1 : tensor<3x?xi32>
  // expected-error @+1 {{has no plan}}
  %0 = inlay.map (%i to %d) reads (%a = %u[2, %i]) : (tensor<3x?xi32>) to tensor<?xi32> {
    inlay.yield %a : i32
  }
  return %0 : tensor<?xi32>
}

// -----

// Tests that a certificate says nothing that no proof asks for.
func.func @decoration(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+2 {{a certificate of kind ordered names dimension 5, expected none}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %u[1 + %i])
      plan <order (0 forward), reads [<ordered dimension 5>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a read does not take elements from the box of another tensor,
// though nothing of what it reads is overwritten.
func.func @box_of_another(%u: tensor<9xi32> {inlay.inout}, %v: tensor<9xi32>) -> tensor<9xi32> {
  %s = inlay.copy %u[0] [8] [1] because "test" : tensor<9xi32> to tensor<8xi32>
  // expected-error @+1 {{saved box of read 0 is not an inlay.copy of what is read, in the same block}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %v[%i]) saved %s at [0] [1] for [0]
      plan <order (0 any), reads [<unrelated>]> : (tensor<9xi32>) saved tensor<8xi32> into tensor<9xi32> {
    inlay.yield %a : i32
  }
  return %0 : tensor<9xi32>
}
