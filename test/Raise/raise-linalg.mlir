// RUN: tensor-opt %s --inlay-raise --split-input-file | FileCheck %s

// Tests that an output which is read or has storage of its own is updated, and
// that operands are asked to agree.

// CHECK-LABEL: func.func @axpy
// CHECK:         inlay.check usage %{{.*}}, "'linalg.generic' has extent {0} in dimension 0 of operand 1, expected {1}; nothing was written"
// CHECK-NEXT:    %[[V:.*]] = inlay.map (%i to %[[N:.*]]) reads (%[[X:.*]] = %arg0[%i], %[[Y:.*]] = %arg1[%i])
// CHECK-NEXT:      %[[P:.*]] = arith.mulf %[[X]], %arg2
// CHECK-NEXT:      %[[S:.*]] = arith.addf %[[P]], %[[Y]]
// CHECK-NEXT:      inlay.yield %[[S]]
// CHECK:         inlay.update set %[[V]] into %arg1[0] [%[[N]]] [1]
func.func @axpy(%a: tensor<?xf64>, %u: tensor<?xf64> {inlay.inout}, %k: f64) -> tensor<?xf64> {
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : tensor<?xf64>) outs(%u : tensor<?xf64>) {
  ^bb0(%x: f64, %y: f64):
    %p = arith.mulf %x, %k : f64
    %s = arith.addf %p, %y : f64
    linalg.yield %s : f64
  } -> tensor<?xf64>
  return %r : tensor<?xf64>
}

// -----

// Tests that the loops are those of the output, that an output which is there
// for its shape is not written, and that types which agree are not asked.

// CHECK-LABEL: func.func @transposed
// CHECK-NOT:     inlay.check
// CHECK:         %[[V:.*]] = inlay.map (%[[J:.*]] to 3, %[[I:.*]] to 2) reads (%[[X:.*]] = %arg0[%[[I]], %[[J]]], %[[Y:.*]] = %arg1[%[[J]]], %[[K:.*]] = %arg2)
// CHECK-NEXT:      arith.index_cast %[[I]]
// CHECK:         return %[[V]]
func.func @transposed(%a: tensor<2x3xi64>, %b: tensor<3xi64>, %k: i64) -> tensor<3x2xi64> {
  %e = tensor.empty() : tensor<3x2xi64>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> ()>, affine_map<(i, j) -> (j, i)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%a, %b, %k : tensor<2x3xi64>, tensor<3xi64>, i64) outs(%e : tensor<3x2xi64>) {
  ^bb0(%x: i64, %y: i64, %z: i64, %o: i64):
    %i = linalg.index 0 : index
    %n = arith.index_cast %i : index to i64
    %p = arith.muli %x, %y : i64
    %q = arith.addi %p, %z : i64
    %s = arith.addi %q, %n : i64
    linalg.yield %s : i64
  } -> tensor<3x2xi64>
  return %r : tensor<3x2xi64>
}

// -----

// Tests that each result is a nest with what it needs of the body.

// CHECK-LABEL: func.func @results
// CHECK:         inlay.map
// CHECK-NEXT:      arith.negf
// CHECK-NEXT:      inlay.yield
// CHECK:         inlay.map
// CHECK-NEXT:      arith.mulf
// CHECK-NEXT:      inlay.yield
func.func @results(%a: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %r:2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : tensor<4xf32>) outs(%e, %e : tensor<4xf32>, tensor<4xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %n = arith.negf %x : f32
    %p = arith.mulf %x, %x : f32
    linalg.yield %n, %p : f32, f32
  } -> (tensor<4xf32>, tensor<4xf32>)
  return %r#0, %r#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// Tests that the elementwise operations that have names are raised by their
// bodies, and that those which later passes know stay.

// CHECK-LABEL: func.func @named
// CHECK:         arith.subf
// CHECK:         math.absf
// CHECK-NOT:     linalg.map
// CHECK:         linalg.broadcast
func.func @named(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4x2xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.sub ins(%a, %b : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.map { math.absf } ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>)
  %w = tensor.empty() : tensor<4x2xf32>
  %t = linalg.broadcast ins(%s : tensor<4xf32>) outs(%w : tensor<4x2xf32>) dimensions = [1]
  return %t : tensor<4x2xf32>
}
