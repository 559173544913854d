// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "io/document_docx.h"
#include "io/package.h"

namespace jinguo {
namespace docx {
namespace {

int half_points(double points) { return static_cast<int>(std::lround(points * 2)); }
// What a word processor is told; it knows no list of families, so the first name counts and the
// others go to the font table as alternatives.
std::string first_family(std::string_view families) {
  return std::string{families.substr(0, families.find(','))};
}

struct StyleOf {
  const char* id;
  const char* name;
  std::string Fonts::*family;
  double size;
  const char* justify;  // both, center, left, right
  double first_indent;  // characters
  int outline = -1;     // level in the navigation pane
};
const StyleOf styles[] = {
    {"Normal", "Normal", &Fonts::body, lay::body_size, "both", 2},
    {"Title", "Title", &Fonts::title, lay::title_size, "center", 0},
    {"Addressee", "主送机关", &Fonts::body, lay::body_size, "left", 0},
    {"Heading1", "heading 1", &Fonts::level1, lay::body_size, "both", 2, 0},
    {"Heading2", "heading 2", &Fonts::level2, lay::body_size, "both", 2, 1},
    {"Heading3", "heading 3", &Fonts::body, lay::body_size, "both", 2, 2},
    {"Closing", "署名", &Fonts::body, lay::body_size, "right", 0},
    {"AnnexMark", "附件", &Fonts::level1, lay::body_size, "left", 0},
    {"TableText", "表格文字", &Fonts::body, lay::table_size, "left", 0},
    {"TableHead", "表格表头", &Fonts::level1, lay::table_size, "center", 0},
    {"Caption", "caption", &Fonts::level1, lay::number_size, "center", 0},
    {"Mark", "发文机关标志", &Fonts::title, lay::mark_size, "center", 0},
    {"Number", "发文字号", &Fonts::body, lay::body_size, "center", 0},
    {"Footer", "footer", &Fonts::number, lay::number_size, "left", 0},
};

void add_fonts(xml_node run_properties, const std::string& family) {
  with(run_properties, "w:rFonts",
      {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}});
}

bool exact_pitch(const StyleOf& s) {
  return std::string_view{s.id} != "Mark" && std::string_view{s.id} != "TableText" &&
         std::string_view{s.id} != "TableHead" && std::string_view{s.id} != "Footer";
}

void add_style(xml_node parent, const StyleOf& s, const Fonts& fonts) {
  xml_node style = with(parent, "w:style", {{"w:type", "paragraph"}, {"w:styleId", s.id}});
  const bool normal = std::string_view{s.id} == "Normal";
  if (normal) style.append_attribute("w:default") = "1";
  with(style, "w:name", {{"w:val", s.name}});
  if (!normal) with(style, "w:basedOn", {{"w:val", "Normal"}});
  with(style, "w:qFormat");
  xml_node p = with(style, "w:pPr");
  if (s.outline >= 0) with(p, "w:keepNext");
  with(p, "w:widowControl", {{"w:val", "0"}});
  // Without these a word processor puts air between Chinese and digits, and a line no longer holds
  // its 28 characters; larger and smaller type must not be pulled to the grid of the body.
  with(p, "w:autoSpaceDE", {{"w:val", "0"}});
  with(p, "w:autoSpaceDN", {{"w:val", "0"}});
  with(p, "w:snapToGrid", {{"w:val", s.size == lay::body_size ? "1" : "0"}});
  xml_node spacing = with(p, "w:spacing", {{"w:before", "0"}, {"w:after", "0"}});
  if (exact_pitch(s)) {
    spacing.append_attribute("w:line") = twips(lay::line_pitch);
    spacing.append_attribute("w:lineRule") = "exact";
  } else {
    spacing.append_attribute("w:line") = 240;
    spacing.append_attribute("w:lineRule") = "auto";
  }
  with(p, "w:ind",
      {{"w:firstLineChars", std::to_string(std::lround(s.first_indent * 100))},
          {"w:firstLine", std::to_string(twips(s.first_indent * lay::character_pitch))}});
  with(p, "w:jc", {{"w:val", s.justify}});
  if (s.outline >= 0) with(p, "w:outlineLvl", {{"w:val", std::to_string(s.outline)}});
  xml_node r = with(style, "w:rPr");
  add_fonts(r, first_family(fonts.*s.family));
  const bool mark = std::string_view{s.id} == "Mark";
  if (mark) with(r, "w:color", {{"w:val", fmt::format("{:06X}", lay::red)}});
  with(r, "w:kern", {{"w:val", "0"}});
  with(r, "w:sz", {{"w:val", std::to_string(half_points(s.size))}});
  with(r, "w:szCs", {{"w:val", std::to_string(half_points(s.size))}});
}

}  // namespace

static constexpr const char* w_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
static constexpr const char* r_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

xml_node root_of(pugi::xml_document& doc, const char* name) {
  return with(doc, name, {{"xmlns:w", w_namespace}, {"xmlns:r", r_namespace}});
}

std::string printed(const pugi::xml_document& doc) {
  struct Out : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
      text.append(static_cast<const char*>(data), size);
    }
  } out;
  doc.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + out.text;
}

