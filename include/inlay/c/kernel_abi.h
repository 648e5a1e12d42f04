/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * What the runtime and a compiled kernel know of each other: element types,
 * arrays, errors, the entry and the info text. Depends on nothing. */
#ifndef INLAY_C_KERNEL_ABI_H
#define INLAY_C_KERNEL_ABI_H

#include "inlay/c/elements.h"

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define INLAY_MAX_RANK 8

/* Holds a layout that compiled code and other versions rely on: fields stay
 * where they are; a struct grows at its end, with INLAY_ABI_VERSION raised. */
#ifdef __cplusplus
#define INLAY_LAYOUT(condition) static_assert(condition, #condition)
#else
#define INLAY_LAYOUT(condition) _Static_assert(condition, #condition)
#endif
#define INLAY_FIELD(type, field, offset)                                       \
  INLAY_LAYOUT(offsetof(type, field) == (offset))

/* A static extent that is known only at run time. */
#define INLAY_DYN ((int64_t)-1)

/* How a kernel takes a parameter; see "parameter passing" in the README. */
typedef enum inlay_param_kind {
  INLAY_BORROWED = 0, /* read only */
  INLAY_INOUT = 1,    /* the caller's storage is updated */
  INLAY_OWNED = 2,    /* by value: the kernel may overwrite and return it */
  INLAY_SCALAR = 3    /* a run-time number */
} inlay_param_kind;

/* ---- Status and errors -------------------------------------------------- */

typedef enum inlay_status {
  INLAY_OK = 0,
  INLAY_USAGE_ERROR = 1, /* the program or the call is wrong: shapes, types */
  INLAY_DATA_ERROR = 2,  /* the data are wrong: an index, a file */
  INLAY_OUT_OF_MEMORY = 3,
  INLAY_INTERNAL_ERROR = 4 /* a fault of Inlay */
} inlay_status;

typedef struct inlay_error {
  int32_t status;     /* inlay_status */
  char message[1020]; /* one line, "file.cpp:3: ..." where a place is known */
} inlay_error;
INLAY_FIELD(inlay_error, message, 4);
INLAY_LAYOUT(sizeof(inlay_error) == 1024);

/* ---- Compiled kernels ----------------------------------------------------
 *
 * A compiled kernel is a shared object with two symbols:
 *   inlay_kernel       the entry, inlay_kernel_fn
 *   inlay_kernel_info  a NUL-terminated text, described below              */

/* One tensor. Element (i0, i1, ...) lies at data + i0 * stride[0] + ... in
 * elements. The stride of the last dimension is 1. */
typedef struct inlay_array {
  void *data;
  int64_t extent[INLAY_MAX_RANK];
  int64_t stride[INLAY_MAX_RANK];
} inlay_array;
INLAY_FIELD(inlay_array, data, 0);
INLAY_FIELD(inlay_array, extent, 8);
INLAY_FIELD(inlay_array, stride, 72);
INLAY_LAYOUT(sizeof(inlay_array) == 136);

/* What compiled code may ask of the runtime during one call. Compiled code
 * reads these fields by their offsets; members behind them are the runtime's
 * own. */
typedef struct inlay_context {
  /* At least 64-byte aligned memory, or NULL: then the error is recorded and
   * the kernel returns INLAY_OUT_OF_MEMORY. `bytes` may be 0 (not NULL).
   * `site` is the number of the planned copy, scratch or result in the info
   * text, or -1. Whatever a kernel has not released, the runtime takes back
   * when the call ends; what is a result goes to the caller. */
  void *(*allocate)(struct inlay_context *, int64_t bytes, int32_t site);
  void (*release)(struct inlay_context *, void *);
  /* Counts bytes written by a planned copy. */
  void (*count_copy)(struct inlay_context *, int64_t bytes, int32_t site);
  /* Records the failure of check number `check` of the info text; `operands`
   * fill its message. Returns the status that the kernel has to return. */
  int32_t (*fail)(struct inlay_context *, int32_t check,
                  const int64_t *operands, int64_t count);
} inlay_context;
INLAY_FIELD(inlay_context, allocate, 0);
INLAY_FIELD(inlay_context, release, 8);
INLAY_FIELD(inlay_context, count_copy, 16);
INLAY_FIELD(inlay_context, fail, 24);
INLAY_LAYOUT(sizeof(inlay_context) == 32);

/* arguments[i] points to an inlay_array, or to a scalar of its element type.
 * results[k] is filled for each value that the kernel returns (in-outs are
 * not among them): its data is memory of `allocate`, or the storage of an
 * owned argument. */
typedef int32_t (*inlay_kernel_fn)(inlay_context *context,
                                   void *const *arguments,
                                   inlay_array *results);

/* clang-format off: a table.
 *
 * The info text is one object of JSON:
 *   "inlay-kernel"  INLAY_INFO_VERSION
 *   "params"        [{"kind": KIND, "type": TYPE, "written": true or false, "shape": [EXTENT ...]} ...]
 *   "results"       [{"type": TYPE, "shape": [EXTENT ...]} ...]
 *   "checks"        [{"status": 1 or 2, "at": "FILE:LINE", "message": TEXT} ...]
 *   "updates"       [{"at": "FILE:LINE", "verdict": VERDICT, "reason": TEXT} ...]
 *   "sites"         [{"kind": "copy" or "scratch", "at": "FILE:LINE", "bytes": BYTES, "reason": TEXT} ...]
 * KIND is borrowed, inout, owned or scalar; TYPE is f32, f64, i32, i64 or bool;
 * an EXTENT that only the call knows is -1; a message has {0} {1} ... for
 * operands; VERDICT is "any order", "ordered" or "saved". Checks and sites are
 * numbered by their places in the lists. BYTES is the size of one execution, or
 * null where it depends on what the kernel computes:
 *   5  {"extent": [I, D]}  {"scalar": I}  {"OP": [BYTES, BYTES, ...]}
 * that is a number, extent D of parameter I, the value of the integer scalar
 * parameter I, or an operation from left to right: + - * / (which rounds down)
 * ceildiv (which rounds up) min max. A text that is not UTF-8 is a list of its
 * bytes.
 * clang-format on */
#define INLAY_INFO_VERSION 2

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* INLAY_C_KERNEL_ABI_H */
