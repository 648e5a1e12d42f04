/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The waist of Inlay: the plain-data records in which a kernel travels from
 * the C++ expression templates to the compiler, and the functions of the
 * compiler library. Depends on nothing but the kernels' ABI. */
#ifndef INLAY_C_CAPTURE_H
#define INLAY_C_CAPTURE_H

#include "inlay/c/kernel_abi.h"
#include "inlay/c/records.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever a record, a struct or a function below changes meaning. */
#define INLAY_ABI_VERSION 2

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
 * records.h lists them, with their operands.                               */

/* Subscripts in `words`: count, then each as tag and operands: `sv` is the
 * number of a scalar or of a rank-0 tensor, `lit` a plain integer. */
typedef enum inlay_subscript {
  INLAY_SUB_INTEGER,  /* sv; negative counts from the end */
  INLAY_SUB_SLICE,    /* lit flags (1: begin given, 2: end given), sv begin or
                         -1, sv end or -1, lit step != 0. Clipped as in NumPy */
  INLAY_SUB_NEWAXIS,  /* no operand */
  INLAY_SUB_ELLIPSIS, /* no operand; at most one */
  INLAY_SUB_TENSOR    /* the number of an I32 or I64 tensor of rank >= 1 */
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
INLAY_FIELD(inlay_record, op, 0);
INLAY_FIELD(inlay_record, type, 2);
INLAY_FIELD(inlay_record, detail, 3);
INLAY_FIELD(inlay_record, result, 4);
INLAY_FIELD(inlay_record, location, 8);
INLAY_FIELD(inlay_record, first, 12);
INLAY_FIELD(inlay_record, count, 16);
INLAY_LAYOUT(sizeof(inlay_record) == 20);

typedef struct inlay_location {
  const char *file;
  uint32_t line;
  uint32_t column;
} inlay_location;
INLAY_FIELD(inlay_location, line, 8);
INLAY_FIELD(inlay_location, column, 12);
INLAY_LAYOUT(sizeof(inlay_location) == 16);

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
INLAY_FIELD(inlay_program, name, 8);
INLAY_FIELD(inlay_program, records, 16);
INLAY_FIELD(inlay_program, record_count, 24);
INLAY_FIELD(inlay_program, words, 32);
INLAY_FIELD(inlay_program, word_count, 40);
INLAY_FIELD(inlay_program, locations, 48);
INLAY_FIELD(inlay_program, location_count, 56);
INLAY_LAYOUT(sizeof(inlay_program) == 64);

/* ---- The compiler library ------------------------------------------------ */

typedef struct inlay_compile_options {
  const char *target_cpu; /* LLVM's name, or NULL: this machine's */
  uint32_t flags;         /* reserved, 0 */
} inlay_compile_options;
INLAY_FIELD(inlay_compile_options, flags, 8);
INLAY_LAYOUT(sizeof(inlay_compile_options) == 16);

/* Memory handed over by the compiler library; freed by `release`. */
typedef struct inlay_blob {
  const void *data;
  uint64_t size;
  void *owner;
  void (*release)(struct inlay_blob *);
} inlay_blob;
INLAY_FIELD(inlay_blob, size, 8);
INLAY_FIELD(inlay_blob, owner, 16);
INLAY_FIELD(inlay_blob, release, 24);
INLAY_LAYOUT(sizeof(inlay_blob) == 32);

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
