// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks everything about records that does not need types: an importer that
// runs after it may follow numbers without looking at their ranges.

#include "Structure.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace mlir::inlay;
using llvm::Twine;

/// Bodies nest at most this deep: the importer and MLIR recurse over them.
static constexpr size_t kMaxDepth = 64;

static const char *const kOpNames[] = {
    "PARAM",  "CONSTANT", "EXTENT",    "SLOT",         "LOAD",   "STORE",
    "SLICE",  "UPDATE",   "GATHER_ND", "SCATTER_ND",   "TAKE",   "UNARY",
    "BINARY", "SELECT",   "CAST",      "REDUCE",       "MATMUL", "CONCAT",
    "STACK",  "RESHAPE",  "TRANSPOSE", "BROADCAST_TO", "IOTA",   "FULL",
    "FOR",    "WHILE",    "DO",        "IF",           "ELSE",   "END",
    "RETURN"};
static_assert(std::size(kOpNames) == INLAY_OP_RETURN + 1);

const char *mlir::inlay::getOpName(uint16_t op) {
  return op < std::size(kOpNames) ? kOpNames[op] : "unknown";
}

namespace {
class StructureChecker {
public:
  StructureChecker(const inlay_program &program, Failure &failure)
      : program(program), failure(failure) {}

  Structure run();

private:
  bool checkHeader();
  bool checkRecord(uint64_t number);
  bool checkResult(uint64_t number);
  bool checkSlot(uint64_t number);
  bool checkNesting(uint64_t number);
  bool fail(uint64_t number, const Twine &message) {
    failure.malformed(number, message);
    return false;
  }
  const inlay_record &get(uint64_t number) { return program.records[number]; }
  int64_t word(uint64_t number, uint32_t index) {
    return program.words[get(number).first + uint64_t(index)];
  }

  /// An open construct, and how many variables there were before it.
  struct Open {
    Construct construct;
    int64_t slotsBefore;
  };

  const inlay_program &program;
  Failure &failure;
  Structure structure;
  llvm::SmallVector<Open> open;
  int64_t values = 0, slots = 0;
};
} // namespace

static bool definesValue(uint16_t op) {
  switch (op) {
  case INLAY_OP_SLOT:
  case INLAY_OP_STORE:
  case INLAY_OP_WHILE:
  case INLAY_OP_DO:
  case INLAY_OP_IF:
  case INLAY_OP_ELSE:
  case INLAY_OP_END:
  case INLAY_OP_RETURN:
    return false;
  default:
    return true;
  }
}

