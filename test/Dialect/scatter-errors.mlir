// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.scatter refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of inlay.scatter: one offset too few.
func.func @one_offset_too_few(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{has 1 offsets for a tensor of rank 2}}
  %0 = inlay.scatter add %v into %a[0] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C2) of inlay.scatter: offset without operand.
func.func @offset_without_operand(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{has 0 run-time offsets, expected 1}}
  %0 = "inlay.scatter"(%v, %a, %i) <{static_offsets = array<i64: 0, -9223372036854775808>, static_sizes = array<i64: 1, 2>,
      steps = array<i64: 1, 1>, dropped = array<i64>, indexed_dims = array<i64: 0>,
      bounds = #inlay<bounds error>, combiner = #inlay<combiner add>, operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>}>
      : (tensor<3x2xf32>, tensor<5x7xf32>, tensor<3xi64>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C3) of inlay.scatter: step 0.
func.func @step_0(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{step of dimension 1 is 0}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 0] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C4) of inlay.scatter: negative size.
func.func @negative_size(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{size -2 of dimension 1 is negative}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, -2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C5) of inlay.scatter: dropped dimension of size 2.
func.func @dropped_dimension_of_size_2(%a: tensor<5x7xf32>, %v: tensor<3xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{drops dimension 1, whose size is not 1}}
  %0 = "inlay.scatter"(%v, %a, %i) <{static_offsets = array<i64: 0, 1>, static_sizes = array<i64: 1, 2>,
      steps = array<i64: 1, 1>, dropped = array<i64: 1>, indexed_dims = array<i64: 0>,
      bounds = #inlay<bounds error>, combiner = #inlay<combiner add>, operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>}>
      : (tensor<3xf32>, tensor<5x7xf32>, tensor<3xi64>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C6) of inlay.scatter: last index outside.
func.func @last_index_outside(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{index 7 is outside extent 7 of dimension 1}}
  %0 = inlay.scatter add %v into %a[0, 6] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C7) of inlay.scatter: another element type.
func.func @another_element_type(%a: tensor<5x7xf32>, %v: tensor<3x2xf64>, %i: tensor<3xi64>) {
  // expected-error @+1 {{value element type 'f64' differs from 'f32'}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf64> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C8) of inlay.scatter: shape without the window.
func.func @shape_without_the_window(%a: tensor<5x7xf32>, %v: tensor<3xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{value has rank 1, the region has rank 2}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C8) of inlay.scatter: another number of indices.
func.func @another_number_of_indices(%a: tensor<5x7xf32>, %v: tensor<4x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{value extent 4 does not fit region extent 3 in dimension 0}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<4x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C9) of inlay.scatter: no index tensor.
func.func @no_index_tensor(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>) {
  // expected-error @+1 {{has no index tensor; use a region}}
  %0 = "inlay.scatter"(%v, %a) <{static_offsets = array<i64: 0, 1>, static_sizes = array<i64: 1, 2>,
      steps = array<i64: 1, 1>, dropped = array<i64>, indexed_dims = array<i64>,
      bounds = #inlay<bounds error>, combiner = #inlay<combiner add>, operandSegmentSizes = array<i32: 1, 1, 0, 0, 0>}>
      : (tensor<3x2xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C10) of inlay.scatter: one index tensor too few.
func.func @one_index_tensor_too_few(%a: tensor<5x7xf32>, %v: tensor<3xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{has 1 index tensors for 2 indexed dimensions}}
  %0 = inlay.scatter add %v into %a[0, 0] [1, 1] [1, 1] at [0, 1] %i bounds error
      : tensor<3xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C11) of inlay.scatter: indexed dimensions descend.
func.func @indexed_dimensions_descend(%a: tensor<5x7xf32>, %v: tensor<3xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{indexed dimensions must ascend within the rank 2, found 0}}
  %0 = inlay.scatter add %v into %a[0, 0] [1, 1] [1, 1] at [1, 0] %i, %i bounds error
      : tensor<3xf32> into tensor<5x7xf32>, tensor<3xi64>, tensor<3xi64>
  return
}

// -----

// Tests (C11) of inlay.scatter: indexed dimension outside the rank.
func.func @indexed_dimension_outside_the_rank(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{indexed dimensions must ascend within the rank 2, found 2}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 1] at [2] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C12) of inlay.scatter: index tensors of two shapes.
func.func @index_tensors_of_two_shapes(%a: tensor<5x7xf32>, %v: tensor<3xf32>, %i: tensor<3xi64>, %j: tensor<4xi64>) {
  // expected-error @+1 {{index tensors differ in shape: 'tensor<3xi64>' and 'tensor<4xi64>'}}
  %0 = inlay.scatter add %v into %a[0, 0] [1, 1] [1, 1] at [0, 1] %i, %j bounds error
      : tensor<3xf32> into tensor<5x7xf32>, tensor<3xi64>, tensor<4xi64>
  return
}

// -----

// Tests (C13) of inlay.scatter: dimension both indexed and dropped.
func.func @dimension_both_indexed_and_dropped(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{dimension 0 is both indexed and dropped}}
  %0 = inlay.scatter add %v into %a[0, 1] [one, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C14) of inlay.scatter: indexed dimension with an offset.
func.func @indexed_dimension_with_an_offset(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{region of indexed dimension 0 must be offset 0, size 1, step 1}}
  %0 = inlay.scatter add %v into %a[2, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C14) of inlay.scatter: indexed dimension with a size.
func.func @indexed_dimension_with_a_size(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{region of indexed dimension 0 must be offset 0, size 1, step 1}}
  %0 = inlay.scatter add %v into %a[0, 1] [5, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xi64>
  return
}

// -----

// Tests (C15) of inlay.scatter: indices that are floats.
func.func @indices_that_are_floats(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xf32>) {
  // expected-error @+1 {{must be variadic of ranked tensor of 32-bit signless integer or 64-bit signless integer values}}
  %0 = inlay.scatter add %v into %a[0, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xf32> into tensor<5x7xf32>, tensor<3xf32>
  return
}

// -----

// Tests (C16) of inlay.scatter: result of another type.
func.func @result_of_another_type(%a: tensor<5x7xf32>, %v: tensor<3x2xf32>, %i: tensor<3xi64>) {
  // expected-error @+1 {{failed to verify that all of {dest, result} have same type}}
  %0 = "inlay.scatter"(%v, %a, %i) <{static_offsets = array<i64: 0, 1>, static_sizes = array<i64: 1, 2>,
      steps = array<i64: 1, 1>, dropped = array<i64>, indexed_dims = array<i64: 0>,
      bounds = #inlay<bounds error>, combiner = #inlay<combiner add>, operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>}>
      : (tensor<3x2xf32>, tensor<5x7xf32>, tensor<3xi64>) -> tensor<5x8xf32>
  return
}

// -----

// Tests (C17) of inlay.scatter: an unsigned combiner on floats.
func.func @unsigned_combiner(%a: tensor<5x7xbf16>, %v: tensor<3x2xbf16>, %i: tensor<3xi64>) {
  // expected-error @+1 {{combiner minui needs integers, found 'bf16'}}
  %0 = inlay.scatter minui %v into %a[0, 1] [1, 2] [1, 1] at [0] %i bounds error
      : tensor<3x2xbf16> into tensor<5x7xbf16>, tensor<3xi64>
  return
}
