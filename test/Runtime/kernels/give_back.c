/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Returns an array by value, which it does not write, and sets the in-out
 * beside it to 0. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] = "inlay-kernel\t1\n"
                                 "param\t0\towned\ti32\t0\t1\t-1\n"
                                 "param\t1\tinout\ti32\t1\t1\t-1\n"
                                 "result\t0\ti32\t1\t-1\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *b = arguments[1];
  (void)context;
  for (int64_t i = 0; i < b->extent[0]; ++i)
    ((int32_t *)b->data)[i] = 0;
  results[0] = *(const inlay_array *)arguments[0];
  return INLAY_OK;
}
