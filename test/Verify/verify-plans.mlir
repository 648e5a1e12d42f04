// RUN: tensor-opt %s --inlay-verify-plans -split-input-file -verify-diagnostics

// Tests that a right plan passes.
func.func @right(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
      plan <order (0 backward), reads [<ordered>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that an order in the wrong direction is found.
func.func @wrong_direction(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{read 0 is not proved to come first: in loop 0, forward, write iteration < read iteration has a solution}}
  %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
      plan <order (0 forward), reads [<ordered>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that the order of the loops counts: inner shifts do not help.
func.func @wrong_nesting(%u: tensor<5x7xf32> {inlay.inout})
    -> tensor<5x7xf32> {
  // expected-error @+1 {{read 0 is not proved to come first: in loop 0, forward, write iteration < read iteration has a solution}}
  %0 = inlay.map (%i to 4, %j to 6) set into %u[1 + %i, %j]
      reads (%a = %u[%i, 1 + %j])
      plan <order (0 forward, 1 forward), reads [<ordered>]>
      : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<5x7xf32>
}

// -----

// Tests that a claim of disjointness is found out.
func.func @not_disjoint(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{read 0 is not proved disjoint in dimension 0: write = read there has a solution}}
  %0 = inlay.map (%i to 4) set into %u[2 * %i] reads (%a = %u[8 + -1 * %i])
      plan <order (0 any), reads [<disjoint dimension 0>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a claim of equality is found out.
func.func @not_equal(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{read 0 is not proved equal: loop 0 may read in one iteration what another writes}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %u[1 + %i])
      plan <order (0 any), reads [<equal>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a read of the destination's storage may not pass as unrelated.
func.func @not_unrelated(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{read 0 is said to be unrelated, but it reads the storage that is written}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %u[1 + %i])
      plan <order (0 any), reads [<unrelated>]>
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a box that is too small is found.
func.func @small_box(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %s = inlay.copy %u[2] [5] [1] because "too small"
      : tensor<9xf32> to tensor<5xf32>
  // expected-error @+1 {{saved box does not hold all that read 0 shares with the write in dimension 0}}
  %0 = inlay.map (%i to 8) set into %u[1 + %i] reads (%a = %u[%i])
      saved %s at [2] [1] for [0]
      plan <order (0 forward), reads [<saved>]>
      : (tensor<9xf32>) saved tensor<5xf32> into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a nest without a plan is found.
func.func @no_plan(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  // expected-error @+1 {{has no plan}}
  %0 = inlay.map (%i to 8) set into %u[%i] reads (%a = %u[%i])
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  return %0 : tensor<9xf32>
}

// -----

// Tests that a truncated quotient is known to within its rounding: the write
// ends at element 4.
func.func @quotient(%u: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c9 = arith.constant 9 : index
  %n = tensor.dim %u, %c0 : tensor<?xf32>
  %low = arith.minsi %n, %c9 : index
  %more = arith.addi %low, %c1 : index
  %half = arith.divsi %more, %c2 : index
  %0 = inlay.map (%i to %half) set into %u[%i] reads (%a = %u[5])
      plan <order (0 any), reads [<disjoint dimension 0>]>
      : (tensor<?xf32>) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  // expected-error @+1 {{read 0 is not proved disjoint in dimension 0}}
  %1 = inlay.map (%i to %half) set into %0[%i] reads (%a = %0[4])
      plan <order (0 any), reads [<disjoint dimension 0>]>
      : (tensor<?xf32>) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  return %1 : tensor<?xf32>
}

// -----

// Tests that a loop's variable is known to lie between the loop's bounds.
func.func @loop(%u: tensor<?xf32> {inlay.inout}, %n: index) -> tensor<?xf32> {
  %c1 = arith.constant 1 : index
  %0 = scf.for %t = %c1 to %n step %c1 iter_args(%b = %u) -> (tensor<?xf32>) {
    %1 = inlay.map (%i to 7) set into %b[%t + %i] reads (%a = %b[%i])
        plan <order (0 backward), reads [<ordered>]>
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    // expected-error @+1 {{read 0 is not proved to come first: in loop 0, forward}}
    %2 = inlay.map (%i to 7) set into %1[%t + %i] reads (%a = %1[%i])
        plan <order (0 forward), reads [<ordered>]>
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    scf.yield %2 : tensor<?xf32>
  }
  return %0 : tensor<?xf32>
}

// -----

// Tests that an operand too large to be said does not hide what the others of
// its kind say.
func.func @large_operand(%u: tensor<?xi32> {inlay.inout}, %n: index) -> tensor<?xi32> {
  %c0 = arith.constant 0 : index
  %large = arith.constant 9223372036854775806 : index
  %0 = arith.addi %n, %large overflow<nsw> : index
  %1 = arith.minsi %0, %c0 : index
  %2 = arith.maxsi %1, %c0 : index
  %3 = arith.maxsi %0, %c0 : index
  %4 = arith.subi %2, %3 : index
  %5 = arith.maxsi %4, %c0 : index
  %6 = inlay.map (%i to %5) sub into %u[%3 + %i] reads (%a = %u[%i])
      plan <order (0 any), reads [<disjoint dimension 0>]>
      : (tensor<?xi32>) into tensor<?xi32> {
    inlay.yield %a : i32
  }
  return %6 : tensor<?xi32>
}
