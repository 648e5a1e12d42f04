// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.map refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of inlay.map: read without an access.
func.func @read_without_an_access(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{has 0 accesses for 1 reads}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C2) of inlay.map: bound without operand.
func.func @bound_without_operand(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{has 0 run-time bounds, expected 1}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, -9223372036854775808>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C2) of inlay.map: negative bound.
func.func @negative_bound(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{bound -2 is negative}}
  %0 = inlay.map (%i to -2, %j to 3) set into %a[%i, %j]
      : () into tensor<5x7xf32> {
    inlay.yield %k : f32
  }
  return
}

// -----

// Tests (C3) of inlay.map: destination without an access.
func.func @destination_without_an_access(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{destination and its access go together}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C4) of inlay.map: result of another type.
func.func @result_of_another_type(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{result type 'tensor<5x8xf32>' differs from the destination's 'tensor<5x7xf32>'}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x8xf32>
  return
}

// -----

// Tests (C5) of inlay.map: combiner without destination.
func.func @combiner_without_destination(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{combiner add needs a destination}}
  %0 = "inlay.map"(%a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner add>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 0, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>) -> tensor<2x3xf32>
  return
}

// -----

// Tests (C6) of inlay.map: result without the shape of the bounds.
func.func @result_without_the_shape_of_the_bounds(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{result type 'tensor<2x4xf32>' does not have the shape of the bounds}}
  %0 = inlay.map (%i to 2, %j to 3) : () to tensor<2x4xf32> {
    inlay.yield %k : f32
  }
  return
}

// -----

// Tests (C7) of inlay.map: one subscript for rank 2.
func.func @one_subscript_for_rank_2(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{read 0 has 1 subscripts for rank 2}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] reads (%x = %a[%i])
      : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C7) of inlay.map: one step for rank 2.
func.func @one_step_for_rank_2(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{read 0 has 1 steps and 2 loops for rank 2}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C8) of inlay.map: loop 2 of 2.
func.func @loop_2_of_2(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{read 0 uses loop 2 of 2 in dimension 1}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 2]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C9) of inlay.map: step 0 with a loop.
func.func @step_0_with_a_loop(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{read 0 has step 0 with loop 1 in dimension 1}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] reads (%x = %a[%i, 4 + 0 * %j])
      : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C9) of inlay.map: step without loop.
func.func @step_without_loop(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{destination has step 3 with loop -1 in dimension 1}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 3], [0, -1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C10) of inlay.map: loop twice in the destination.
func.func @loop_twice_in_the_destination(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{destination uses loop 0 2 times, expected once}}
  %0 = inlay.map (%i to 2) set into %a[%i, %i] : () into tensor<5x7xf32> {
    inlay.yield %k : f32
  }
  return
}

// -----

// Tests (C10) of inlay.map: loop not in the destination.
func.func @loop_not_in_the_destination(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{destination uses loop 1 0 times, expected once}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, 4] : () into tensor<5x7xf32> {
    inlay.yield %k : f32
  }
  return
}

// -----

// Tests (C11) of inlay.map: offset without operand.
func.func @offset_without_operand(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{has 0 run-time offsets, expected 1}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[?, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

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

// -----

// Tests (C19) of inlay.map: body with an argument too few.
func.func @body_with_an_argument_too_few(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{body has 2 arguments for 2 loops and 1 reads}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index):
    inlay.yield %k : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C20) of inlay.map: loop argument that is no index.
func.func @loop_argument_that_is_no_index(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{loop argument 1 is not an index}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: i64, %x: f32):
    inlay.yield %x : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C20) of inlay.map: read argument of another type.
func.func @read_argument_of_another_type(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{body argument of read 0 has type 'f64', expected 'f32'}}
  %0 = "inlay.map"(%a, %a) <{static_bounds = array<i64: 2, 3>,
      combiner = #inlay<combiner set>,
      dest_subscripts = #inlay.access<[0, 0], [1, 1], [0, 1]>,
      read_subscripts = [#inlay.access<[1, 0], [1, 1], [0, 1]>],
      static_saved_offsets = array<i64>,
      saved_steps = array<i64>,
      saved_reads = array<i64>,
      operandSegmentSizes = array<i32: 0, 1, 1, 0, 0>}> ({
  ^bb0(%i: index, %j: index, %x: f64):
    inlay.yield %k : f32
  }) : (tensor<5x7xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C21) of inlay.map: tensor in the body.
func.func @tensor_in_the_body(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{body uses a tensor; make it a read}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] : () into tensor<5x7xf32> {
    %x = tensor.extract %a[%i, %j] : tensor<5x7xf32>
    inlay.yield %x : f32
  }
  return
}

// -----

// Tests (C21) of inlay.map: side effect in the body.
func.func @side_effect_in_the_body(%a: tensor<5x7xf32>, %k: f32, %ok: i1) {
  // expected-error @+1 {{body has side effects: 'inlay.check'}}
  %0 = inlay.map (%i to 2, %j to 3) set into %a[%i, %j] : () into tensor<5x7xf32> {
    inlay.check usage %ok, "never" : i1
    inlay.yield %k : f32
  }
  return
}
