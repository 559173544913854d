// SPDX-License-Identifier: Apache-2.0
// Inside the DOCX writer: WordprocessingML (ECMA-376 transitional), the parts of it that Word, WPS
// and LibreOffice agree on.
#pragma once
#include <cmath>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "io/document.h"
#include "io/document_layout.h"

namespace jinguo::docx {

namespace lay = layout;
using pugi::xml_node;

inline int twips(double points) { return static_cast<int>(std::lround(points * 20)); }

// Appends an element with its attributes.
inline xml_node with(xml_node parent, const char* name,
    std::initializer_list<std::pair<const char*, std::string>> attributes = {}) {
  xml_node node = parent.append_child(name);
  for (const auto& [key, value] : attributes) node.append_attribute(key).set_value(value.c_str());
  return node;
}
xml_node root_of(pugi::xml_document& doc, const char* name);
std::string printed(const pugi::xml_document& doc);

std::string body_part(const Document& document);
std::string styles_part(const Fonts& fonts);
std::string font_table_part(const Fonts& fonts);
std::string footer_part(bool odd);
std::string settings_part();
std::string core_part(const Document& document);

}  // namespace jinguo::docx
