/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * JSON as it stands, for the info texts of kernels that are written by hand. */
#ifndef INLAY_TEST_RUNTIME_KERNELS_TEXT_H
#define INLAY_TEST_RUNTIME_KERNELS_TEXT_H

/* Spells out its arguments; what stands between quotes stays as it is. */
#define INLAY_TEXT(...) #__VA_ARGS__

#endif /* INLAY_TEST_RUNTIME_KERNELS_TEXT_H */