static bool isIdentifier(const char *name) {
  if (!name)
    return false;
  llvm::StringRef text(name);
  return !text.empty() && !llvm::isDigit(text.front()) &&
         llvm::all_of(text,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

bool StructureChecker::checkHeader() {
  if (program.abi_version != INLAY_ABI_VERSION)
    failure.set("program: expected ABI version " + Twine(INLAY_ABI_VERSION) +
                ", found " + Twine(program.abi_version));
  else if (!isIdentifier(program.name))
    failure.set(Twine("program: expected a C identifier as name, found '") +
                (program.name ? program.name : "") + "'");
  else if (!program.record_count || !program.records)
    failure.set("program: expected RETURN as last record, found no record");
  else if ((program.word_count && !program.words) ||
           (program.location_count && !program.locations))
    failure.set("program: expected words and locations, found none");
  return !failure;
}

bool StructureChecker::checkResult(uint64_t number) {
  const inlay_record &record = get(number);
  int64_t expected = definesValue(record.op) ? values++ : -1;
  if (record.result != expected)
    return fail(number, "expected result " + Twine(expected) + ", found " +
                            Twine(record.result));
  if (expected >= 0 && record.type > INLAY_BOOL)
    return fail(number, "expected a type in [0, 5), found " +
                            Twine(unsigned(record.type)));
  return true;
}

bool StructureChecker::checkSlot(uint64_t number) {
  const inlay_record &record = get(number);
  bool isParam = record.op == INLAY_OP_PARAM;
  if (!isParam && record.op != INLAY_OP_SLOT && record.op != INLAY_OP_STORE)
    return true;
  if (record.count == 0)
    return fail(number, "expected a slot as word 0, found only 0 words");
  int64_t slot = word(number, 0);
  if (record.op == INLAY_OP_STORE) {
    if (slot < 0 || slot >= slots)
      return fail(number, "expected a slot in [0, " + Twine(slots) +
                              ") as word 0, found " + Twine(slot));
    for (Open &outer : open)
      if (slot < outer.slotsBefore &&
          !llvm::is_contained(outer.construct.stored, slot))
        outer.construct.stored.push_back(slot);
    return true;
  }
  int64_t expected = slots;
  if (isParam && record.detail != INLAY_INOUT && record.detail != INLAY_OWNED)
    expected = -1;
  if (slot != expected)
    return fail(number, "expected slot " + Twine(expected) +
                            " as word 0, found " + Twine(slot));
  slots += expected >= 0;
  return true;
}

bool StructureChecker::checkNesting(uint64_t number) {
  const inlay_record &record = get(number);
  auto wants = [&](const char *opener) {
    return fail(number,
                Twine(getOpName(record.op)) + " without an open " + opener);
  };
  switch (record.op) {
  case INLAY_OP_FOR:
  case INLAY_OP_WHILE:
  case INLAY_OP_IF: {
    if (open.size() == kMaxDepth)
      return fail(number, "expected at most " + Twine(kMaxDepth) +
                              " bodies inside each other");
    Open &inner = open.emplace_back();
    inner.construct.op = inlay_op(record.op);
    inner.construct.begin = number;
    inner.slotsBefore = slots;
    return true;
  }
  case INLAY_OP_DO:
  case INLAY_OP_ELSE: {
    inlay_op opener = record.op == INLAY_OP_DO ? INLAY_OP_WHILE : INLAY_OP_IF;
    if (open.empty() || open.back().construct.op != opener ||
        open.back().construct.middle)
      return wants(getOpName(opener));
    open.back().construct.middle = number;
    return true;
  }
  case INLAY_OP_END: {
    if (open.empty())
      return wants("FOR, WHILE or IF");
    Construct construct = open.pop_back_val().construct;
    if (construct.op == INLAY_OP_WHILE && !construct.middle)
      return fail(number, "END of a WHILE that has no DO");
    construct.end = number;
    llvm::sort(construct.stored);
    structure.constructs[construct.begin] = construct;
    return true;
  }
  case INLAY_OP_RETURN:
    if (!open.empty())
      return fail(number, "RETURN inside the " +
                              Twine(getOpName(open.back().construct.op)) +
                              " of record " +
                              Twine(open.back().construct.begin));
    if (number + 1 != program.record_count)
      return fail(number, "RETURN is not the last record");
    return true;
  default:
    return true;
  }
}

bool StructureChecker::checkRecord(uint64_t number) {
  const inlay_record &record = get(number);
  if (record.op > INLAY_OP_RETURN)
    return fail(number, "expected an operation in [0, " +
                            Twine(int(INLAY_OP_RETURN) + 1) + "), found " +
                            Twine(record.op));
  if (uint64_t(record.first) + record.count > program.word_count)
    return fail(number, "expected words below " + Twine(program.word_count) +
                            ", found " + Twine(record.count) + " words from " +
                            Twine(record.first));
  if (record.location >= program.location_count)
    return fail(number, "expected a location below " +
                            Twine(program.location_count) + ", found " +
                            Twine(record.location));
  if (record.op == INLAY_OP_PARAM) {
    if (structure.params != number)
      return fail(number, "PARAM after other records");
    ++structure.params;
    if (record.detail > INLAY_SCALAR)
      return fail(number, "expected a parameter kind in [0, 4), found " +
                              Twine(unsigned(record.detail)));
  }
  return checkResult(number) && checkSlot(number) && checkNesting(number);
}

Structure StructureChecker::run() {
  if (!checkHeader())
    return Structure();
  for (uint64_t number = 0; number < program.record_count; ++number)
    if (!checkRecord(number))
      return Structure();
  if (get(program.record_count - 1).op != INLAY_OP_RETURN)
    fail(program.record_count - 1,
         Twine("expected RETURN as last record, found ") +
             getOpName(get(program.record_count - 1).op));
  return structure;
}

Structure mlir::inlay::checkStructure(const inlay_program &program,
                                      Failure &failure) {
  return StructureChecker(program, failure).run();
}
