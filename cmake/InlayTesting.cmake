# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Defines how a test is added: `inlay_add_unittest(NAME sources...)`, and the
# target `inlay-test-depends` that builds whatever the suite runs.
find_package(GTest REQUIRED)

add_custom_target(inlay-test-depends)

# A GoogleTest binary that the test suite finds and runs. NAME ends in "-tests".
# The caller links whatever is under test.
function(inlay_add_unittest name)
  if(NOT name MATCHES "-tests$")
    message(FATAL_ERROR "the name of a unit test ends in -tests, found ${name}")
  endif()
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE
    inlay_settings GTest::gmock GTest::gtest GTest::gtest_main)
  target_compile_features(${name} PRIVATE cxx_std_23)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/test/unit)
  add_dependencies(inlay-test-depends ${name})
  add_test(NAME ${name} COMMAND ${name})
endfunction()
