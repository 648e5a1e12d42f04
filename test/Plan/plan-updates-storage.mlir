// RUN: tensor-opt %s --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that a borrowed argument is copied before it is updated.
// CHECK-LABEL: func.func @borrowed
// CHECK: %[[OWN:.*]] = inlay.copy %arg0[0] [9] [1] because "the caller only lends this tensor; it is never written"
// CHECK: inlay.map {{.*}} into %[[OWN]]
func.func @borrowed(%a: tensor<9xf32>, %v: f32) -> tensor<9xf32> {
  %0 = inlay.map (%i to 3) set into %a[%i] reads (%x = %v)
      : (f32) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<9xf32>
}

// Tests that an owned argument is updated in place and returned.
// CHECK-LABEL: func.func @owned
// CHECK-NOT: inlay.copy
// CHECK: return
func.func @owned(%a: tensor<9xf32> {inlay.owned}, %v: f32) -> tensor<9xf32> {
  %0 = inlay.map (%i to 3) add into %a[%i] reads (%x = %v)
      : (f32) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<9xf32>
}

// Tests that of two updates of one value the one that the caller sees stays in
// place, though it comes second.
// CHECK-LABEL: func.func @fork
// CHECK: %[[OTHER:.*]] = inlay.copy %arg0
// CHECK: %[[B:.*]] = inlay.map {{.*}} set into %[[OTHER]]
// CHECK: %[[A:.*]] = inlay.map {{.*}} set into %arg0
// CHECK: return %[[A]], %[[B]]
func.func @fork(%a: tensor<9xf32> {inlay.inout}, %v: f32)
    -> (tensor<9xf32>, tensor<9xf32>) {
  %b = inlay.map (%i to 3) set into %a[%i] reads (%x = %v)
      : (f32) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  %c = inlay.map (%i to 4) set into %a[2 + %i] reads (%x = %v)
      : (f32) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %c, %b : tensor<9xf32>, tensor<9xf32>
}

// Tests that a scatter whose values come from its own destination gets them
// from a copy.
// CHECK-LABEL: func.func @scatter_self
// CHECK: %[[V:.*]] = inlay.copy %arg0
// CHECK: inlay.scatter add %[[V]] into %arg0
func.func @scatter_self(%a: tensor<9xf32> {inlay.inout}, %ix: tensor<9xi64>)
    -> tensor<9xf32> {
  %0 = inlay.scatter add %a into %a[0] [1] [1] at [0] %ix bounds drop
      : tensor<9xf32> into tensor<9xf32>, tensor<9xi64>
  return %0 : tensor<9xf32>
}
