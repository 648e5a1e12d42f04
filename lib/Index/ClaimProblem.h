// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One problem of SMT-LIB 2, and where problems are collected.

#ifndef INLAY_LIB_INDEX_CLAIMPROBLEM_H
#define INLAY_LIB_INDEX_CLAIMPROBLEM_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "llvm/ADT/DenseMap.h"
#include <deque>
#include <string>

namespace mlir::inlay::claims {

/// A problem of more constants is not written: another solver would not end.
inline constexpr unsigned kMostConstants = 2000;

/// Writes a problem. Values become constants of sort Int or Bool, named by
/// the order in which they come, so that equal problems have equal texts.
class Problem {
public:
  /// Starts a problem; `kind` tells in one word what is claimed.
  explicit Problem(StringRef kind) : kind(kind) {}

  /// Returns the integer that `value` is. Values that are defined inside
  /// `renamed` are other constants than elsewhere.
  std::string get(Value value, Operation *renamed = nullptr);
  /// Returns the integer that `value` is.
  std::string get(OpFoldResult value);
  /// Returns extent `dim` of `tensor`.
  std::string getExtent(Value tensor, int64_t dim,
                        Operation *renamed = nullptr);
  /// Returns whether the i1 `value` is true.
  std::string getBool(Value value, Operation *renamed = nullptr);
  /// Returns what `expr` is a sum of.
  std::string get(const LinearExpr &expr);
  std::string get(IndexSymbol symbol, Operation *renamed = nullptr);
  /// Returns an integer of which nothing is known.
  std::string makeUnknown();

  /// Takes `value` for any number, whatever computes it.
  void hide(IndexSymbol symbol);
  /// Demands `formula`, which belongs to what is denied.
  void demand(const Twine &formula);
  /// Assumes what has been checked, or asked for by branches and loops, where
  /// `place` runs: of all that has to do with the values that are named so far,
  /// the nearest.
  void assumeFactsAt(Operation *place);
  /// Returns that `check` holds.
  std::string getCheck(CheckOp check);
  /// Says that there is no solution, and hands the problem in.
  void claim();

private:
  /// A constant whose meaning is not written yet.
  struct Undefined {
    std::string name;
    IndexSymbol symbol;
    Operation *renamed;
  };

  std::string declare(IndexSymbol symbol, Operation *renamed, bool isBool);
  void assume(const Twine &formula);
  bool isRelated(ValueRange values) const;
  void defineAll();
  void define(const Undefined &entry);
  void defineExtent(const Undefined &entry);
  void defineBool(const Undefined &entry, Operation *op);
  void defineArgument(const Undefined &entry, BlockArgument argument);
  void defineSum(const Undefined &entry, Operation *op);
  void defineQuotient(const Undefined &entry, Operation *op);
  void defineCast(const Undefined &entry, Operation *op);
  void defineConstant(const Undefined &entry);

  std::string kind, declarations, assumptions, demands;
  unsigned numConstants = 0;
  DenseMap<std::pair<Value, std::pair<int64_t, Operation *>>, std::string>
      names;
  std::deque<Undefined> undefined;
};

/// Returns `number` as a term.
std::string toTerm(__int128 number);

} // namespace mlir::inlay::claims

#endif // INLAY_LIB_INDEX_CLAIMPROBLEM_H
