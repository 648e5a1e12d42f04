// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names, facts and texts of problems, and the file that takes them.

#include "ClaimProblem.h"

#include "inlay-mlir/Index/Claims.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"
#include <mutex>
#include <unordered_set>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::claims;

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

/// Returns the folder that claims are written to, or nothing.
static std::string getFolder() {
#ifndef NDEBUG
  return llvm::sys::Process::GetEnv("INLAY_CLAIM_FOLDER").value_or("");
#else
  return "";
#endif
}

const bool claims::areRecorded = !getFolder().empty();

namespace {
/// Takes the problems of this process, each text once.
class File {
public:
  void append(const std::string &text);

private:
  std::mutex mutex;
  std::unordered_set<uint64_t> known;
  std::unique_ptr<llvm::raw_fd_ostream> stream;
};
} // namespace

void File::append(const std::string &text) {
  // What one process may leave behind.
  constexpr size_t kMostProblems = 1 << 17;
  std::lock_guard<std::mutex> lock(mutex);
  if (known.size() >= kMostProblems ||
      !known.insert(llvm::xxh3_64bits(text)).second)
    return;
  if (!stream) {
    std::string path = getFolder() + "/claims-" +
                       std::to_string(llvm::sys::Process::getProcessId()) +
                       ".smt2";
    std::error_code error;
    stream = std::make_unique<llvm::raw_fd_ostream>(
        path, error, llvm::sys::fs::CD_OpenAlways, llvm::sys::fs::FA_Write,
        llvm::sys::fs::OF_Append);
    if (error)
      llvm::report_fatal_error(llvm::Twine("cannot write claims to ") + path);
    // One write for each problem: the process may end in any way.
    stream->SetUnbuffered();
  }
  *stream << text;
}

void Problem::claim() {
  defineAll();
  static File file;
  if (numConstants > kMostConstants)
    return file.append("; skipped " + kind + "\n");
  file.append("; problem " + kind + "\n" + declarations + assumptions +
              "; claim\n" + demands + "; end\n");
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

std::string claims::toTerm(__int128 number) {
  bool isNegative = number < 0;
  std::string digits;
  for (__int128 rest = isNegative ? -number : number;
       rest != 0 || digits.empty(); rest /= 10)
    digits.insert(digits.begin(), char('0' + int(rest % 10)));
  return isNegative ? "(- " + digits + ")" : digits;
}

std::string Problem::makeUnknown() {
  std::string name = "c" + std::to_string(numConstants++);
  declarations += "(declare-const " + name + " Int)\n";
  return name;
}

std::string Problem::declare(IndexSymbol symbol, Operation *renamed,
                             bool isBool) {
  Operation *owner = symbol.value.getDefiningOp();
  if (!owner)
    owner = symbol.value.getParentBlock()->getParentOp();
  Operation *tag = renamed && renamed->isAncestor(owner) ? renamed : nullptr;
  std::string &name = names[{symbol.value, {symbol.dim, tag}}];
  if (!name.empty())
    return name;
  name = "c" + std::to_string(numConstants++);
  declarations += "(declare-const " + name + (isBool ? " Bool)\n" : " Int)\n");
  undefined.push_back({name, symbol, tag});
  return name;
}

std::string Problem::get(Value value, Operation *renamed) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)) &&
      number.getSignificantBits() <= 64)
    return toTerm(number.getSExtValue());
  if (value.getType().isInteger(1))
    return "(ite " + getBool(value, renamed) + " (- 1) 0)";
  return declare({value, -1}, renamed, /*isBool=*/false);
}

std::string Problem::get(OpFoldResult value) {
  if (auto attr = dyn_cast<Attribute>(value))
    return toTerm(cast<IntegerAttr>(attr).getInt());
  return get(cast<Value>(value));
}

std::string Problem::getBool(Value value, Operation *renamed) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)))
    return number.isZero() ? "false" : "true";
  return declare({value, -1}, renamed, /*isBool=*/true);
}

std::string Problem::getExtent(Value tensor, int64_t dim, Operation *renamed) {
  auto type = cast<ShapedType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return toTerm(type.getDimSize(dim));
  return declare({getExtentRoot(tensor), dim}, renamed, /*isBool=*/false);
}

std::string Problem::get(IndexSymbol symbol, Operation *renamed) {
  return symbol.dim == -1 ? get(symbol.value, renamed)
                          : getExtent(symbol.value, symbol.dim, renamed);
}

std::string Problem::get(const LinearExpr &expr) {
  std::string sum = "(+ " + toTerm(expr.getConstantTerm());
  for (const LinearExpr::Term &term : expr.getTerms())
    sum += " (* " + toTerm(term.coefficient) + " " + get(term.symbol) + ")";
  return sum + ")";
}

void Problem::hide(IndexSymbol symbol) {
  names.try_emplace({symbol.value, {symbol.dim, nullptr}}, makeUnknown());
}

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

void Problem::assume(const Twine &formula) {
  assumptions += ("(assert " + formula + ")\n").str();
}

void Problem::demand(const Twine &formula) {
  demands += ("(assert " + formula + ")\n").str();
}

std::string Problem::getCheck(CheckOp check) {
  if (!check.getLow())
    return getBool(check.getSubject());
  // A tensor's name is that of any one of its elements.
  std::string subject = get(check.getSubject());
  return "(and (<= " + get(check.getLow()) + " " + subject + ") (< " + subject +
         " " + get(check.getHigh()) + "))";
}

/// Returns whether `values` are computed from something that has a name.
bool Problem::isRelated(ValueRange values) const {
  SmallVector<Value> next = llvm::to_vector(values);
  DenseSet<Value> seen;
  while (!next.empty()) {
    Value value = next.pop_back_val();
    if (!value || !seen.insert(value).second)
      continue;
    if (names.contains({value, {-1, nullptr}}))
      return true;
    Operation *op = value.getDefiningOp();
    if (!op)
      continue;
    if (auto dim = dyn_cast<tensor::DimOp>(op)) {
      if (std::optional<int64_t> index = dim.getConstantIndex())
        if (names.contains({getExtentRoot(dim.getSource()), {*index, nullptr}}))
          return true;
    } else if (isa<arith::ArithDialect>(op->getDialect())) {
      llvm::append_range(next, op->getOperands());
    }
  }
  return false;
}

void Problem::assumeFactsAt(Operation *place) {
  // What is farther decides nothing, and makes problems of a long function
  // huge.
  unsigned budget = 64;
  auto isWanted = [&](ValueRange values) {
    defineAll();
    return budget > 0 && isRelated(values) && budget-- > 0;
  };
  for (Operation *at = place; at && !isa<FunctionOpInterface>(at);
       at = at->getParentOp()) {
    for (Operation *op = at->getPrevNode(); op; op = op->getPrevNode())
      if (auto check = dyn_cast<CheckOp>(op))
        if (isWanted({check.getSubject(), check.getLow(), check.getHigh()}))
          assume(getCheck(check));
    Operation *parent = at->getParentOp();
    if (auto branch = dyn_cast_or_null<scf::IfOp>(parent);
        branch && isWanted(branch.getCondition())) {
      std::string holds = getBool(branch.getCondition());
      bool isThen = at->getParentRegion() == &branch.getThenRegion();
      assume(isThen ? holds : "(not " + holds + ")");
    }
    if (auto loop = dyn_cast_or_null<scf::ForOp>(parent);
        loop && !loop.getUnsignedCmp() &&
        isWanted({loop.getLowerBound(), loop.getUpperBound()}))
      assume("(< " + get(loop.getLowerBound()) + " " +
             get(loop.getUpperBound()) + ")");
  }
}
