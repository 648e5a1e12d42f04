/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Allocates as it is told: scratch of some bytes, several times, of which it
 * releases every second and leaves the others behind. Copies a row, too. */
#include "text.h"

#include "inlay/c/capture.h"

const char inlay_kernel_info[] = INLAY_TEXT({
  "inlay-kernel" : 2,
  "params" : [
    {"kind" : "inout", "type" : "f32", "written" : true, "shape" : [ -1, -1 ]},
    {"kind" : "scalar", "type" : "i64", "written" : false, "shape" : []},
    {"kind" : "scalar", "type" : "i64", "written" : false, "shape" : []}
  ],
  "results" : [],
  "checks" : [],
  "updates" : [
    {
      "at" : "dir/sweep.cpp:3",
      "verdict" : "ordered",
      "reason" : "rows run forward"
    },
    {
      "at" : "dir/sweep.cpp:4",
      "verdict" : "any order",
      "reason" : "columns 0 and 1 never meet"
    }
  ],
  "sites" : [
    {
      "kind" : "scratch",
      "at" : "dir/sweep.cpp:3",
      "bytes" : {"scalar" : 1},
      "reason" : "as told"
    },
    {
      "kind" : "copy",
      "at" : "dir/sweep.cpp:3",
      "bytes" : {"*" : [ {"extent" : [ 0, 1 ]}, 4 ]},
      "reason" : "the old row is read later"
    },
    {
      "kind" : "copy",
      "at" : "dir/sweep.cpp:9",
      "bytes" : null,
      "reason" : "never reached"
    }
  ]
});

int32_t inlay_kernel(inlay_context *context, void *const *arguments,
                     inlay_array *results) {
  const inlay_array *u = arguments[0];
  int64_t bytes = *(const int64_t *)arguments[1];
  int64_t times = *(const int64_t *)arguments[2];
  (void)results;
  for (int64_t n = 0; n < times; ++n) {
    char *memory = context->allocate(context, bytes, 0);
    if (!memory)
      return INLAY_OUT_OF_MEMORY;
    for (int64_t i = 0; i < bytes; ++i)
      memory[i] = (char)n;
    if (n % 2)
      context->release(context, memory);
  }
  if (u->extent[0] > 0)
    for (int64_t j = 0; j < u->extent[1]; ++j)
      ((float *)u->data)[j] += 1;
  context->count_copy(context, 4 * u->extent[1], 1);
  return INLAY_OK;
}
