# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Runs each pass of Inlay alone on each MLIR file of the tests, and expects
# that it ends with exit status 0 or 1: an error, never a signal.

import concurrent.futures
import glob
import os
import subprocess
import sys

PASSES = ["insert-checks", "simplify", "fuse", "plan-updates",
          "save-unproved", "verify-plans",
          "bufferize", "lower-nests", "to-llvm", "cpu-pipeline"]


def run(case):
    file, name = case
    command = ["tensor-opt", file, f"--inlay-{name}", "--split-input-file",
               "--allow-unregistered-dialect", "-o", os.devnull]
    try:
        done = subprocess.run(command, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return f"{file} --inlay-{name}: does not end"
    if done.returncode in (0, 1):
        return None
    lines = done.stderr.decode(errors="replace").splitlines()
    why = [line for line in lines if "Assertion" in line or "LLVM ERROR" in line]
    return f"{file} --inlay-{name}: status {done.returncode} {why[:1]}"


def main(folders):
    files = sorted(file for folder in folders for file in
                   glob.glob(os.path.join(folder, "**", "*.mlir"),
                             recursive=True))
    cases = [(file, name) for file in files for name in PASSES]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        crashes = [crash for crash in pool.map(run, cases) if crash]
    for crash in crashes:
        print(crash)
    print(f"{len(cases)} runs, {len(crashes)} crashes")
    return bool(crashes) or not cases


sys.exit(main(sys.argv[1:]))
