// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Claims about regions against the elements that they have.

#include "inlay-mlir/Index/Regions.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <optional>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Writes slices of a tensor of run-time extent with the formulas that clip
/// literal bounds as NumPy does.
class SliceText {
public:
  void add(std::optional<int> begin, std::optional<int> end, int step) {
    std::string first = "0", last = "%n";
    if (begin && *begin >= 0)
      first = std::to_string(*begin);
    else if (begin)
      first = op("maxsi", op("addi", "%n", constant(*begin)), "%c0");
    if (end && *end >= 0)
      last = op("minsi", "%n", constant(*end));
    else if (end)
      last = op("addi", "%n", constant(*end));
    std::string from = first[0] == '%' ? first : constant(std::stoi(first));
    std::string size = op("maxsi", op("subi", last, from), "%c0");
    if (step != 1)
      size = op("divsi", op("addi", size, constant(step - 1)), constant(step));
    body += "  " + name() + " = inlay.slice %u[" + first + "] [" + size +
            "] [" + std::to_string(step) +
            "] : tensor<?xf32> to tensor<?xf32>\n";
  }
  std::string getText() const {
    return "func.func @f(%u: tensor<?xf32>) {\n"
           "  %c0 = arith.constant 0 : index\n"
           "  %n = tensor.dim %u, %c0 : tensor<?xf32>\n" +
           body + "  return\n}\n";
  }

private:
  std::string name() { return "%v" + std::to_string(next++); }
  std::string constant(int value) {
    std::string result = name();
    body += "  " + result + " = arith.constant " + std::to_string(value) +
            " : index\n";
    return result;
  }
  std::string op(const char *kind, const std::string &lhs,
                 const std::string &rhs) {
    std::string result = name();
    body += "  " + result + " = arith." + kind + " " + lhs + ", " + rhs +
            " : index\n";
    return result;
  }

  std::string body;
  int next = 0;
};

/// Computes `value` where the one extent is `n`.
int64_t evaluate(OpFoldResult value, int64_t n) {
  if (std::optional<int64_t> number = getConstantIntValue(value))
    return *number;
  Operation *op = cast<Value>(value).getDefiningOp();
  if (isa<tensor::DimOp>(op))
    return n;
  int64_t lhs = evaluate(op->getOperand(0), n);
  int64_t rhs = evaluate(op->getOperand(1), n);
  if (isa<arith::AddIOp>(op))
    return lhs + rhs;
  if (isa<arith::SubIOp>(op))
    return lhs - rhs;
  if (isa<arith::MaxSIOp>(op))
    return std::max(lhs, rhs);
  if (isa<arith::MinSIOp>(op))
    return std::min(lhs, rhs);
  if (isa<arith::DivSIOp>(op))
    return lhs / rhs;
  ADD_FAILURE() << "no rule for " << op->getName().getStringRef().str();
  return 0;
}

/// The extents that claims are tried on.
constexpr int64_t kExtents = 10;

std::vector<int64_t> getElements(const RegionSpec &region, int64_t n) {
  std::vector<int64_t> elements;
  for (int64_t k = 0; k < evaluate(region.sizes[0], n); ++k)
    elements.push_back(evaluate(region.offsets[0], n) + k * region.steps[0]);
  return elements;
}

bool share(const std::vector<int64_t> &a, const std::vector<int64_t> &b) {
  return llvm::any_of(a, [&](int64_t x) { return llvm::is_contained(b, x); });
}

class RegionsTest : public testing::Test {
protected:
  RegionsTest() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect, InlayDialect,
                        tensor::TensorDialect>();
    SliceText text;
    std::optional<int> bounds[] = {std::nullopt, 0, 1, 2, 4, -1, -2, -3};
    for (std::optional<int> begin : bounds)
      for (std::optional<int> end : bounds)
        for (int step : {1, 2})
          text.add(begin, end, step);
    module = parseSourceString<ModuleOp>(text.getText(), &context);
    EXPECT_TRUE(module);
    module->walk([&](SliceOp slice) {
      regions.push_back(slice.getRegionSpec());
      auto &all = elements.emplace_back();
      for (int64_t n = 0; n < kExtents; ++n)
        all.push_back(getElements(regions.back(), n));
    });
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::vector<RegionSpec> regions;
  /// The elements of each region for each extent.
  std::vector<std::vector<std::vector<int64_t>>> elements;
};
} // namespace

// Tests that what compareRegions claims of clipped slices holds for each
// extent up to 9, and that it decides the cases that stencils are made of.
TEST_F(RegionsTest, ClaimsHold) {
  int disjoint = 0, equal = 0;
  for (size_t a = 0; a < regions.size(); ++a)
    for (size_t b = 0; b < regions.size(); ++b) {
      RegionRelation relation = compareRegions(regions[a], regions[b]);
      disjoint += relation == RegionRelation::Disjoint;
      equal += relation == RegionRelation::Equal;
      for (int64_t n = 0; n < kExtents; ++n) {
        const auto &inA = elements[a][n], &inB = elements[b][n];
        if (relation == RegionRelation::Disjoint)
          ASSERT_FALSE(share(inA, inB)) << "extent " << n;
        if (relation == RegionRelation::Equal)
          ASSERT_EQ(inA, inB) << "extent " << n;
        if (relation == RegionRelation::Overlap)
          ASSERT_TRUE(share(inA, inB)) << "extent " << n;
      }
    }
  EXPECT_GT(disjoint, int(regions.size()));
  EXPECT_GT(equal, int(regions.size() / 2));
}

// Tests that a region that is said to contain another does.
TEST_F(RegionsTest, ContainmentHolds) {
  int contained = 0;
  for (size_t outer = 0; outer < regions.size(); ++outer)
    for (size_t inner = 0; inner < regions.size(); ++inner) {
      if (!containsRegion(regions[outer], regions[inner]))
        continue;
      ++contained;
      for (int64_t n = 0; n < kExtents; ++n)
        for (int64_t element : elements[inner][n])
          ASSERT_TRUE(llvm::is_contained(elements[outer][n], element))
              << "extent " << n;
    }
  EXPECT_GT(contained, int(regions.size()));
}

// Tests static progressions against their elements, all relations decided.
TEST_F(RegionsTest, StaticProgressions) {
  Builder builder(&context);
  std::vector<RegionSpec> all;
  for (int64_t offset : {0, 1, 3, 6})
    for (int64_t size : {0, 1, 2, 4})
      for (int64_t step : {1, 2, 3, -1, -2})
        all.push_back(RegionSpec({builder.getIndexAttr(offset)},
                                 {builder.getIndexAttr(size)}, {step}, {}));
  for (const RegionSpec &a : all)
    for (const RegionSpec &b : all) {
      std::vector<int64_t> inA = getElements(a, 0), inB = getElements(b, 0);
      RegionRelation expected = !share(inA, inB) ? RegionRelation::Disjoint
                                : inA == inB     ? RegionRelation::Equal
                                                 : RegionRelation::Overlap;
      EXPECT_EQ(compareRegions(a, b), expected);
    }
}
