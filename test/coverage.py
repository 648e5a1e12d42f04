# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints for each folder of the sources how many of its lines the tests of a
build with coverage ran.
Usage: coverage.py LLVM_BIN SOURCE BUILD, or coverage.py --summary FILE SOURCE
for what llvm-cov has exported before"""

import collections
import glob
import json
import os
import subprocess
import sys


def export(llvm, build):
    """Merges the build's profiles and returns llvm-cov's JSON for all of its
    libraries and programs."""
    profiles = glob.glob(os.path.join(build, "profiles", "*.profraw"))
    if not profiles:
        sys.exit("coverage: no profiles in %s; has anything run?" % build)
    merged = os.path.join(build, "coverage.profdata")
    command = [os.path.join(llvm, "llvm-profdata"), "merge", "-sparse"]
    subprocess.run(command + ["-o", merged] + profiles, check=True)
    objects = []
    for pattern in ("lib*/*.so", "bin/*", "test/unit/*-tests", "examples/*"):
        objects += sorted(glob.glob(os.path.join(build, pattern)))
    objects = [path for path in objects
               if os.path.isfile(path) and os.access(path, os.X_OK)]
    command = [os.path.join(llvm, "llvm-cov"), "export", "-summary-only",
               "-instr-profile=" + merged, objects[0]]
    command += ["-object=" + path for path in objects[1:]]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def main(text, source):
    """Prints a line for each folder of lib, include and tools, then the sum."""
    folders = collections.defaultdict(lambda: [0, 0])
    for file in json.loads(text)["data"][0]["files"]:
        path = os.path.relpath(file["filename"], source)
        if path.split(os.sep)[0] not in ("include", "lib", "tools"):
            continue
        lines = file["summary"]["lines"]
        for name in (os.path.dirname(path), "all"):
            folders[name][0] += lines["covered"]
            folders[name][1] += lines["count"]
    if not folders:
        sys.exit("coverage: nothing of %s was built with coverage" % source)
    total = folders.pop("all")
    for name, (covered, count) in sorted(folders.items()) + [("all", total)]:
        percent = 100.0 * covered / count if count else 100.0
        print("%-32s %6d of %6d lines %6.1f %%" % (name, covered, count, percent))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    if sys.argv[1] == "--summary":
        with open(sys.argv[2], encoding="utf-8") as exported:
            main(exported.read(), sys.argv[3])
    else:
        main(export(sys.argv[1], sys.argv[3]), os.path.abspath(sys.argv[2]))
