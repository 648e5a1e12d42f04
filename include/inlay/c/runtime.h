/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The C ABI between the C++ headers and libinlay: finding a compiled kernel,
 * calling it on arrays, and the memory in which arrays live. */
#ifndef INLAY_C_RUNTIME_H
#define INLAY_C_RUNTIME_H

#include "inlay/c/capture.h"

#if defined(__GNUC__)
#define INLAY_EXPORT __attribute__((visibility("default")))
#else
#define INLAY_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Storage ------------------------------------------------------------ */

/* Owns memory that starts at a multiple of 64 bytes. Whoever holds the handle
 * frees it; `data` is NULL when it owns nothing. */
typedef struct inlay_storage {
  void *data;
  int64_t bytes;
} inlay_storage;

/* Allocates `bytes` (0 gives memory too) of unspecified contents. Returns
 * INLAY_OUT_OF_MEMORY, and an empty handle, when that cannot be had. `error`
 * may be NULL. */
INLAY_EXPORT int32_t inlay_storage_allocate(int64_t bytes, inlay_storage *out,
                                            inlay_error *error);
/* Frees what the handle owns and leaves it empty. */
INLAY_EXPORT void inlay_storage_free(inlay_storage *storage);
/* Makes the allocation after `n` further ones fail, once, in the calling
 * thread; a negative `n` calls it off. For tests of the ways out. */
INLAY_EXPORT void inlay_storage_fail_after(int64_t n);

/* ---- Kernels ------------------------------------------------------------ */

/* A kernel that is ready to be called. Lives until the process ends. */
typedef struct inlay_kernel inlay_kernel;

typedef enum inlay_backend {
  INLAY_BACKEND_DEFAULT = 0, /* INLAY_BACKEND=compiled|reference, or compiled */
  INLAY_BACKEND_COMPILED = 1, /* machine code */
  INLAY_BACKEND_REFERENCE = 2 /* the interpreter of the specification */
} inlay_backend;

/* All zero is the default. */
typedef struct inlay_kernel_options {
  const char *target_cpu; /* LLVM's name, or NULL: INLAY_TARGET_CPU, or this
                             machine's */
  int32_t backend;        /* inlay_backend */
  uint32_t flags;         /* of inlay_compile_options; 0 */
} inlay_kernel_options;
INLAY_FIELD(inlay_kernel_options, backend, 8);
INLAY_FIELD(inlay_kernel_options, flags, 12);
INLAY_LAYOUT(sizeof(inlay_kernel_options) == 16);

/* Finds the kernel of `program`: in the table of this process, then in the
 * cache folder (INLAY_CACHE_DIR, else $XDG_CACHE_HOME/inlay, else
 * ~/.cache/inlay; empty: none), else by opening libinlay-compiler
 * (INLAY_COMPILER_LIBRARY, else beside libinlay, else by the loader's search)
 * and compiling. `options` may be NULL. Keeps no pointer into `program`.
 * Thread safe; one kernel is compiled once, however many threads ask. */
INLAY_EXPORT int32_t inlay_kernel_find(const inlay_program *program,
                                       const inlay_kernel_options *options,
                                       inlay_kernel **out, inlay_error *error);

/* Makes a kernel of a shared object in memory, as inlay_compile gives it or
 * as read from an ahead-of-time file. It stays loaded. */
INLAY_EXPORT int32_t inlay_kernel_load(const void *shared_object, uint64_t size,
                                       inlay_kernel **out, inlay_error *error);

/* One parameter or result of a kernel. */
typedef struct inlay_signature_entry {
  uint8_t kind;    /* inlay_param_kind; of a result INLAY_OWNED */
  uint8_t type;    /* inlay_type */
  uint8_t written; /* the kernel may write into the argument's memory */
  uint8_t rank;
  int64_t extent[INLAY_MAX_RANK]; /* INLAY_DYN where known at the call only */
} inlay_signature_entry;
INLAY_FIELD(inlay_signature_entry, extent, 8);
INLAY_LAYOUT(sizeof(inlay_signature_entry) == 72);

typedef struct inlay_signature {
  const inlay_signature_entry *params;
  const inlay_signature_entry *results; /* of the interpreter: NULL */
  uint32_t param_count;
  uint32_t result_count;
} inlay_signature;

/* Describes what the kernel takes and returns; valid as long as it. */
INLAY_EXPORT inlay_signature inlay_kernel_signature(const inlay_kernel *kernel);

/* ---- Calls -------------------------------------------------------------- */

