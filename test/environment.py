# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The environment that every test runs in: no setting of the caller's leaks in,
and a sanitizer's report ends the test."""

import os


def prepare(config):
    """Fills `config.environment` for both suites."""
    environment = config.environment
    for name in list(environment):
        if name.startswith("INLAY_"):
            del environment[name]
    # What a caller wants recorded of all tests (test/Index/cross-check.py).
    for name in ("HOME", "CCACHE_DIR", "ASAN_SYMBOLIZER_PATH", "INLAY_CLAIM_FOLDER"):
        if name in os.environ:
            environment[name] = os.environ[name]
    # An empty folder name switches the kernel cache on disk off: a test sees the
    # compiler of this tree, not what an earlier one left behind.
    environment["INLAY_CACHE_DIR"] = ""
    # LLVM's libraries are not instrumented: what our inlined copies of its
    # allocators poison, they would never clear.
    environment["ASAN_OPTIONS"] = (
        "detect_leaks=1:strict_string_checks=1:allow_user_poisoning=0"
        # Memory that cannot be had is a status, not the end of the process.
        ":allocator_may_return_null=1"
    )
    environment["UBSAN_OPTIONS"] = "print_stacktrace=1:halt_on_error=1"
