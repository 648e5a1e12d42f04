// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Attributes of function arguments that are refused; the labels are those of
// docs/spec.md.
// RUN: tensor-opt %s -verify-diagnostics -split-input-file

// Tests (C1) of function arguments: unknown attribute.
// expected-error @+1 {{argument 1 has the unknown attribute 'inlay.out', expected 'inlay.inout', 'inlay.owned' or 'inlay.unsigned'}}
func.func @unknown(%a: f32, %b: tensor<3xf32> {inlay.out}) {
  return
}

// -----

// Tests (C2) of function arguments: not a function.
// expected-error @+1 {{does not take the attribute 'inlay.inout'}}
module attributes {inlay.inout} {
}

// -----

// Tests (C3) of function arguments: a value.
// expected-error @+1 {{argument 0: 'inlay.owned' takes no value}}
func.func @value(%a: tensor<3xf32> {inlay.owned = 3}) {
  return
}

// -----

// Tests (C4) of function arguments: a scalar.
// expected-error @+1 {{argument 0 is 'inlay.inout', but of type 'f32', which is no ranked tensor}}
func.func @scalar(%a: f32 {inlay.inout}) {
  return
}

// -----

// Tests (C5) of function arguments: both at once.
// expected-error @+1 {{argument 0 is both 'inlay.inout' and 'inlay.owned'}}
func.func @both(%a: tensor<3xf32> {inlay.inout, inlay.owned}) {
  return
}

// -----

// Tests (C6) of function arguments: no result.
// expected-error @+1 {{argument 1 is 'inlay.inout', but there is no result 1 for its final value}}
func.func @missing(%a: tensor<3xf32> {inlay.inout}, %b: tensor<5xf32> {inlay.inout}) -> tensor<3xf32> {
  return %a : tensor<3xf32>
}

// -----

// Tests (C6) of function arguments: another shape.
// expected-error @+1 {{argument 1 is 'inlay.inout' and of type 'tensor<3x?xf32>', but result 0, its final value, is of type 'tensor<4x5xf32>'}}
func.func @shape(%n: f32, %a: tensor<3x?xf32> {inlay.inout}) -> tensor<4x5xf32> {
  %r = tensor.empty() : tensor<4x5xf32>
  return %r : tensor<4x5xf32>
}

// -----

// Tests (C6) of function arguments: a scalar.
// expected-error @+1 {{argument 0 is 'inlay.inout' and of type 'tensor<3xf32>', but result 0, its final value, is of type 'f32'}}
func.func @number(%a: tensor<3xf32> {inlay.inout}, %n: f32) -> f32 {
  return %n : f32
}

// -----

// Tests (C1) of function arguments: an attribute of arguments on a result.
// expected-error @+1 {{result 0 has the unknown attribute 'inlay.owned', expected 'inlay.unsigned'}}
func.func private @on_a_result() -> (tensor<3xi8> {inlay.owned})

// -----

// Tests (C3) of function arguments: a value on a result.
// expected-error @+1 {{result 0: 'inlay.unsigned' takes no value}}
func.func private @value_on_a_result() -> (tensor<3xi8> {inlay.unsigned = 3})

// -----

// Tests (C7) of function arguments: unsigned floats.
// expected-error @+1 {{argument 0 is 'inlay.unsigned', but of type 'tensor<3xf16>', which has no integers}}
func.func @unsigned_floats(%a: tensor<3xf16> {inlay.unsigned}) {
  return
}

// -----

// Tests (C7) of function arguments: unsigned bools.
// expected-error @+1 {{result 0 is 'inlay.unsigned', but of type 'tensor<3xi1>', which has no integers}}
func.func private @unsigned_bools() -> (tensor<3xi1> {inlay.unsigned})
