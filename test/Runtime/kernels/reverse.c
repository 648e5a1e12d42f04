/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Reverses an array by value in its own storage and returns it. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] = "inlay-kernel\t1\n"
                                 "param\t0\towned\tf64\t1\t1\t-1\n"
                                 "param\t1\tborrowed\tf64\t0\t1\t-1\n"
                                 "result\t0\tf64\t1\t-1\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *a = arguments[0], *b = arguments[1];
  double *p = a->data;
  (void)context;
  for (int64_t i = 0, j = a->extent[0] - 1; i < j; ++i, --j) {
    double first = p[i];
    p[i] = p[j];
    p[j] = first;
  }
  for (int64_t i = 0; i < b->extent[0]; ++i)
    p[i] += ((const double *)b->data)[i];
  results[0] = *a;
  return INLAY_OK;
}
