# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The GoogleTest binaries: every file of the build's test/unit whose name ends
# in "-tests".
import os
import sys

import lit.formats

sys.path.insert(0, os.path.dirname(__file__))
import environment

config.name = "Inlay-Unit"
config.test_format = lit.formats.GoogleTest(".", "-tests")
config.test_source_root = os.path.join(config.inlay_build, "test", "unit")
config.test_exec_root = config.test_source_root
environment.prepare(config)
