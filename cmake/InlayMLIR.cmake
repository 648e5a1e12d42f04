# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Finds LLVM/MLIR 22 and defines `inlay_add_mlir_library(NAME sources...)`.
set(INLAY_LLVM_ROOT /usr/lib/llvm-22 CACHE PATH "Where LLVM and MLIR 22 are looked for first")
find_package(MLIR REQUIRED CONFIG HINTS ${INLAY_LLVM_ROOT}/lib/cmake/mlir)
if(NOT LLVM_PACKAGE_VERSION VERSION_GREATER_EQUAL 22 OR
   NOT LLVM_PACKAGE_VERSION VERSION_LESS 23)
  message(FATAL_ERROR "Inlay needs LLVM/MLIR 22, found ${LLVM_PACKAGE_VERSION} in ${MLIR_DIR}")
endif()
# Part of the keys of compiled kernels.
set_target_properties(inlay-runtime-objects PROPERTIES
  INLAY_LLVM_VERSION ${LLVM_PACKAGE_VERSION})
list(APPEND CMAKE_MODULE_PATH ${MLIR_CMAKE_DIR} ${LLVM_CMAKE_DIR})
include(TableGen)
include(AddLLVM)
include(AddMLIR)

# Debian keeps libLLVM among the system's libraries, but libMLIR in LLVM's own
# folder only, where the linker does not look by itself.
set(INLAY_INSTALL_LLVM_RPATH ${LLVM_LIBRARY_DIR} CACHE STRING
  "Where the installed compiler and tools look for libMLIR and libLLVM; empty where the system finds them")
list(APPEND CMAKE_INSTALL_RPATH ${INLAY_INSTALL_LLVM_RPATH})

add_library(inlay_mlir_settings INTERFACE)
target_link_libraries(inlay_mlir_settings INTERFACE inlay_settings)
target_compile_features(inlay_mlir_settings INTERFACE cxx_std_20)
target_include_directories(inlay_mlir_settings SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
target_include_directories(inlay_mlir_settings INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
  $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>)
separate_arguments(llvm_definitions NATIVE_COMMAND ${LLVM_DEFINITIONS})
target_compile_definitions(inlay_mlir_settings INTERFACE ${llvm_definitions})
if(NOT LLVM_ENABLE_RTTI)
  target_compile_options(inlay_mlir_settings INTERFACE -fno-rtti)
endif()

# One library of the compiler strand, as objects that libinlay-compiler
# collects. Everything links the shared libMLIR and libLLVM.
#
# MLIR's headers take three quarters of the time of a source file: they are
# compiled once, with the dialect. Every file still includes what it uses.
function(inlay_add_mlir_library name)
  add_library(${name} OBJECT ${ARGN})
  target_link_libraries(${name} PRIVATE inlay_mlir_settings)
  add_dependencies(${name} InlayTableGen)
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    # A time stamp in the precompiled header would defeat ccache.
    target_compile_options(${name} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
  if(name STREQUAL InlayDialect)
    target_precompile_headers(${name} PRIVATE
      <inlay-mlir/Dialect/InlayDialect.h>
      <mlir/Dialect/Arith/IR/Arith.h>
      <mlir/Dialect/Func/IR/FuncOps.h>
      <mlir/Dialect/Linalg/IR/Linalg.h>
      <mlir/Dialect/Math/IR/Math.h>
      <mlir/Dialect/MemRef/IR/MemRef.h>
      <mlir/Dialect/SCF/IR/SCF.h>
      <mlir/Dialect/Tensor/IR/Tensor.h>
      <mlir/IR/Matchers.h>
      <mlir/IR/PatternMatch.h>
      <mlir/Pass/Pass.h>)
  else()
    target_precompile_headers(${name} REUSE_FROM InlayDialect)
  endif()
endfunction()
