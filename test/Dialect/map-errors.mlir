// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.map refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

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
