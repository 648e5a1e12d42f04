# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Installs the two libraries, their headers, the tools, and the CMake package
# "Inlay": target Inlay::inlay, and with component "compiler" Inlay::compiler.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Inlay)

install(DIRECTORY include/inlay TYPE INCLUDE
  FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
install(DIRECTORY include/inlay-mlir ${PROJECT_BINARY_DIR}/include/inlay-mlir
  TYPE INCLUDE
  FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.h.inc" PATTERN "CMakeFiles" EXCLUDE)

if(TARGET inlay)
  install(TARGETS inlay EXPORT InlayTargets)
  install(EXPORT InlayTargets NAMESPACE Inlay:: DESTINATION ${package_folder})
endif()
if(TARGET inlay-compiler)
  install(TARGETS inlay-compiler EXPORT InlayCompilerTargets)
  install(EXPORT InlayCompilerTargets NAMESPACE Inlay::
    DESTINATION ${package_folder})
endif()
foreach(tool tensor-opt tensor-run)
  if(TARGET ${tool})
    install(TARGETS ${tool})
  endif()
endforeach()

configure_package_config_file(cmake/InlayConfig.cmake.in
  ${PROJECT_BINARY_DIR}/cmake/InlayConfig.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/cmake/InlayConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/InlayConfig.cmake
  ${PROJECT_BINARY_DIR}/cmake/InlayConfigVersion.cmake
  DESTINATION ${package_folder})
