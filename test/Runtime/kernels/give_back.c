/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Returns an array by value, which it does not write, and sets the in-out
 * beside it to 0. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "owned", "type" : "i32", "written" : false, "shape" : [-1]},
    {"kind" : "inout", "type" : "i32", "written" : true, "shape" : [-1]}
  ],
  "results" : [ {"type" : "i32", "shape" : [-1]} ],
  "checks" : [],
  "updates" : [],
  "sites" : []
});

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *b = arguments[1];
  (void)context;
  for (int64_t i = 0; i < b->extent[0]; ++i)
    ((int32_t *)b->data)[i] = 0;
  results[0] = *(const inlay_array *)arguments[0];
  return INLAY_OK;
}
