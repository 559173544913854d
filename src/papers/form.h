// SPDX-License-Identifier: Apache-2.0
// The form of a paper that follows from one record: a notice, a handling opinion, an application
// for a protection order.  docs/papers.md gives the language; a district may write its own.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "io/document.h"
#include "io/paper_text.h"
#include "model/module.h"

namespace jinguo {

// 须有: instrument | kind=supervision_opinion | state=approved,sent
// A record that has to stand with the one the paper is about before it is issued; its fields may be
// printed as {{instrument.note}}: those of the newest.
struct PaperNeed {
  const RecordType* type = nullptr;
  const FieldInfo* through = nullptr;  // the reference to the record the paper is about
  std::vector<std::pair<const FieldInfo*, std::vector<std::string>>> is;  // choices, any of each
};
// {{case.person.name}}: a field of the record the paper is about, or of one it refers to.
struct PaperField {
  bool of_need = false;                  // begins at the record that has to be there
  std::vector<const RecordType*> types;  // of the steps: case, person
  std::vector<const FieldInfo*> fields;  // person, name; all but the last are references
  bool blank = false;                    // | blank: an empty value leaves room for a pen
  const FieldInfo& last() const { return *fields.back(); }
};
// {{ask 处理意见}}: what the person who issues the paper writes.
struct PaperAsk {
  std::string label;
  bool optional = false;
};
struct PaperVariable {
  enum class Name : std::uint8_t { number, today, year, organ, unit, issuer } name;
};
struct PaperChoice;
using PaperPart = std::variant<std::string, PaperField, PaperAsk, PaperVariable, PaperChoice>;
using PaperParts = std::vector<PaperPart>;
// {{if case.closed_on}} … {{else}} … {{end}}
struct PaperChoice {
  PaperField test;
  PaperParts then, otherwise;
};

struct PaperLine {
  Paragraph::Style style = Paragraph::Style::body;
  PaperParts parts;
};
// {{table dispute | found_on, kind, state | caption=矛盾纠纷}}: the records that refer to this one,
// a column for each field.
struct PaperTable {
  const RecordType* type = nullptr;
  const FieldInfo* through = nullptr;  // the reference to the record the paper is about
  std::vector<const FieldInfo*> columns;
  std::string caption;
};
using PaperBlock = std::variant<PaperLine, PaperTable, PageBreak>;

// One checked form.  Immutable; it refers to the catalogue's types.
class PaperForm {
 public:
  // Refuses the first mistake: Problem::field is "file:line", text what is wrong, remedy what would
  // be right.
  static Result<PaperForm> read(
      const std::string& file, std::string_view text, const Catalogue& catalogue);

  const RecordType& about() const { return *about_; }
  const std::optional<PaperNeed>& need() const { return need_; }
  // 共享: what of the matter it tells outside the house, in words; "" when it goes to the person
  // herself or stays.  Issued under a ground of the case and written down as shared.
  const std::string& shares() const { return shares_; }
  // 依据: the law by which it is usually sent of a matter that is no case; "" when not given.
  const std::string& law() const { return law_; }
  // What the form that comes with the program asks for a district's own text cannot drop.
  void keep_need(const PaperForm& shipped) {
    if (shipped.about_ != about_) return;
    if (!need_) need_ = shipped.need_;
    if (shares_.empty()) shares_ = shipped.shares_;
    if (law_.empty()) law_ = shipped.law_;
  }
  // Heads: 标题, 主送, 署名, 日期, 红头, 文号.  Empty when not given.  文号 holds {{number}} where
  // the running number stands.
  const PaperParts& head(std::string_view name) const;
  // The title without its places, for lists.
  const std::string& name() const { return name_; }
  const std::vector<PaperBlock>& blocks() const { return blocks_; }
  // Every {{ask …}} once, in the order of the text.
  const std::vector<PaperAsk>& asks() const { return asks_; }

 private:
  friend class PaperFormReader;
  const RecordType* about_ = nullptr;
  std::optional<PaperNeed> need_;
  std::string shares_, law_;
  std::string name_;
  std::vector<std::pair<std::string, PaperParts>> heads_;
  std::vector<PaperBlock> blocks_;
  std::vector<PaperAsk> asks_;
};

}  // namespace jinguo
