/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * u += k * v, element by element: a kernel that gives another result if v
 * changes while it runs. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "inout", "type" : "f32", "written" : true, "shape" : [ -1, -1 ]},
    {
      "kind" : "borrowed",
      "type" : "f32",
      "written" : false,
      "shape" : [ -1, -1 ]
    },
    {"kind" : "scalar", "type" : "f32", "written" : false, "shape" : []}
  ],
  "results" : [],
  "checks" : [ {
    "status" : 1,
    "at" : "add.cpp:4",
    "message" : "extent {0} of dimension 0 does not match {1}"
  } ],
  "updates" : [ {
    "at" : "add.cpp:4",
    "verdict" : "any order",
    "reason" : "each element meets itself only"
  } ],
  "sites" : []
});

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
