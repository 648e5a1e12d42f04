# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that each public header compiles alone, and twice in one file. Usage:
headers.py HEADER_FOLDER PREFIX COMPILER FLAGS... where a header is included as
PREFIX/name. Only the compiler's front end runs."""

import os
import subprocess
import sys
import tempfile


def check(header, command):
    """Compiles a file that includes `header` twice; returns what it says."""
    # The generated tables are parts of the headers that include them.
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
        file.write("#include <%s>\n#include <%s>\n" % (header, header))
        file.flush()
        return subprocess.run(
            command + ["-fsyntax-only", file.name],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


def main(folder, prefix, command):
    headers = sorted(
        os.path.join(prefix, os.path.relpath(os.path.join(path, name), folder))
        for path, _, names in os.walk(folder)
        for name in names
        if name.endswith((".h", ".hpp"))
    )
    failed = 0
    for header in headers:
        result = check(header, command)
        if result.returncode:
            failed += 1
            print("%s does not compile alone:\n%s" % (header, result.stdout))
    print("%d headers, %d do not compile alone" % (len(headers), failed))
    return 1 if failed or not headers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
