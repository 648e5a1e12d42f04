// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifier of inlay.yield refuses; the labels are those of docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of inlay.yield: value of another type.
func.func @value_of_another_type(%a: tensor<5xf32>, %k: f64) {
  %0 = inlay.map (%i to 3) set into %a[%i] : () into tensor<5xf32> {
    // expected-error @+1 {{yields 'f64' into a nest of 'f32'}}
    inlay.yield %k : f64
  }
  return
}

// -----

// Tests (C2) of inlay.yield: outside a nest.
func.func @outside_a_nest(%k: f32) {
  // expected-error @+1 {{expects parent op to be one of 'inlay.map, inlay.nest'}}
  inlay.yield %k : f32
}
