# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Settings of every target: warnings, and sanitizers where asked for.
add_library(inlay_settings INTERFACE)
target_compile_options(inlay_settings INTERFACE
  -Wall -Wextra -Wno-unused-parameter)
if(INLAY_SANITIZE)
  # Clang's check of function types reads in front of the function that is
  # called; a compiled kernel may begin where its memory begins.
  target_compile_options(inlay_settings INTERFACE
    -fsanitize=${INLAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
  target_link_options(inlay_settings INTERFACE -fsanitize=${INLAY_SANITIZE})
endif()
if(INLAY_COVERAGE)
  # A few files that all processes of the tests share and add to. The path is
  # built in, since tests do not inherit the environment.
  set(coverage_options -fcoverage-mapping
    -fprofile-instr-generate=${PROJECT_BINARY_DIR}/profiles/%4m.profraw)
  target_compile_options(inlay_settings INTERFACE ${coverage_options})
  target_link_options(inlay_settings INTERFACE ${coverage_options})
endif()
