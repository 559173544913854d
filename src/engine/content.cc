// SPDX-License-Identifier: Apache-2.0
#include "engine/content.h"

#include <fmt/format.h>

#include "engine/casework.h"
#include "engine/digest.h"

namespace jinguo {

void put_content(
    Connection& c, std::int64_t district, const Uuid& attachment, const std::string& sealed) {
  const Value row[] = {district, attachment.text(), sealed};
  c.run("INSERT INTO \"content\" (\"district\", \"attachment\", \"sealed\") VALUES (?, ?, ?)", row);
}

std::optional<std::string> sealed_content(
    Connection& c, std::int64_t district, const Uuid& attachment) {
  std::optional<std::string> found;
  const Value which[] = {district, attachment.text()};
  c.each("SELECT \"sealed\" FROM \"content\" WHERE \"district\" = ? AND \"attachment\" = ?", which,
      [&](const RowView& r) { found = std::string{r.text(0)}; });
  return found;
}

void erase_content(Connection& c, std::int64_t district, const Uuid& attachment) {
  const Value which[] = {district, attachment.text()};
  c.run("DELETE FROM \"content\" WHERE \"district\" = ? AND \"attachment\" = ?", which);
}

Result<std::string> content_of(
    const Engine& engine, std::int64_t district, const Uuid& attachment) {
  std::optional<std::string> sealed;
  try {
    const auto reader = engine.store().read();
    sealed = sealed_content(reader->connection(), district, attachment);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  if (!sealed) {
    Problem p;
    p.code = Problem::Code::not_found;
    p.text = "这份附件的内容已移除";
    p.remedy = "登记仍在，可查看移除的原因和日期";
    return p;
  }
  try {
    return engine.sealing().open_content(district, attachment, *sealed);
  } catch (const KeyError& e) {
    return e.problem;
  }
}

std::vector<std::string> verify_contents(Store& store) {
  std::vector<std::string> faults;
  const auto reader = store.read();
  Connection& c = reader->connection();
  std::vector<std::pair<std::int64_t, Uuid>> stored;
  c.each("SELECT \"district\", \"attachment\" FROM \"content\"", {}, [&](const RowView& r) {
    stored.emplace_back(r.integer(0), Uuid::parse(r.text(1)).value_or(Uuid{}));
  });
  // One at a time: each may be some megabytes.
  for (const auto& [district, id] : stored) {
    const Value which[] = {district, id.text()};
    std::string state, digest;
    c.each(
        "SELECT \"state\", \"sealed_sm3\" FROM \"attachment\" WHERE \"district\" = ? AND "
        "\"id\" = ?",
        which, [&](const RowView& r) {
          state = r.text(0);
          digest = r.text(1);
        });
    if (state != "kept")
      faults.push_back(fmt::format("attachment {}: bytes that no record keeps", id.text()));
    else if (digest_hex(sealed_content(c, district, id).value_or("")) != digest)
      faults.push_back(fmt::format("attachment {}: its bytes were changed", id.text()));
  }
  c.each(
      "SELECT a.\"id\" FROM \"attachment\" a LEFT JOIN \"content\" c ON c.\"district\" = "
      "a.\"district\" AND c.\"attachment\" = a.\"id\" WHERE a.\"state\" = 'kept' AND "
      "c.\"attachment\" IS NULL",
      {}, [&](const RowView& r) {
        faults.push_back(fmt::format("attachment {}: its bytes are missing", r.text(0)));
      });
  return faults;
}

std::optional<Problem> Casework::attachment_written(const Event& e) {
  if (e.step == "remove") erase_content(writing_.connection(), writing_.actor().district, e.id);
  return {};
}

std::optional<Problem> Casework::attachments_tied(
    std::string_view record, const Uuid& id, const Uuid& of) {
  const std::int64_t district = writing_.actor().district;
  Connection& c = writing_.connection();
  std::vector<std::pair<Uuid, bool>> all;  // kept?
  const Value params[] = {district, id.text(), std::string{record}};
  c.each(
      "SELECT \"id\", \"state\" FROM \"attachment\" WHERE \"district\" = ? AND \"record_id\" = ? "
      "AND \"record\" = ? AND \"case\" IS NULL",
      params, [&](const RowView& r) {
        all.emplace_back(Uuid::parse(r.text(0)).value_or(Uuid{}), r.text(1) == "kept");
      });
  for (const auto& [attachment, kept] : all) {
    std::vector<Change> changes{{"case", of.text()}};
    const auto sealed = kept ? sealed_content(c, district, attachment) : std::nullopt;
    if (sealed) {
      const Sealing& sealing = writing_.engine().sealing();
      const std::string again = sealing.seal_content(sealing.content_key(c, district, of), district,
          attachment, sealing.open_content(district, attachment, *sealed));
      erase_content(c, district, attachment);
      put_content(c, district, attachment, again);
      changes.emplace_back("sealed_sm3", digest_hex(again));
    }
    if (auto p = writing_.amend(type_of("attachment"), attachment, changes)) return p;
  }
  return {};
}

}  // namespace jinguo
