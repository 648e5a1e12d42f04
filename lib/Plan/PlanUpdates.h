// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The three steps of --inlay-plan-updates. Each relies on what the steps
// before it have made true.

#ifndef INLAY_LIB_PLAN_PLANUPDATES_H
#define INLAY_LIB_PLAN_PLANUPDATES_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "inlay-mlir/Plan/LoopOrder.h"

namespace mlir::inlay::planning {

/// Puts every tensor of `function` into a storage, with copies and moves where
/// two values want one storage at a time. Afterwards the destination of an
/// update is current when the update runs, and loops, branches and the exit of
/// the function find their values in the storages that they carry.
LogicalResult assignStorage(func::FuncOp function, Storages &storages);

/// Copies what is read after it has been overwritten, just before the first
/// write that gets in the way. Afterwards every read finds its value in the
/// storage, but for what the reading nest itself overwrites.
void serveStaleReads(func::FuncOp function, Storages &storages);

/// Gives every nest its order and certificates, and saves what no order
/// serves. With `wholeReads` a saved read is copied as a whole.
void planNests(func::FuncOp function, Storages &storages, bool wholeReads);

/// Makes read `read` of `map` use `access`, its tensor included.
void setReadAccess(MapOp map, unsigned read, const Access &access);

/// Lets read `read` of `map` use a copy, made just before, of all that it
/// touches, and returns the copy.
CopyOp saveRead(MapOp map, unsigned read, StringRef because);

/// Clips those dimensions of `region` that are not proved to lie inside
/// `source` where `place` stands, just before which `builder` emits. A region
/// that does lie inside keeps its elements; dropped dimensions have to lie
/// inside. Returns whether the checker will find the proof that all is inside;
/// where not, a copy holds the whole source.
[[nodiscard]] bool keepInside(OpBuilder &builder, Location loc, Value source,
                              Operation *place, RegionSpec &region);

/// Computes `expr`; its symbols dominate the place of `builder`.
OpFoldResult materializeIndex(OpBuilder &builder, Location loc,
                              const LinearExpr &expr);

/// Says in the user's words why `order` saves some of `reads`, which are the
/// reads `numbers` of `map`.
std::string explainSaved(MapOp map, ArrayRef<unsigned> numbers,
                         ArrayRef<OrderedRead> reads, const LoopOrder &order);

/// Names the line of `loc` for the reader of a reason: "line 12", or "the
/// nest" where no line is known.
std::string describeLine(Location loc);

} // namespace mlir::inlay::planning

#endif // INLAY_LIB_PLAN_PLANUPDATES_H
