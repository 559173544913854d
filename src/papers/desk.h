// SPDX-License-Identifier: Apache-2.0
// Issuing papers: which kinds there are, how one will look, numbering and keeping it, opening it
// again.  Thread-safe; the engine must outlive it.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/embedded.h"
#include "papers/fill.h"

namespace jinguo {

struct PaperKind {
  std::string kind;          // file name without ending, or a district's own
  std::string title;         // for lists
  std::int64_t edition = 0;  // 0: the one that comes with the program
  PaperForm form;
};

struct PaperOrder {
  std::string kind;
  Uuid about;
  std::map<std::string, std::string> asked;
  // The consent or other ground of the case under which it leaves the house (PaperForm::shares).
  std::optional<Uuid> ground{};
  // Of a matter that is no case: which kind of ground (cases::Ground), and in words what she agreed
  // to or which law it is; both or none.
  std::string ground_kind{}, ground_said{};
};

// What a paper may leave the house under: a ground of its case, or, without a case, a kind of
// ground that is to be said in words.
struct PaperGround {
  Uuid id;            // empty without a case
  std::string kind;   // empty with a case
  std::string label;  // 本人同意（2021年5月3日）
  std::string said;   // what is usually said of this kind; "" when nothing is
};

class PaperDesk {
 public:
  PaperDesk(const Engine& engine, std::span<const EmbeddedFile> shipped)
      : engine_(engine), shipped_(shipped) {}

  // The unit that issues what this actor issues.
  Result<std::string> unit_name(const Actor& actor) const;
  // A form as it would be read, for the author of a template: a mistake comes with its line.
  Result<PaperForm> check(std::string_view text) const;
  // The kinds about records of `about`; all when empty.  In the order of their names.
  Result<std::vector<PaperKind>> kinds(const Actor& actor, std::string_view about) const;
  // How the paper will look; nothing is stored or logged, protected values stay covered.
  Result<FilledPaper> preview(const Actor& actor, const PaperOrder& order) const;
  // Under what a paper that leaves the house may be issued: the grounds of its case that hold, or,
  // where there is no case, the kinds there are; the paper then keeps what was chosen and said.
  // Nothing when it stays.
  Result<std::optional<std::vector<PaperGround>>> grounds(
      const Actor& actor, const PaperOrder& order) const;
  // Of one that leaves the house the sharing is written down in the same transaction.
  // Reads what is protected (logged, one line a field), gives the next number and stores the paper.
  // Refused with what is missing, in more[], when something is; then nothing is stored.
  Result<Written> issue(const Actor& actor, const PaperOrder& order, const Once& once) const;
  // The words as they went out.  Opening is logged with its reason.
  Result<Document> open(const Actor& actor, const Uuid& paper, const std::string& reason) const;

 private:
  Result<PaperKind> kind(const Actor& actor, std::string_view name) const;
  const Engine& engine_;
  std::span<const EmbeddedFile> shipped_;
};

}  // namespace jinguo