/* One argument. The call may overwrite everything in it. */
typedef struct inlay_call_argument {
  uint8_t kind; /* inlay_param_kind, as the kernel declares it */
  uint8_t type; /* inlay_type */
  uint8_t rank;
  uint64_t scalar;        /* INLAY_SCALAR: the bits, zero-extended */
  inlay_storage *donated; /* INLAY_OWNED, rvalue: the handle of its storage,
                             which `array` fills from its start, row-major.
                             Emptied if the call succeeds, unless another
                             argument overlaps it. NULL: the array is
                             preserved */
  inlay_array array;      /* strides in elements, of any sign, the last too.
                             Entries behind `rank` are not read */
} inlay_call_argument;
INLAY_FIELD(inlay_call_argument, type, 1);
INLAY_FIELD(inlay_call_argument, rank, 2);
INLAY_FIELD(inlay_call_argument, scalar, 8);
INLAY_FIELD(inlay_call_argument, donated, 16);
INLAY_FIELD(inlay_call_argument, array, 24);
INLAY_LAYOUT(sizeof(inlay_call_argument) == 160);

/* One result. The caller sets type and rank; the call fills the rest on
 * success: row-major, owned by `storage`, which the caller frees. */
typedef struct inlay_result {
  uint8_t type; /* inlay_type */
  uint8_t rank;
  inlay_storage storage;
  int64_t extent[INLAY_MAX_RANK];
} inlay_result;

/* Calls the kernel. Arguments that overlap in memory behave as if every input
 * had been read first and the in-outs stored in the order of the parameters.
 * Results of a failed call own nothing; a donated array is then still the
 * caller's, its contents unspecified if the kernel writes it.
 * Thread safe. Allocates nothing of its own unless arguments overlap, an owned
 * lvalue is written, or the last dimension's stride is not 1. */
INLAY_EXPORT int32_t inlay_kernel_call(inlay_kernel *kernel,
                                       inlay_call_argument *arguments,
                                       uint32_t argument_count,
                                       inlay_result *results,
                                       uint32_t result_count,
                                       inlay_error *error);

/* Sums over all calls of a kernel so far, and of the last one to finish. */
typedef struct inlay_counters {
  uint64_t calls;
  uint64_t allocated_bytes; /* by the kernel: results, scratch, copies */
  uint64_t copied_bytes;    /* by planned copies */
  uint64_t argument_bytes;  /* copied around the kernel: overlaps, preserved
                               lvalues, strided arguments */
  uint64_t last_allocated_bytes;
  uint64_t last_copied_bytes;
  uint64_t last_argument_bytes;
  double ready_milliseconds; /* from the request to the kernel: compiling, or
                                loading */
  int32_t from_cache;        /* 1: it came from the cache folder */
} inlay_counters;

INLAY_EXPORT inlay_counters inlay_kernel_counters(const inlay_kernel *kernel);

/* Writes what ran in place and why, what was copied, and the counters, as
 * NUL-terminated text. */
INLAY_EXPORT int32_t inlay_kernel_explain(const inlay_kernel *kernel,
                                          inlay_blob *text, inlay_error *error);

/* Writes the same as NUL-terminated JSON, one object:
 *   "kernel", "at"      its name and place
 *   "backend"           "compiled" or "reference"
 *   "not_cached"        only if it should have been: why not
 *   "updates", "sites"  as in the info text (see kernel_abi.h); behind a call,
 *                       a site has "last": {"times", "bytes", "bytes_ahead",
 *                       "bytes_once"}: how often it ran, what it wrote or
 *                       allocated in all, what was allocated for copies, and
 *                       the value of the formula, null if it is no size
 *   "calls"             how many there were; what follows needs one
 *   "copied_arguments"  [{"argument", "bytes", "reason"} ...] of the last call
 *   "last", "total"     {"allocated_bytes", "copied_bytes", "argument_bytes"}
 * Parameters and arguments count from 0. */
INLAY_EXPORT int32_t inlay_kernel_explain_json(const inlay_kernel *kernel,
                                               inlay_blob *text,
                                               inlay_error *error);

/* Writes the IR of the kernel after `stage` (see inlay_print_ir). A kernel of
 * inlay_kernel_load has none: a usage error. */
INLAY_EXPORT int32_t inlay_kernel_print_ir(const inlay_kernel *kernel,
                                           const char *stage, inlay_blob *text,
                                           inlay_error *error);

/* Frees a blob that a function of this library or of the compiler filled. */
INLAY_EXPORT void inlay_blob_free(inlay_blob *blob);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* INLAY_C_RUNTIME_H */
