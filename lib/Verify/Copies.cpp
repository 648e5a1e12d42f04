// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies under --inlay-verify-plans: no element of a copied region is outside
// its source where the copy stands.

#include "VerifyPlans.h"

#include "inlay-mlir/Index/RegionsInside.h"

using namespace mlir;
using namespace mlir::inlay;

LogicalResult verification::verifyCopy(CopyOp copy) {
  RegionSpec region = copy.getRegionSpec();
  for (int64_t dim = 0; dim < region.getRank(); ++dim)
    if (!isProvedInside(region, copy.getSource(), dim, copy))
      return copy.emitOpError() << "region is not proved to lie inside the "
                                << "source here, in dimension " << dim;
  return success();
}
