/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The table of records: what a program consists of, one row an operation. The
 * enumeration inlay_op, the names, the check of a program's structure and its
 * text form are made from these rows. */
#ifndef INLAY_C_RECORDS_H
#define INLAY_C_RECORDS_H

/* A program is a flat list of records. Values are numbered from 0 in the
 * order of their records and are immutable; a value is a tensor (any rank,
 * 0 included) or a scalar. Slots are the mutable variables (tensor handles)
 * and hold tensors; their numbers count from 0 too. The extents of a slot
 * never change: STORE takes a value of the shape that the slot has.
 *
 * Where a scalar is needed a rank-0 tensor serves. Elementwise records
 * broadcast as NumPy does, with one restriction: only an extent that is 1 in
 * the static shape is stretched; two run-time extents must be equal. Operands
 * of one elementwise record have one element type. Extents, indices and loop
 * variables are I64 scalars.
 *
 * A row is X(NAME, result, detail, operands):
 *
 *   result    VALUE, a value of the record's type; INDEX, a value that is an
 *             I64 scalar; or NONE
 *   detail    the enumeration that `detail` holds a number of, or NONE
 *   operands  what `words` holds, one after the other, as "kind name":
 *
 *     value       the number of a value that is defined before
 *     slot        the number of a variable
 *     new slot    the number of the next variable
 *     own slot    the same where the parameter may be updated, else -1
 *     literal     a number that is not negative
 *     step        a number that is not 0
 *     stride      a number above 0
 *     bits        the bits of one element, zero-extended
 *     flag        0 or 1
 *     bounds      an inlay_bounds
 *     negative    an inlay_negative
 *     extents     rank, then for each dimension its extent or INLAY_DYN
 *     dimension   an extent and -1, or INLAY_DYN and the value that it has
 *     dimensions  rank, then as many dimensions
 *     literals    count, then as many literals
 *     values      count, then as many values
 *     rest        literals up to the last word
 *     subscripts  count, then each as tag and operands (inlay_subscript)
 *     groups      count, then as many subscripts */
#define INLAY_FOR_EACH_RECORD(X)                                               \
  /* A parameter. INOUT and OWNED ones have a variable. */                     \
  X(PARAM, VALUE, PARAM_KIND, "own slot, extents")                             \
  X(CONSTANT, VALUE, NONE, "bits")                                             \
  X(EXTENT, INDEX, NONE, "value tensor, literal dimension")                    \
  /* The same tensor, whose extents are checked against those given. */        \
  X(ENSURE_SHAPE, VALUE, NONE, "value tensor, extents")                        \
  X(SLOT, NONE, NONE, "new slot, value initial value")                         \
  X(LOAD, VALUE, NONE, "slot")                                                 \
  /* The new value replaces the whole variable. */                             \
  X(STORE, NONE, NONE, "slot, value")                                          \
  X(SLICE, VALUE, NONE, "value tensor, bounds, negative, subscripts")          \
  /* The new value of the destination. The value broadcasts to the region.     \
   * Several groups compose: t[g0][g1]... = value. */                          \
  X(UPDATE, VALUE, COMBINER,                                                   \
    "value destination, value, bounds, negative, groups")                      \
  X(GATHER_ND, VALUE, NONE, "value source, value indices, bounds, negative")   \
  X(SCATTER_ND, VALUE, COMBINER,                                               \
    "value destination, value indices, value updates, bounds, negative")       \
  X(TAKE, VALUE, NONE,                                                         \
    "value source, value indices, literal axis, bounds, negative")             \
  X(UNARY, VALUE, UNARY, "value operand")                                      \
  X(BINARY, VALUE, BINARY, "value operand 0, value operand 1")                 \
  X(SELECT, VALUE, NONE, "value condition, value operand 1, value operand 2")  \
  /* Float to integer truncates, saturates, and takes NaN to 0; to bool is     \
   * x != 0. */                                                                \
  X(CAST, VALUE, NONE, "value operand")                                        \
  /* Axes ascend. The element type stays. */                                   \
  X(REDUCE, VALUE, REDUCE, "value operand, flag keepdims, literals axis")      \
  /* Ranks 1 or 2 on either side. */                                           \
  X(MATMUL, VALUE, NONE, "value operand 0, value operand 1")                   \
  X(CONCAT, VALUE, NONE, "literal axis, values tensor")                        \
  X(STACK, VALUE, NONE, "literal axis, values tensor")                         \
  X(RESHAPE, VALUE, NONE, "value tensor, dimensions")                          \
  /* Result dimension d is operand dimension permutation[d]. */                \
  X(TRANSPOSE, VALUE, NONE, "value tensor, rest dimension")                    \
  X(BROADCAST_TO, VALUE, NONE, "value tensor, dimensions")                     \
  /* 0, 1, ... */                                                              \
  X(IOTA, VALUE, NONE, "dimension")                                            \
  X(FULL, VALUE, NONE, "value fill, dimensions")                               \
  /* The loop variable; records up to the matching END are the body. */        \
  X(FOR, INDEX, NONE, "value begin, value end, stride step")                   \
  /* Records up to DO compute the condition. */                                \
  X(WHILE, NONE, NONE, "")                                                     \
  X(DO, NONE, NONE, "value condition")                                         \
  X(IF, NONE, NONE, "value condition")                                         \
  /* Optional. */                                                              \
  X(ELSE, NONE, NONE, "")                                                      \
  /* Ends FOR, WHILE, IF. */                                                   \
  X(END, NONE, NONE, "")                                                       \
  /* The last record, always there. */                                         \
  X(RETURN, NONE, NONE, "values result")

typedef enum inlay_op {
#define INLAY_RECORD_NUMBER(name, result, detail, operands) INLAY_OP_##name,
  INLAY_FOR_EACH_RECORD(INLAY_RECORD_NUMBER)
#undef INLAY_RECORD_NUMBER
} inlay_op;

#endif /* INLAY_C_RECORDS_H */
