// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on the offsets of regions.

#include "inlay-mlir/Index/Offsets.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace mlir::inlay;

OpFoldResult inlay::scaleAdd(OpBuilder &builder, Location loc,
                             OpFoldResult base, int64_t scale,
                             OpFoldResult offset) {
  std::optional<int64_t> a = getConstantIntValue(base);
  std::optional<int64_t> b = getConstantIntValue(offset);
  if (b && *b == 0)
    return base;
  if (a && b)
    return builder.getIndexAttr(*a + scale * *b);
  if (a && *a == 0 && scale == 1)
    return offset;
  Value product = getValueOrCreateConstantIndexOp(builder, loc, offset);
  if (scale != 1)
    product = builder.createOrFold<arith::MulIOp>(
        loc, product, arith::ConstantIndexOp::create(builder, loc, scale));
  return getAsOpFoldResult(builder.createOrFold<arith::AddIOp>(
      loc, getValueOrCreateConstantIndexOp(builder, loc, base), product));
}
