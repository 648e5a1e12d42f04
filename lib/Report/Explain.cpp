// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sentences and byte counts for a planned function.

#include "inlay-mlir/Report/Explain.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::inlay;
namespace json = llvm::json;

//===----------------------------------------------------------------------===//
// Formulas
//===----------------------------------------------------------------------===//

/// Returns the operator of a formula for `op`, or nothing.
static std::optional<StringRef> getOperator(Operation *op) {
  if (isa<arith::AddIOp>(op))
    return "+";
  if (isa<arith::SubIOp>(op))
    return "-";
  if (isa<arith::MulIOp>(op))
    return "*";
  if (isa<arith::FloorDivSIOp>(op))
    return "/";
  // What is not negative truncates as it rounds down.
  if (auto division = dyn_cast<arith::DivSIOp>(op);
      division && isProvedNonNegative(LinearExpr::of(division.getLhs())))
    return "/";
  if (isa<arith::CeilDivSIOp>(op))
    return "ceildiv";
  if (isa<arith::MinSIOp>(op))
    return "min";
  if (isa<arith::MaxSIOp>(op))
    return "max";
  return std::nullopt;
}

/// A formula of inlay/c/kernel_abi.h, or nothing.
using Formula = std::optional<json::Value>;

/// Returns the formula of `value`. `budget` bounds what it is made of: a value
/// that is used twice is written twice.
static Formula getFormula(OpFoldResult value, unsigned &budget);

/// Returns the formula of extent `dim` of `tensor`.
static Formula getExtentFormula(Value tensor, int64_t dim, unsigned &budget) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return type.getDimSize(dim);
  tensor = getExtentRoot(tensor);
  Operation *op = tensor.getDefiningOp();
  if (!op) {
    auto argument = cast<BlockArgument>(tensor);
    if (!isa<func::FuncOp>(argument.getOwner()->getParentOp()))
      return std::nullopt;
    return json::Object{{"extent", json::Array{argument.getArgNumber(), dim}}};
  }
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return getExtentFormula(cast.getSource(), dim, budget);
  if (auto copy = dyn_cast<CopyOp>(op)) {
    RegionSpec region = copy.getRegionSpec();
    return getFormula(region.sizes[region.getKeptDims()[dim]], budget);
  }
  if (auto map = dyn_cast<MapOp>(op))
    return getFormula(map.getMixedBounds()[dim], budget);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return getFormula(empty.getMixedSizes()[dim], budget);
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return getFormula(splat.getDynamicSizes()[type.getDynamicDimIndex(dim)],
                      budget);
  if (auto contraction = dyn_cast<linalg::LinalgOp>(op))
    return getExtentFormula(contraction.getDpsInits().front(), dim, budget);
  if (auto gather = dyn_cast<GatherOp>(op)) {
    // The dimensions of the indices, then what is kept and not indexed.
    Value indices = gather.getIndices().front();
    dim -= cast<RankedTensorType>(indices.getType()).getRank();
    if (dim < 0)
      return getExtentFormula(
          indices, dim + cast<RankedTensorType>(indices.getType()).getRank(),
          budget);
    RegionSpec region = gather.getRegionSpec();
    for (int64_t kept : region.getKeptDims())
      if (!llvm::is_contained(gather.getIndexedDims(), kept) && dim-- == 0)
        return getFormula(region.sizes[kept], budget);
  }
  return std::nullopt;
}

static Formula getFormula(OpFoldResult ofr, unsigned &budget) {
  if (auto attr = dyn_cast<Attribute>(ofr))
    return cast<IntegerAttr>(attr).getInt();
  auto value = cast<Value>(ofr);
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)))
    return number.getSExtValue();
  Operation *op = value.getDefiningOp();
  if (!op) {
    auto argument = cast<BlockArgument>(value);
    if (!isa<func::FuncOp>(argument.getOwner()->getParentOp()))
      return std::nullopt;
    return json::Object{{"scalar", argument.getArgNumber()}};
  }
  if (budget == 0)
    return std::nullopt;
  --budget;
  if (isa<arith::IndexCastOp, arith::ExtSIOp>(op))
    return getFormula(op->getOperand(0), budget);
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    std::optional<int64_t> index = dim.getConstantIndex();
    if (!index)
      return std::nullopt;
    return getExtentFormula(dim.getSource(), *index, budget);
  }
  std::optional<StringRef> name = getOperator(op);
  if (!name)
    return std::nullopt;
  auto lhs = getFormula(op->getOperand(0), budget);
  auto rhs = getFormula(op->getOperand(1), budget);
  if (!lhs || !rhs)
    return std::nullopt;
  return json::Object{{*name, json::Array{std::move(*lhs), std::move(*rhs)}}};
}

