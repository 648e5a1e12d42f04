/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Takes an array by value and returns nothing. Fails with a negative scalar,
 * having written already. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "owned", "type" : "f64", "written" : true, "shape" : [-1]},
    {"kind" : "scalar", "type" : "i32", "written" : false, "shape" : []}
  ],
  "results" : [],
  "checks" :
      [ {"status" : 2, "at" : "sink.cpp:2", "message" : "{0} is negative"} ],
  "updates" : [],
  "sites" : []
});

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *a = arguments[0];
  int64_t number = *(const int32_t *)arguments[1];
  (void)results;
  for (int64_t i = 0; i < a->extent[0]; ++i)
    ((double *)a->data)[i] = 0;
  return number < 0 ? context->fail(context, 0, &number, 1) : INLAY_OK;
}
