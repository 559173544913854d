// SPDX-License-Identifier: Apache-2.0
// Taking a record back: the row goes, its journal stays.  docs/adr/0013 says why.
#include <fmt/format.h>

#include "engine/engine.h"
#include "engine/journal.h"
#include "engine/words.h"
#include "store/schema.h"

namespace jinguo {
namespace {

// What hangs on these is more than references tell: records they own, keys, teams, sign-ins.
bool carries_others(std::string_view record) {
  return record == "unit" || record == "account" || record == "case";
}

}  // namespace

Result<Written> Writing::withdraw(const RecordType& type, const Uuid& id, const std::string& body) {
  if (carries_others(type.name))
    return refused(Problem::Code::conflict, fmt::format("{}不能撤回", type.label),
        "没有改动任何内容；请用停用或办结等步骤处理");
  const bool searched = has_search(type);
  std::string chain, search;
  Uuid unit;
  std::int64_t version = 0;
  const Value which[] = {actor_.district, id.text()};
  const std::string_view lock = connection_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
  connection_.each(fmt::format("SELECT \"chain\", \"version\", \"unit\", {} FROM {} WHERE "
                               "\"district\" = ? AND \"id\" = ?{}",
                       searched ? "\"search\"" : "''", quoted(type.name), lock),
      which, [&](const RowView& r) {
        chain = r.text(0);
        version = r.integer(1);
        unit = Uuid::parse(r.text(2)).value_or(Uuid{});
        if (!r.is_null(3)) search = r.text(3);
      });
  if (version == 0)
    return refused(Problem::Code::not_found, fmt::format("没有找到这条{}", type.label),
        "没有改动任何内容；请核对编号");
  if (version > 1)
    return refused(Problem::Code::stale, fmt::format("这条{}已被修改过，不能撤回", type.label),
        "没有改动任何内容；请逐条更正");
  append(connection_, chain,
      {actor_.district, type.name, id, version + 1, engine_.clock().now(), actor_.account, "undo",
          body});
  connection_.run(
      fmt::format("DELETE FROM {} WHERE \"district\" = ? AND \"id\" = ?", quoted(type.name)),
      which);
  if (searched) drop_words(connection_, {type, actor_.district, unit, id}, search);
  if (type.guarded())
    connection_.run("DELETE FROM \"case_reach\" WHERE \"district\" = ? AND \"source\" = ?", which);
  if (engine_.consequences())
    if (auto p = engine_.consequences()->withdrawn(*this, type, id)) return *p;
  return Written{id, version + 1, {}, false};
}

}  // namespace jinguo
