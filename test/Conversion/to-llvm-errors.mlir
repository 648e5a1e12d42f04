// RUN: tensor-opt %s --inlay-to-llvm --split-input-file --verify-diagnostics

// Tests that a kernel is one function.
func.func @first() { return }
// expected-error@+1 {{is a second function with a body; a compiled kernel has one}}
func.func @second() { return }

// -----

// Tests that only memory is returned.
func.func @scalar(%k: f32) -> f32 {
  // expected-error@+1 {{returns 'f32', expected memory}}
  return %k : f32
}

// -----

// Tests that an argument has a form in the C ABI.
// expected-error@+1 {{argument 1 has type 'index', expected memory, an integer or a float}}
func.func @index(%t: memref<?xf32, strided<[1]>>, %n: index) { return }

// -----

// Tests that what is not lowered is named before anything is changed.
func.func @tensors(%t: memref<?xf32, strided<[1]>>) {
  %f = arith.constant 0.0 : f32
  // expected-error@+1 {{does not work on memory and scalars; run --inlay-bufferize and --inlay-lower-nests first}}
  %s = tensor.from_elements %f : tensor<1xf32>
  return
}

// -----

// Tests that a range is checked by a loop by now.
func.func @range(%t: memref<?xf32, strided<[1]>>, %k: i64) {
  %c0 = arith.constant 0 : index
  // expected-error@+1 {{checks a range; run --inlay-lower-nests first}}
  inlay.check data %k in [%c0, %c0), "outside" () : i64
  return
}

// -----

// Tests memory whose elements do not lie at strides from its start.
// expected-error@+1 {{argument 0 has type 'memref<?xf32, strided<[1], offset: 3>>', expected memory with strides and no offset}}
func.func @offset(%t: memref<?xf32, strided<[1], offset: 3>>) { return }
