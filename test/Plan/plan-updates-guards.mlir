// RUN: tensor-opt %s -split-input-file --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that what a branch guards is clipped to the tensor where it is saved
// ahead of the branch.
// CHECK-LABEL: func.func @guarded_by_branch(
// CHECK-SAME: %[[U:.*]]: tensor<?xf32> {inlay.inout}, %{{.*}}: tensor<?xf32> {inlay.inout}, %[[N:[^:]*]]: index
// CHECK: %[[STARTS:.*]] = arith.cmpi sge, %[[N]], %{{.*}} : index
// CHECK: %[[SIZE:.*]] = arith.select %[[STARTS]]
// CHECK: inlay.copy %[[U]][%[[N]]] [%[[SIZE]]] [1]
// CHECK: inlay.map {{.*}} into %[[U]]
func.func @guarded_by_branch(%u: tensor<?xf32> {inlay.inout},
    %v: tensor<?xf32> {inlay.inout}, %n: index, %z: f32)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  %u1 = inlay.map (%i to %d) set into %u[%i] reads (%a = %z)
      : (f32) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  %c = arith.cmpi ult, %n, %d : index
  %r = scf.if %c -> tensor<?xf32> {
    %v1 = inlay.map (%i to 1) set into %v[%i] reads (%a = %u[%n])
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    scf.yield %v1 : tensor<?xf32>
  } else {
    scf.yield %v : tensor<?xf32>
  }
  return %u1, %r : tensor<?xf32>, tensor<?xf32>
}

// -----

// Tests that a region is copied as it is where a check ahead of the copy holds
// it inside.
// CHECK-LABEL: func.func @checked_before(
// CHECK-SAME: %[[U:.*]]: tensor<?xf32> {inlay.inout}, %{{.*}}: tensor<?xf32> {inlay.inout}, %[[N:[^:]*]]: index
// CHECK: inlay.copy %[[U]][%[[N]]] [1] [1]
func.func @checked_before(%u: tensor<?xf32> {inlay.inout},
    %v: tensor<?xf32> {inlay.inout}, %n: index, %z: f32, %c: i1)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  inlay.check data %n in [%c0, %d), "index outside" () : index
  %u1 = inlay.map (%i to %d) set into %u[%i] reads (%a = %z)
      : (f32) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  %r = scf.if %c -> tensor<?xf32> {
    %v1 = inlay.map (%i to 1) set into %v[%i] reads (%a = %u[%n])
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    scf.yield %v1 : tensor<?xf32>
  } else {
    scf.yield %v : tensor<?xf32>
  }
  return %u1, %r : tensor<?xf32>, tensor<?xf32>
}

// -----

// Tests that a nest which may have no iteration, and asks nothing of its read
// then, reads from a copy that is clipped.
// CHECK-LABEL: func.func @maybe_empty(
// CHECK: %[[SIZE:.*]] = arith.maxsi
// CHECK: inlay.copy %{{.*}}[500000000] [%[[SIZE]]] [1]
func.func @maybe_empty(%u: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  %r = inlay.map (%i to %d) set into %u[%i] reads (%a = %u[500000000])
      : (tensor<?xf32>) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  return %r : tensor<?xf32>
}

// -----

// Tests that everything is saved where the region of the read, an offset near
// the end of 64 bits under a branch, is past what can be proved.
// CHECK-LABEL: func.func @not_provable(
// CHECK-SAME: %[[U:[^:]*]]: tensor<?xf32> {inlay.inout}
// CHECK: %[[K:.*]] = arith.addi
// CHECK: inlay.check
// CHECK-NOT: arith.m
// CHECK: %[[ALL:.*]] = inlay.copy %[[U]][0] [%{{.*}}] [1]
// CHECK: inlay.map {{.*}} into %[[U]]{{.*}} = %[[ALL]][%[[K]]])
func.func @not_provable(%u: tensor<?xf32> {inlay.inout}, %n: index, %m: index)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %far = arith.constant 4611686018427387905 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  %k = arith.addi %n, %far overflow<nsw> : index
  %c = arith.cmpi sge, %k, %c0 : index
  %r = scf.if %c -> tensor<?xf32> {
    inlay.check data %k in [%c0, %d), "index outside" () : index
    %u1 = inlay.map (%i to %m) set into %u[%i] reads (%a = %u[%k])
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    scf.yield %u1 : tensor<?xf32>
  } else {
    scf.yield %u : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// -----

// Tests the same of a read in a branch after the write.
// CHECK-LABEL: func.func @not_provable_later(
// CHECK-SAME: %[[U:[^:]*]]: tensor<?xf32> {inlay.inout}
// CHECK: %[[K:.*]] = arith.addi
// CHECK: %[[ALL:.*]] = inlay.copy %[[U]][0] [%{{.*}}] [1]
// CHECK: inlay.map {{.*}} into %[[U]]
// CHECK: inlay.map {{.*}} = %[[ALL]][%[[K]] + %{{.*}}])
func.func @not_provable_later(%u: tensor<?xf32> {inlay.inout},
    %v: tensor<?xf32> {inlay.inout}, %n: index, %m: index, %z: f32)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %far = arith.constant 4611686018427387905 : index
  %d = tensor.dim %u, %c0 : tensor<?xf32>
  %k = arith.addi %n, %far overflow<nsw> : index
  %u1 = inlay.map (%i to %d) set into %u[%i] reads (%a = %z)
      : (f32) into tensor<?xf32> {
    inlay.yield %a : f32
  }
  %c = arith.cmpi sge, %k, %c0 : index
  %r = scf.if %c -> tensor<?xf32> {
    %last = arith.addi %k, %m : index
    inlay.check data %last in [%c0, %d), "index outside" () : index
    %v1 = inlay.map (%i to %m) set into %v[%i] reads (%a = %u[%k + %i])
        : (tensor<?xf32>) into tensor<?xf32> {
      inlay.yield %a : f32
    }
    scf.yield %v1 : tensor<?xf32>
  } else {
    scf.yield %v : tensor<?xf32>
  }
  return %u1, %r : tensor<?xf32>, tensor<?xf32>
}
