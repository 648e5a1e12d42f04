// RUN: tensor-opt %s --inlay-insert-checks --split-input-file --verify-diagnostics

// Tests that what the checks do not cover is refused by name.

func.func @unknown(%a: tensor<8xf32>, %i: tensor<2x1xi32>) -> tensor<2xf32> {
  // expected-error @below {{'tensor.gather' op is not among the operations that Inlay accepts}}
  %r = tensor.gather %a[%i] gather_dims([0]) : (tensor<8xf32>, tensor<2x1xi32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}

// -----

// expected-error @below {{has several blocks, expected structured control flow in one}}
func.func @blocks(%u: tensor<?xf32>) -> tensor<?xf32> {
  cf.br ^bb1(%u : tensor<?xf32>)
^bb1(%w: tensor<?xf32>):
  return %w : tensor<?xf32>
}

// -----

// expected-error @below {{has a type that is no ranked tensor and no scalar in its signature}}
func.func @memory(%u: memref<4xf32> {inlay.inout}) {
  return
}

// -----

func.func @final_type(%a: tensor<?x4xf32>, %u: tensor<2x?xf32> {inlay.inout}) -> tensor<?x4xf32> {
  // expected-error @below {{gives in-out argument 1 a final value of type 'tensor<?x4xf32>', expected 'tensor<2x?xf32>'}}
  return %a : tensor<?x4xf32>
}

// -----

func.func @no_dimension(%a: tensor<?xf32>) -> tensor<?xf32> {
  %c5 = arith.constant 5 : index
  // expected-error @below {{asks for a dimension that is not a constant below the rank}}
  %n = tensor.dim %a, %c5 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  return %e : tensor<?xf32>
}

// -----

func.func @divide(%a: tensor<?xi32>, %b: tensor<?xi32>) -> tensor<?xi32> {
  // expected-error @below {{'arith.divsi' op may divide by 0}}
  %r = arith.divsi %a, %b : tensor<?xi32>
  return %r : tensor<?xi32>
}

// -----

// Tests that a divisor may be a number, or chosen so that it is safe.

func.func @safe(%a: i32, %b: i32) -> i32 {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %minus = arith.constant -1 : i32
  %is0 = arith.cmpi eq, %b, %zero : i32
  %is1 = arith.cmpi eq, %b, %minus : i32
  %special = arith.ori %is0, %is1 : i1
  %divisor = arith.select %special, %one, %b : i32
  %r = arith.divsi %a, %divisor : i32
  %positive = arith.maxsi %b, %one : i32
  %s = arith.remsi %r, %positive : i32
  return %s : i32
}

// -----

func.func @shift(%a: i32, %b: i32) -> i32 {
  // expected-error @below {{'arith.shli' op may shift by more than the width}}
  %r = arith.shli %a, %b : i32
  return %r : i32
}

// -----

func.func @convert(%a: f32) -> i32 {
  // expected-error @below {{'arith.fptosi' op may convert a number that the integer does not hold}}
  %r = arith.fptosi %a : f32 to i32
  return %r : i32
}

// -----

func.func @unraised(%a: tensor<8xf32>) -> tensor<2xf32> {
  // expected-error @below {{'tensor.extract_slice' op is raised by --inlay-raise, expected that to have run}}
  %r = tensor.extract_slice %a[0] [2] [1] : tensor<8xf32> to tensor<2xf32>
  return %r : tensor<2xf32>
}

// -----

// expected-error @below {{has elements of type index, expected f32, f64, i32, i64, i1, i8, i16, f16, bf16 in its signature}}
func.func @indices(%a: tensor<?xindex>) -> tensor<?xindex> {
  return %a : tensor<?xindex>
}
