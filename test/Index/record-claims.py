# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs tensor-opt as the RUN lines of some tests do, for the claims that it
records; what it prints is judged by those tests themselves.

usage: record-claims.py TENSOR_OPT FOLDER...
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys


def read_options(line):
    """Returns the words of a RUN line behind `tensor-opt %s`, up to a pipe."""
    words = shlex.shlex(line, posix=True, punctuation_chars="|<>&")
    words.whitespace_split = True
    options = []
    for word in words:
        if word[0] in "|<>&":
            # The number of the stream that is led elsewhere is no option.
            return options[:-1] if options[-1:] == ["2"] else options
        options.append(word)
    return options


def main():
    tool, *folders = sys.argv[1:]
    if not os.environ.get("INLAY_CLAIM_FOLDER"):
        sys.exit("record-claims: INLAY_CLAIM_FOLDER names no folder")
    paths = [path for folder in folders for path in sorted(pathlib.Path(folder).glob("*.mlir"))]
    runs = 0
    for path in paths:
        for line in re.findall("^// RUN: .*?tensor-opt %s (.*)", path.read_text(), re.M):
            subprocess.run([tool, path, *read_options(line)], capture_output=True)
            runs += 1
    if runs < len(paths) or runs == 0:
        sys.exit(f"record-claims: {runs} RUN lines in {len(paths)} files")


if __name__ == "__main__":
    main()
