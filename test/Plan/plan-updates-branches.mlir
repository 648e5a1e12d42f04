// RUN: tensor-opt %s --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that a result has the extents of the side that is taken.
// CHECK-LABEL: func.func @known
// CHECK-DAG: %[[LEFT:.*]] = tensor.dim %arg1
// CHECK-DAG: %[[RIGHT:.*]] = tensor.dim %arg2
// CHECK: %[[SIZE:.*]] = arith.select %arg0, %[[LEFT]], %[[RIGHT]]
// CHECK: %[[ROOM:.*]] = tensor.empty(%[[SIZE]])
// CHECK: scf.if %arg0
// CHECK: into %[[ROOM]]
// CHECK: into %[[ROOM]]
func.func @known(%c: i1, %a: tensor<?xf32>, %b: tensor<?xf32>)
    -> tensor<?xf32> {
  %r = scf.if %c -> tensor<?xf32> {
    scf.yield %a : tensor<?xf32>
  } else {
    scf.yield %b : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// Tests that an in-out whose extents are those of the other side is used.
// CHECK-LABEL: func.func @same
// CHECK-NOT: tensor.empty
// CHECK: into %arg1
// CHECK: return
func.func @same(%c: i1, %a: tensor<?xf32> {inlay.inout}, %v: f32)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %r = scf.if %c -> tensor<?xf32> {
    scf.yield %a : tensor<?xf32>
  } else {
    %m = inlay.map (%i to %n) reads (%x = %v) : (f32) to tensor<?xf32> {
      inlay.yield %x : f32
    }
    scf.yield %m : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// Tests that extents which are known inside only are computed first, without
// the tensor, and without the check of the branch, which guards nothing there.
// CHECK-LABEL: func.func @computed
// CHECK: %[[SIZE:.*]] = scf.if %arg0 -> (index)
// CHECK: tensor.extract %arg2
// CHECK-NOT: inlay.check
// CHECK-NOT: inlay.map
// CHECK: scf.yield
// CHECK: else
// CHECK: tensor.dim %arg1
// CHECK: %[[ROOM:.*]] = tensor.empty(%[[SIZE]])
// CHECK: scf.if %arg0
// CHECK: %[[MADE:.*]] = inlay.map
// CHECK: into %[[ROOM]]{{.*}} = %[[MADE]]
// CHECK: into %[[ROOM]]{{.*}} = %arg1
func.func @computed(%c: i1, %b: tensor<?xf32>, %n: tensor<i64>, %v: f32)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c9 = arith.constant 9 : index
  %r = scf.if %c -> tensor<?xf32> {
    %e = tensor.extract %n[] : tensor<i64>
    %size = arith.index_cast %e : i64 to index
    inlay.check data %size in [%c0, %c9), "size {0}" () : index
    %m = inlay.map (%i to %size) reads (%x = %v) : (f32) to tensor<?xf32> {
      inlay.yield %x : f32
    }
    scf.yield %m : tensor<?xf32>
  } else {
    scf.yield %b : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// Tests that a check stays ahead of what it guards, here a division.
// CHECK-LABEL: func.func @guarded
// CHECK: %[[SIZE:.*]] = scf.if %arg0 -> (index)
// CHECK: inlay.check usage %arg3
// CHECK-NEXT: %[[QUOTIENT:.*]] = arith.divsi
// CHECK-NEXT: scf.yield %[[QUOTIENT]]
// CHECK: tensor.empty(%[[SIZE]]) {inlay.ahead}
func.func @guarded(%c: i1, %b: tensor<?xf32>, %n: index, %ok: i1, %v: f32)
    -> tensor<?xf32> {
  %c9 = arith.constant 9 : index
  %r = scf.if %c -> tensor<?xf32> {
    inlay.check usage %ok, "divisor" () : i1
    %size = arith.divsi %c9, %n : index
    %m = inlay.map (%i to %size) reads (%x = %v) : (f32) to tensor<?xf32> {
      inlay.yield %x : f32
    }
    scf.yield %m : tensor<?xf32>
  } else {
    scf.yield %b : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
