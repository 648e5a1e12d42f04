// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// That no pass on tensors changes what a function computes: the interpreter
// runs it before and after, on random programs.

#include "RandomProgram.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Reference/Interpreter.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// What a run came to: the results' bits, or why there are none.
struct Outcome {
  RefStatus status = RefStatus::Ok;
  std::string message;
  SmallVector<RefValue> results;

  /// Returns whether both give the same bits, or fail with the same blame.
  bool operator==(const Outcome &other) const {
    if (status != other.status || results.size() != other.results.size())
      return false;
    for (auto [mine, theirs] : llvm::zip(results, other.results))
      if (mine.shape != theirs.shape || mine.elements != theirs.elements)
        return false;
    return true;
  }
};

class SemanticsTest : public testing::Test {
protected:
  SemanticsTest() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect, InlayDialect,
                        linalg::LinalgDialect, scf::SCFDialect,
                        tensor::TensorDialect>();
    static bool registered = (registerInlayPasses(), true);
    (void)registered;
  }

  RefValue makeTensor(ArrayRef<int64_t> shape, float first) {
    RefTensor tensor{
        Float32Type::get(&context), SmallVector<int64_t>(shape), {}};
    for (int64_t k = 0; k < tensor.getNumElements(); ++k)
      tensor.elements.push_back(std::bit_cast<uint32_t>(first + 1.25f * k));
    return tensor;
  }

  Outcome run(ModuleOp module, int64_t i0, int64_t i1) {
    auto index = [&](int64_t value) {
      return RefValue::scalar(IndexType::get(&context), value);
    };
    RefValue arguments[] = {makeTensor({5, 3}, 1),
                            makeTensor({7}, -40),
                            makeTensor({2, 5, 3}, 100),
                            RefValue::scalar(&context, 0.75f),
                            index(i0),
                            index(i1)};
    Outcome outcome;
    RefError error(&context);
    auto function = cast<func::FuncOp>(module.lookupSymbol("f"));
    if (failed(interpret(function, arguments, outcome.results, error))) {
      outcome.results.clear();
      outcome.status = error.status;
      outcome.message = error.message;
    }
    return outcome;
  }

  void expectSame(StringRef text, ArrayRef<StringRef> passes) {
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(module) << text.str();
    SmallVector<std::pair<int64_t, int64_t>> indices = {
        {0, 1}, {4, 0}, {-1, 2}};
    SmallVector<Outcome> expected;
    for (auto [i0, i1] : indices)
      expected.push_back(run(*module, i0, i1));
    for (StringRef pass : passes) {
      PassManager manager(&context);
      ASSERT_TRUE(succeeded(
          parsePassPipeline(("func.func(" + pass + ")").str(), manager)));
      ASSERT_TRUE(succeeded(manager.run(*module))) << text.str();
      for (auto [index, before] : llvm::zip(indices, expected)) {
        Outcome after = run(*module, index.first, index.second);
        if (after == before)
          continue;
        std::string now;
        llvm::raw_string_ostream(now) << *module;
        FAIL() << "--" << pass.str() << " changes the outcome: status "
               << int(before.status) << " (" << before.message << "), now "
               << int(after.status) << " (" << after.message << ")\n"
               << text.str() << "\nafter:\n"
               << now;
      }
    }
  }

  MLIRContext context;
};
} // namespace

// Tests that checks, simplification and fusion one after the other keep what
// 250 random programs compute, and which of them fail.
TEST_F(SemanticsTest, OneAfterTheOther) {
  for (uint32_t seed = 0; seed < 250 && !HasFatalFailure(); ++seed)
    expectSame(inlay_test::RandomProgram(seed).write(4 + seed % 9),
               {"inlay-insert-checks", "inlay-simplify", "inlay-fuse"});
}

// Tests that fusion does not need simplification, and that each pass may run
// again on what it made.
TEST_F(SemanticsTest, InOtherOrders) {
  for (uint32_t seed = 1000; seed < 1120 && !HasFatalFailure(); ++seed)
    expectSame(inlay_test::RandomProgram(seed).write(4 + seed % 9),
               {"inlay-insert-checks", "inlay-insert-checks", "inlay-fuse",
                "inlay-simplify", "inlay-fuse"});
}

// Tests that the programs are worth it: most run to their end, some fail.
TEST_F(SemanticsTest, ProgramsDiffer) {
  int failures = 0, programs = 100;
  for (int seed = 0; seed < programs; ++seed) {
    std::string text = inlay_test::RandomProgram(seed).write(9);
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(module) << text;
    failures += run(*module, -1, 2).status == RefStatus::Data;
  }
  EXPECT_GT(failures, 5);
  EXPECT_LT(failures, 90);
}
