# Settings of every target: warnings, sanitizers, and the two language levels.
add_library(inlay_settings INTERFACE)
target_compile_options(inlay_settings INTERFACE
  -Wall -Wextra -Wno-unused-parameter
  $<$<BOOL:${INLAY_SANITIZE}>:-fsanitize=${INLAY_SANITIZE};-fno-omit-frame-pointer;-fno-sanitize-recover=all>)
target_link_options(inlay_settings INTERFACE
  $<$<BOOL:${INLAY_SANITIZE}>:-fsanitize=${INLAY_SANITIZE}>)
