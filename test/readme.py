# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Executes the examples of a Markdown file and compares what they print.

readme.py FILE.md FOLDER [COMPILER FLAGS...]

A comment before a fenced block says what the block is:
  <!-- file NAME -->      is written to FOLDER/NAME
  <!-- prints NAME.cpp --> is what that program, compiled, prints
  <!-- shell -->          lines after "$ " are run in FOLDER, what follows is
                          what each prints
Without a compiler the files are written and nothing is run."""

import difflib
import os
import re
import subprocess
import sys

BLOCK = re.compile(
    r"<!-- (file|prints|shell)(?: (\S+))? -->\n+```\w*\n(.*?)```\n", re.DOTALL)


# What differs from run to run.
TIME = re.compile(r"\b\d+\.\d+ ms\b.*")


def run(command, folder, shell=False):
    """Runs a command; returns its status and output, errors included."""
    # The tools come first, then the Python that runs this script.
    tools, *others = os.environ["PATH"].split(os.pathsep)
    path = [tools, os.path.dirname(sys.executable)] + others
    result = subprocess.run(
        command, cwd=folder, shell=shell, executable="/bin/bash" if shell else None,
        env=dict(os.environ, PATH=os.pathsep.join(path)),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.returncode, result.stdout


def compare(name, expected, found):
    """Prints how `found` differs; returns 1 if it does."""
    expected, found = TIME.sub("(time)", expected), TIME.sub("(time)", found)
    if expected == found:
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        expected.splitlines(True), found.splitlines(True),
        name + " in the document", name + " now"))
    return 1


def check_program(name, expected, folder, compiler):
    program = os.path.splitext(name)[0]
    status, output = run(
        [compiler[0], name, "-o", program] + compiler[1:], folder)
    if status:
        print("%s does not compile:\n%s" % (name, output))
        return 1
    status, output = run(["./" + program], folder)
    if status:
        print("%s ends with status %d:\n%s" % (name, status, output))
        return 1
    return compare(name, expected, output)


def check_shell(text, folder):
    failed = 0
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        while command.endswith("\\"):
            more, _, expected = expected.partition("\n")
            command = command[:-1] + more
        _, output = run(command, folder, shell=True)
        failed += compare(command, expected.rstrip("\n"), output.rstrip("\n"))
    return failed


def main(document, folder, compiler):
    with open(document, encoding="utf-8") as file:
        blocks = BLOCK.findall(file.read())
    os.makedirs(folder, exist_ok=True)
    for kind, name, text in blocks:
        if kind == "file":
            with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
                out.write(text)
    checked = failed = 0
    for kind, name, text in blocks if compiler else []:
        if kind == "prints":
            failed += check_program(name, text, folder, compiler)
        elif kind == "shell":
            failed += check_shell(text, folder)
        checked += kind != "file"
    if compiler:
        print("%d outputs, %d differ" % (checked, failed))
    return 1 if failed or not blocks or (compiler and not checked) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
