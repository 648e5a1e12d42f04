// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Plans that have been tampered with: the checker refuses them, or they do no
// harm. INLAY_PLAN_MUTANTS sets how many are tried.

#include "PlanFixture.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/IR/Verifier.h"

#include <algorithm>
#include <cstdlib>
#include <map>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::test;

namespace {

/// Changes one thing in a planned function.
class Mutator {
public:
  explicit Mutator(uint64_t seed) : random(seed) {}

  /// Returns what was changed, or nothing if there was nothing to change.
  std::string mutate(func::FuncOp function);

private:
  std::string mutateOrder(MapOp map);
  std::string mutateCertificate(MapOp map);
  std::string mutateStorage(func::FuncOp function);
  std::string mutateSaved(MapOp map);
  std::string mutateCopy(func::FuncOp function);
  std::string replaceBySource(CopyOp copy);

  size_t pick(size_t count) { return random() % count; }
  bool flip() { return random() & 1; }
  void setPlan(MapOp map, ArrayRef<int64_t> loops, ArrayRef<Order> orders,
               ArrayRef<CertificateAttr> reads) {
    map.setPlanAttr(PlanAttr::get(map.getContext(), loops, orders, reads));
  }

  std::mt19937_64 random;
};

std::string Mutator::mutateOrder(MapOp map) {
  PlanAttr plan = *map.getPlan();
  SmallVector<int64_t> loops(plan.getLoops());
  SmallVector<Order> orders(plan.getOrders());
  if (loops.empty())
    return "";
  if (loops.size() > 1 && flip()) {
    std::shuffle(loops.begin(), loops.end(), random);
  } else {
    size_t loop = pick(loops.size());
    Order before = orders[loop];
    do
      orders[loop] = Order(pick(3));
    while (orders[loop] == before);
  }
  setPlan(map, loops, orders, plan.getReads());
  return "order";
}

std::string Mutator::mutateCertificate(MapOp map) {
  PlanAttr plan = *map.getPlan();
  SmallVector<CertificateAttr> reads(plan.getReads());
  if (reads.empty())
    return "";
  size_t read = pick(reads.size());
  CertificateAttr before = reads[read];
  int64_t dim = pick(2);
  CertificateAttr other[] = {
      CertificateAttr::get(map.getContext(), Relation::Unrelated, -1),
      CertificateAttr::get(map.getContext(), Relation::Disjoint, dim),
      CertificateAttr::get(map.getContext(), Relation::Equal, -1),
      CertificateAttr::get(map.getContext(), Relation::Ordered, -1),
      CertificateAttr::get(map.getContext(), Relation::Saved, -1),
      reads[pick(reads.size())]};
  reads[read] = other[pick(std::size(other))];
  if (reads[read] == before)
    return "";
  setPlan(map, plan.getLoops(), plan.getOrders(), reads);
  return "certificate";
}

/// Lets some operand be another tensor of its type that is at hand.
std::string Mutator::mutateStorage(func::FuncOp function) {
  std::vector<OpOperand *> uses;
  function.walk([&](Operation *op) {
    if (isa<MapOp, CopyOp>(op))
      for (OpOperand &use : op->getOpOperands())
        if (isa<RankedTensorType>(use.get().getType()))
          uses.push_back(&use);
  });
  if (uses.empty())
    return "";
  OpOperand *use = uses[pick(uses.size())];
  std::vector<Value> others;
  Block *block = use->getOwner()->getBlock();
  auto offer = [&](ValueRange values) {
    for (Value value : values)
      if (value.getType() == use->get().getType() && value != use->get())
        others.push_back(value);
  };
  for (Operation &op : *block) {
    if (&op == use->getOwner())
      break;
    offer(op.getResults());
  }
  offer(block->getArguments());
  offer(function.getArguments());
  if (others.empty())
    return "";
  use->set(others[pick(others.size())]);
  return "storage";
}

std::string Mutator::mutateSaved(MapOp map) {
  auto copy =
      map.getSaved() ? map.getSaved().getDefiningOp<CopyOp>() : CopyOp();
  if (!copy)
    return "";
  SmallVector<OpFoldResult> offsets = map.getMixedSavedOffsets();
  SmallVector<int64_t> steps(map.getSavedSteps());
  SmallVector<int64_t> reads(map.getSavedReads());
  size_t dim = pick(offsets.size());
  switch (pick(3)) {
  case 0:
    steps[dim] += 1;
    break;
  case 1: {
    auto offset = dyn_cast<Attribute>(offsets[dim]);
    if (!offset)
      return "";
    offsets[dim] = IntegerAttr::get(IndexType::get(map.getContext()),
                                    cast<IntegerAttr>(offset).getInt() +
                                        (flip() ? 1 : -1));
    break;
  }
  default:
    reads.erase(reads.begin() + pick(reads.size()));
  }
  Value saved = map.getSaved();
  map.setSaved(saved, offsets, steps, reads);
  return "saved box of the nest";
}

/// Lets everybody who reads the copy read what it was made of.
std::string Mutator::replaceBySource(CopyOp copy) {
  if (copy.getSource().getType() != copy.getType())
    return "";
  copy.replaceAllUsesWith(copy.getSource());
  copy.erase();
  return "copy dropped";
}

/// Moves, shrinks or drops the region of a copy.
std::string Mutator::mutateCopy(func::FuncOp function) {
  std::vector<CopyOp> copies;
  function.walk([&](CopyOp copy) { copies.push_back(copy); });
  if (copies.empty())
    return "";
  CopyOp copy = copies[pick(copies.size())];
  if (pick(3) == 0)
    return replaceBySource(copy);
  SmallVector<int64_t> offsets(copy.getStaticOffsets());
  SmallVector<int64_t> steps(copy.getSteps());
  size_t dim = pick(offsets.size());
  // The copy may stand at another place, too.
  if (pick(4) == 0) {
    Operation *next = copy->getNextNode();
    if (!next || next->hasTrait<OpTrait::IsTerminator>() ||
        llvm::is_contained(copy->getUsers(), next))
      return "";
    copy->moveAfter(next);
    return "copy moved down";
  }
  if (ShapedType::isDynamic(offsets[dim]) || flip()) {
    steps[dim] = steps[dim] == 1 ? (flip() ? 2 : -1) : 1;
    copy.setSteps(steps);
    return "step of a copy";
  }
  offsets[dim] += flip() ? 1 : -1;
  copy.setStaticOffsets(offsets);
  return "offset of a copy";
}

std::string Mutator::mutate(func::FuncOp function) {
  std::vector<MapOp> maps;
  function.walk([&](MapOp map) {
    if (map.getDest())
      maps.push_back(map);
  });
  if (maps.empty())
    return "";
  MapOp map = maps[pick(maps.size())];
  switch (pick(6)) {
  case 0:
    return mutateOrder(map);
  case 1:
    return mutateCertificate(map);
  case 2:
    return mutateStorage(function);
  case 3:
    return mutateSaved(map);
  default:
    return mutateCopy(function);
  }
}

class PlanMutation : public PlanFixture {
protected:
  /// Tries mutants of one program.
  void tryProgram(uint64_t seed, const ProgramOptions &options);
  bool isHarmless(ModuleOp mutant, const RandomProgram &program);

