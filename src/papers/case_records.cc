// SPDX-License-Identifier: Apache-2.0
#include "papers/case_records.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace jinguo {
namespace {

constexpr int page_size = 100;

// What was told and found, which a redacted file is asked for.  All else that is sensitive may let
// somebody find or call a person (how to reach her safely, where she lives) and stays out.
constexpr std::string_view told[] = {"facts", "wanted", "opinion", "note", "findings"};

bool stays_out(const FieldInfo& f) {
  if (f.privacy < Privacy::personal && f.format == Format::any) return false;
  return f.privacy != Privacy::sensitive ||
         std::find(std::begin(told), std::end(told), f.name) == std::end(told);
}

class Opener {
 public:
  Opener(const Engine& engine, const Actor& actor, const CaseFileWish& wish)
      : engine_(engine), actor_(actor), wish_(wish) {}

  std::optional<Problem> add(const RecordType& type, const Uuid& id) {
    auto shown = engine_.get(actor_, type, id);
    if (!shown.ok()) return shown.problem();
    return add(type, std::move(shown).value());
  }

  // Records that refer to the case, page by page.
  std::optional<Problem> add_all(const RecordType& type, const FieldInfo& through) {
    ListQuery query;
    query.filters.push_back({&through, Filter::Op::equal, {Value{wish_.about.text()}}});
    query.size = page_size;
    query.descending = false;
    for (query.page = 1;; ++query.page) {
      auto page = engine_.list(actor_, type, query);
      if (!page.ok()) return page.problem();
      for (Shown& s : page.value().rows)
        if (auto refused = add(type, std::move(s))) return refused;
      if (std::int64_t{query.page} * page_size >= page.value().total) return {};
    }
  }

  // What the case came from, when the reader may see it.
  void add_target(const CaseRecord& from, std::string_view field) {
    const int at = from.type->at(field);
    if (at < 0) return;
    const auto* text = std::get_if<std::string>(&from.shown.row[std::size_t(at)]);
    const auto id = text ? Uuid::parse(*text) : std::nullopt;
    if (id) (void)add(*engine_.catalogue().find(from.type->fields[std::size_t(at)].target), *id);
  }

  std::vector<CaseRecord> take() { return std::move(out_); }
  const CaseRecord& first() const { return out_.front(); }

 private:
  // The intake a case came from refers to the case as well: each record once.
  bool known(const Uuid& id) const {
    return std::any_of(
        out_.begin(), out_.end(), [&](const CaseRecord& r) { return r.shown.id == id; });
  }
  std::optional<Problem> add(const RecordType& type, Shown shown) {
    if (known(shown.id)) return {};
    for (const Privacy privacy : {Privacy::sensitive, Privacy::sealed}) {
      std::vector<const FieldInfo*> covered;
      for (std::size_t i = 0; i < type.fields.size(); ++i)
        if (shown.hidden[i] && type.fields[i].privacy == privacy)
          covered.push_back(&type.fields[i]);
      if (covered.empty() || (wish_.redacted && privacy == Privacy::sealed)) continue;
      auto clear =
          engine_.reveal(actor_, type, shown.id, covered, wish_.reason, Engine::Looking::for_paper);
      // A class she may not see stays out of the file, which names it; anything else is an error.
      if (!clear.ok() && clear.problem().code != Problem::Code::forbidden) return clear.problem();
      if (!clear.ok()) continue;
      for (const FieldInfo* f : covered) {
        const auto at = std::size_t(type.at(f->name));
        shown.row[at] = clear.value().row[at];
        shown.hidden[at] = clear.value().hidden[at];
      }
    }
    if (wish_.redacted) redact(type, shown);
    out_.push_back({&type, std::move(shown)});
    return {};
  }
  static void redact(const RecordType& type, Shown& shown) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      if (!stays_out(type.fields[i])) continue;
      shown.row[i] = {};
      shown.hidden[i] = true;
    }
  }

  const Engine& engine_;
  const Actor& actor_;
  const CaseFileWish& wish_;
  std::vector<CaseRecord> out_;
};

}  // namespace

Result<std::vector<CaseRecord>> records_of_case(
    const Engine& engine, const Actor& actor, const CaseFileWish& wish) {
  Opener opener{engine, actor, wish};
  const RecordType& type = *engine.catalogue().find("case");
  if (auto refused = opener.add(type, wish.about)) return *refused;
  const CaseRecord found = opener.first();
  if (!wish.redacted) opener.add_target(found, "person");
  opener.add_target(found, "intake");
  for (const RecordType* child : engine.catalogue().records()) {
    if (child == &type) continue;
    for (const FieldInfo& f : child->fields) {
      if (f.kind != Kind::ref || f.target != type.name) continue;
      // Kinds of records that are not for this reader are not in her file.
      if (!scope_of(*child, actor, Action::read, "t")) break;
      if (auto refused = opener.add_all(*child, f)) return *refused;
      break;
    }
  }
  return opener.take();
}

}  // namespace jinguo
