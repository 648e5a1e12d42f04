/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * hist[index[i]] += 1, all indices checked first. Fails with a check that the
 * info text does not know for an index of -99, and without any word for -98. */
#include "text.h"

#include "inlay/c/capture.h"

/* clang-format off */
const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "inout", "type" : "i64", "written" : true, "shape" : [-1]},
    {"kind" : "borrowed", "type" : "i32", "written" : false, "shape" : [3]}
  ],
  "results" : [],
  "checks" : [ {
    "status" : 2,
    "at" : "src/hist.cpp:5",
    "message" : "index {1} at position ({2},) is outside extent {0} of dimension 0; nothing was written"
  } ],
  "updates" : [],
  "sites" : []
});
/* clang-format on */

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
