// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.update refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of inlay.update: one offset too few.
func.func @one_offset_too_few(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{has 1 offsets for a tensor of rank 2}}
  %0 = inlay.update add %v into %a[0] [2, 3] [1, 1] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C1) of inlay.update: one size too many.
func.func @one_size_too_many(%a: tensor<5x7xf32>, %v: tensor<2x3x4xf32>) {
  // expected-error @+1 {{has 3 sizes for a tensor of rank 2}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3, 4] [1, 1] : tensor<2x3x4xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C1) of inlay.update: one step too few.
func.func @one_step_too_few(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{has 1 steps for a tensor of rank 2}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C2) of inlay.update: offset without operand.
func.func @offset_without_operand(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{has 0 run-time offsets, expected 1}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: -9223372036854775808, 0>, static_sizes = array<i64: 2, 3>,
      steps = array<i64: 1, 1>, dropped = array<i64>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<2x3xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C2) of inlay.update: size without operand.
func.func @size_without_operand(%a: tensor<5x7xf32>, %v: tensor<2x?xf32>) {
  // expected-error @+1 {{has 0 run-time sizes, expected 1}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 2, -9223372036854775808>,
      steps = array<i64: 1, 1>, dropped = array<i64>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<2x?xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C3) of inlay.update: step 0.
func.func @step_0(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{step of dimension 1 is 0}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1, 0] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C4) of inlay.update: negative size.
func.func @negative_size(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{size -2 of dimension 0 is negative}}
  %0 = inlay.update add %v into %a[0, 0] [-2, 3] [1, 1] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C5) of inlay.update: dropped dimension of size 3.
func.func @dropped_dimension_of_size_3(%a: tensor<5x7xf32>, %v: tensor<2xf32>) {
  // expected-error @+1 {{drops dimension 1, whose size is not 1}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 2, 3>,
      steps = array<i64: 1, 1>, dropped = array<i64: 1>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<2xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C5) of inlay.update: dropped dimensions descend.
func.func @dropped_dimensions_descend(%a: tensor<5x7xf32>, %v: tensor<f32>) {
  // expected-error @+1 {{dropped dimensions must ascend within the rank 2, found 0}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 1>,
      steps = array<i64: 1, 1>, dropped = array<i64: 1, 0>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<f32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C5) of inlay.update: dropped dimension outside the rank.
func.func @dropped_dimension_outside_the_rank(%a: tensor<5x7xf32>, %v: tensor<1x3xf32>) {
  // expected-error @+1 {{dropped dimensions must ascend within the rank 2, found 2}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 3>,
      steps = array<i64: 1, 1>, dropped = array<i64: 2>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<1x3xf32>, tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// Tests (C6) of inlay.update: first index outside.
func.func @first_index_outside(%a: tensor<5x7xf32>, %v: tensor<1x3xf32>) {
  // expected-error @+1 {{index 5 is outside extent 5 of dimension 0}}
  %0 = inlay.update add %v into %a[5, 0] [1, 3] [1, 1] : tensor<1x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C6) of inlay.update: last index outside.
func.func @last_index_outside(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{index 8 is outside extent 7 of dimension 1}}
  %0 = inlay.update add %v into %a[0, 2] [2, 3] [1, 3] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C6) of inlay.update: last index before the start.
func.func @last_index_before_the_start(%a: tensor<5x7xf32>, %v: tensor<3x3xf32>) {
  // expected-error @+1 {{index -1 is outside extent 5 of dimension 0}}
  %0 = inlay.update add %v into %a[1, 0] [3, 3] [-1, 1] : tensor<3x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C7) of inlay.update: another element type.
func.func @another_element_type(%a: tensor<5x7xf32>, %v: tensor<2x3xf64>) {
  // expected-error @+1 {{value element type 'f64' differs from 'f32'}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1, 1] : tensor<2x3xf64> into tensor<5x7xf32>
  return
}

// -----

// Tests (C8) of inlay.update: another rank.
func.func @another_rank(%a: tensor<5x7xf32>, %v: tensor<6xf32>) {
  // expected-error @+1 {{value has rank 1, the region has rank 2}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1, 1] : tensor<6xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C8) of inlay.update: another extent.
func.func @another_extent(%a: tensor<5x7xf32>, %v: tensor<2x4xf32>) {
  // expected-error @+1 {{value extent 4 does not fit region extent 3 in dimension 1}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1, 1] : tensor<2x4xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C8) of inlay.update: static size and run-time extent.
func.func @static_size_and_run_time_extent(%a: tensor<5x7xf32>, %v: tensor<?x3xf32>) {
  // expected-error @+1 {{value extent ? does not fit region extent 2 in dimension 0}}
  %0 = inlay.update add %v into %a[0, 0] [2, 3] [1, 1] : tensor<?x3xf32> into tensor<5x7xf32>
  return
}

// -----

// Tests (C9) of inlay.update: result of another type.
func.func @result_of_another_type(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{failed to verify that all of {dest, result} have same type}}
  %0 = "inlay.update"(%v, %a) <{static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 2, 3>,
      steps = array<i64: 1, 1>, dropped = array<i64>, combiner = #inlay<combiner add>,
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}>
      : (tensor<2x3xf32>, tensor<5x7xf32>) -> tensor<5x8xf32>
  return
}

// -----

// Tests (C10) of inlay.update: an unsigned combiner on floats.
func.func @unsigned_combiner(%a: tensor<5x7xf32>, %v: tensor<2x3xf32>) {
  // expected-error @+1 {{combiner divui needs integers, found 'f32'}}
  %0 = inlay.update divui %v into %a[0, 0] [2, 3] [1, 1] : tensor<2x3xf32> into tensor<5x7xf32>
  return
}
