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
