# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Settings of every target: warnings, and sanitizers where asked for.
add_library(inlay_settings INTERFACE)
target_compile_options(inlay_settings INTERFACE
  -Wall -Wextra -Wno-unused-parameter)
if(INLAY_SANITIZE)
  target_compile_options(inlay_settings INTERFACE
    -fsanitize=${INLAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(inlay_settings INTERFACE -fsanitize=${INLAY_SANITIZE})
endif()
