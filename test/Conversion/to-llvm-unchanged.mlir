// RUN: not tensor-opt %s --inlay-to-llvm --mlir-print-ir-after-failure 2>&1 | FileCheck %s

// Tests that a function that is refused stays as it was, its name and its
// arguments among it.
// CHECK: argument 1 has type 'index'
// CHECK: func.func @index(%{{.*}}: memref<?xf32, strided<[1]>>, %{{.*}}: index)
func.func @index(%t: memref<?xf32, strided<[1]>>, %n: index) {
  return
}
