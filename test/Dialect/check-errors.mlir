// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.check refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of inlay.check: one bound of two.
func.func @one_bound_of_two(%i: i64, %n: index) {
  // expected-error @+1 {{has only one of its two bounds}}
  "inlay.check"(%i, %n) <{blame = #inlay<blame data>, message = "no",
      operandSegmentSizes = array<i32: 1, 1, 0, 0>}> : (i64, index) -> ()
  return
}

// -----

// Tests (C2) of inlay.check: condition that is no i1.
func.func @condition_that_is_no_i1(%i: i32) {
  // expected-error @+1 {{subject without bounds must be i1, found 'i32'}}
  inlay.check usage %i, "no" : i32
  return
}

// -----

// Tests (C2) of inlay.check: condition that is a tensor.
func.func @condition_that_is_a_tensor(%i: tensor<3xi1>) {
  // expected-error @+1 {{subject without bounds must be i1, found 'tensor<3xi1>'}}
  inlay.check usage %i, "no" : tensor<3xi1>
  return
}

// -----

// Tests (C3) of inlay.check: floats within bounds.
func.func @floats_within_bounds(%i: tensor<3xf32>, %n: index) {
  // expected-error @+1 {{subject with bounds must be integers, found 'tensor<3xf32>'}}
  inlay.check data %i in [%n, %n), "no" : tensor<3xf32>
  return
}

// -----

// Tests (C3) of inlay.check: vector within bounds.
func.func @vector_within_bounds(%i: vector<3xi64>, %n: index) {
  // expected-error @+1 {{subject with bounds must be integers, found 'vector<3xi64>'}}
  inlay.check data %i in [%n, %n), "no" : vector<3xi64>
  return
}
