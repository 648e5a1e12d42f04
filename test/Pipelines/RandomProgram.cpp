// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes random functions. Every shape is asymmetric and known, so that any
// two values can be made to fit each other.

#include "RandomProgram.h"

#include <numeric>

using namespace inlay_test;

static std::string typeOf(const std::vector<int64_t> &shape) {
  std::string text = "tensor<";
  for (int64_t extent : shape)
    text += std::to_string(extent) + "x";
  return text + "f32>";
}

template <typename Range> static std::string list(const Range &range) {
  std::string text = "[";
  for (const auto &item : range) {
    if (text.size() > 1)
      text += ", ";
    if constexpr (std::is_same_v<std::decay_t<decltype(item)>, std::string>)
      text += item;
    else
      text += std::to_string(item);
  }
  return text + "]";
}

/// Makes a region of a tensor of `shape`; most of them lie inside.
RandomProgram::Region
RandomProgram::anyRegion(const std::vector<int64_t> &shape) {
  std::vector<std::string> offsets, sizes;
  std::vector<int64_t> steps;
  Region region;
  for (int64_t extent : shape) {
    int64_t step = extent > 2 ? 1 + pick(2) : 1;
    int64_t size = 1 + pick((extent + step - 1) / step);
    int64_t offset = pick(extent - (size - 1) * step);
    if (pick(3) == 0) {
      offset += (size - 1) * step;
      step = -step;
    }
    bool drop = size == 1 && pick(2);
    // A run-time offset of a single element may lie outside.
    bool dynamic = size == 1 && pick(4) == 0;
    offsets.push_back(dynamic ? "%i" + std::to_string(pick(2))
                              : std::to_string(offset));
    sizes.push_back(drop ? "one" : std::to_string(size));
    steps.push_back(step);
    if (!drop)
      region.shape.push_back(size);
  }
  region.text = list(offsets) + " " + list(sizes) + " " + list(steps);
  return region;
}

/// Returns a value of `shape`, out of the pool if there is one.
RandomProgram::Tensor
RandomProgram::makeOfShape(const std::vector<int64_t> &shape) {
  std::vector<Tensor> fitting;
  for (const Tensor &tensor : pool)
    if (tensor.shape == shape)
      fitting.push_back(tensor);
  if (!fitting.empty() && pick(4))
    return fitting[pick(fitting.size())];
  Tensor tensor{define(), shape};
  // A broadcast of something that fits behind, else one number everywhere.
  for (const Tensor &row : pool)
    if (!shape.empty() && row.shape.size() + 1 == shape.size() &&
        std::equal(row.shape.begin(), row.shape.end(), shape.begin() + 1)) {
      std::string empty = define();
      add(empty + " = tensor.empty() : " + typeOf(shape));
      add(tensor.name + " = linalg.broadcast ins(" + row.name + " : " +
          typeOf(row.shape) + ") outs(" + empty + " : " + typeOf(shape) +
          ") dimensions = [0]");
      return tensor;
    }
  add(tensor.name + " = tensor.splat %k : " + typeOf(shape));
  return tensor;
}

void RandomProgram::addSlice() {
  Tensor from = anyTensor();
  Region region = anyRegion(from.shape);
  Tensor slice{define(), region.shape};
  add(slice.name + " = inlay.slice " + from.name + region.text + " : " +
      typeOf(from.shape) + " to " + typeOf(region.shape));
  pool.push_back(slice);
}

void RandomProgram::addUpdate() {
  static const char *combiners[] = {"set", "set", "set", "add",
                                    "sub", "mul", "min", "max"};
  Tensor dest = anyTensor();
  Region region = anyRegion(dest.shape);
  Tensor value = makeOfShape(region.shape), result{define(), dest.shape};
  add(result.name + " = inlay.update " + combiners[pick(8)] + " " + value.name +
      " into " + dest.name + region.text + " : " + typeOf(region.shape) +
      " into " + typeOf(dest.shape));
  pool.push_back(result);
}

void RandomProgram::addArithmetic() {
  static const char *operations[] = {"arith.addf", "arith.mulf", "arith.divf",
                                     "arith.subf"};
  Tensor left = anyTensor();
  Tensor right = makeOfShape(left.shape), result{define(), left.shape};
  add(result.name + " = " + operations[pick(4)] + " " + left.name + ", " +
      right.name + " : " + typeOf(left.shape));
  pool.push_back(result);
}

