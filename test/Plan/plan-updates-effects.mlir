// RUN: tensor-opt %s --inlay-plan-updates --control-flow-sink --cse --loop-invariant-code-motion --inlay-verify-plans | FileCheck %s

// Tests that passes which move and merge pure operations leave planned nests
// where they are. What negates %u reads it before it is overwritten, though
// only one side of the branch uses the result.
// CHECK-LABEL: func.func @sink(
// CHECK-SAME: %[[U:[^:]*]]: tensor<9xf32> {inlay.inout}
// CHECK: %[[NEGATED:.*]] = inlay.map {{.*}} = %[[U]][
// CHECK: inlay.map {{.*}} into %[[U]]
// CHECK: scf.if
// CHECK-NOT: arith.negf
// CHECK: inlay.map {{.*}} = %[[NEGATED]][
func.func @sink(%u: tensor<9xf32> {inlay.inout}, %v: tensor<9xf32> {inlay.inout},
    %c: i1, %z: f32) -> (tensor<9xf32>, tensor<9xf32>) {
  %n = inlay.map (%i to 9) reads (%a = %u[%i]) : (tensor<9xf32>) to tensor<9xf32> {
    %m = arith.negf %a : f32
    inlay.yield %m : f32
  }
  %u1 = inlay.map (%i to 9) set into %u[%i] reads (%a = %z)
      : (f32) into tensor<9xf32> {
    inlay.yield %a : f32
  }
  %r = scf.if %c -> tensor<9xf32> {
    %v1 = inlay.map (%i to 9) set into %v[%i] reads (%a = %n[%i])
        : (tensor<9xf32>) into tensor<9xf32> {
      inlay.yield %a : f32
    }
    scf.yield %v1 : tensor<9xf32>
  } else {
    scf.yield %v : tensor<9xf32>
  }
  return %u1, %r : tensor<9xf32>, tensor<9xf32>
}

// Tests the same of equal nests before and after an update between them.
// CHECK-LABEL: func.func @merge(
// CHECK-COUNT-4: inlay.map
// CHECK: return
func.func @merge(%u: tensor<9xf32> {inlay.inout}, %z: f32)
    -> (tensor<9xf32>, tensor<3xf32>, tensor<3xf32>) {
  %a = inlay.map (%i to 3) reads (%x = %u[%i]) : (tensor<9xf32>) to tensor<3xf32> {
    inlay.yield %x : f32
  }
  %u1 = inlay.map (%i to 9) set into %u[%i] reads (%x = %z)
      : (f32) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  %b = inlay.map (%i to 3) reads (%x = %u1[%i]) : (tensor<9xf32>) to tensor<3xf32> {
    inlay.yield %x : f32
  }
  %a1 = inlay.map (%i to 3) set into %a[%i] reads (%x = %z)
      : (f32) into tensor<3xf32> {
    inlay.yield %x : f32
  }
  return %u1, %a1, %b : tensor<9xf32>, tensor<3xf32>, tensor<3xf32>
}

// Tests that a gather of %u is not moved into the branch that uses it, behind
// the scatter.
// CHECK-LABEL: func.func @indexed(
// CHECK: %[[G:.*]] = inlay.gather {{.*}} bounds clip planned :
// CHECK: inlay.scatter {{.*}} bounds drop planned :
// CHECK: scf.if
// CHECK-NOT: inlay.gather
// CHECK: inlay.map {{.*}} = %[[G]][
func.func @indexed(%u: tensor<9xf32> {inlay.inout}, %v: tensor<3xf32> {inlay.inout},
    %w: tensor<3xf32>, %ix: tensor<3xi64>, %c: i1) -> (tensor<9xf32>, tensor<3xf32>) {
  %g = inlay.gather %u[0] [1] [1] at [0] %ix bounds clip
      : tensor<9xf32>, tensor<3xi64> to tensor<3xf32>
  %u1 = inlay.scatter set %w into %u[0] [1] [1] at [0] %ix bounds drop
      : tensor<3xf32> into tensor<9xf32>, tensor<3xi64>
  %r = scf.if %c -> tensor<3xf32> {
    %v1 = inlay.map (%i to 3) set into %v[%i] reads (%a = %g[%i])
        : (tensor<3xf32>) into tensor<3xf32> {
      inlay.yield %a : f32
    }
    scf.yield %v1 : tensor<3xf32>
  } else {
    scf.yield %v : tensor<3xf32>
  }
  return %u1, %r : tensor<9xf32>, tensor<3xf32>
}

// Tests that equal gathers are not merged: the result of one is overwritten.
// CHECK-LABEL: func.func @gathers(
// CHECK-COUNT-2: inlay.gather
// CHECK: return
func.func @gathers(%u: tensor<9xf32>, %ix: tensor<3xi64>, %z: f32)
    -> (tensor<3xf32>, tensor<3xf32>) {
  %g = inlay.gather %u[0] [1] [1] at [0] %ix bounds clip
      : tensor<9xf32>, tensor<3xi64> to tensor<3xf32>
  %h = inlay.gather %u[0] [1] [1] at [0] %ix bounds clip
      : tensor<9xf32>, tensor<3xi64> to tensor<3xf32>
  %g1 = inlay.map (%i to 3) set into %g[%i] reads (%x = %z)
      : (f32) into tensor<3xf32> {
    inlay.yield %x : f32
  }
  return %g1, %h : tensor<3xf32>, tensor<3xf32>
}
