// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records by their table: what each operation's words are, whether a program
// is one, and programs as text. Shared by libinlay and the compiler; no LLVM.
#ifndef INLAY_DETAIL_RECORDS_HPP
#define INLAY_DETAIL_RECORDS_HPP

#include "inlay/c/capture.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inlay::records {

/// What a word, or a group of words, of a record stands for; c/records.h says
/// what each kind asks.
enum class operand_kind : std::uint8_t {
  value,
  slot,
  new_slot,
  own_slot,
  literal,
  step,
  stride,
  bits,
  flag,
  bounds,
  negative,
  extents,
  dimension,
  dimensions,
  literals,
  values,
  rest,
  subscripts,
  groups,
};

/// What the result of a record is.
enum class result_kind : std::uint8_t { none, value, index };

/// Which enumeration the detail of a record belongs to.
enum class detail_kind : std::uint8_t {
  none,
  param_kind,
  combiner,
  unary,
  binary,
  reduce,
};

/// One operand of an operation: what it is, and what messages call it.
struct operand_schema {
  operand_kind kind;
  std::string_view name;
};

/// One row of the table.
struct record_schema {
  const char *name;     ///< as in inlay_op, without the prefix
  std::string mnemonic; ///< the same in small letters
  result_kind result;
  detail_kind detail;
  std::vector<operand_schema> operands;
};

/// Returns the row of `op`, or null for a number that is no operation.
const record_schema *find_schema(std::uint16_t op);

/// Returns the name of `op` as in inlay_op without its prefix, or "unknown".
const char *op_name(std::uint16_t op);

/// Returns the names that the text form has for the numbers of `detail`, in
/// order.
const std::vector<std::string_view> &detail_names(detail_kind detail);

/// One FOR, WHILE or IF: the records that divide it, and what it changes.
struct construct {
  inlay_op op = INLAY_OP_FOR;
  /// The numbers of the opening record, of DO or ELSE (0 without), of END.
  std::uint64_t begin = 0, middle = 0, end = 0;
  /// The variables from outside that records inside store to, ascending.
  std::vector<std::int64_t> stored;
};

/// The shape of a whole program.
struct structure {
  /// The number of PARAM records, which come first.
  std::uint64_t params = 0;
  /// By the number of the opening record.
  std::map<std::uint64_t, construct> constructs;
};

/// Checks everything about `program` that needs no types: version, name, that
/// each record's words are what its row says, numbers of values and variables,
/// and nesting. Returns the empty string, or one line that names the record,
/// what was expected and what was found. Describes the program in `found`.
/// Nothing outside of what the program's counts announce is read.
std::string check(const inlay_program &program, structure *found = nullptr);

/// An extent: a number, or the value that it has.
struct extent_operand {
  std::int64_t fixed; ///< INLAY_DYN where `value` says it
  std::int64_t value; ///< -1 where `fixed` says it
};

/// One subscript. Values are their numbers, -1 where there is none.
struct subscript_operand {
  inlay_subscript kind;
  std::int64_t value = -1;           ///< of INTEGER and TENSOR
  std::int64_t begin = -1, end = -1; ///< of SLICE
  std::int64_t step = 1;             ///< of SLICE
};

/// Takes the operands of one record of a program that `check` has nothing
/// against, in the order of its row. To take one as another kind than the row
/// says is a fault of the caller.
class reader {
public:
  reader(const inlay_program &program, std::uint64_t number);

  /// Returns what messages call the operand that is taken next.
  std::string_view name() const { return schema_->operands[next_].name; }

  std::int64_t value() { return take(operand_kind::value); }
  std::int64_t slot() { return take(operand_kind::slot); }
  std::int64_t literal() { return take(operand_kind::literal); }
  std::int64_t stride() { return take(operand_kind::stride); }
  std::int64_t bits() { return take(operand_kind::bits); }
  bool flag() { return take(operand_kind::flag); }
  inlay_bounds bounds() { return inlay_bounds(take(operand_kind::bounds)); }
  inlay_negative negative() {
    return inlay_negative(take(operand_kind::negative));
  }
  extent_operand dimension();
  std::vector<extent_operand> dimensions();
  std::vector<subscript_operand> subscripts();
  std::vector<std::vector<subscript_operand>> groups();
  /// Takes extents, literals, values or the rest.
  std::vector<std::int64_t> list(operand_kind kind);
  /// Takes one operand that is a word and of no use.
  void skip(operand_kind kind) { take(kind); }

private:
  void expect(operand_kind kind);
  std::int64_t take(operand_kind kind);
  extent_operand take_extent();
  std::vector<subscript_operand> take_subscripts();

  const record_schema *schema_;
  const std::int64_t *word_, *end_;
  std::size_t next_ = 0;
};

/// Which places the text form of a program names.
enum class places : std::uint8_t {
  none,
  lines, ///< the line, counted from the one of the first record
  full,  ///< file, line and column
};

/// Writes a program that `check` has nothing against, a record a line:
/// `%3 = slice f32 %0 [%1:%2, ...]`. With full places `parse` reads it back.
std::string print(const inlay_program &program, places where = places::full);

/// Owns a program and adds to it.
class writer {
public:
  explicit writer(std::string name = "kernel") : name_(std::move(name)) {}
  // Places point to the names of files: these stay where they are in a move.
  writer(writer &&) = default;
  writer &operator=(writer &&) = default;

  /// Makes a place the one of the records to come. The text is copied.
  void locate(std::string_view file, std::uint32_t line, std::uint32_t column);
  /// Returns that place, or null before the first one.
  const inlay_location *place() const {
    return locations_.empty() ? nullptr : &locations_.back();
  }
  /// Appends a record of `count` words; returns the number of its value, or -1.
  std::int32_t append(inlay_op op, int type, int detail,
                      const std::int64_t *words, std::size_t count);
  std::int32_t append(inlay_op op, int type, int detail,
                      const std::vector<std::int64_t> &words) {
    return append(op, type, detail, words.data(), words.size());
  }
  void set_name(std::string name) { name_ = std::move(name); }
  const std::string &name() const { return name_; }

  /// Returns the program; valid until the next change.
  inlay_program get() const;
  /// Return what is there, also for tests that damage it.
  std::vector<inlay_record> &records() { return records_; }
  std::vector<std::int64_t> &words() { return words_; }

private:
  std::string name_;
  std::vector<inlay_record> records_;
  std::vector<std::int64_t> words_;
  std::vector<inlay_location> locations_;
  std::deque<std::string> files_;
  std::int32_t values_ = 0;
};

/// Reads a program that `print` wrote into `out`, which is empty. Returns the
/// empty string, or one line that names the line of the text, what was
/// expected and what was found. The result is not checked: `check` does that.
std::string parse(std::string_view text, writer &out);

} // namespace inlay::records

#endif // INLAY_DETAIL_RECORDS_HPP
