/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Allocates as it is told: scratch of some bytes, several times, of which it
 * releases every second and leaves the others behind. Copies a row, too. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] =
    "inlay-kernel\t1\n"
    "param\t0\tinout\tf32\t1\t2\t-1,-1\n"
    "param\t1\tscalar\ti64\t0\t0\t\n"
    "param\t2\tscalar\ti64\t0\t0\t\n"
    "update\t0\tdir/sweep.cpp:3\tordered\trows run forward\n"
    "update\t1\tdir/sweep.cpp:4\tany order\tcolumns 0 and 1 never meet\n"
    "scratch\t0\tdir/sweep.cpp:3\ts1\tas told\n"
    "copy\t1\tdir/sweep.cpp:3\ta0.1 4 *\tthe old row is read later\n"
    "copy\t2\tdir/sweep.cpp:9\t?\tnever reached\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *u = arguments[0];
  int64_t bytes = *(const int64_t *)arguments[1];
  int64_t times = *(const int64_t *)arguments[2];
  (void)results;
  for (int64_t n = 0; n < times; ++n) {
    char *memory = context->allocate(context, bytes, 0);
    if (!memory)
      return INLAY_OUT_OF_MEMORY;
    for (int64_t i = 0; i < bytes; ++i)
      memory[i] = (char)n;
    if (n % 2)
      context->release(context, memory);
  }
  if (u->extent[0] > 0)
    for (int64_t j = 0; j < u->extent[1]; ++j)
      ((float *)u->data)[j] += 1;
  context->count_copy(context, 4 * u->extent[1], 1);
  return INLAY_OK;
}
