# SPDX-License-Identifier: Apache-2.0
# Puts files into a program or library.
#
#   embed(target NAME BASE folder file…)     these files, given relative to `folder`
#   embed_folder(target NAME folder DEPENDS file-or-target…)
#                                            whatever lies below `folder` once DEPENDS are made
#
# The target's sources then may `#include "embedded/NAME.h"` and call
#   std::span<const jinguo::EmbeddedFile> jinguo::NAME_files();      (base/embedded.h)
# in the order of their paths.  Changing a file rebuilds the target.
#
# The bytes reach the object file through the assembler's .incbin: a megabyte of web pages costs
# no compile time.  Run as a script (cmake -P), this file writes the assembler and C++ sources.
set(EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed target name)
  cmake_parse_arguments(arg "" "BASE" "" ${ARGN})
  set(paths ${arg_UNPARSED_ARGUMENTS})
  list(TRANSFORM paths PREPEND ${arg_BASE}/ OUTPUT_VARIABLE files)
  _embed(${target} ${name} ${arg_BASE} "${paths}" "${files}")
endfunction()

function(embed_folder target name folder)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  _embed(${target} ${name} ${folder} "" "${arg_DEPENDS}")
endfunction()

function(_embed target name base paths depends)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  string(REPLACE ";" "|" listed "${paths}")
  add_custom_command(
    OUTPUT ${out}/${name}.s ${out}/${name}.cc ${out}/${name}.h
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DBASE=${base} "-DPATHS=${listed}" -DOUT=${out} -P
            ${EMBED_SCRIPT}
    DEPENDS ${EMBED_SCRIPT} ${depends}
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/${name}.s ${out}/${name}.cc ${out}/${name}.h)
  target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

if(PATHS)
  string(REPLACE "|" ";" paths "${PATHS}")
else()
  file(GLOB_RECURSE paths LIST_DIRECTORIES false RELATIVE ${BASE} ${BASE}/*)
endif()
list(SORT paths)

set(assembler ".section .rodata\n")
set(symbols "")
set(entries "")
set(i 0)
foreach(path IN LISTS paths)
  set(symbol embedded_${NAME}_${i})
  string(APPEND assembler ".balign 16\n.global ${symbol}\n${symbol}:\n.incbin \"${BASE}/${path}\"\n"
         ".global ${symbol}_end\n${symbol}_end:\n.byte 0\n")
  string(APPEND symbols "extern const char ${symbol}[], ${symbol}_end[];\n")
  string(APPEND entries "      {\"${path}\", between(${symbol}, ${symbol}_end)},\n")
  math(EXPR i "${i} + 1")
endforeach()
string(APPEND assembler ".section .note.GNU-stack,\"\",%progbits\n")

file(WRITE ${OUT}/${NAME}.s "${assembler}")
file(WRITE ${OUT}/${NAME}.h "#pragma once
#include \"base/embedded.h\"

namespace jinguo {
std::span<const EmbeddedFile> ${NAME}_files();
}
")
file(WRITE ${OUT}/${NAME}.cc "#include \"${NAME}.h\"

#include <array>

extern \"C\" {
${symbols}}

namespace jinguo {
namespace {
[[maybe_unused]] std::string_view between(const char* from, const char* to) {
  return {from, static_cast<std::size_t>(to - from)};
}
}  // namespace

std::span<const EmbeddedFile> ${NAME}_files() {
  static const std::array<EmbeddedFile, ${i}> files{{
${entries}  }};
  return files;
}

}  // namespace jinguo
")
