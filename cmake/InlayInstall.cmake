# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Installs the two libraries, their headers, the tools, the CMake package
# "Inlay" (target Inlay::inlay, and with component "compiler" Inlay::compiler)
# and inlay.pc for pkg-config. In parts, by `cmake --install --component NAME`:
#   runtime   libinlay, as programs load it
#   compiler  libinlay-compiler, which libinlay opens, and tools load
#   tools     tensor-opt and tensor-run
#   devel     headers, the packages, documents and examples
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Inlay)

install(DIRECTORY include/inlay TYPE INCLUDE COMPONENT devel
  FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
install(TARGETS inlay EXPORT InlayTargets
  LIBRARY COMPONENT runtime NAMELINK_COMPONENT devel
  ARCHIVE COMPONENT devel)
install(EXPORT InlayTargets NAMESPACE Inlay::
  DESTINATION ${package_folder} COMPONENT devel)

if(INLAY_BUILD_COMPILER)
  install(DIRECTORY include/inlay-mlir ${PROJECT_BINARY_DIR}/include/inlay-mlir
    TYPE INCLUDE COMPONENT devel
    FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.h.inc"
    PATTERN "CMakeFiles" EXCLUDE)
  install(TARGETS inlay-compiler EXPORT InlayCompilerTargets
    LIBRARY COMPONENT compiler NAMELINK_COMPONENT devel)
  install(EXPORT InlayCompilerTargets NAMESPACE Inlay::
    DESTINATION ${package_folder} COMPONENT devel)
  install(TARGETS tensor-opt tensor-run RUNTIME COMPONENT tools)
endif()

install(FILES LICENSE TYPE DOC COMPONENT runtime)
install(FILES README.md TYPE DOC COMPONENT devel)
install(DIRECTORY docs examples TYPE DOC COMPONENT devel
  PATTERN "CMakeLists.txt" EXCLUDE)

configure_package_config_file(cmake/InlayConfig.cmake.in
  ${PROJECT_BINARY_DIR}/cmake/InlayConfig.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/cmake/InlayConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/InlayConfig.cmake
  ${PROJECT_BINARY_DIR}/cmake/InlayConfigVersion.cmake
  DESTINATION ${package_folder} COMPONENT devel)

# From the folder of inlay.pc up to the prefix, so that the tree may be moved.
file(RELATIVE_PATH INLAY_PC_PREFIX
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/inlay.pc.in ${PROJECT_BINARY_DIR}/cmake/inlay.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cmake/inlay.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT devel)
