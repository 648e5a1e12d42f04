// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Plans against exhaustive execution: every planned program, run in place in
// its order, gives what the values say.

#include "PlanFixture.h"

#include "inlay-mlir/Transforms/Passes.h"

#include <cstdlib>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::test;

namespace {

class Plan : public PlanFixture {
protected:
  LogicalResult plan(ModuleOp module) {
    return failure(failed(run(module, createPlanUpdatesPass())) ||
                   failed(run(module, createVerifyPlansPass())));
  }

  void expectSameResults(uint64_t seed, const ProgramOptions &options);
  void expectSameResultsOf(uint64_t count, const ProgramOptions &options);
};

void Plan::expectSameResults(uint64_t seed, const ProgramOptions &options) {
  RandomProgram program(seed, options);
  OwningOpRef<ModuleOp> original = parse(program.text);
  ASSERT_TRUE(original) << "seed " << seed << "\n" << program.text;
  OwningOpRef<ModuleOp> planned = original->clone();
  ASSERT_TRUE(succeeded(plan(*planned))) << "seed " << seed << "\n"
                                         << program.text;
  std::vector<Tensor> inputs = makeInputs(program);
  for (int64_t number : {0, 1, 3}) {
    std::vector<int64_t> scalars = {number % 2, number};
    InPlaceMachine values({});
    std::vector<Tensor> expected =
        values.run(getFunction(*original), inputs, scalars);
    ASSERT_FALSE(values.isOutOfBounds) << "seed " << seed << "\n"
                                       << program.text;
    for (Mode mode : kInPlaceModes) {
      InPlaceMachine inPlace(mode);
      std::vector<Tensor> found =
          inPlace.run(getFunction(*planned), inputs, scalars);
      std::string ir;
      llvm::raw_string_ostream stream(ir);
      planned->print(stream);
      ASSERT_FALSE(inPlace.isOutOfBounds) << "seed " << seed << "\n" << ir;
      for (size_t result = 0; result < expected.size(); ++result)
        ASSERT_EQ(*found[result].elements, *expected[result].elements)
            << "seed " << seed << ", result " << result << ", lanes "
            << mode.lanes << "\n"
            << program.text << "\nplanned:\n"
            << ir;
    }
  }
}

/// Runs the programs 0 to `count`, or as many as INLAY_PLAN_PROGRAMS says.
void Plan::expectSameResultsOf(uint64_t count, const ProgramOptions &options) {
  if (const char *wanted = std::getenv("INLAY_PLAN_PROGRAMS"))
    count = std::strtoull(wanted, nullptr, 10);
  for (uint64_t seed = 0; seed < count && !HasFatalFailure(); ++seed)
    expectSameResults(seed, options);
}

// Tests that one nest with numbers for extents runs in place as it should.
TEST_F(Plan, OneNest) {
  expectSameResultsOf(500, {.maxRank = 3, .maxStatements = 1});
}

// Tests that one nest with run-time extents runs in place as it should.
TEST_F(Plan, OneNestOfRunTimeExtents) {
  expectSameResultsOf(500,
                      {.maxRank = 3, .maxStatements = 1, .isDynamic = true});
}

// Tests that chains, loops, branches and reads of older values do.
TEST_F(Plan, Flow) {
  expectSameResultsOf(250, {.maxStatements = 5, .hasFlow = true});
}

// Tests the same with run-time extents.
TEST_F(Plan, FlowOfRunTimeExtents) {
  expectSameResultsOf(250,
                      {.maxStatements = 5, .isDynamic = true, .hasFlow = true});
}

// Tests that every assignment from one slice to another of one-dimensional
// arrays up to extent 9 is right, and copies only what must be.
TEST_F(Plan, SliceToSlice) {
  for (int64_t extent = 1; extent <= 9; ++extent)
    for (int64_t size = 1; size <= extent; ++size)
      for (int64_t first = 0; first < extent; ++first)
        for (int64_t step = -4; step <= 4; ++step) {
          int64_t last = first + step * (size - 1);
          if (step == 0 || last < 0 || last >= extent)
            continue;
          std::string type = "tensor<" + std::to_string(extent) + "xi64>";
          std::string text =
              "func.func @f(%a: " + type + " {inlay.inout}) -> " + type +
              " {\n  %0 = inlay.map (%i to " + std::to_string(size) +
              ") set into %a[" + std::to_string(first) + " + " +
              std::to_string(step) + " * %i] reads (%x = %a[%i]) : (" + type +
              ") into " + type + " {\n    inlay.yield %x : i64\n  }\n" +
              "  return %0 : " + type + "\n}\n";
          OwningOpRef<ModuleOp> original = parse(text);
          ASSERT_TRUE(original) << text;
          OwningOpRef<ModuleOp> planned = original->clone();
          ASSERT_TRUE(succeeded(plan(*planned))) << text;
          InPlaceMachine values({}), inPlace({true, 4, false});
          std::vector<Tensor> inputs = {makeInput({extent}, 1)};
          auto expected = values.run(getFunction(*original), inputs, {});
          auto found = inPlace.run(getFunction(*planned), inputs, {});
          ASSERT_EQ(*found[0].elements, *expected[0].elements) << text;
          bool copies = false;
          planned->walk([&](CopyOp) { copies = true; });
          if (step == 1)
            EXPECT_FALSE(copies) << text;
        }
}

// Tests that a chain of 2,000 updates is planned without a copy.
TEST_F(Plan, LongChain) {
  std::string text = "func.func @f(%v0: tensor<2001xi64> {inlay.inout}) -> "
                     "tensor<2001xi64> {\n";
  for (int64_t i = 0; i < 2000; ++i) {
    std::string from = "%v" + std::to_string(i);
    text += "  %v" + std::to_string(i + 1) +
            " = inlay.map (%i to 1) set into " + from + "[" +
            std::to_string(i) + " + %i] reads (%x = " + from + "[" +
            std::to_string(i + 1) +
            " + %i], %y = %v0[2000]) : (tensor<2001xi64>, tensor<2001xi64>) "
            "into tensor<2001xi64> {\n    %s = arith.addi %x, %y : i64\n"
            "    inlay.yield %s : i64\n  }\n";
  }
  text += "  return %v2000 : tensor<2001xi64>\n}\n";
  OwningOpRef<ModuleOp> module = parse(text);
  ASSERT_TRUE(module);
  ASSERT_TRUE(succeeded(plan(*module)));
  module->walk([](CopyOp copy) { ADD_FAILURE() << copy.getBecause().str(); });
}

} // namespace
