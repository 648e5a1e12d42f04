// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The writer of random programs. Every access that it writes lies inside its
// tensor wherever the nest has an iteration.

#include "RandomProgram.h"

#include <algorithm>

using namespace mlir::inlay::test;

int64_t RandomProgram::pick(int64_t low, int64_t high) {
  return low + int64_t(random() % uint64_t(high - low + 1));
}

void RandomProgram::line(const std::string &statement) {
  text += std::string(2 * indent, ' ') + statement + "\n";
}

RandomProgram::RandomProgram(uint64_t seed, ProgramOptions options)
    : random(seed), options(options) {
  int64_t rank = pick(1, options.maxRank);
  for (int64_t dim = 0; dim < rank; ++dim)
    // Integers as subscripts need an element each.
    extents.push_back(pick(options.isDynamic ? 2 : 1, rank == 1 ? 9 : 5));
  type = "tensor<";
  for (int64_t extent : extents)
    type += (options.isDynamic ? "?" : std::to_string(extent)) + "x";
  type += "i64>";
  writeHead();
  writeStatements(pick(1, options.maxStatements), 0);
  std::string a = pickValue(0), b = pickValue(1);
  line("return " + a + ", " + b + " : " + type + ", " + type);
  text += "}\n";
}

void RandomProgram::writeHead() {
  values[0] = {"%a"}, values[1] = {"%b"};
  text = "func.func @f(%a: " + type + " {inlay.inout}, %b: " + type +
         " {inlay.inout}, %c: index, %k: index) -> (" + type + ", " + type +
         ") {\n";
  for (int64_t number = -4; number <= 4; ++number)
    line("%c" + std::to_string(number) + " = arith.constant " +
         std::to_string(number) + " : index");
  line("%go = arith.cmpi slt, %c0, %c : index");
  for (int64_t three : {3, 5, 7})
    line("%w" + std::to_string(three) + " = arith.constant " +
         std::to_string(three) + " : i64");
  if (!options.isDynamic)
    return;
  for (size_t dim = 0; dim < extents.size(); ++dim) {
    std::string d = std::to_string(dim);
    line("%n" + d + " = tensor.dim %a, %c" + d + " : " + type);
    for (int64_t less = 1; less <= 4; ++less) {
      std::string l = std::to_string(less);
      line("%n" + d + "_" + l + " = arith.addi %n" + d + ", %c-" + l +
           " : index");
      line("%m" + d + "_" + l + " = arith.maxsi %n" + d + "_" + l +
           ", %c0 : index");
    }
  }
}

