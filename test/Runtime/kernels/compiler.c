/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A compiler library that hands out the kernel named like the program. Its
 * interpreter doubles an in-out of integers, or reverses a copy. */
#include "inlay/c/capture.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How often something was compiled, for the tests to look at. */
atomic_int compile_count;

static void release(inlay_blob *blob) { free(blob->owner); }

static int32_t fail(inlay_error *error, int32_t status, const char *what,
                    const char *name) {
  error->status = status;
  snprintf(error->message, sizeof error->message, "%s '%s'", what, name);
  return status;
}

int32_t inlay_compile(const inlay_program *program,
                      const inlay_compile_options *options,
                      inlay_blob *shared_object, inlay_error *error) {
  (void)options;
  atomic_fetch_add(&compile_count, 1);
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.so", KERNEL_FOLDER, program->name);
  FILE *file = fopen(path, "rb");
  if (!file)
    return fail(error, INLAY_USAGE_ERROR, "there is no kernel", program->name);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc((size_t)size);
  if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) {
    free(bytes);
    fclose(file);
    return fail(error, INLAY_INTERNAL_ERROR, "cannot read kernel",
                program->name);
  }
  fclose(file);
  *shared_object = (inlay_blob){bytes, (uint64_t)size, bytes, release};
  return INLAY_OK;
}

int32_t inlay_interpret(const inlay_program *program, inlay_context *context,
                        void *const *arguments, inlay_array *results,
                        inlay_error *error) {
  const inlay_array *a = arguments[0];
  if (strcmp(program->name, "reverse") == 0) {
    double *copy = context->allocate(context, 8 * a->extent[0], -1);
    if (!copy)
      return INLAY_OUT_OF_MEMORY;
    for (int64_t i = 0; i < a->extent[0]; ++i)
      copy[i] = ((const double *)a->data)[a->extent[0] - 1 - i];
    results[0] = (inlay_array){copy, {a->extent[0]}, {1}};
    return INLAY_OK;
  }
  if (strcmp(program->name, "exchange") != 0)
    return fail(error, INLAY_INTERNAL_ERROR, "cannot interpret", program->name);
  for (int64_t i = 0; i < a->extent[0]; ++i)
    ((int64_t *)a->data)[i] *= 2;
  return INLAY_OK;
}

int32_t inlay_print_ir(const inlay_program *program,
                       const inlay_compile_options *options, const char *stage,
                       inlay_blob *text, inlay_error *error) {
  (void)options;
  (void)error;
  char *bytes = malloc(200);
  int size = snprintf(bytes, 200, "%s after %s", program->name, stage);
  *text = (inlay_blob){bytes, (uint64_t)size, bytes, release};
  return INLAY_OK;
}
