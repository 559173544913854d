// SPDX-License-Identifier: Apache-2.0
// An official paper: what it says and in which parts, not how it looks.  Three writers lay it out:
// DOCX and PDF by GB/T 9704-2012 (A4, 22 lines of 28 characters), HTML for the web page.  They
// number the headings alike, so that a paragraph can be cited from any of the three.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/types.h"

namespace jinguo {

// What a reader asks in order to open the records behind a number.
struct FigureAnchor {
  std::string figure;  // its name in the figure book
  std::string period;  // as Period::parse reads it
  std::string area;    // id of a unit; "" is the whole district
  // One group of the number alone: what it is broken down by, and the key of the group, "" for the
  // unclassified rest.  The whole without a key.
  std::string by{};
  std::optional<std::string> part{};
};

// A stretch of text.  Text is UTF-8; characters that XML cannot hold are left out by the writers.
struct Words {
  std::string text;
  std::optional<FigureAnchor> figure{};
};
using Text = std::vector<Words>;

struct Paragraph {
  // Levels are numbered by the writers: 一、 （一） 1.  A remark stands in brackets.
  enum class Style : std::uint8_t { level1, level2, level3, body, remark };
  Style style = Style::body;
  Text text;
};

struct Table {
  enum class Align : std::uint8_t { left, centre, right };
  struct Column {
    std::string heading;
    int share = 1;  // of the width, beside the other columns' shares; > 0
    Align align = Align::left;
  };
  std::string caption;  // "" for none
  std::vector<Column> columns;
  std::vector<std::vector<Text>> rows;  // each as long as `columns`
};

struct PageBreak {};

using Block = std::variant<Paragraph, Table, PageBreak>;

// The red head of a paper that is sent out; without one the paper begins with its title.
struct Letterhead {
  std::string organ;   // the mark: ××区妇女联合会文件
  std::string number;  // ×妇〔2022〕3号; "" for none
};

// What follows the signature: on a page of its own under 附件1, or, without blocks, a file that
// travels beside the paper and is only named in the note.
struct Annex {
  std::string title;
  std::vector<Block> blocks;
};

struct Document {
  std::string title;  // '\n' breaks a long title where its author wants it
  std::optional<Letterhead> letterhead;
  std::string number{};   // under the title of a paper without a red head; "" for none
  std::string addressee;  // without the colon; "" for none
  std::vector<Block> body;
  std::vector<Annex> annexes;
  std::string signature;  // "" for none
  std::string date;       // as printed: 2022年1月18日
  Instant written_at{};   // document property; the same input gives the same bytes
};

// The font families tried for each part, first one found on the machine first.  The names of the
// standard come first, then what they are called elsewhere, then the free ones Debian has.
struct Fonts {
  std::string body = "仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,Noto Serif CJK SC";
  std::string title = "方正小标宋简体,FZXiaoBiaoSong-B05S,小标宋,Noto Serif CJK SC";
  std::string level1 = "黑体,SimHei,Noto Sans CJK SC";
  std::string level2 = "楷体_GB2312,KaiTi_GB2312,楷体,KaiTi,AR PL KaitiM GB,Noto Serif CJK SC";
  std::string number = "宋体,SimSun,Noto Serif CJK SC";
};

// All three are callable from any thread and keep nothing.
std::string docx_of(const Document& document, const Fonts& fonts = {});
// Fonts used are embedded.
std::string pdf_of(const Document& document, const Fonts& fonts = {});

// A paper as it is kept, without annexes and figures: reading gives the same document again.
// Refused when the text is not what document_json writes.
std::string document_json(const Document& document);
Result<Document> read_document(std::string_view text);

enum class HtmlForm : std::uint8_t { page, fragment };
// Semantic, without script or style.  A figure is
//   <a class="figure" data-figure="NAME" data-period="2021" data-area="UUID" href="#basis-NAME">
// (one group of it: data-by="unit:street" data-part="KEY" besides)
// and the page that holds the fragment opens its records.  Everything is escaped.
std::string html_of(const Document& document, HtmlForm form);
// Text as it may stand in an element or a quoted attribute.
std::string html_text(std::string_view raw);

// Numbers headings in the order they come: "一、", "（一）", "1. "; "" for other styles.
class HeadingNumbers {
 public:
  std::string next(Paragraph::Style style);

 private:
  int level1_ = 0, level2_ = 0, level3_ = 0;
};
// 1 → 一, 10 → 十, 21 → 二十一.  1–99.
std::string chinese_number(int n);

}  // namespace jinguo
