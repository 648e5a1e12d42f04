/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Returns 0, 1, ... 11 in one allocation three times over: as 3 x 4, as its
 * transpose, and its last row. Returns a pointer to nowhere if asked to. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" :
      [ {"kind" : "scalar", "type" : "bool", "written" : false, "shape" : []} ],
  "results" : [
    {"type" : "i32", "shape" : [ 3, 4 ]}, {"type" : "i32", "shape" : [ 4, 3 ]},
    {"type" : "i32", "shape" : [4]}
  ],
  "checks" : [],
  "updates" : [],
  "sites" : []
});

static int32_t elsewhere[4];

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  int32_t *data = context->allocate(context, 48, -1);
  if (!data)
    return INLAY_OUT_OF_MEMORY;
  for (int32_t i = 0; i < 12; ++i)
    data[i] = i;
  results[0] = (inlay_array){data, {3, 4}, {4, 1}};
  results[1] = (inlay_array){data, {4, 3}, {1, 4}};
  results[2] = (inlay_array){data + 8, {4}, {1}};
  if (*(const unsigned char *)arguments[0])
    results[2].data = elsewhere;
  return INLAY_OK;
}
