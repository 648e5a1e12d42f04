// RUN: tensor-opt %s --inlay-plan-updates --inlay-verify-plans | FileCheck %s

// Tests that a shift against the loop runs backward, without a copy:
// a[1:] = a[:-1].
// CHECK-LABEL: func.func @shift_up
// CHECK-NOT: inlay.copy
// CHECK: inlay.map {{.*}} plan <order (0 backward), reads [<ordered>]>
func.func @shift_up(%a: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c-1 = arith.constant -1 : index
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %less = arith.addi %n, %c-1 : index
  %m = arith.maxsi %less, %c0 : index
  %0 = inlay.map (%i to %m) set into %a[1 + %i] reads (%x = %a[%i])
      : (tensor<?xf32>) into tensor<?xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<?xf32>
}

// Tests that a shift along the loop runs forward: a[:-1] = a[1:].
// CHECK-LABEL: func.func @shift_down
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 forward), reads [<ordered>]>
func.func @shift_down(%a: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %0 = inlay.map (%i to 8) set into %a[%i] reads (%x = %a[1 + %i])
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<9xf32>
}

// Tests that a reversal is saved as a whole: a[:] = a[::-1].
// CHECK-LABEL: func.func @mirror
// CHECK: %[[OLD:.*]] = inlay.copy %arg0[8] [9] [-1] because "the update reads elements that it overwrites (reversed in dimension 0), and no order of its loops reads all of them first"
// CHECK: inlay.map (%[[I:.*]] to 9) set into %arg0[%[[I]]] reads (%{{.*}} = %[[OLD]][%[[I]]])
func.func @mirror(%a: tensor<9xf32> {inlay.inout}) -> tensor<9xf32> {
  %0 = inlay.map (%i to 9) set into %a[%i] reads (%x = %a[8 + -1 * %i])
      : (tensor<9xf32>) into tensor<9xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<9xf32>
}

// Tests that of two opposite shifts one is saved, and of it only what is
// overwritten too: a[1:-1] = (a[:-2] + a[2:]) / 2.
// CHECK-LABEL: func.func @smooth
// CHECK: %[[OLD:.*]] = inlay.copy %arg0[1] [%{{.*}}] [1] because
// CHECK: inlay.map {{.*}} saved %[[OLD]] at [1] [1] for [0]
// CHECK-SAME: plan <order (0 forward), reads [<saved>, <ordered>]>
func.func @smooth(%a: tensor<?xf32> {inlay.inout}) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c-2 = arith.constant -2 : index
  %half = arith.constant 0.5 : f32
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %less = arith.addi %n, %c-2 : index
  %m = arith.maxsi %less, %c0 : index
  %0 = inlay.map (%i to %m) set into %a[1 + %i]
      reads (%x = %a[%i], %y = %a[2 + %i])
      : (tensor<?xf32>, tensor<?xf32>) into tensor<?xf32> {
    %s = arith.addf %x, %y : f32
    %h = arith.mulf %s, %half : f32
    inlay.yield %h : f32
  }
  return %0 : tensor<?xf32>
}

// Tests that two rows change places with one row saved: old = a[0];
// a[0] = a[1]; a[1] = old.
// CHECK-LABEL: func.func @swap_rows
// CHECK: %[[OLD:.*]] = inlay.copy %arg0[0, 0] [1, 7] [1, 1] because "the old elements are read in
// CHECK: %[[A1:.*]] = inlay.map {{.*}} plan <order (0 any), reads [<disjoint dimension 0>]>
// CHECK-NOT: inlay.copy
// CHECK: inlay.map (%[[I:.*]] to 7) set into %[[A1]][1, %[[I]]] reads (%{{.*}} = %[[OLD]][0, %[[I]]]) plan <order (0 any), reads [<unrelated>]>
func.func @swap_rows(%a: tensor<5x7xf32> {inlay.inout}) -> tensor<5x7xf32> {
  %a1 = inlay.map (%i to 7) set into %a[0, %i] reads (%x = %a[1, %i])
      : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  %a2 = inlay.map (%i to 7) set into %a1[1, %i] reads (%x = %a[0, %i])
      : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return %a2 : tensor<5x7xf32>
}

// Tests that even and odd elements never meet: a[::2] = a[1::2].
// CHECK-LABEL: func.func @odd_to_even
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 any), reads [<disjoint dimension 0>]>
func.func @odd_to_even(%a: tensor<10xf32> {inlay.inout}) -> tensor<10xf32> {
  %0 = inlay.map (%i to 5) set into %a[2 * %i] reads (%x = %a[1 + 2 * %i])
      : (tensor<10xf32>) into tensor<10xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<10xf32>
}

