// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: a kernel is one function, so what it calls becomes part of it.

#include "Raise.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::inlay;

/// Functions that call two others each double; here they end.
static constexpr size_t kMostOperations = size_t(1) << 16;
/// Callees are visited recursively; longer chains of calls are refused.
static constexpr unsigned kDeepest = 1000;

namespace {
/// Visits callees before their callers, so that each body is complete when it
/// is cloned.
class CallInliner {
public:
  explicit CallInliner(ModuleOp module) : symbols(module) {}

  /// Replaces every call in `function`, which `depth` calls have led to.
  LogicalResult run(func::FuncOp function, unsigned depth);

  unsigned count = 0;
  SetVector<func::FuncOp> called;

private:
  LogicalResult inlineCall(func::CallOp call, unsigned depth, size_t &size);

  SymbolTable symbols;
  /// Functions whose calls are being replaced, and those that have none left.
  DenseSet<Operation *> active, done;
};
} // namespace

/// Returns the number of operations in `function`.
static size_t countOperations(func::FuncOp function) {
  size_t size = 0;
  function.getBody().walk([&](Operation *) { ++size; });
  return size;
}

LogicalResult CallInliner::inlineCall(func::CallOp call, unsigned depth,
                                      size_t &size) {
  auto callee = symbols.lookup<func::FuncOp>(call.getCallee());
  if (!callee || callee.isDeclaration())
    return call.emitOpError("calls '")
           << call.getCallee() << "', which has no body in this module";
  if (active.contains(callee))
    return call.emitOpError("calls '")
           << call.getCallee() << "', which comes back to this call, expected "
           << "no recursion";
  if (depth == kDeepest)
    return call.emitOpError("stands behind ")
           << kDeepest << " other calls, expected fewer";
  if (failed(run(callee, depth + 1)))
    return failure();
  if (!callee.getBody().hasOneBlock())
    return call.emitOpError("calls '")
           << call.getCallee() << "', which has several blocks, expected "
           << "structured control flow in one";
  size += countOperations(callee);
  if (size > kMostOperations)
    return call.emitOpError("makes a function of more than ")
           << kMostOperations << " operations, expected fewer";
  // A function sees nothing but its arguments, and its tensors are values: its
  // body means the same where the call stands.
  Block &body = callee.getBody().front();
  OpBuilder builder(call);
  IRMapping mapping;
  mapping.map(body.getArguments(), call.getOperands());
  for (Operation &op : body.without_terminator())
    builder.clone(op, mapping);
  for (auto [result, value] :
       llvm::zip(call.getResults(), body.getTerminator()->getOperands()))
    result.replaceAllUsesWith(mapping.lookupOrDefault(value));
  call.erase();
  called.insert(callee);
  ++count;
  return success();
}

LogicalResult CallInliner::run(func::FuncOp function, unsigned depth) {
  if (!done.insert(function).second)
    return success();
  SmallVector<func::CallOp> calls;
  function.walk([&](func::CallOp call) { calls.push_back(call); });
  if (calls.empty())
    return success();
  active.insert(function);
  size_t size = countOperations(function);
  for (func::CallOp call : calls)
    if (failed(inlineCall(call, depth, size)))
      return failure();
  active.erase(function);
  return success();
}

LogicalResult inlay::inlineCalls(ModuleOp module, unsigned &count) {
  CallInliner inliner(module);
  for (func::FuncOp function : module.getOps<func::FuncOp>())
    if (failed(inliner.run(function, 0)))
      return failure();
  for (func::FuncOp function : inliner.called)
    if (function.isPrivate() &&
        SymbolTable::symbolKnownUseEmpty(function, module))
      function.erase();
  count += inliner.count;
  return success();
}
