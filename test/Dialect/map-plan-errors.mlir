// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.map refuses in the saved reads and the plan; the
// labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C12) of inlay.map: saved read without saved tensor.
func.func @saved_read_without_saved_tensor(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{lists saved reads without a saved tensor}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64: 0>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C13) of inlay.map: saved read 2 of 2.
func.func @saved_read_2_of_2(%a: tensor<5x7xf32>, %k: f32, %s: tensor<1x3xf32>) {
  // expected-error @+1 {{saves read 2 of 2}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j]
      reads (%x = %a[1 + %i, %j], %y = %k)
      saved %s at [1, 0] [1, 1] for [2]
      : (tensor<5x7xf32>, f32) saved tensor<1x3xf32> into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C14) of inlay.map: saved tensor of another rank.
func.func @saved_tensor_of_another_rank(%a: tensor<5x7xf32>, %k: f32, %s: tensor<3xf32>) {
  // expected-error @+1 {{saved tensor 'tensor<3xf32>' does not fit read 0 of type 'tensor<5x7xf32>'}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j]
      reads (%x = %a[1 + %i, %j], %y = %k)
      saved %s at [0] [1] for [0]
      : (tensor<5x7xf32>, f32) saved tensor<3xf32> into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C14) of inlay.map: saved scalar.
func.func @saved_scalar(%a: tensor<5x7xf32>, %k: f32, %s: tensor<1x3xf32>) {
  // expected-error @+1 {{saved tensor 'tensor<1x3xf32>' does not fit read 1 of type 'f32'}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j]
      reads (%x = %a[1 + %i, %j], %y = %k)
      saved %s at [1, 0] [1, 1] for [1]
      : (tensor<5x7xf32>, f32) saved tensor<1x3xf32> into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C15) of inlay.map: saved box with one offset.
func.func @saved_box_with_one_offset(%a: tensor<5x7xf32>, %k: f32, %s: tensor<1x3xf32>) {
  // expected-error @+1 {{saved box has 1 offsets and 2 steps for rank 2}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j]
      reads (%x = %a[1 + %i, %j], %y = %k)
      saved %s at [1] [1, 1] for [0]
      : (tensor<5x7xf32>, f32) saved tensor<1x3xf32> into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C16) of inlay.map: saved box with a negative step.
func.func @saved_box_with_a_negative_step(%a: tensor<5x7xf32>, %k: f32, %s: tensor<1x3xf32>) {
  // expected-error @+1 {{saved box has a step that is not positive}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j]
      reads (%x = %a[1 + %i, %j], %y = %k)
      saved %s at [1, 0] [1, -1] for [0]
      : (tensor<5x7xf32>, f32) saved tensor<1x3xf32> into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C17) of inlay.map: plan without loop 1.
func.func @plan_without_loop_1(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{plan does not name each of the 2 loops once}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] reads (%x = %a[%i, %j])
      plan <order (0 any, 0 any), reads [<equal>]> : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C18) of inlay.map: plan without certificate.
func.func @plan_without_certificate(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{plan has 0 certificates for 1 reads}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] reads (%x = %a[%i, %j])
      plan <order (0 any, 1 any), reads []> : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}
