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

// -----

// Tests that an operation whose accesses nobody knows is refused, whether it
// makes a tensor or only reads one.

func.func @unknown(%u: tensor<3xf32> {inlay.inout}, %a: tensor<3xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{'arith.addf' op works on tensors or has regions, and is not known to the planner}}
  %0 = arith.addf %u, %a : tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @reader(%a: tensor<3xf32>) -> index {
  // expected-error @+1 {{'tensor.rank' op works on tensors or has regions, and is not known to the planner}}
  %0 = tensor.rank %a : tensor<3xf32>
  return %0 : index
}
