// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Plain descriptions of regions and accesses.

#include "inlay-mlir/Dialect/Region.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::inlay;

int64_t inlay::staticOrDynamic(OpFoldResult ofr) {
  return getConstantIntValue(ofr).value_or(ShapedType::kDynamic);
}

SmallVector<int64_t> RegionSpec::getKeptDims() const {
  SmallVector<int64_t> dims;
  for (int64_t dim = 0; dim < getRank(); ++dim)
    if (!isDropped(dim))
      dims.push_back(dim);
  return dims;
}

SmallVector<OpFoldResult> RegionSpec::getKeptSizes() const {
  return llvm::map_to_vector(getKeptDims(),
                             [&](int64_t dim) { return sizes[dim]; });
}

SmallVector<int64_t> RegionSpec::getShape() const {
  return llvm::map_to_vector(getKeptDims(), [&](int64_t dim) {
    // Only what stands in the IR as an attribute is static: a size that is an
    // SSA constant still belongs to a dynamic extent until it is folded.
    auto attr = dyn_cast<Attribute>(sizes[dim]);
    return attr ? cast<IntegerAttr>(attr).getInt() : ShapedType::kDynamic;
  });
}

Access inlay::identityAccess(Value value, int64_t rank, MLIRContext *context) {
  Builder builder(context);
  Access access;
  access.value = value;
  for (int64_t dim = 0; dim < rank; ++dim) {
    access.offsets.push_back(builder.getIndexAttr(0));
    access.steps.push_back(1);
    access.loops.push_back(dim);
  }
  return access;
}

RegionSpec inlay::getRegion(ArrayRef<OpFoldResult> bounds,
                            const Access &access) {
  RegionSpec region;
  Builder builder(access.value.getContext());
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    bool fixed = access.loops[dim] == -1;
    region.offsets.push_back(access.offsets[dim]);
    region.sizes.push_back(fixed ? OpFoldResult(builder.getIndexAttr(1))
                                 : bounds[access.loops[dim]]);
    region.steps.push_back(fixed ? 1 : access.steps[dim]);
  }
  return region;
}
