/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * hist[index[i]] += 1, all indices checked first. Fails with a check that the
 * info text does not know for an index of -99, and without any word for -98. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] =
    "inlay-kernel\t1\n"
    "param\t0\tinout\ti64\t1\t1\t-1\n"
    "param\t1\tborrowed\ti32\t0\t1\t3\n"
    "check\t0\t2\tsrc/hist.cpp:5\tindex {1} at position ({2},) is outside "
    "extent {0} of dimension 0; nothing was written\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *hist = arguments[0], *index = arguments[1];
  (void)results;
  for (int64_t i = 0; i < index->extent[0]; ++i) {
    int64_t at = ((const int32_t *)index->data)[i];
    int64_t operands[] = {hist->extent[0], at, i};
    if (at == -98)
      return INLAY_DATA_ERROR;
    if (at < 0 || at >= hist->extent[0])
      return context->fail(context, at == -99 ? 7 : 0, operands, 3);
  }
  for (int64_t i = 0; i < index->extent[0]; ++i)
    ((int64_t *)hist->data)[((const int32_t *)index->data)[i]] += 1;
  return INLAY_OK;
}