  int64_t refused = 0, harmless = 0;
  std::map<std::string, std::pair<int64_t, int64_t>> counts;
};

/// Returns whether the mutant, run in place, gives what its own values say.
bool PlanMutation::isHarmless(ModuleOp mutant, const RandomProgram &program) {
  std::vector<Tensor> inputs = makeInputs(program);
  for (const std::vector<int64_t> &scalars :
       {std::vector<int64_t>{1, 3}, std::vector<int64_t>{0, 2}}) {
    InPlaceMachine values({});
    auto expected = values.run(getFunction(mutant), inputs, scalars);
    for (Mode mode : kInPlaceModes) {
      InPlaceMachine inPlace(mode);
      auto found = inPlace.run(getFunction(mutant), inputs, scalars);
      // A program that leaves its tensors by itself says nothing of its plan.
      if (inPlace.isOutOfBounds && !values.isOutOfBounds)
        return false;
      for (size_t result = 0; result < expected.size(); ++result)
        if (*found[result].elements != *expected[result].elements)
          return false;
    }
  }
  return true;
}

void PlanMutation::tryProgram(uint64_t seed, const ProgramOptions &options) {
  RandomProgram program(seed, options);
  auto planned = parse(program.text);
  ASSERT_TRUE(planned);
  ASSERT_TRUE(succeeded(run(*planned, createPlanUpdatesPass())));
  ScopedDiagnosticHandler quiet(&context,
                                [](Diagnostic &) { return success(); });
  ASSERT_TRUE(succeeded(run(*planned, createVerifyPlansPass())))
      << "seed " << seed << "\n"
      << program.text;
  ASSERT_TRUE(isHarmless(*planned, program)) << "seed " << seed << "\n"
                                             << program.text;
  Mutator mutator(seed);
  std::string before;
  llvm::raw_string_ostream(before) << *planned;
  for (int mutants = 0; mutants < 8; ++mutants) {
    OwningOpRef<ModuleOp> mutant = planned->clone();
    std::string change = mutator.mutate(getFunction(*mutant));
    if (change.empty() || failed(mlir::verify(*mutant)))
      continue;
    if (failed(run(*mutant, createVerifyPlansPass()))) {
      ++refused;
      ++counts[change].first;
      continue;
    }
    ++harmless;
    ++counts[change].second;
    std::string ir;
    llvm::raw_string_ostream stream(ir);
    mutant->print(stream);
    ASSERT_TRUE(isHarmless(*mutant, program))
        << "seed " << seed << ", mutant " << mutants << ": " << change << "\n"
        << ir << "\nchanged from:\n"
        << before << "\nthe program:\n"
        << program.text;
  }
}

// Tests that no changed plan that is accepted gives other values than the
// program's.
TEST_F(PlanMutation, RefusedOrHarmless) {
  const char *wanted = std::getenv("INLAY_PLAN_MUTANTS");
  int64_t count = wanted ? std::strtoll(wanted, nullptr, 10) : 1000;
  const ProgramOptions kinds[] = {
      {.maxRank = 3, .maxStatements = 1},
      {.maxRank = 3, .maxStatements = 1, .isDynamic = true},
      {.maxStatements = 5, .hasFlow = true},
      {.maxStatements = 5, .isDynamic = true, .hasFlow = true}};
  for (uint64_t seed = 0; refused + harmless < count; ++seed) {
    tryProgram(10'000 + seed, kinds[seed % std::size(kinds)]);
    if (HasFatalFailure())
      return;
  }
  RecordProperty("refused", std::to_string(refused));
  RecordProperty("harmless", std::to_string(harmless));
  for (auto &[change, count] : counts)
    llvm::outs() << change << ": " << count.first << " refused, "
                 << count.second << " harmless\n";
  // A checker that refuses everything proves nothing.
  EXPECT_GT(refused, 0);
  EXPECT_GT(harmless, 0);
}

} // namespace