std::string RandomProgram::pickValue(unsigned tensor) {
  auto &all = values[tensor];
  if (options.hasFlow && chance(25))
    return all[pick(0, all.size() - 1)];
  return all.back();
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

/// Picks a subscript for `dim` that walks `loop` (or none) inside the extent.
RandomProgram::Subscript RandomProgram::pickSubscript(int64_t dim,
                                                      int64_t loop) {
  int64_t extent = extents[dim];
  std::string d = std::to_string(dim);
  if (options.isDynamic) {
    if (loop == -1) {
      int64_t back = pick(0, 2);
      if (back == 0)
        return {std::to_string(pick(0, 1)), 0, -1};
      return {"%n" + d + "_" + std::to_string(back), 0, -1};
    }
    int64_t offset = pick(0, missing[loop]);
    if (chance(80))
      return {std::to_string(offset), 1, loop};
    return {"%n" + d + "_" + std::to_string(offset + 1), -1, loop};
  }
  if (loop == -1)
    return {std::to_string(pick(0, extent - 1)), 0, -1};
  int64_t size = sizes[loop], step = 1;
  if (size > 1)
    step = pick(1, std::max<int64_t>(1, (extent - 1) / (size - 1)));
  int64_t span = std::max<int64_t>(size - 1, 0) * step;
  int64_t low = pick(0, std::max<int64_t>(extent - 1 - span, 0));
  if (chance(30))
    return {std::to_string(low + span), -step, loop};
  return {std::to_string(low), step, loop};
}

/// Picks the loops, their bounds, and the access of the destination.
std::vector<RandomProgram::Subscript> RandomProgram::pickWrite() {
  bounds.clear(), sizes.clear(), missing.clear();
  std::vector<int64_t> walked;
  for (size_t dim = 0; dim < extents.size(); ++dim)
    if (chance(80))
      walked.push_back(dim);
  std::vector<int64_t> shuffled = walked;
  if (chance(25))
    std::shuffle(shuffled.begin(), shuffled.end(), random);
  std::vector<int64_t> loopOf(extents.size(), -1);
  for (auto dim : shuffled) {
    loopOf[dim] = sizes.size();
    int64_t less = pick(0, 2);
    missing.push_back(less);
    if (options.isDynamic) {
      std::string d = std::to_string(dim);
      sizes.push_back(std::max<int64_t>(extents[dim] - less, 0));
      bounds.push_back(less == 0 ? "%n" + d
                                 : "%m" + d + "_" + std::to_string(less));
    } else {
      sizes.push_back(pick(chance(5) ? 0 : 1, extents[dim]));
      bounds.push_back(std::to_string(sizes.back()));
    }
  }
  std::vector<Subscript> access;
  for (size_t dim = 0; dim < extents.size(); ++dim)
    access.push_back(pickSubscript(dim, loopOf[dim]));
  // Reads walk a dimension with the loop that writes it, if they can.
  writeLoops = loopOf;
  return access;
}

std::vector<RandomProgram::Subscript> RandomProgram::pickRead() {
  std::vector<Subscript> access;
  for (size_t dim = 0; dim < extents.size(); ++dim) {
    int64_t loop = chance(85) ? writeLoops[dim] : -1;
    // Another loop, where its iterations fit: a transposed read.
    if (!options.isDynamic && !sizes.empty() && chance(10)) {
      int64_t other = pick(0, sizes.size() - 1);
      if (sizes[other] <= extents[dim])
        loop = other;
    }
    access.push_back(pickSubscript(dim, loop));
  }
  return access;
}

std::string RandomProgram::show(const std::vector<Subscript> &access) {
  std::string result = "[";
  for (const Subscript &subscript : access) {
    if (result.size() > 1)
      result += ", ";
    result += subscript.offset;
    if (subscript.loop != -1)
      result += " + " + std::to_string(subscript.step) + " * %i" +
                std::to_string(subscript.loop);
  }
  return result + "]";
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

void RandomProgram::writeNest(unsigned tensor) {
  std::vector<Subscript> write = pickWrite();
  std::string dest = pickValue(tensor), result = newName();
  std::string nest = result + " = inlay.map (";
  for (size_t loop = 0; loop < bounds.size(); ++loop)
    nest += (loop ? ", " : "") + ("%i" + std::to_string(loop)) + " to " +
            bounds[loop];
  nest += std::string(") ") + (chance(20) ? "add" : "set") + " into " + dest +
          show(write) + " reads (";
  int64_t reads = pick(1, options.maxReads);
  std::string types;
  for (int64_t read = 0; read < reads; ++read) {
    std::string source = pickValue(chance(80) ? tensor : 1 - tensor);
    nest += (read ? ", " : "") + ("%x" + std::to_string(read)) + " = " +
            source + show(pickRead());
    types += (read ? ", " : "") + type;
  }
  line(nest + ") : (" + types + ") into " + type + " {");
  line("  %s0 = arith.muli %x0, %w3 : i64");
  std::string sum = "%s0";
  for (int64_t read = 1; read < reads; ++read) {
    std::string r = std::to_string(read);
    line("  %p" + r + " = arith.muli %x" + r + ", %w" + (read % 2 ? "5" : "7") +
         " : i64");
    line("  %s" + r + " = arith.addi " + sum + ", %p" + r + " : i64");
    sum = "%s" + r;
  }
  line("  inlay.yield " + sum + " : i64");
  line("}");
  values[tensor].push_back(result);
}

void RandomProgram::writeLoop(int64_t depth) {
  std::string result = newName(), a = newName(), b = newName();
  line(result + ":2 = scf.for %t" + std::to_string(nextName) +
       " = %c0 to %k step %c1 iter_args(" + a + " = " + pickValue(0) + ", " +
       b + " = " + pickValue(1) + ") -> (" + type + ", " + type + ") {");
  std::vector<std::string> outside[2] = {values[0], values[1]};
  values[0].push_back(a), values[1].push_back(b);
  ++indent;
  writeStatements(pick(1, 2), depth + 1);
  bool swaps = chance(15);
  line("scf.yield " + pickValue(swaps) + ", " + pickValue(!swaps) + " : " +
       type + ", " + type);
  --indent;
  line("}");
  values[0] = outside[0], values[1] = outside[1];
  values[0].push_back(result + "#0"), values[1].push_back(result + "#1");
}

void RandomProgram::writeBranch(int64_t depth) {
  std::string result = newName();
  line(result + ":2 = scf.if %go -> (" + type + ", " + type + ") {");
  std::vector<std::string> outside[2] = {values[0], values[1]};
  for (bool isElse : {false, true}) {
    ++indent;
    if (!isElse || chance(50))
      writeStatements(pick(1, 2), depth + 1);
    line("scf.yield " + pickValue(0) + ", " + pickValue(1) + " : " + type +
         ", " + type);
    --indent;
    line(isElse ? "}" : "} else {");
    values[0] = outside[0], values[1] = outside[1];
  }
  values[0].push_back(result + "#0"), values[1].push_back(result + "#1");
}

void RandomProgram::writeStatements(int64_t count, int64_t depth) {
  for (int64_t statement = 0; statement < count; ++statement) {
    bool flow = options.hasFlow && depth < 2;
    if (flow && chance(15))
      writeLoop(depth);
    else if (flow && chance(15))
      writeBranch(depth);
    else
      writeNest(chance(70) ? 0 : 1);
  }
}
