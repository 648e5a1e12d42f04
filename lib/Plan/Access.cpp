// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the planner changes in a nest: the access of a read, and the index
// arithmetic that it needs.

#include "PlanUpdates.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

void planning::setReadAccess(MapOp map, unsigned read, const Access &access) {
  SmallVector<Value> offsets;
  SmallVector<Attribute> accesses;
  SmallVector<int64_t> statics;
  auto split = [&](ArrayRef<OpFoldResult> mixed) {
    statics.clear();
    dispatchIndexOpFoldResults(mixed, offsets, statics);
  };
  if (map.getDest())
    split(map.getDestAccess().offsets);
  for (unsigned other = 0; other < map.getReads().size(); ++other) {
    Access now = other == read ? access : map.getReadAccess(other);
    split(now.offsets);
    accesses.push_back(
        AccessAttr::get(map.getContext(), statics, now.steps, now.loops));
  }
  split(map.getMixedSavedOffsets());
  map.setReadSubscriptsAttr(ArrayAttr::get(map.getContext(), accesses));
  map.getReadsMutable()[read].set(access.value);
  map.getOffsetsMutable().assign(offsets);
}

OpFoldResult planning::materializeIndex(OpBuilder &builder, Location loc,
                                        const LinearExpr &expr) {
  if (std::optional<int64_t> number = expr.getConstant())
    return builder.getIndexAttr(*number);
  Value sum;
  auto add = [&](Value term) {
    sum =
        sum ? arith::AddIOp::create(builder, loc, sum, term).getResult() : term;
  };
  for (const LinearExpr::Term &term : expr.getTerms()) {
    Value value = term.symbol.value;
    if (term.symbol.dim != -1)
      value = builder.createOrFold<tensor::DimOp>(loc, value, term.symbol.dim);
    if (!value.getType().isIndex())
      value = arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                         value);
    if (term.coefficient != 1)
      value = arith::MulIOp::create(
          builder, loc, value,
          arith::ConstantIndexOp::create(builder, loc, term.coefficient));
    add(value);
  }
  if (expr.getConstantTerm() != 0)
    add(arith::ConstantIndexOp::create(builder, loc, expr.getConstantTerm()));
  return sum;
}
