// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.map refuses in the accesses; the labels are
// those of docs/spec.md.
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
