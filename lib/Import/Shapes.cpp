// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extents that must agree: what is static decides at once, the same value is
// equal to itself, anything else becomes a check.

#include "Shapes.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

Shape Shapes::get(Value tensor) const { return shapes.lookup(tensor); }

Value Shapes::note(Value tensor, Shape shape) {
  assert(!isa<RankedTensorType>(tensor.getType()) ||
         cast<RankedTensorType>(tensor.getType()).getRank() ==
             int64_t(shape.size()));
  shapes[tensor] = std::move(shape);
  return tensor;
}

RankedTensorType Shapes::getType(ArrayRef<OpFoldResult> shape, Type element) {
  return RankedTensorType::get(llvm::map_to_vector(shape, staticOrDynamic),
                               element);
}

void Shapes::fail(const Twine &message) {
  auto place = cast<FileLineColLoc>(*location);
  failure.set(Twine(place.getFilename().getValue()) + ":" +
              Twine(place.getLine()) + ": " + message);
}

std::string Shapes::toText(ArrayRef<OpFoldResult> shape) {
  std::string text = "(";
  for (auto [dim, extent] : llvm::enumerate(shape)) {
    int64_t number = staticOrDynamic(extent);
    text += (dim ? ", " : "") +
            (ShapedType::isDynamic(number) ? "?" : std::to_string(number));
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

/// Puts constants for {0} and {1}.
static std::string fill(const Twine &message, OpFoldResult lhs,
                        OpFoldResult rhs) {
  std::string text = message.str();
  for (auto [mark, extent] : {std::pair("{0}", lhs), std::pair("{1}", rhs)})
    for (size_t at; (at = text.find(mark)) != std::string::npos;)
      text.replace(at, 3, std::to_string(staticOrDynamic(extent)));
  return text;
}

void Shapes::check(Value condition, const Twine &message,
                   ArrayRef<OpFoldResult> values) {
  if (!math.isFirstCheck(condition))
    return;
  auto operands = llvm::map_to_vector(
      values, [&](OpFoldResult value) { return math.toValue(value); });
  CheckOp::create(builder, *location, Blame::Usage, condition, Value(), Value(),
                  builder.getStringAttr(message), operands);
}

OpFoldResult Shapes::requireEqual(OpFoldResult lhs, OpFoldResult rhs,
                                  const Twine &message) {
  std::variant<bool, Value> same = math.equal(lhs, rhs);
  if (Value *condition = std::get_if<Value>(&same)) {
    check(*condition, message, {lhs, rhs});
    return isa<Attribute>(lhs) ? lhs : rhs;
  }
  if (std::get<bool>(same))
    return lhs;
  fail(fill(message, lhs, rhs));
  return {};
}

bool Shapes::requireAtLeast(OpFoldResult lhs, OpFoldResult rhs,
                            const Twine &message) {
  std::variant<bool, Value> holds = math.atLeast(lhs, rhs);
  if (Value *condition = std::get_if<Value>(&holds))
    check(*condition, message, {lhs, rhs});
  else if (!std::get<bool>(holds))
    fail(fill(message, lhs, rhs));
  return !failure;
}

bool Shapes::requireExtents(ArrayRef<OpFoldResult> shape) {
  // No tensor has more elements; bytes and offsets then fit 64 bits.
  constexpr double kMost = 0x1p58;
  unsigned runTime = 0;
  for (auto [dim, extent] : llvm::enumerate(shape)) {
    if (!requireAtLeast(extent, math.constant(0),
                        "extent {0} of dimension " + Twine(dim) +
                            " is negative"))
      return false;
    runTime += isa<Value>(extent);
  }
  double known = 1;
  for (OpFoldResult extent : shape)
    if (isa<Attribute>(extent))
      known *= staticOrDynamic(extent);
  if (known >= kMost) {
    fail("a tensor of shape " + toText(shape) + " has too many elements");
    return false;
  }
  // Rows of a tensor that exists fit, as long as they are no long ones.
  auto *row =
      llvm::find_if(shape, [](OpFoldResult e) { return isa<Value>(e); });
  if (runTime == 0 || (runTime == 1 && known <= 1024 &&
                       cast<Value>(*row).getDefiningOp<tensor::DimOp>()))
    return true;
  // Doubles do not wrap, and what they round does not matter here. A zero
  // among the extents must not hide an overflow of the others: they become
  // strides.
  Value product = arith::ConstantOp::create(
      builder, *location, builder.getF64FloatAttr(known ? known : 1));
  for (OpFoldResult extent : shape)
    if (Value value = dyn_cast<Value>(extent)) {
      Value atLeastOne = math.toScalar(math.max(value, math.constant(1)));
      Value factor = arith::SIToFPOp::create(builder, *location,
                                             builder.getF64Type(), atLeastOne);
      product = arith::MulFOp::create(builder, *location, product, factor);
    }
  Value most = arith::ConstantOp::create(builder, *location,
                                         builder.getF64FloatAttr(kMost));
  Value fits = arith::CmpFOp::create(builder, *location,
                                     arith::CmpFPredicate::OLT, product, most);
  check(fits, "a tensor of these extents has too many elements", {});
  return true;
}

Value Shapes::castTo(Value tensor, ArrayRef<OpFoldResult> shape) {
  RankedTensorType type =
      getType(shape, cast<RankedTensorType>(tensor.getType()).getElementType());
  if (tensor.getType() == type)
    return tensor;
  return note(tensor::CastOp::create(builder, *location, type, tensor),
              Shape(shape));
}

OpFoldResult Shapes::agree(OpFoldResult lhs, OpFoldResult rhs, int64_t dim,
                           const Twine &shapes) {
  std::variant<bool, Value> same = math.equal(lhs, rhs);
  if (bool *known = std::get_if<bool>(&same); known && !*known) {
    fail(shapes);
    return {};
  }
  return requireEqual(
      lhs, rhs, "extents of dimension " + Twine(dim) + " differ: {0} and {1}");
}

std::optional<Shape> Shapes::broadcastShapes(ValueRange operands) {
  size_t rank = 0;
  for (Value operand : operands)
    rank = std::max(rank, get(operand).size());
  Shape result(rank, math.constant(1));
  for (Value operand : operands) {
    Shape shape = get(operand);
    for (auto [position, extent] : llvm::enumerate(shape)) {
      OpFoldResult &target = result[rank - shape.size() + position];
      if (staticOrDynamic(extent) == 1)
        continue;
      if (staticOrDynamic(target) == 1) {
        target = extent;
        continue;
      }
      std::string shapes = "shapes ";
      for (auto [number, each] : llvm::enumerate(operands))
        shapes += (number == 0                     ? ""
                   : number + 1 == operands.size() ? " and "
                                                   : ", ") +
                  toText(get(each));
      target = agree(target, extent, rank - shape.size() + position,
                     shapes + " do not broadcast");
      if (!target)
        return std::nullopt;
    }
  }
  return result;
}

bool Shapes::fitExtent(Value value, OpFoldResult extent,
                       ArrayRef<OpFoldResult> shape, int64_t dim,
                       StringRef what) {
  std::variant<bool, Value> same = math.equal(extent, shape[dim]);
  if (bool *known = std::get_if<bool>(&same); known && !*known) {
    fail("a value of shape " + toText(get(value)) + " does not fit " +
         what.str() + " of shape " + toText(shape));
    return false;
  }
  return bool(requireEqual(extent, shape[dim],
                           "value has extent {0} in dimension " + Twine(dim) +
                               ", " + what + " has {1}"));
}

Value Shapes::broadcastInto(Value value, ArrayRef<OpFoldResult> shape,
                            StringRef what) {
  Shape own = get(value);
  // Leading extents of 1 say nothing.
  while (own.size() > shape.size() && staticOrDynamic(own.front()) == 1) {
    value = squeeze(value, {0});
    own = get(value);
  }
  if (own.size() > shape.size()) {
    fail("a value of rank " + Twine(own.size()) + " does not fit " + what +
         " of rank " + Twine(shape.size()));
    return {};
  }
  size_t skipped = shape.size() - own.size();
  for (auto [position, extent] : llvm::enumerate(own)) {
    if (staticOrDynamic(extent) == 1)
      continue;
    if (!fitExtent(value, extent, shape, skipped + position, what))
      return {};
  }
  return stretch(value, shape);
}

Value Shapes::matchTo(Value value, ArrayRef<OpFoldResult> shape,
                      StringRef what) {
  Shape own = get(value);
  if (own.size() != shape.size()) {
    fail("a value of shape " + toText(own) + " does not fit " + what.str() +
         " of shape " + toText(shape));
    return {};
  }
  for (auto [dim, extent] : llvm::enumerate(own)) {
    if (!fitExtent(value, extent, shape, dim, what))
      return {};
  }
  return castTo(value, shape);
}
