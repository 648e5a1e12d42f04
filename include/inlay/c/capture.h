/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The waist of Inlay: the plain-data records in which a kernel travels from
 * the C++ expression templates to the compiler, and the functions of the
 * compiler library. Depends on nothing but the kernels' ABI. */
#ifndef INLAY_C_CAPTURE_H
#define INLAY_C_CAPTURE_H

#include "inlay/c/kernel_abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever a record, a struct or a function below changes meaning. */
#define INLAY_ABI_VERSION 1

/* ---- Types and enumerations ------------------------------------------- */

typedef enum inlay_combiner {
  INLAY_SET = 0,
  INLAY_ADD = 1,
  INLAY_SUB = 2,
  INLAY_MUL = 3,
  INLAY_DIV = 4,
  INLAY_MIN = 5,
  INLAY_MAX = 6
} inlay_combiner;

/* What happens to an index outside its dimension. A gather that drops reads
 * zero there. */
typedef enum inlay_bounds {
  INLAY_BOUNDS_ERROR = 0,
  INLAY_BOUNDS_DROP = 1,
  INLAY_BOUNDS_CLIP = 2,
  INLAY_BOUNDS_WRAP = 3
} inlay_bounds;

typedef enum inlay_negative {
  INLAY_NEGATIVE_REFUSE = 0,  /* a negative index is out of bounds */
  INLAY_NEGATIVE_FROM_END = 1 /* -1 is the last element */
} inlay_negative;

typedef enum inlay_unary {
  INLAY_NEG,
  INLAY_NOT, /* logical, bool only */
  INLAY_ABS,
  INLAY_SQRT,
  INLAY_EXP,
  INLAY_LOG,
  INLAY_SIN,
  INLAY_COS,
  INLAY_TAN,
  INLAY_TANH,
  INLAY_FLOOR,
  INLAY_CEIL,
  INLAY_ROUND, /* half to even */
  INLAY_ISNAN  /* bool result */
} inlay_unary;

typedef enum inlay_binary {
  INLAY_PLUS,
  INLAY_MINUS,
  INLAY_TIMES,
  INLAY_DIVIDE,    /* integers truncate; x / 0 is 0; MIN / -1 wraps */
  INLAY_REMAINDER, /* sign of the dividend; x % 0 is 0 */
  INLAY_POW,       /* floating point only */
  INLAY_ATAN2,     /* floating point only */
  INLAY_MINIMUM,   /* a NaN operand gives NaN */
  INLAY_MAXIMUM,
  INLAY_EQ, /* comparisons give bool; all but NE are false on NaN */
  INLAY_NE,
  INLAY_LT,
  INLAY_LE,
  INLAY_GT,
  INLAY_GE,
  INLAY_AND, /* logical, bool only */
  INLAY_OR,
  INLAY_XOR
} inlay_binary;

typedef enum inlay_reduce {
  INLAY_REDUCE_SUM,
  INLAY_REDUCE_MIN,
  INLAY_REDUCE_MAX,
  INLAY_REDUCE_MEAN /* floating point only */
} inlay_reduce;

/* ---- Records ------------------------------------------------------------
 *
 * A program is a flat list of records. Values are numbered from 0 in the
 * order of their records and are immutable; a value is a tensor (any rank,
 * 0 included) or a scalar. Slots are the mutable variables (tensor handles)
 * and hold tensors; their numbers count from 0 too. The extents of a slot
 * never change: STORE takes a value of the shape that the slot has.
 *
 * Operands stand in `words`; below, `v` is a value number, `s` a slot
 * number, `sv` the number of a scalar or of a rank-0 tensor, `lit` a plain
 * integer. Where a scalar is needed a rank-0 tensor serves. Elementwise
 * records broadcast as NumPy does, with one restriction: only an extent that
 * is 1 in the static shape is stretched; two run-time extents must be equal.
 * Operands of one elementwise record have one element type.
 * Extents, indices and loop variables are I64 scalars.                     */
