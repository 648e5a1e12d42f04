// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text form of accesses, #inlay.access<[1, 0], [1, -1], [0, 1]>, and of
// plans, #inlay.plan<order (0 forward, 1 any), reads [<equal>]>.

#include "inlay-mlir/Dialect/InlayDialect.h"

using namespace mlir;
using namespace mlir::inlay;

void AccessAttr::print(AsmPrinter &printer) const {
  auto printList = [&](ArrayRef<int64_t> values) {
    printer << '[';
    llvm::interleaveComma(values, printer, [&](int64_t value) {
      if (ShapedType::isDynamic(value))
        printer << '?';
      else
        printer << value;
    });
    printer << ']';
  };
  printer << '<';
  printList(getOffsets());
  printer << ", ";
  printList(getSteps());
  printer << ", ";
  printList(getLoops());
  printer << '>';
}

Attribute AccessAttr::parse(AsmParser &parser, Type) {
  auto parseList = [&](SmallVector<int64_t> &values) {
    return parser.parseCommaSeparatedList(
        AsmParser::Delimiter::Square, [&]() -> ParseResult {
          values.push_back(ShapedType::kDynamic);
          if (succeeded(parser.parseOptionalQuestion()))
            return success();
          return parser.parseInteger(values.back());
        });
  };
  SmallVector<int64_t> offsets, steps, loops;
  if (parser.parseLess() || parseList(offsets) || parser.parseComma() ||
      parseList(steps) || parser.parseComma() || parseList(loops) ||
      parser.parseGreater())
    return {};
  return AccessAttr::get(parser.getContext(), offsets, steps, loops);
}

LogicalResult
CertificateAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                        Relation relation, int64_t dimension) {
  if (dimension == -1 || relation == Relation::Disjoint)
    return success();
  return emitError() << "a certificate of kind " << stringifyRelation(relation)
                     << " names dimension " << dimension << ", expected none";
}

void PlanAttr::print(AsmPrinter &printer) const {
  printer << "<order (";
  llvm::interleaveComma(llvm::zip(getLoops(), getOrders()), printer,
                        [&](auto entry) {
                          printer << std::get<0>(entry) << ' '
                                  << stringifyOrder(std::get<1>(entry));
                        });
  printer << "), reads [";
  llvm::interleaveComma(getReads(), printer, [&](CertificateAttr read) {
    printer.printStrippedAttrOrType(read);
  });
  printer << "]>";
}

Attribute PlanAttr::parse(AsmParser &parser, Type) {
  SmallVector<int64_t> loops;
  SmallVector<Order> orders;
  SmallVector<CertificateAttr> reads;
  auto parseLoop = [&]() -> ParseResult {
    StringRef keyword;
    SMLoc loc;
    if (parser.parseInteger(loops.emplace_back()) ||
        parser.getCurrentLocation(&loc) || parser.parseKeyword(&keyword))
      return failure();
    std::optional<Order> order = symbolizeOrder(keyword);
    if (!order)
      return parser.emitError(loc, "expected any, forward or backward, found ")
             << keyword;
    orders.push_back(*order);
    return success();
  };
  auto parseRead = [&]() -> ParseResult {
    return parser.parseCustomAttributeWithFallback(reads.emplace_back());
  };
  if (parser.parseLess() || parser.parseKeyword("order") ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren, parseLoop) ||
      parser.parseComma() || parser.parseKeyword("reads") ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseRead) ||
      parser.parseGreater())
    return {};
  return PlanAttr::get(parser.getContext(), loops, orders, reads);
}
