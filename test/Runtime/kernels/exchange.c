/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Two in-outs: a = 10 * a + b and b = 100 + b, each from the values at the
 * start of its own loop. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "inout", "type" : "i64", "written" : true, "shape" : [-1]},
    {"kind" : "inout", "type" : "i64", "written" : true, "shape" : [-1]}
  ],
  "results" : [],
  "checks" : [],
  "updates" : [],
  "sites" : []
});

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *a = arguments[0], *b = arguments[1];
  int64_t *pa = a->data, *pb = b->data;
  (void)context;
  (void)results;
  for (int64_t i = 0; i < a->extent[0]; ++i)
    pa[i] = 10 * pa[i] + pb[i];
  for (int64_t i = 0; i < b->extent[0]; ++i)
    pb[i] = 100 + pb[i];
  return INLAY_OK;
}
