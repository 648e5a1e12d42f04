// RUN: tensor-opt %s --inlay-raise --split-input-file --verify-diagnostics | FileCheck %s

// Tests that a product which goes on from its output starts from zero, and is
// added to it.

// CHECK-LABEL: func.func @continued
// CHECK-SAME:    %[[U:[a-z0-9]+]]: tensor<3xf32> {inlay.inout}
// CHECK:         %[[F:.*]] = linalg.fill ins(%cst : f32)
// CHECK-NEXT:    %[[P:.*]] = linalg.matvec {{.*}} outs(%[[F]] : tensor<3xf32>)
// CHECK-NEXT:    inlay.update add %[[P]] into %[[U]][0] [3] [1]
func.func @continued(%a: tensor<3x2xf32>, %b: tensor<2xf32>, %u: tensor<3xf32> {inlay.inout}) -> tensor<3xf32> {
  %r = linalg.matvec ins(%a, %b : tensor<3x2xf32>, tensor<2xf32>) outs(%u : tensor<3xf32>) -> tensor<3xf32>
  return %r : tensor<3xf32>
}

// -----

// Tests that a start which changes nothing stays, and that a new tensor gets
// one: minus infinity for a maximum.

// CHECK-LABEL: func.func @starts
// CHECK-DAG:     %[[ZERO:.*]] = arith.constant 0 : i32
// CHECK-DAG:     %[[LEAST:.*]] = arith.constant 0xFF800000 : f32
// CHECK-DAG:     linalg.fill ins(%[[ZERO]]
// CHECK-DAG:     linalg.fill ins(%[[LEAST]]
// CHECK-NOT:     inlay.update
func.func @starts(%a: tensor<3x2xi32>, %b: tensor<3x2xf32>) -> (tensor<3xi32>, tensor<3xf32>) {
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<3xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<3xi32>) -> tensor<3xi32>
  %r = linalg.reduce { arith.addi } ins(%a : tensor<3x2xi32>) outs(%f : tensor<3xi32>) dimensions = [1]
  %g = tensor.empty() : tensor<3xf32>
  %s = linalg.reduce { arith.maximumf } ins(%b : tensor<3x2xf32>) outs(%g : tensor<3xf32>) dimensions = [1]
  return %r, %s : tensor<3xi32>, tensor<3xf32>
}

// -----

// Tests the same of unsigned integers: all ones for a minimum, 0 for a maximum.

// CHECK-LABEL: func.func @unsigned
// CHECK-DAG:     %[[ALL:.*]] = arith.constant -1 : i32
// CHECK-DAG:     %[[NONE:.*]] = arith.constant 0 : i32
// CHECK-DAG:     linalg.fill ins(%[[ALL]]
// CHECK-DAG:     linalg.fill ins(%[[NONE]]
func.func @unsigned(%a: tensor<3x2xi32>) -> (tensor<3xi32>, tensor<3xi32>) {
  %e = tensor.empty() : tensor<3xi32>
  %r = linalg.reduce { arith.minui } ins(%a : tensor<3x2xi32>) outs(%e : tensor<3xi32>) dimensions = [1]
  %s = linalg.reduce { arith.maxui } ins(%a : tensor<3x2xi32>) outs(%e : tensor<3xi32>) dimensions = [1]
  return %r, %s : tensor<3xi32>, tensor<3xi32>
}

// -----

// Tests that a body which is not one of the reductions by name is refused, a
// sum of an element with itself among them.

func.func @body(%a: tensor<3x2xf32>, %u: tensor<3xf32>) -> tensor<3xf32> {
  // expected-error @below {{'linalg.reduce' op reduces by another body than a sum, minimum or maximum of its two arguments}}
  %r = linalg.reduce ins(%a : tensor<3x2xf32>) outs(%u : tensor<3xf32>) dimensions = [1]
    (%x: f32, %y: f32) {
      %s = arith.addf %x, %x : f32
      linalg.yield %s : f32
    }
  return %r : tensor<3xf32>
}
