# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counts the results of one run of the suite: prints "N passed, N failed" and
ends with status 1 unless something passed and nothing failed.
Usage: summary.py RESULTS.json [NAME=CODE...], each NAME one more test"""

import json
import sys

PASSED = {"PASS", "FLAKYPASS", "XFAIL"}
# Neither ran nor failed: a feature that this machine lacks.
NOT_RUN = {"UNSUPPORTED", "EXCLUDED", "SKIPPED"}


def main(path, *more):
    with open(path, encoding="utf-8") as file:
        codes = [test["code"] for test in json.load(file)["tests"]]
    codes += [text.rpartition("=")[2] for text in more]
    passed = sum(code in PASSED for code in codes)
    failed = sum(code not in PASSED and code not in NOT_RUN for code in codes)
    print("%d passed, %d failed" % (passed, failed))
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