typedef enum inlay_op {
  INLAY_OP_PARAM,     /* detail = inlay_param_kind; words: slot or -1 (INOUT and
                         OWNED have one), rank, extents... -> v */
  INLAY_OP_CONSTANT,  /* words: the bits of one element, zero-extended -> sv */
  INLAY_OP_EXTENT,    /* words: v, lit dimension -> sv (I64) */
  INLAY_OP_SLOT,      /* words: s (new), v initial */
  INLAY_OP_LOAD,      /* words: s -> v */
  INLAY_OP_STORE,     /* words: s, v. The new value replaces the whole slot */
  INLAY_OP_SLICE,     /* words: v, bounds, negative, subscripts -> v */
  INLAY_OP_UPDATE,    /* detail = combiner; words: v dest, v value, bounds,
                         negative, lit groups, subscripts per group -> v, the
                         new value of dest. The value broadcasts to the region.
                         Several groups compose: t[g0][g1]... = value */
  INLAY_OP_GATHER_ND, /* words: v source, v indices, bounds, negative -> v */
  INLAY_OP_SCATTER_ND,   /* detail = combiner; words: v dest, v indices, v
                            updates, bounds, negative -> v */
  INLAY_OP_TAKE,         /* words: v source, v indices, lit axis, bounds,
                            negative -> v */
  INLAY_OP_UNARY,        /* detail = inlay_unary; words: v -> v */
  INLAY_OP_BINARY,       /* detail = inlay_binary; words: v, v -> v */
  INLAY_OP_SELECT,       /* words: v condition, v, v -> v */
  INLAY_OP_CAST,         /* type = target; words: v -> v. Float to integer
                            truncates, saturates, and takes NaN to 0; to bool is
                            x != 0 */
  INLAY_OP_REDUCE,       /* detail = inlay_reduce; words: v, lit keepdims, lit
                            n, axes... (ascending, not negative) -> v. The
                            element type stays */
  INLAY_OP_MATMUL,       /* words: v, v -> v; ranks 1 or 2 on either side */
  INLAY_OP_CONCAT,       /* words: lit axis, lit n, v... -> v */
  INLAY_OP_STACK,        /* words: lit axis, lit n, v... -> v */
  INLAY_OP_RESHAPE,      /* words: v, lit rank, per dimension: lit static extent
                            or INLAY_DYN, sv -> v */
  INLAY_OP_TRANSPOSE,    /* words: v, permutation... : result dimension d is
                            operand dimension permutation[d] -> v */
  INLAY_OP_BROADCAST_TO, /* words as RESHAPE -> v */
  INLAY_OP_IOTA,         /* words: lit static extent or INLAY_DYN, sv -> v:
                            0, 1, ... of record.type */
  INLAY_OP_FULL,         /* words: sv fill, lit rank, dimensions as RESHAPE */
  INLAY_OP_FOR,          /* words: sv begin, sv end, lit step > 0 -> sv the loop
                            variable; records up to the matching END are the body */
  INLAY_OP_WHILE,        /* records up to DO compute the condition */
  INLAY_OP_DO,    /* words: sv condition (bool); the body follows, up to END */
  INLAY_OP_IF,    /* words: sv condition (bool); then-branch follows */
  INLAY_OP_ELSE,  /* optional */
  INLAY_OP_END,   /* ends FOR, WHILE, IF */
  INLAY_OP_RETURN /* last record, always there; words: lit n, v... */
} inlay_op;

/* Subscripts in `words`: lit count, then each as tag and operands. */
typedef enum inlay_subscript {
  INLAY_SUB_INTEGER,  /* sv; negative counts from the end */
  INLAY_SUB_SLICE,    /* lit flags (1: begin given, 2: end given), sv begin or
                         -1, sv end or -1, lit step != 0. Clipped as in NumPy */
  INLAY_SUB_NEWAXIS,  /* no operand */
  INLAY_SUB_ELLIPSIS, /* no operand; at most one */
  INLAY_SUB_TENSOR    /* v: I32 or I64 tensor of rank >= 1 */
} inlay_subscript;

typedef struct inlay_record {
  uint16_t op;       /* inlay_op */
  uint8_t type;      /* inlay_type of the result, where there is one */
  uint8_t detail;    /* which parameter kind, function, combiner, ... */
  int32_t result;    /* number of the value that it defines, or -1 */
  uint32_t location; /* index into locations */
  uint32_t first;    /* its operands are words[first .. first + count) */
  uint32_t count;
} inlay_record;

typedef struct inlay_location {
  const char *file;
  uint32_t line;
  uint32_t column;
} inlay_location;

typedef struct inlay_program {
  uint32_t abi_version; /* INLAY_ABI_VERSION */
  const char *name;     /* a C identifier: the function's name in the IR */
  const inlay_record *records;
  uint64_t record_count;
  const int64_t *words;
  uint64_t word_count;
  const inlay_location *locations;
  uint64_t location_count;
} inlay_program;

/* ---- The compiler library ------------------------------------------------ */

typedef struct inlay_compile_options {
  const char *target_cpu; /* LLVM's name, or NULL: this machine's */
  uint32_t flags;         /* reserved, 0 */
} inlay_compile_options;

/* Memory handed over by the compiler library; freed by `release`. */
typedef struct inlay_blob {
  const void *data;
  uint64_t size;
  void *owner;
  void (*release)(struct inlay_blob *);
} inlay_blob;

/* Compiles `program` to a shared object in memory. Thread safe. Exported by
 * libinlay-compiler. */
typedef int32_t (*inlay_compile_fn)(const inlay_program *program,
                                    const inlay_compile_options *options,
                                    inlay_blob *shared_object,
                                    inlay_error *error);
int32_t inlay_compile(const inlay_program *program,
                      const inlay_compile_options *options,
                      inlay_blob *shared_object, inlay_error *error);

/* Runs `program` in the reference interpreter on the same arguments that a
 * compiled kernel takes. In-outs are written in place, results are allocated
 * from the context. After an error the statement that failed, and those behind
 * it, have written nothing; of those before it, a compiled kernel has carried
 * out each as a whole or not at all, and the interpreter none. */
typedef int32_t (*inlay_interpret_fn)(const inlay_program *program,
                                      inlay_context *context,
                                      void *const *arguments,
                                      inlay_array *results, inlay_error *error);
int32_t inlay_interpret(const inlay_program *program, inlay_context *context,
                        void *const *arguments, inlay_array *results,
                        inlay_error *error);

/* Writes the imported IR of `program` (stage "import", "check", "simplify",
 * "fuse", "plan", "bufferize", "lower" or "llvm") as text, NUL-terminated. */
typedef int32_t (*inlay_print_ir_fn)(const inlay_program *program,
                                     const inlay_compile_options *options,
                                     const char *stage, inlay_blob *text,
                                     inlay_error *error);
int32_t inlay_print_ir(const inlay_program *program,
                       const inlay_compile_options *options, const char *stage,
                       inlay_blob *text, inlay_error *error);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* INLAY_C_CAPTURE_H */
