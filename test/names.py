# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that no file or folder has a name that says nothing about what is in it.
Usage: names.py ROOT [PATH...]; without paths, all files that git knows."""

import re
import subprocess
import sys

VAGUE = re.compile(r"^(utils?|commons?|miscs?|supports?|helpers?)$", re.IGNORECASE)


def vague(path):
    """True if a folder of `path`, or its file's stem, is a vague word."""
    parts = path.split("/")
    parts[-1] = parts[-1].split(".")[0]
    return any(VAGUE.match(part) for part in parts)


def main(root, paths):
    if not paths:
        listing = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", root, "ls-files"],
            check=True, stdout=subprocess.PIPE, text=True)
        paths = listing.stdout.splitlines()
    found = [path for path in paths if vague(path)]
    for path in found:
        print("%s: name it by what it decides" % path)
    print("%d names, %d that say nothing" % (len(paths), len(found)))
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
