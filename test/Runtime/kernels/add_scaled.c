/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * u += k * v, element by element: a kernel that gives another result if v
 * changes while it runs. */
#include "inlay/c/capture.h"

const char inlay_kernel_info[] =
    "inlay-kernel\t1\n"
    "param\t0\tinout\tf32\t1\t2\t-1,-1\n"
    "param\t1\tborrowed\tf32\t0\t2\t-1,-1\n"
    "param\t2\tscalar\tf32\t0\t0\t\n"
    "check\t0\t1\tadd.cpp:4\textent {0} of dimension 0 does not match {1}\n"
    "update\t0\tadd.cpp:4\tany order\teach element meets itself only\n";

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *u = arguments[0], *v = arguments[1];
  float k = *(const float *)arguments[2];
  (void)results;
  if (u->extent[0] != v->extent[0]) {
    int64_t operands[] = {u->extent[0], v->extent[0]};
    return context->fail(context, 0, operands, 2);
  }
  for (int64_t i = 0; i < u->extent[0]; ++i)
    for (int64_t j = 0; j < u->extent[1]; ++j)
      ((float *)u->data)[i * u->stride[0] + j] +=
          k * ((const float *)v->data)[i * v->stride[0] + j];
  return INLAY_OK;
}
