// RUN: tensor-opt %s --inlay-to-llvm --split-input-file | FileCheck %s --check-prefixes=CHECK,INTEGERS
// RUN: tensor-opt %s --inlay-to-llvm=native-f16 --split-input-file | FileCheck %s --check-prefixes=CHECK,NATIVE

// Tests that a sum of f16 is one of f32 with a rounding behind it, and that f16
// is no type of what LLVM is given but where the processor converts it.

// CHECK-LABEL: llvm.func @inlay_kernel
// INTEGERS-NOT: f16
// NATIVE: llvm.load {{.*}} -> i16
// NATIVE: llvm.bitcast {{.*}} : i16 to f16
// NATIVE: llvm.fpext {{.*}} : f16 to f32
// CHECK: llvm.fadd {{.*}} : f32
// NATIVE: llvm.fptrunc {{.*}} : f32 to f16
// NATIVE: llvm.bitcast {{.*}} : f16 to i16
// CHECK: llvm.store {{.*}} : i16, !llvm.ptr
func.func @sum(%u: memref<?xf16>) {
  %c0 = arith.constant 0 : index
  %a = memref.load %u[%c0] : memref<?xf16>
  %s = arith.addf %a, %a : f16
  memref.store %s, %u[%c0] : memref<?xf16>
  return
}

// -----

// Tests that bf16 is converted by integers everywhere, and that an f64 is
// rounded to it once: its f32 is odd where it is inexact.

// CHECK-LABEL: llvm.func @inlay_kernel
// CHECK-NOT: bf16
// CHECK: llvm.fptrunc {{.*}} : vector<8xf64> to vector<8xf32>
// CHECK: llvm.fcmp "one"
// CHECK: llvm.select
// CHECK: llvm.lshr
// CHECK-NOT: bf16
// CHECK: llvm.store {{.*}} : vector<8xi16>, !llvm.ptr
func.func @round(%u: memref<?xbf16>, %v: memref<?xf64>) {
  %c0 = arith.constant 0 : index
  %a = vector.load %v[%c0] : memref<?xf64>, vector<8xf64>
  %s = arith.truncf %a : vector<8xf64> to vector<8xbf16>
  vector.store %s, %u[%c0] : memref<?xbf16>, vector<8xbf16>
  return
}
