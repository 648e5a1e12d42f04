// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records as text.
#include "record_text.hpp"

#include <bit>
#include <sstream>
#include <vector>

namespace {

const char *const types[] = {"f32", "f64", "i32", "i64", "bool"};
const char *const kinds[] = {"borrowed", "inout", "owned", "scalar"};
const char *const combiners[] = {"set", "add", "sub", "mul",
                                 "div", "min", "max"};
const char *const modes[] = {"error", "drop", "clip", "wrap"};
const char *const unaries[] = {"neg",   "not",  "abs",   "sqrt", "exp",
                               "log",   "sin",  "cos",   "tan",  "tanh",
                               "floor", "ceil", "round", "isnan"};
const char *const binaries[] = {
    "plus",  "minus",   "times",   "divide", "remainder", "pow",
    "atan2", "minimum", "maximum", "eq",     "ne",        "lt",
    "le",    "gt",      "ge",      "and",    "or",        "xor"};
const char *const reductions[] = {"sum", "min", "max", "mean"};

/// Prints one record after the other, reading its words from the front.
class printer {
public:
  explicit printer(const inlay_program &p) : program(p) {}

  std::string print(bool lines) {
    for (std::uint64_t i = 0; i < program.record_count; ++i) {
      const inlay_record &r = program.records[i];
      word = program.words + r.first;
      last = word + r.count;
      if (r.op == INLAY_OP_END || r.op == INLAY_OP_DO || r.op == INLAY_OP_ELSE)
        indent -= 2;
      out << std::string(indent, ' ');
      if (r.result >= 0)
        out << '%' << r.result << " = ";
      print_record(r);
      if (word != last)
        out << " left over: " << last - word;
      if (lines)
        out << " @" << line(r) - line(program.records[0]);
      out << '\n';
      if (r.op == INLAY_OP_FOR || r.op == INLAY_OP_WHILE ||
          r.op == INLAY_OP_DO || r.op == INLAY_OP_IF || r.op == INLAY_OP_ELSE)
        indent += 2;
    }
    return out.str();
  }

private:
  std::int64_t line(const inlay_record &r) const {
    return program.locations[r.location].line;
  }
  std::int64_t next() { return word < last ? *word++ : -999; }
  void value() { out << " %" << next(); }
  void slot() { out << " s" << next(); }
  void literal() { out << ' ' << next(); }
  void rest() {
    while (word < last)
      value();
  }
  void options() {
    std::int64_t bounds = next(), negative = next();
    if (bounds)
      out << ' ' << modes[bounds];
    out << (negative == INLAY_NEGATIVE_REFUSE ? " refuse" : "");
  }
  void extents() {
    out << " (";
    for (std::int64_t n = next(); n > 0; --n) {
      out << next() << " is %" << next() << (n > 1 ? ", " : "");
    }
    out << ')';
  }

  void subscript() {
    switch (next()) {
    case INLAY_SUB_INTEGER:
      out << '%' << next();
      break;
    case INLAY_SUB_SLICE: {
      std::int64_t flags = next(), first = next(), end = next();
      if (flags & 1)
        out << '%' << first;
      out << ':';
      if (flags & 2)
        out << '%' << end;
      if (std::int64_t step = next(); step != 1)
        out << ':' << step;
      break;
    }
    case INLAY_SUB_NEWAXIS:
      out << "new";
      break;
    case INLAY_SUB_ELLIPSIS:
      out << "...";
      break;
    case INLAY_SUB_TENSOR:
      out << "tensor %" << next();
      break;
    }
  }
  void group() {
    out << " [";
    for (std::int64_t n = next(); n > 0; --n) {
      subscript();
      out << (n > 1 ? ", " : "");
    }
    out << ']';
  }

  void constant(int type) {
    std::int64_t bits = next();
    if (type == INLAY_F32)
      out << ' ' << std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    else if (type == INLAY_F64)
      out << ' ' << std::bit_cast<double>(bits);
    else if (type == INLAY_I32)
      out << ' ' << static_cast<std::int32_t>(bits);
    else
      out << ' ' << bits;
  }

