// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of a kernel.

#include "inlay-mlir/Compiler/Info.h"

#include "ErrorText.h"
#include "inlay-mlir/Dialect/ElementType.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "inlay-mlir/Report/Explain.h"
#include "inlay/c/kernel_abi.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::inlay;
namespace json = llvm::json;

/// Names the elements of an argument or result, which the entry has accepted.
static StringRef elementName(Type type, bool isUnsigned) {
  auto element = findElement(getElementTypeOrSelf(type), isUnsigned);
  return element ? getElementFacts(*element).name : "unknown";
}

/// Returns `text`, or the list of its bytes where JSON has no such text.
static json::Value getText(StringRef text) {
  if (json::isUTF8(text))
    return text.str();
  json::Array bytes;
  for (unsigned char byte : text)
    bytes.push_back(byte);
  return bytes;
}

static json::Object describeType(Type type, bool isUnsigned) {
  json::Array shape;
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    for (int64_t extent : tensor.getShape())
      shape.push_back(ShapedType::isDynamic(extent) ? -1 : extent);
  return json::Object{{"type", elementName(type, isUnsigned)},
                      {"shape", std::move(shape)}};
}

static json::Array describeParameters(func::FuncOp function) {
  json::Array parameters;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    bool inout = bool(function.getArgAttr(index, InlayDialect::kInOut));
    bool owned = bool(function.getArgAttr(index, InlayDialect::kOwned));
    // What is returned must not be the caller's either.
    bool written =
        inout || (owned && llvm::any_of(function.getArgument(index).getUses(),
                                        takesStorage));
    json::Object parameter = describeType(
        type, bool(function.getArgAttr(index, InlayDialect::kUnsigned)));
    parameter["kind"] = !isa<RankedTensorType>(type) ? "scalar"
                        : inout                      ? "inout"
                        : owned                      ? "owned"
                                                     : "borrowed";
    parameter["written"] = written;
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

static json::Array describeResults(func::FuncOp function) {
  size_t inouts = llvm::count_if(
      llvm::seq(function.getNumArguments()), [&](unsigned index) {
        return bool(function.getArgAttr(index, InlayDialect::kInOut));
      });
  json::Array results;
  for (unsigned index = inouts; index < function.getNumResults(); ++index)
    results.push_back(describeType(
        function.getResultTypes()[index],
        bool(function.getResultAttr(index, InlayDialect::kUnsigned))));
  return results;
}

/// Numbers the checks and describes each.
static json::Array describeChecks(func::FuncOp function) {
  Builder builder(function.getContext());
  json::Array checks;
  function.walk([&](CheckOp check) {
    check->setAttr(InlayDialect::kNumber,
                   builder.getI32IntegerAttr(checks.size()));
    checks.push_back(json::Object{{"status", int(check.getBlame())},
                                  {"at", getText(shortPlace(check.getLoc()))},
                                  {"message", getText(check.getMessage())}});
  });
  return checks;
}

/// Numbers what is allocated and copied, and describes each decision.
static void describeDecisions(func::FuncOp function, json::Object &info) {
  Builder builder(function.getContext());
  json::Array updates, sites;
  for (const Explanation &told : explainPlan(function)) {
    json::Object decision{{"at", getText(shortPlace(told.loc))},
                          {"reason", getText(told.reason)}};
    if (told.kind == Explanation::Kind::Update) {
      decision["verdict"] = told.verdict;
      updates.push_back(std::move(decision));
      continue;
    }
    bool copy = told.kind == Explanation::Kind::Copy;
    decision["kind"] = copy ? "copy" : "scratch";
    decision["bytes"] = told.bytes;
    told.op->setAttr(InlayDialect::kSite,
                     builder.getI32IntegerAttr(sites.size()));
    sites.push_back(std::move(decision));
  }
  info["updates"] = std::move(updates);
  info["sites"] = std::move(sites);
}

std::string inlay::describe(func::FuncOp function) {
  json::Object info{{"inlay-kernel", INLAY_INFO_VERSION},
                    {"params", describeParameters(function)},
                    {"results", describeResults(function)},
                    {"checks", describeChecks(function)}};
  describeDecisions(function, info);
  std::string text;
  llvm::raw_string_ostream(text) << json::Value(std::move(info));
  return text;
}
