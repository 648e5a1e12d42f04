// RUN: tensor-opt %s --inlay-raise --split-input-file | FileCheck %s

// Tests that a shift in upstream's words is one in ours.

// CHECK-LABEL: func.func @shift
// CHECK:         %[[A:.*]] = inlay.slice %{{.*}}[0] [8] [1] : tensor<9xf32> to tensor<8xf32>
// CHECK-NEXT:    %[[R:.*]] = inlay.update set %[[A]] into %{{.*}}[1] [8] [1] : tensor<8xf32> into tensor<9xf32>
// CHECK-NEXT:    return %[[R]]
func.func @shift(%u: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %a = tensor.extract_slice %u[0] [8] [1] : tensor<9xf32> to tensor<8xf32>
  %r = tensor.insert_slice %a into %u[1] [8] [1] : tensor<8xf32> into tensor<9xf32>
  return %r : tensor<9xf32>
}

// -----

// Tests that dimensions that upstream drops are dropped, and only those; and
// that steps may be negative.

// CHECK-LABEL: func.func @rows
// CHECK:         inlay.slice %{{.*}}[%{{.*}}, 0, 7] [one, 1, 8] [1, 1, -1] : tensor<?x1x8xf32> to tensor<1x8xf32>
// CHECK-NEXT:    inlay.update set %{{.*}} into %{{.*}}[0, 0, 0] [one, 1, 8] [1, 1, 1] : tensor<1x8xf32> into tensor<?x1x8xf32>
func.func @rows(%u: tensor<?x1x8xf32> {inlay.inout}, %i: index) -> tensor<?x1x8xf32> {
  %a = tensor.extract_slice %u[%i, 0, 7] [1, 1, 8] [1, 1, -1] : tensor<?x1x8xf32> to tensor<1x8xf32>
  %r = tensor.insert_slice %a into %u[0, 0, 0] [1, 1, 8] [1, 1, 1] : tensor<1x8xf32> into tensor<?x1x8xf32>
  return %r : tensor<?x1x8xf32>
}

// -----

// Tests that a write of an element is one of a region without dimensions, and
// that an index in the signature is an integer.

// CHECK-LABEL: func.func @element(
// CHECK-SAME:    %[[I:[a-z0-9]+]]: i64, %[[X:[a-z0-9]+]]: f32
// CHECK-NEXT:    %[[N:.*]] = arith.index_cast %[[I]] : i64 to index
// CHECK:         %[[V:.*]] = tensor.from_elements %[[X]] : tensor<f32>
// CHECK-NEXT:    inlay.update set %[[V]] into %{{.*}}[%[[N]], 2] [one, one] [1, 1]
func.func @element(%u: tensor<?x3xf32> {inlay.inout}, %i: index, %x: f32) -> tensor<?x3xf32> {
  %c2 = arith.constant 2 : index
  %r = tensor.insert %x into %u[%i, %c2] : tensor<?x3xf32>
  return %r : tensor<?x3xf32>
}

// -----

// Tests that calls become what they call, from the inside out, and that a
// function that is only called goes.

// CHECK:       module
// CHECK-NEXT:    func.func @calls
// CHECK-NEXT:    %[[A:.*]] = arith.addf %{{.*}}, %{{.*}}
// CHECK-NEXT:    %[[B:.*]] = arith.addf %[[A]], %[[A]]
// CHECK-NEXT:    return %[[B]]
func.func private @once(%x: tensor<?xf32>) -> tensor<?xf32> {
  %r = arith.addf %x, %x : tensor<?xf32>
  return %r : tensor<?xf32>
}
func.func private @twice(%x: tensor<?xf32>) -> tensor<?xf32> {
  %0 = call @once(%x) : (tensor<?xf32>) -> tensor<?xf32>
  %1 = call @once(%0) : (tensor<?xf32>) -> tensor<?xf32>
  return %1 : tensor<?xf32>
}
func.func @calls(%u: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %r = call @twice(%u) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
