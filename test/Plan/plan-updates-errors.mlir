// RUN: tensor-opt %s --inlay-plan-updates -split-input-file -verify-diagnostics

// Tests that tensors of unknown rank are refused: storage has a shape.

// expected-error @+1 {{argument 1 is of type 'tensor<*xf32>', expected a ranked tensor or a scalar}}
func.func @argument(%n: f32, %a: tensor<*xf32>) -> f32 {
  return %n : f32
}

// -----

func.func @result(%a: tensor<3x5xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{makes an unranked tensor, expected a ranked one}}
  %0 = tensor.cast %a : tensor<3x5xf32> to tensor<*xf32>
  return %0 : tensor<*xf32>
}
