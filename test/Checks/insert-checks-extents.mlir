// RUN: tensor-opt %s --inlay-insert-checks | FileCheck %s

// Tests that a round must keep the extents of what a loop carries, unless it
// is known to. That the second value fits follows from the first check.
// CHECK-LABEL: func.func @swap
// CHECK: scf.for {{.*}} iter_args(%[[X:.*]] = %arg0, %[[Y:.*]] = %arg1, %[[Z:.*]] = %arg2)
// CHECK-DAG: %[[BEFORE:.*]] = tensor.dim %[[X]]
// CHECK-DAG: %[[NOW:.*]] = tensor.dim %[[Y]]
// CHECK: %[[SAME:.*]] = arith.cmpi eq, %[[NOW]], %[[BEFORE]]
// CHECK: inlay.check usage %[[SAME]], "carried value 0 has extent {1} in dimension 1, expected {0} as before the round" (%[[BEFORE]], %[[NOW]])
// CHECK-NOT: inlay.check
// CHECK: return
func.func @swap(%a: tensor<3x?xf32>, %b: tensor<3x?xf32>, %c: tensor<?xf32>,
    %n: index) -> tensor<3x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r:3 = scf.for %i = %c0 to %n step %c1 iter_args(%x = %a, %y = %b, %z = %c)
      -> (tensor<3x?xf32>, tensor<3x?xf32>, tensor<?xf32>) {
    scf.yield %y, %x, %z : tensor<3x?xf32>, tensor<3x?xf32>, tensor<?xf32>
  }
  return %r#0 : tensor<3x?xf32>
}

// Tests that tensors of one shape may change places.
// CHECK-LABEL: func.func @swap_equal
// CHECK-NOT: carried value
// CHECK: return
func.func @swap_equal(%v: f32, %m: index, %n: index) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = tensor.splat %v[%m] : tensor<?xf32>
  %b = tensor.splat %v[%m] : tensor<?xf32>
  %r:2 = scf.for %i = %c0 to %n step %c1 iter_args(%x = %a, %y = %b)
      -> (tensor<?xf32>, tensor<?xf32>) {
    scf.yield %y, %x : tensor<?xf32>, tensor<?xf32>
  }
  return %r#0 : tensor<?xf32>
}

// Tests that an in-out that goes through loops is known to keep its extents,
// and that a while loop is asked about what it replaces.
// CHECK-LABEL: func.func @until
// CHECK: scf.while
// CHECK: do
// CHECK: inlay.check usage %{{.*}}, "carried value 1 has extent {1} in dimension 0, expected {0} as before the loop"
// CHECK-NOT: inlay.check
// CHECK: return
func.func @until(%a: tensor<?xf32> {inlay.inout}, %b: tensor<?xf32>, %v: f32)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r:2 = scf.while (%u = %a, %w = %b) : (tensor<?xf32>, tensor<?xf32>)
      -> (tensor<?xf32>, tensor<?xf32>) {
    %go = arith.cmpf olt, %v, %v : f32
    scf.condition(%go) %u, %w : tensor<?xf32>, tensor<?xf32>
  } do {
  ^bb0(%x: tensor<?xf32>, %y: tensor<?xf32>):
    %s = inlay.slice %x[0] [0] [1] : tensor<?xf32> to tensor<0xf32>
    %t = scf.for %i = %c0 to %c1 step %c1 iter_args(%z = %x) -> tensor<?xf32> {
      %z1 = inlay.update set %s into %z[0] [0] [1]
          : tensor<0xf32> into tensor<?xf32>
      scf.yield %z1 : tensor<?xf32>
    }
    scf.yield %t, %t : tensor<?xf32>, tensor<?xf32>
  }
  return %r#0 : tensor<?xf32>
}

// Tests that the final value of an in-out must have its extents.
// CHECK-LABEL: func.func @other
// CHECK: inlay.check usage %{{.*}}, "the final value of in-out argument 1 has extent {1} in dimension 0, expected {0} as in the argument"
// CHECK-NOT: inlay.check
// CHECK: return
func.func @other(%a: tensor<?xf32>, %b: tensor<?x2xf32> {inlay.inout},
    %c: tensor<?x2xf32>) -> (tensor<?x2xf32>, tensor<?xf32>) {
  return %c, %a : tensor<?x2xf32>, tensor<?xf32>
}

// Tests that a loop keeps extents through loops and branches in it, one side of
// which starts over.
// CHECK-LABEL: func.func @through
// CHECK-NOT: inlay.check
// CHECK: return
func.func @through(%a: tensor<?xf32> {inlay.inout}, %c: i1, %n: index)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %s = inlay.slice %a[0] [0] [1] : tensor<?xf32> to tensor<0xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%x = %a) -> tensor<?xf32> {
    %w = scf.while (%u = %x) : (tensor<?xf32>) -> tensor<?xf32> {
      scf.condition(%c) %u : tensor<?xf32>
    } do {
    ^bb0(%v: tensor<?xf32>):
      %t = scf.if %c -> tensor<?xf32> {
        %f = scf.for %j = %c0 to %n step %c1 iter_args(%z = %v)
            -> tensor<?xf32> {
          %z1 = inlay.update set %s into %z[0] [0] [1]
              : tensor<0xf32> into tensor<?xf32>
          scf.yield %z1 : tensor<?xf32>
        }
        scf.yield %f : tensor<?xf32>
      } else {
        scf.yield %x : tensor<?xf32>
      }
      scf.yield %t : tensor<?xf32>
    }
    %y = scf.if %c -> tensor<?xf32> {
      scf.yield %w : tensor<?xf32>
    } else {
      scf.yield %a : tensor<?xf32>
    }
    scf.yield %y : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
