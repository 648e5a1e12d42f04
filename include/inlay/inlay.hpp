// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All of Inlay's C++ surface but files: #include "inlay/npy.hpp" for those.
#ifndef INLAY_INLAY_HPP
#define INLAY_INLAY_HPP

#include "inlay/array.hpp"
#include "inlay/control.hpp"
#include "inlay/create.hpp"
#include "inlay/join.hpp"
#include "inlay/kernel.hpp"
#include "inlay/math.hpp"
#include "inlay/matmul.hpp"
#include "inlay/operators.hpp"
#include "inlay/rearrange.hpp"
#include "inlay/reduce.hpp"
#include "inlay/results.hpp"
#include "inlay/scatter.hpp"
#include "inlay/tensor.hpp"

#endif // INLAY_INLAY_HPP