std::string styles_part(const Fonts& fonts) {
  pugi::xml_document doc;
  xml_node root = root_of(doc, "w:styles");
  xml_node defaults = with(with(with(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  add_fonts(defaults, first_family(fonts.body));
  with(defaults, "w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
  for (const StyleOf& s : styles) add_style(root, s, fonts);
  return printed(doc);
}

std::string font_table_part(const Fonts& fonts) {
  pugi::xml_document doc;
  xml_node root = root_of(doc, "w:fonts");
  std::vector<std::string> seen;
  for (const std::string* families :
      {&fonts.body, &fonts.title, &fonts.level1, &fonts.level2, &fonts.number}) {
    const std::string name = first_family(*families);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
    seen.push_back(name);
    xml_node font = with(root, "w:font", {{"w:name", name}});
    const auto comma = families->find(',');
    // Word and LibreOffice both take a list here, first one installed wins.
    if (comma != std::string::npos)
      with(font, "w:altName", {{"w:val", families->substr(comma + 1)}});
    with(font, "w:charset", {{"w:val", "86"}});
    with(font, "w:family", {{"w:val", "auto"}});
    with(font, "w:pitch", {{"w:val", "variable"}});
  }
  return printed(doc);
}

// — 1 —, one character in from the outer edge: right on odd pages, left on even ones.
std::string footer_part(bool odd) {
  pugi::xml_document doc;
  xml_node p = with(root_of(doc, "w:ftr"), "w:p");
  xml_node properties = with(p, "w:pPr");
  with(properties, "w:pStyle", {{"w:val", "Footer"}});
  with(properties, "w:ind",
      {{odd ? "w:rightChars" : "w:leftChars", "100"},
          {odd ? "w:right" : "w:left", std::to_string(twips(lay::number_size))},
          {"w:firstLineChars", "0"}, {"w:firstLine", "0"}});
  with(properties, "w:jc", {{"w:val", odd ? "right" : "left"}});
  const auto say = [&p](const char* words) {
    with(with(p, "w:r"), "w:t", {{"xml:space", "preserve"}}).text().set(words);
  };
  say("— ");
  xml_node field = with(p, "w:fldSimple", {{"w:instr", "PAGE"}});
  with(with(field, "w:r"), "w:t").text().set("1");
  say(" —");
  return printed(doc);
}

std::string settings_part() {
  pugi::xml_document doc;
  xml_node root = root_of(doc, "w:settings");
  with(root, "w:evenAndOddHeaders");
  with(root, "w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
  xml_node compat = with(root, "w:compat");
  with(compat, "w:useFELayout");
  with(compat, "w:compatSetting",
      {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"},
          {"w:val", "15"}});
  with(root, "w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
  return printed(doc);
}

std::string core_part(const Document& document) {
  pugi::xml_document doc;
  xml_node root = with(doc, "cp:coreProperties",
      {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
          {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
          {"xmlns:dcterms", "http://purl.org/dc/terms/"},
          {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  std::string title = lay::clean(document.title);
  std::erase(title, '\n');
  with(root, "dc:title").text().set(title.c_str());
  with(root, "dc:creator").text().set(lay::clean(document.signature).c_str());
  with(root, "dc:language").text().set("zh-CN");
  const std::string at = to_text(document.written_at).substr(0, 19) + "Z";
  for (const char* name : {"dcterms:created", "dcterms:modified"})
    with(root, name, {{"xsi:type", "dcterms:W3CDTF"}}).text().set(at.c_str());
  return printed(doc);
}

}  // namespace docx

namespace {

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

constexpr const char* package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

constexpr const char* document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rIdFonts" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/><Relationship Id="rIdOdd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rIdEven" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/></Relationships>)";

}  // namespace

std::string docx_of(const Document& document, const Fonts& fonts) {
  const Part parts[] = {
      {"[Content_Types].xml", content_types},
      {"_rels/.rels", package_relations},
      {"word/document.xml", docx::body_part(document)},
      {"word/_rels/document.xml.rels", document_relations},
      {"word/styles.xml", docx::styles_part(fonts)},
      {"word/settings.xml", docx::settings_part()},
      {"word/fontTable.xml", docx::font_table_part(fonts)},
      {"word/footer1.xml", docx::footer_part(true)},
      {"word/footer2.xml", docx::footer_part(false)},
      {"docProps/core.xml", docx::core_part(document)},
  };
  return pack(parts, document.written_at);
}

}  // namespace jinguo
