// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of a kernel.

#include "inlay-mlir/Compiler/Info.h"

#include "ErrorText.h"
#include "inlay-mlir/Dialect/ElementType.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "inlay-mlir/Report/Explain.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::inlay;

/// Names the elements of an argument or result, which the entry has accepted.
static StringRef elementName(Type type, bool isUnsigned) {
  auto element = findElement(getElementTypeOrSelf(type), isUnsigned);
  return element ? getElementFacts(*element).name : "unknown";
}

/// Prints rank and extents, the last two fields of a signature line.
static void printShape(llvm::raw_ostream &stream, Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  ArrayRef<int64_t> shape = tensor ? tensor.getShape() : ArrayRef<int64_t>();
  stream << '\t' << shape.size() << '\t';
  llvm::interleave(
      shape, stream,
      [&](int64_t extent) {
        stream << (ShapedType::isDynamic(extent) ? -1 : extent);
      },
      ",");
  stream << '\n';
}

static void printSignature(llvm::raw_ostream &stream, func::FuncOp function) {
  unsigned inouts = 0;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    bool inout = bool(function.getArgAttr(index, InlayDialect::kInOut));
    bool owned = bool(function.getArgAttr(index, InlayDialect::kOwned));
    inouts += inout;
    // What is returned must not be the caller's either.
    bool written =
        inout || (owned && llvm::any_of(function.getArgument(index).getUses(),
                                        takesStorage));
    stream << "param\t" << index << '\t'
           << (!isa<RankedTensorType>(type) ? "scalar"
               : inout                      ? "inout"
               : owned                      ? "owned"
                                            : "borrowed")
           << '\t'
           << elementName(type, bool(function.getArgAttr(
                                    index, InlayDialect::kUnsigned)))
           << '\t' << written;
    printShape(stream, type);
  }
  auto results = function.getResultTypes().drop_front(inouts);
  for (auto [index, type] : llvm::enumerate(results)) {
    stream << "result\t" << index << '\t'
           << elementName(type, bool(function.getResultAttr(
                                    index + inouts, InlayDialect::kUnsigned)));
    printShape(stream, type);
  }
}

/// Numbers the checks and prints a line for each.
static void printChecks(llvm::raw_ostream &stream, func::FuncOp function) {
  Builder builder(function.getContext());
  int32_t number = 0;
  function.walk([&](CheckOp check) {
    stream << "check\t" << number << '\t' << int(check.getBlame()) << '\t'
           << shortPlace(check.getLoc()) << '\t' << check.getMessage() << '\n';
    check->setAttr(InlayDialect::kNumber, builder.getI32IntegerAttr(number++));
  });
}

/// Numbers what is allocated and copied, and prints a line for each decision.
static void printDecisions(llvm::raw_ostream &stream, func::FuncOp function) {
  Builder builder(function.getContext());
  int32_t update = 0, site = 0;
  for (const Explanation &told : explainPlan(function)) {
    if (told.kind == Explanation::Kind::Update) {
      stream << "update\t" << update++ << '\t' << shortPlace(told.loc) << '\t'
             << told.verdict << '\t' << told.reason << '\n';
      continue;
    }
    bool copy = told.kind == Explanation::Kind::Copy;
    stream << (copy ? "copy\t" : "scratch\t") << site << '\t'
           << shortPlace(told.loc) << '\t' << told.bytes << '\t' << told.reason
           << '\n';
    told.op->setAttr(InlayDialect::kSite, builder.getI32IntegerAttr(site++));
  }
}

std::string inlay::describe(func::FuncOp function) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  stream << "inlay-kernel\t1\n";
  printSignature(stream, function);
  printChecks(stream, function);
  printDecisions(stream, function);
  return text;
}
