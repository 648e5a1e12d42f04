/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Takes an array by value and returns nothing. Fails with a negative scalar,
 * having written already. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] = "inlay-kernel\t1\n"
                                 "param\t0\towned\tf64\t1\t1\t-1\n"
                                 "param\t1\tscalar\ti32\t0\t0\t\n"
                                 "check\t0\t2\tsink.cpp:2\t{0} is negative\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *a = arguments[0];
  int64_t number = *(const int32_t *)arguments[1];
  (void)results;
  for (int64_t i = 0; i < a->extent[0]; ++i)
    ((double *)a->data)[i] = 0;
  return number < 0 ? context->fail(context, 0, &number, 1) : INLAY_OK;
}