  void print_record(const inlay_record &r) {
    const char *type = types[r.type];
    switch (r.op) {
    case INLAY_OP_PARAM: {
      out << "param " << kinds[r.detail] << ' ' << type;
      if (std::int64_t s = next(); s >= 0)
        out << " s" << s;
      out << " (";
      for (std::int64_t n = next(); n > 0; --n)
        out << next() << (n > 1 ? ", " : "");
      out << ')';
      return;
    }
    case INLAY_OP_CONSTANT:
      out << "constant " << type;
      return constant(r.type);
    case INLAY_OP_EXTENT:
      out << "extent";
      value();
      return literal();
    case INLAY_OP_SLOT:
      out << "slot";
      slot();
      return value();
    case INLAY_OP_LOAD:
      out << "load " << type;
      return slot();
    case INLAY_OP_STORE:
      out << "store";
      slot();
      return value();
    case INLAY_OP_SLICE:
      out << "slice " << type;
      value();
      options();
      return group();
    case INLAY_OP_UPDATE: {
      out << "update " << combiners[r.detail] << ' ' << type;
      value();
      value();
      options();
      for (std::int64_t n = next(); n > 0; --n)
        group();
      return;
    }
    case INLAY_OP_GATHER_ND:
      out << "gather_nd " << type;
      value();
      value();
      return options();
    case INLAY_OP_SCATTER_ND:
      out << "scatter_nd " << combiners[r.detail] << ' ' << type;
      value();
      value();
      value();
      return options();
    case INLAY_OP_TAKE:
      out << "take " << type;
      value();
      value();
      literal();
      return options();
    case INLAY_OP_UNARY:
      out << unaries[r.detail] << ' ' << type;
      return value();
    case INLAY_OP_BINARY:
      out << binaries[r.detail] << ' ' << type;
      value();
      return value();
    case INLAY_OP_SELECT:
      out << "select " << type;
      return rest();
    case INLAY_OP_CAST:
      out << "cast " << type;
      return value();
    case INLAY_OP_REDUCE:
      out << "reduce " << reductions[r.detail] << ' ' << type;
      value();
      out << (next() ? " keep" : "") << " over";
      for (std::int64_t n = next(); n > 0; --n)
        literal();
      return;
    case INLAY_OP_MATMUL:
      out << "matmul " << type;
      return rest();
    case INLAY_OP_CONCAT:
    case INLAY_OP_STACK:
      out << (r.op == INLAY_OP_STACK ? "stack " : "concat ") << type;
      literal();
      next();
      return rest();
    case INLAY_OP_RESHAPE:
    case INLAY_OP_BROADCAST_TO:
      out << (r.op == INLAY_OP_RESHAPE ? "reshape " : "broadcast_to ") << type;
      value();
      return extents();
    case INLAY_OP_TRANSPOSE:
      out << "transpose " << type;
      value();
      while (word < last)
        literal();
      return;
    case INLAY_OP_IOTA:
      out << "iota " << type << ' ' << next() << " is";
      return value();
    case INLAY_OP_FULL:
      out << "full " << type;
      value();
      return extents();
    case INLAY_OP_FOR:
      out << "for";
      value();
      value();
      return literal();
    case INLAY_OP_WHILE:
      out << "while";
      return;
    case INLAY_OP_DO:
      out << "do";
      return value();
    case INLAY_OP_IF:
      out << "if";
      return value();
    case INLAY_OP_ELSE:
      out << "else";
      return;
    case INLAY_OP_END:
      out << "end";
      return;
    case INLAY_OP_RETURN:
      out << "return";
      next();
      return rest();
    }
  }

  const inlay_program &program;
  std::ostringstream out;
  const std::int64_t *word = nullptr;
  const std::int64_t *last = nullptr;
  int indent = 0;
};

} // namespace

std::string record_text(const inlay_program &program, bool lines) {
  return printer(program).print(lines);
}
