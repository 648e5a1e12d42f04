// RUN: tensor-opt %s --inlay-lower-nests --dump-pass-pipeline 2>&1 | FileCheck %s
// RUN: tensor-opt %s --inlay-cpu-pipeline --dump-pass-pipeline 2>&1 | FileCheck %s

// Tests that the pass and the pipeline have one default for the vectors' width.

// CHECK: inlay-lower-nests{vector-bytes=32}
func.func @same(%t: tensor<4xf32> {inlay.inout}) -> tensor<4xf32> {
  return %t : tensor<4xf32>
}
