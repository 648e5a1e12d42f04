/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Reverses an array by value in its own storage and returns it. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "owned", "type" : "f64", "written" : true, "shape" : [-1]},
    {"kind" : "borrowed", "type" : "f64", "written" : false, "shape" : [-1]}
  ],
  "results" : [ {"type" : "f64", "shape" : [-1]} ],
  "checks" : [],
  "updates" : [],
  "sites" : []
});

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
