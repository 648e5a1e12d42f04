// RUN: tensor-opt %s --inlay-lower-nests=vector-bytes=64 --split-input-file | FileCheck %s
// RUN: tensor-opt %s --inlay-lower-nests=vector-bytes=16 --split-input-file | FileCheck %s --check-prefix=NARROW

// Tests that a row walk becomes whole vectors and one masked tail, and at 16
// bytes single elements for the tail.

// CHECK-LABEL: func @row(
// CHECK-SAME: %[[T:.*]]: memref<?xf32, strided<[1]>>, %[[S:.*]]: memref<?xf32, strided<[1]>>, %[[N:.*]]: index)
// CHECK: %[[REST:.*]] = arith.andi %[[N]], %{{.*}} : index
// CHECK: scf.for %[[K:.*]] = %{{.*}} to %{{.*}} step %c16
// CHECK: vector.load %[[S]]{{.*}} vector<16xf32>
// CHECK: vector.store %{{.*}}, %[[T]]{{.*}} vector<16xf32>
// CHECK: vector.create_mask %[[REST]] : vector<16xi1>
// CHECK: vector.maskedload %[[S]]
// CHECK: vector.maskedstore %[[T]]
// NARROW-LABEL: func @row(
// NARROW: vector.load {{.*}} vector<4xf32>
// NARROW-NOT: mask
// NARROW: memref.load
// NARROW: memref.store
func.func @row(%t: memref<?xf32, strided<[1]>>, %s: memref<?xf32, strided<[1]>>, %n: index) {
  inlay.nest (%i to %n) set into %t[%i] reads (%a = %s[2 + %i])
      : (memref<?xf32, strided<[1]>>) into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that known extents leave no tail.

// CHECK-LABEL: func @known(
// CHECK: scf.for {{.*}} step %c8
// CHECK: vector.load {{.*}} vector<8xf64>
// CHECK-NOT: mask
// CHECK: return
func.func @known(%t: memref<24xf64, strided<[1]>>, %k: f64) {
  inlay.nest (%i to 24) mul into %t[%i] reads (%a = %k)
      : (f64) into memref<24xf64, strided<[1]>> { inlay.yield %a : f64 }
  return
}

// -----

// Tests that a backward loop takes its vectors from the end, and that every
// load of a step stands before its store.

// CHECK-LABEL: func @backward(
// CHECK-SAME: %[[T:.*]]: memref<?xi32, strided<[1]>>, %[[N:.*]]: index)
// CHECK: scf.for %[[K:.*]] = {{.*}} step %c16
// CHECK: %[[TOP:.*]] = arith.addi %[[N]], %c-16
// CHECK: %[[FIRST:.*]] = arith.subi %[[TOP]], %[[K]]
// CHECK: vector.load
// CHECK: vector.load
// CHECK-NOT: vector.load
// CHECK: vector.store
func.func @backward(%t: memref<?xi32, strided<[1]>>, %n: index) {
  inlay.nest (%i to %n) set into %t[2 + %i] reads (%a = %t[%i], %b = %t[1 + %i])
      plan <order (0 backward), reads [<ordered>, <ordered>]>
      : (memref<?xi32, strided<[1]>>, memref<?xi32, strided<[1]>>) into memref<?xi32, strided<[1]>> {
    %c = arith.addi %a, %b : i32
    inlay.yield %c : i32
  }
  return
}

// -----

// Tests that a read with step -1 is a vector with its lanes reversed.

// CHECK-LABEL: func @reversed(
// CHECK: %[[V:.*]] = vector.load {{.*}} vector<16xf32>
// CHECK: %[[R:.*]] = vector.shuffle %[[V]], %[[V]] [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
// CHECK: vector.store %[[R]]
// CHECK: memref.load
func.func @reversed(%t: memref<?xf32, strided<[1]>>, %s: memref<?xf32, strided<[1]>>, %n: index, %o: index) {
  inlay.nest (%i to %n) set into %t[%i] reads (%a = %s[%o + -1 * %i])
      : (memref<?xf32, strided<[1]>>) into memref<?xf32, strided<[1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that loops in any order are exchanged so that the innermost is a row,
// and that loops bound to a direction are not.

// CHECK-LABEL: func @exchange(
// CHECK-SAME: %[[M:[^ ]*]]: index, %[[N:[^ ]*]]: index)
// CHECK: scf.for {{.*}} to %[[N]] step
// CHECK: vector.store
// CHECK: scf.for {{.*}} to %[[M]] step
// CHECK: scf.for {{.*}} to %[[N]] step
// CHECK-NOT: vector
// CHECK: memref.store
// CHECK-NOT: vector
// CHECK: return
func.func @exchange(%t: memref<?x?xf32, strided<[?, 1]>>, %k: f32, %m: index, %n: index) {
  inlay.nest (%i to %m, %j to %n) set into %t[%j, %i] reads (%a = %k) plan <order (0 any, 1 any), reads [<unrelated>]>
      : (f32) into memref<?x?xf32, strided<[?, 1]>> { inlay.yield %a : f32 }
  inlay.nest (%i to %m, %j to %n) set into %t[%j, %i] reads (%a = %t[1 + %j, 1 + %i])
      plan <order (0 forward, 1 any), reads [<ordered>]>
      : (memref<?x?xf32, strided<[?, 1]>>) into memref<?x?xf32, strided<[?, 1]>> { inlay.yield %a : f32 }
  return
}

// -----

// Tests that a function of the C library keeps the loop scalar, since its
// vector forms give other bits, and that booleans are bytes.

// CHECK-LABEL: func @scalar(
// CHECK-NOT: vector
// CHECK: math.exp %{{.*}} : f32
// CHECK: memref.store %{{.*}} : memref<?xi1, strided<[1]>>
func.func @scalar(%t: memref<?xf32, strided<[1]>>, %b: memref<?xi1, strided<[1]>>, %n: index, %k: i1) {
  inlay.nest (%i to %n) set into %t[%i] reads (%a = %t[%i])
      : (memref<?xf32, strided<[1]>>) into memref<?xf32, strided<[1]>> { %e = math.exp %a : f32 inlay.yield %e : f32 }
  inlay.nest (%i to %n) set into %b[%i] reads (%a = %k)
      : (i1) into memref<?xi1, strided<[1]>> { inlay.yield %a : i1 }
  return
}

// -----

// Tests that lanes that are left out divide by one: they hold zeros, and a
// division by zero traps.

// CHECK-LABEL: func @quotient(
// CHECK-NOT: arith.select
// CHECK: arith.divsi %{{.*}} : vector<8xi64>
// CHECK: %[[MASK:.*]] = vector.create_mask
// CHECK: %[[X:.*]] = vector.maskedload
// CHECK: %[[Y:.*]] = vector.maskedload
// CHECK: %[[BY:.*]] = arith.select %[[MASK]], %[[Y]], %{{.*}} : vector<8xi1>, vector<8xi64>
// CHECK: arith.divsi %[[X]], %[[BY]] : vector<8xi64>
func.func @quotient(%t: memref<?xi64, strided<[1]>>, %s: memref<?xi64, strided<[1]>>, %r: memref<?xi64, strided<[1]>>, %n: index) {
  inlay.nest (%i to %n) set into %r[%i] reads (%x = %t[%i], %y = %s[%i])
      : (memref<?xi64, strided<[1]>>, memref<?xi64, strided<[1]>>) into memref<?xi64, strided<[1]>> {
    %q = arith.divsi %x, %y : i64
    inlay.yield %q : i64
  }
  return
}

// -----

// Tests that a sum keeps sixteen partial results at any vector width, and folds
// them in halves.

// CHECK-LABEL: func @sum(
// CHECK: scf.for {{.*}} iter_args(%[[P:.*]] = %{{.*}}) -> (vector<16xf32>)
// CHECK: %[[E:.*]] = vector.load {{.*}} vector<16xf32>
// CHECK: arith.addf %[[P]], %[[E]] : vector<16xf32>
// CHECK: arith.addf %{{.*}} : vector<8xf32>
// CHECK: arith.addf %{{.*}} : vector<4xf32>
// CHECK: arith.addf %{{.*}} : vector<2xf32>
// CHECK: arith.addf %{{.*}} : vector<1xf32>
// NARROW-LABEL: func @sum(
// NARROW: iter_args(%{{.*}} = %{{.*}}) -> (vector<16xf32>)
func.func @sum(%s: memref<3x?xf32, strided<[?, 1]>>, %r: memref<3xf32, strided<[1]>>) {
  linalg.reduce { arith.addf } ins(%s : memref<3x?xf32, strided<[?, 1]>>) outs(%r : memref<3xf32, strided<[1]>>) dimensions = [1]
  return
}

// -----

// Tests that a product of matrices adds in ascending order, without contraction,
// with vectors along the columns.

// CHECK-LABEL: func @product(
// CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<16xf32>, vector<16xf32>, vector<16xf32>, vector<16xf32>)
// CHECK: %[[P:.*]] = arith.mulf %{{.*}} : vector<16xf32>
// CHECK: arith.addf %{{.*}}, %[[P]] : vector<16xf32>
// CHECK-NOT: linalg
// CHECK: return
func.func @product(%a: memref<?x0xf32, strided<[?, 1]>>, %b: memref<0x?xf32, strided<[?, 1]>>, %c: memref<?x?xf32, strided<[?, 1]>>) {
  linalg.matmul ins(%a, %b : memref<?x0xf32, strided<[?, 1]>>, memref<0x?xf32, strided<[?, 1]>>) outs(%c : memref<?x?xf32, strided<[?, 1]>>)
  return
}

// -----

// Tests that a check of a range is a scan with vectors and one condition, that
// the search for the first bad element runs only if there is one, and that the
// value and its position are reported behind the values.

// CHECK-LABEL: func @range(
// CHECK: scf.for {{.*}} -> (vector<8xi1>)
// CHECK: %[[ALL:.*]] = vector.reduction <and>
// CHECK: %[[GOOD:.*]] = scf.for {{.*}} iter_args(%{{.*}} = %[[ALL]]) -> (i1)
// CHECK: %[[REPORT:.*]]:2 = scf.if %[[GOOD]] -> (index, index) {
// CHECK: } else {
// CHECK: scf.for
// CHECK: inlay.check data %[[GOOD]], "bad" (%{{.*}}, %[[REPORT]]#0, %[[REPORT]]#1) {inlay.number = 7 : i32} : i1
func.func @range(%ix: memref<?xi32, strided<[1]>>, %n: index) {
  %c0 = arith.constant 0 : index
  inlay.check data %ix in [%c0, %n), "bad" (%n) {inlay.number = 7 : i32} : memref<?xi32, strided<[1]>>
  return
}