/// Adds a transposition, or a unit dimension in front.
void RandomProgram::addMovement() {
  Tensor from = anyTensor();
  int64_t rank = from.shape.size();
  if (rank == 0 || rank > 3)
    return addSlice();
  Tensor result{define(), from.shape};
  if (pick(2)) {
    std::vector<int64_t> order(rank);
    std::iota(order.rbegin(), order.rend(), 0);
    for (int64_t dim = 0; dim < rank; ++dim)
      result.shape[dim] = from.shape[order[dim]];
    std::string empty = define();
    add(empty + " = tensor.empty() : " + typeOf(result.shape));
    add(result.name + " = linalg.transpose ins(" + from.name + " : " +
        typeOf(from.shape) + ") outs(" + empty + " : " + typeOf(result.shape) +
        ") permutation = " + list(order));
  } else {
    result.shape.insert(result.shape.begin(), 1);
    std::string groups = "[[0, 1]";
    for (int64_t dim = 1; dim < rank; ++dim)
      groups += ", [" + std::to_string(dim + 1) + "]";
    add(result.name + " = tensor.expand_shape " + from.name + " " + groups +
        "] output_shape " + list(result.shape) + " : " + typeOf(from.shape) +
        " into " + typeOf(result.shape));
  }
  pool.push_back(result);
}

void RandomProgram::addConcat() {
  Tensor left = anyTensor();
  if (left.shape.empty() || left.shape[0] > 6)
    return addArithmetic();
  Tensor right = makeOfShape(left.shape), result{define(), left.shape};
  result.shape[0] *= 2;
  add(result.name + " = tensor.concat dim(0) " + left.name + ", " + right.name +
      " : (" + typeOf(left.shape) + ", " + typeOf(left.shape) + ") -> " +
      typeOf(result.shape));
  pool.push_back(result);
}

/// Adds statements that see `carried`, and yields an update of it.
void RandomProgram::addBody(const Tensor &carried) {
  size_t outside = pool.size();
  std::string before = indent;
  indent += "  ";
  ++depth;
  pool.push_back(carried);
  for (int statement = 0; statement < 3; ++statement)
    addStatement();
  // What is carried on is an update of what was carried before.
  Region region = anyRegion(carried.shape);
  Tensor value = makeOfShape(region.shape);
  std::string last = define(), type = typeOf(carried.shape);
  add(last + " = inlay.update set " + value.name + " into " + carried.name +
      region.text + " : " + typeOf(region.shape) + " into " + type);
  add("scf.yield " + last + " : " + type);
  --depth;
  pool.resize(outside);
  indent = before;
}

/// Adds a loop of three iterations that carries one tensor.
void RandomProgram::addLoop() {
  Tensor start = anyTensor();
  if (depth == 2)
    return addUpdate();
  Tensor result{define(), start.shape}, carried{define(), start.shape};
  std::string type = typeOf(start.shape);
  add(result.name + " = scf.for " + define() +
      " = %c0 to %c3 step %c1 iter_args(" + carried.name + " = " + start.name +
      ") -> (" + type + ") {");
  addBody(carried);
  add("}");
  pool.push_back(result);
}

/// Adds a branch; one side may leave the tensor as it is.
void RandomProgram::addBranch() {
  Tensor start = anyTensor();
  if (depth == 2)
    return addUpdate();
  Tensor result{define(), start.shape};
  std::string condition = define(), type = typeOf(start.shape);
  add(condition + " = arith.cmpi slt, %i" + std::to_string(pick(2)) +
      ", %c1 : index");
  add(result.name + " = scf.if " + condition + " -> (" + type + ") {");
  addBody(start);
  add("} else {");
  if (pick(2))
    addBody(start);
  else
    add("  scf.yield " + start.name + " : " + type);
  add("}");
  pool.push_back(result);
}

void RandomProgram::addStatement() {
  switch (pick(11)) {
  case 0:
  case 1:
    return addSlice();
  case 2:
  case 3:
  case 4:
    return addUpdate();
  case 5:
  case 6:
    return addArithmetic();
  case 7:
    return addMovement();
  case 8:
    return addConcat();
  case 9:
    return addBranch();
  default:
    return addLoop();
  }
}

std::string RandomProgram::write(int statements) {
  pool = {{"%u", {5, 3}}, {"%w", {7}}, {"%x", {2, 5, 3}}};
  for (int statement = 0; statement < statements; ++statement)
    addStatement();
  std::string results, types;
  for (size_t last = pool.size() - 3; last < pool.size(); ++last) {
    results += (results.empty() ? "" : ", ") + pool[last].name;
    types += (types.empty() ? "" : ", ") + typeOf(pool[last].shape);
  }
  return "func.func @f(%u: tensor<5x3xf32>, %w: tensor<7xf32>, "
         "%x: tensor<2x5x3xf32>, %k: f32, %i0: index, %i1: index) -> (" +
         types +
         ") {\n"
         "  %c0 = arith.constant 0 : index\n"
         "  %c1 = arith.constant 1 : index\n"
         "  %c3 = arith.constant 3 : index\n" +
         body + "  return " + results + " : " + types + "\n}\n";
}