// Tests that columns shift without a copy: x[:, 1:] = x[:, :-1].
// CHECK-LABEL: func.func @columns
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 any, 1 backward), reads [<ordered>]>
func.func @columns(%a: tensor<5x7xf32> {inlay.inout}) -> tensor<5x7xf32> {
  %0 = inlay.map (%i to 5, %j to 6) set into %a[%i, 1 + %j]
      reads (%x = %a[%i, %j]) : (tensor<5x7xf32>) into tensor<5x7xf32> {
    inlay.yield %x : f32
  }
  return %0 : tensor<5x7xf32>
}

// Tests that the last column takes the one before it without a copy, whatever
// the extents: p[:, -1] = p[:, -2].
// CHECK-LABEL: func.func @boundary
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 any), reads [<disjoint dimension 1>]>
func.func @boundary(%p: tensor<?x?xf64> {inlay.inout}) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %m = tensor.dim %p, %c0 : tensor<?x?xf64>
  %n = tensor.dim %p, %c1 : tensor<?x?xf64>
  %last = arith.subi %n, %c1 : index
  %previous = arith.subi %n, %c2 : index
  %0 = inlay.map (%i to %m) set into %p[%i, %last]
      reads (%x = %p[%i, %previous])
      : (tensor<?x?xf64>) into tensor<?x?xf64> {
    inlay.yield %x : f64
  }
  return %0 : tensor<?x?xf64>
}

// Tests that a certificate of one dimension is checked by what is known there,
// however many cases the bounds of the loops bring.
// CHECK-LABEL: func.func @many_cases
// CHECK: plan <order (0 any), reads [<disjoint dimension 0>]>
func.func @many_cases(%a: tensor<23x19xf32> {inlay.inout}, %p: index, %k: index, %m: index, %n: index) -> tensor<23x19xf32> {
  %c-1 = arith.constant -1 : index
  %c0 = arith.constant 0 : index
  %c14 = arith.constant 14 : index
  %c21 = arith.constant 21 : index
  %0 = arith.minsi %n, %m : index
  %1 = arith.maxsi %0, %k : index
  %2 = arith.minsi %1, %p : index
  %3 = arith.maxsi %2, %m : index
  %4 = arith.minsi %3, %n : index
  %5 = arith.maxsi %4, %p : index
  %6 = arith.minsi %5, %k : index
  %7 = arith.maxsi %6, %n : index
  %8 = arith.minsi %7, %m : index
  %9 = arith.maxsi %8, %k : index
  %10 = arith.minsi %9, %n : index
  %11 = arith.maxsi %10, %p : index
  %bound = arith.maxsi %11, %c0 : index
  %x = arith.maxsi %p, %c-1 : index
  %d = arith.subi %c14, %x : index
  %e = arith.maxsi %d, %c0 : index
  %row = arith.subi %c21, %e : index
  %r = inlay.map (%i to %bound) set into %a[%row, %i] reads (%v = %a[5, 13]) : (tensor<23x19xf32>) into tensor<23x19xf32> {
    inlay.yield %v : f32
  }
  return %r : tensor<23x19xf32>
}

// Tests that a distance with many cases, most of which decide nothing, is
// followed.
// CHECK-LABEL: func.func @unneeded_cases
// CHECK-NOT: inlay.copy
// CHECK: plan <order (0 forward), reads [<ordered>]>
func.func @unneeded_cases(%a: tensor<?x?xf32> {inlay.inout}, %n: index,
    %x0: index, %x1: index, %x2: index, %x3: index,
    %x4: index, %x5: index, %x6: index) -> tensor<?x?xf32> {
  %one = arith.constant 1 : index
  %p0 = arith.maxsi %x0, %one : index
  %p1 = arith.maxsi %x1, %one : index
  %p2 = arith.maxsi %x2, %one : index
  %p3 = arith.maxsi %x3, %one : index
  %p4 = arith.maxsi %x4, %one : index
  %p5 = arith.maxsi %x5, %one : index
  %p6 = arith.maxsi %x6, %one : index
  %m1 = arith.minsi %p0, %p1 : index
  %m2 = arith.minsi %m1, %p2 : index
  %m3 = arith.minsi %m2, %p3 : index
  %m4 = arith.minsi %m3, %p4 : index
  %m5 = arith.minsi %m4, %p5 : index
  %m6 = arith.minsi %m5, %p6 : index
  %r = inlay.map (%i to %n) set into %a[%i, 0] reads (%x = %a[%m6 + %i, 0])
      : (tensor<?x?xf32>) into tensor<?x?xf32> {
    inlay.yield %x : f32
  }
  return %r : tensor<?x?xf32>
}
