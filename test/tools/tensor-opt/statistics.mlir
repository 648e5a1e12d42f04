// RUN: split-file %s %t
// RUN: tensor-opt %t/updates.mlir --inlay-cpu-pipeline --inlay-statistics -o %t/counted 2>&1 | FileCheck %t/updates.mlir
// RUN: tensor-opt %t/folds.mlir --inlay-cpu-pipeline --inlay-statistics -o /dev/null 2>&1 | FileCheck %t/folds.mlir
// RUN: tensor-opt %t/updates.mlir --inlay-cpu-pipeline -o %t/silent 2>&1 | count 0
// RUN: diff %t/silent %t/counted
// RUN: not tensor-opt %t/absent.mlir --inlay-statistics 2>&1 | FileCheck %t/absent.txt
// RUN: tensor-opt --help | FileCheck %t/help.txt

//--- updates.mlir
// Tests what each pass counts. The first update is overwritten by the second,
// from which a read is forwarded; a shift, a reversal, which is copied, and an
// exponential are left. Of the slices' ten conditions only the row is unknown.

// CHECK: Statistics Collected
// CHECK: {{^ *}}2 inlay-bufferize     - allocations that are left
// CHECK-NEXT: {{^ *}}1 inlay-bufferize     - copies
// CHECK-NEXT: {{^ *}}5 inlay-fuse          - nests that were made
// CHECK-NEXT: {{^ *}}1 inlay-fuse          - producers that are stored
// CHECK-NEXT: {{^ *}}1 inlay-insert-checks - checks that were inserted
// CHECK-NEXT: {{^ *}}15 inlay-insert-checks - conditions that were proved
// CHECK-NEXT: {{^ *}}1 inlay-lower-nests   - nests that run element by element
// CHECK-NEXT: {{^ *}}5 inlay-lower-nests   - nests that run on vectors
// CHECK-NEXT: {{^ *}}3 inlay-plan-updates  - updates in place, in any order
// CHECK-NEXT: {{^ *}}1 inlay-plan-updates  - copies that are needed
// CHECK-NEXT: {{^ *}}1 inlay-plan-updates  - updates in place, in a fixed order
// CHECK-NEXT: {{^ *}}1 inlay-simplify      - reads replaced by the value that was written
// CHECK-NEXT: {{^ *}}1 inlay-simplify      - updates that were overwritten, or wrote what was there
// CHECK-NEXT: {{^ *}}1 inlay-to-llvm       - calls of the C library
// CHECK-NEXT: {{^ *}}5 inlay-to-llvm       - calls of the runtime
// CHECK-NEXT: {{^ *}}5 inlay-verify-plans  - plans that were verified
// CHECK-NEXT: {{^ *}}2 inlay-verify-plans  - reads whose certificate was proved
// CHECK-EMPTY:
func.func @updates(%u: tensor<9xf32> {inlay.inout}, %t: tensor<6x5xf32>, %at: i64)
    -> (tensor<9xf32>, tensor<2xf32>) {
  %i = arith.index_cast %at : i64 to index
  %row = inlay.slice %t[%i, 0] [one, 5] [1, 1] : tensor<6x5xf32> to tensor<5xf32>
  %u0 = inlay.update set %row into %u[2] [5] [1] : tensor<5xf32> into tensor<9xf32>
  %five = arith.constant dense<5.0> : tensor<5xf32>
  %u1 = inlay.update set %five into %u0[2] [5] [1] : tensor<5xf32> into tensor<9xf32>
  %fives = inlay.slice %u1[3] [2] [1] : tensor<9xf32> to tensor<2xf32>
  %low = inlay.slice %u1[0] [8] [1] : tensor<9xf32> to tensor<8xf32>
  %u2 = inlay.update set %low into %u1[1] [8] [1] : tensor<8xf32> into tensor<9xf32>
  %turned = inlay.slice %u2[8] [9] [-1] : tensor<9xf32> to tensor<9xf32>
  %u3 = inlay.update set %turned into %u2[0] [9] [1] : tensor<9xf32> into tensor<9xf32>
  %e = math.exp %u3 : tensor<9xf32>
  %u4 = inlay.update set %e into %u3[0] [9] [1] : tensor<9xf32> into tensor<9xf32>
  return %u4, %fives : tensor<9xf32>, tensor<2xf32>
}

//--- folds.mlir
// Tests that folds and the loop of a check are counted, and that what does not
// occur is left out.

// CHECK-NOT: inlay-fuse
// CHECK-NOT: inlay-simplify
// CHECK: {{^ *}}1 inlay-lower-nests   - nests that run element by element
// CHECK-NEXT: {{^ *}}1 inlay-lower-nests   - loops that check a tensor's elements
// CHECK-NEXT: {{^ *}}1 inlay-lower-nests   - products that were lowered
// CHECK-NEXT: {{^ *}}1 inlay-lower-nests   - reductions that were lowered
// CHECK-NEXT: {{^ *}}5 inlay-to-llvm       - calls of the runtime
// CHECK-EMPTY:
func.func @folds(%t: tensor<6x5xf32>, %v: tensor<5xf32>, %at: tensor<4xi64>)
    -> (tensor<f32>, tensor<6xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %picked = inlay.gather %v[0] [1] [1] at [0] %at bounds error : tensor<5xf32>, tensor<4xi64> to tensor<4xf32>
  %sum = linalg.reduce { arith.addf } ins(%picked : tensor<4xf32>) outs(%f : tensor<f32>) dimensions = [0]
  %e6 = tensor.empty() : tensor<6xf32>
  %f6 = linalg.fill ins(%zero : f32) outs(%e6 : tensor<6xf32>) -> tensor<6xf32>
  %product = linalg.matvec ins(%t, %v : tensor<6x5xf32>, tensor<5xf32>) outs(%f6 : tensor<6xf32>) -> tensor<6xf32>
  return %sum, %product : tensor<f32>, tensor<6xf32>
}

//--- absent.txt
CHECK: cannot open input file '{{.*}}absent.mlir'

//--- help.txt
CHECK: --inlay-statistics {{.*}} Print to stderr what the passes of Inlay counted
