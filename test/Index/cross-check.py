# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Asks z3 about the claims that index algebra recorded (Index/Claims.h): each one
says that its problem has no solution.

usage: cross-check.py [--unknown N] [--vacuous N] [--least N] FOLDER...

Fails if some problem has a solution, if more than N are not decided, if the
assumptions of more than N contradict each other without the claim, or if there
are fewer than --least different ones.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

# What z3 spends on a question, in units of its own: no verdict depends on time.
LIMIT = 2_000_000
# Problems that one process is asked.
BATCH = 500


def read(folders):
    """Returns the different problems as (kind, assumptions, denial), and how
    many were too large to be recorded."""
    problems, skipped = {}, 0
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("claims-*.smt2")):
            text = path.read_text()
            skipped += len(re.findall("^; skipped", text, re.M))
            # A process that was killed leaves half a problem behind.
            for kind, assumptions, denial in re.findall(
                r"^; problem (\S+)\n(.*?)^; claim\n(.*?)^; end$", text, re.M | re.S
            ):
                problems.setdefault((assumptions, denial), kind)
    return [(kind, *parts) for parts, kind in problems.items()], skipped


def run(script, count):
    """Returns the `count` verdicts that z3 gives in `script`."""
    done = subprocess.run(["z3", "-in", "-smt2"], input=script, text=True, capture_output=True)
    verdicts = done.stdout.split("\n")[:-1]
    wrong = [line for line in verdicts if line not in ("sat", "unsat", "unknown")]
    if wrong or len(verdicts) != count:
        sys.exit(f"cross-check: z3 failed: {wrong[:3]} {done.stderr}")
    return verdicts


def ask(batch):
    """Returns for each problem z3's verdict on the assumptions, and on them with
    the denial."""
    script = [f"(set-option :rlimit {LIMIT})"]
    for _, assumptions, denial in batch:
        script.append(f"(push)\n{assumptions}(check-sat)\n{denial}(check-sat)\n(pop)")
    verdicts = run("\n".join(script), 2 * len(batch))
    answers = []
    for number, (_, assumptions, denial) in enumerate(batch):
        alone, denied = verdicts[2 * number : 2 * number + 2]
        # By itself, a problem is given to other procedures, which are slower to
        # start and decide more.
        if denied == "unknown":
            script = f"(set-option :rlimit {LIMIT})\n{assumptions}{denial}(check-sat)"
            (denied,) = run(script, 1)
        answers.append((alone, denied))
    return answers


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--unknown", type=int, default=0)
    parser.add_argument("--vacuous", type=int, default=0)
    parser.add_argument("--least", type=int, default=1)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()

    problems, skipped = read(arguments.folders)
    batches = [problems[i : i + BATCH] for i in range(0, len(problems), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = [answer for batch in pool.map(ask, batches) for answer in batch]

    # Kinds of verdicts, each with the problems that have it.
    found = collections.defaultdict(list)
    for (kind, assumptions, denial), (alone, denied) in zip(problems, answers):
        if alone == "unsat":
            found["vacuous"].append((kind, assumptions))
        found[denied].append((kind, assumptions + denial))
    for kind, count in sorted(collections.Counter(p[0] for p in problems).items()):
        print(f"{kind:18} {count:7}")
    print(
        f"{len(problems)} claims: {len(found['unsat'])} agreed, {len(found['sat'])} refuted, "
        f"{len(found['unknown'])} not decided, {len(found['vacuous'])} vacuous, "
        f"{skipped} too large"
    )
    faults = []
    for verdict, most in (
        ("sat", 0),
        ("unknown", arguments.unknown),
        ("vacuous", arguments.vacuous),
    ):
        if len(found[verdict]) > most:
            faults.append(f"{len(found[verdict])} {verdict}, at most {most} expected")
            for kind, text in found[verdict][:5]:
                print(f"; {verdict}: {kind}\n{text}(check-sat)\n")
    if len(problems) < arguments.least:
        faults.append(f"{len(problems)} claims, at least {arguments.least} expected")
    if faults:
        sys.exit("cross-check: " + "; ".join(faults))


if __name__ == "__main__":
    main()
