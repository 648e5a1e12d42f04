// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.map refuses in the body; the labels are
// those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

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

// -----

// Tests (C22) of inlay.map: an unsigned combiner on floats.
func.func @unsigned_combiner(%a: tensor<5x7xf32>, %k: f32) {
  // expected-error @+1 {{combiner maxui needs integers, found 'f32'}}
  %0 = inlay.map (%i to 2, %j to 3) maxui into %a[%i, %j] : () into tensor<5x7xf32> {
    inlay.yield %k : f32
  }
  return
}