/// Returns the size of `tensor` in bytes as a formula, or null.
static json::Value getBytesFormula(Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  // Truth values are stored as bytes.
  int64_t bytes =
      llvm::divideCeil(type.getElementType().getIntOrFloatBitWidth(), 8);
  json::Array factors;
  unsigned budget = 64;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    Formula factor = getExtentFormula(tensor, dim, budget);
    if (!factor)
      return nullptr;
    std::optional<int64_t> known = factor->getAsInteger(), product;
    if (known)
      product = llvm::checkedMul(bytes, *known);
    if (product)
      bytes = *product;
    else
      factors.push_back(std::move(*factor));
  }
  if (factors.empty())
    return bytes;
  factors.push_back(bytes);
  return json::Object{{"*", std::move(factors)}};
}

//===----------------------------------------------------------------------===//
// Sentences
//===----------------------------------------------------------------------===//

static int32_t getSite(Operation *op) {
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  return site ? site.getInt() : -1;
}

/// Says why the nest needs no copy of its own.
static std::string explainOrder(PlanAttr plan) {
  bool reads = false, meets = false;
  int64_t dimension = -1;
  for (CertificateAttr read : plan.getReads()) {
    reads |= read.getRelation() != Relation::Unrelated;
    meets |= read.getRelation() == Relation::Equal;
    if (read.getRelation() == Relation::Disjoint)
      dimension = read.getDimension();
  }
  if (plan.isAnyOrder()) {
    if (!reads)
      return "it reads nothing of the tensor that it updates";
    if (dimension == -1)
      return "each element is read only where it is written";
    std::string text = "what is read and what is written never meet in "
                       "dimension " +
                       std::to_string(dimension);
    return meets ? text + ", or only where it is written" : text;
  }
  std::string text;
  for (auto [loop, order] : llvm::zip(plan.getLoops(), plan.getOrders())) {
    if (order == Order::Any)
      continue;
    text += (text.empty() ? "" : ", ") + ("loop " + std::to_string(loop)) +
            " runs " + stringifyOrder(order).str();
  }
  return text + ", so that each element is read before it is overwritten";
}

static Explanation explainUpdate(Operation *op) {
  Explanation entry = {
      Explanation::Kind::Update,          op,     op->getLoc(), "ordered",
      "indices are taken in their order", nullptr};
  auto map = dyn_cast<MapOp>(op);
  if (!map || !map.getPlan())
    return entry;
  entry.verdict = map.getPlan()->isAnyOrder() ? "any order" : "ordered";
  entry.reason = explainOrder(*map.getPlan());
  // A read from a planned copy is one that this update could not serve.
  for (Value operand : map->getOperands())
    if (operand.getDefiningOp<CopyOp>() && operand != map.getDest()) {
      entry.verdict = "saved";
      entry.reason = "some of what it reads comes from a copy made before";
    }
  return entry;
}

/// Returns the tensor that `op` allocates storage for, or null.
static Value getAllocated(Operation *op) {
  if (auto map = dyn_cast<MapOp>(op))
    return map.getDest() ? Value() : map.getResult();
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return givesOnlyExtents(empty.getResult()) ? Value() : empty.getResult();
  bool isContraction = isa<linalg::LinalgOp>(op) && !isa<linalg::FillOp>(op);
  if (isContraction ||
      isa<CopyOp, GatherOp, tensor::SplatOp, tensor::FromElementsOp>(op))
    return op->getResult(0);
  return Value();
}

SmallVector<Explanation> inlay::explainPlan(func::FuncOp function) {
  SmallVector<Explanation> entries;
  function.walk([&](Operation *op) {
    auto map = dyn_cast<MapOp>(op);
    if ((map && map.getDest()) || isa<ScatterOp>(op)) {
      entries.push_back(explainUpdate(op));
      return;
    }
    Value allocated = getAllocated(op);
    if (!allocated)
      return;
    Explanation entry = {Explanation::Kind::Scratch, op,      op->getLoc(), "",
                         "an intermediate result",   nullptr, getSite(op)};
    if (llvm::any_of(allocated.getUsers(), llvm::IsaPred<func::ReturnOp>))
      entry.reason = "a result of the kernel";
    if (auto copy = dyn_cast<CopyOp>(op)) {
      entry.kind = Explanation::Kind::Copy;
      entry.reason = copy.getBecause();
    }
    entry.bytes = getBytesFormula(allocated);
    entries.push_back(entry);
  });
  return entries;
}
