// RUN: not tensor-opt %s --inlay-fuse 2>&1 | FileCheck %s

// Tests that what fusion cannot bring into a nest is refused by name.

// CHECK: fuse-errors.mlir:[[#@LINE+2]]:8: error: fusion leaves 'tensor.generate' on a whole tensor, expected a nest
func.func @generate(%a: tensor<4xf32>) -> tensor<4xf32> {
  %g = tensor.generate {
  ^bb0(%i: index):
    %x = tensor.extract %a[%i] : tensor<4xf32>
    tensor.yield %x : f32
  } : tensor<4xf32>
  return %g : tensor<4xf32>
}
