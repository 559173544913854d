// SPDX-License-Identifier: Apache-2.0
#include "papers/case_journal.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "engine/digest.h"

namespace jinguo {
namespace {

namespace json = boost::json;

struct Line {
  std::int64_t seq = 0;
  CaseLine said;
  json::object object;
};

struct Checkpoint {
  std::int64_t number = 0, after = 0, last = 0;
  json::object object;
};

class JournalReader {
 public:
  JournalReader(Connection& c, std::int64_t district, bool without_bodies)
      : c_(c), district_(district), without_bodies_(without_bodies) {}

  void read(const CaseRecord& record) {
    const Value params[] = {district_, record.shown.id.text()};
    c_.each(
        "SELECT j.\"seq\", j.\"version\", j.\"at\", j.\"account\", j.\"action\", j.\"body\", "
        "j.\"previous\", j.\"hash\", a.\"name\" FROM \"journal\" j LEFT JOIN \"account\" a ON "
        "a.\"district\" = j.\"district\" AND a.\"id\" = j.\"account\" WHERE j.\"district\" = ? AND "
        "j.\"record_id\" = ? ORDER BY j.\"seq\"",
        params, [&](const RowView& r) { keep(*record.type, record.shown.id, r); });
  }

  CaseJournal finish() {
    std::sort(
        lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.seq < b.seq; });
    CaseJournal out;
    for (Line& line : lines_) {
      out.text += json::serialize(line.object) + "\n";
      out.lines.push_back(line.said);
    }
    json::array checkpoints;
    json::object proofs;
    for (Checkpoint& p : checkpoints_over())
      if (prove(p, proofs)) checkpoints.push_back(std::move(p.object));
    out.checkpoints = json::serialize(checkpoints);
    out.proofs = json::serialize(proofs);
    return out;
  }

 private:
  void keep(const RecordType& type, const Uuid& id, const RowView& r) {
    const Instant at{std::chrono::milliseconds{r.integer(2)}};
    const std::string who = r.is_null(8) ? "程序" : std::string{r.text(8)};
    Line line{r.integer(0), {&type, at, std::string{r.text(4)}, who, std::string{r.text(7)}}, {}};
    line.object = {{"district", district_}, {"record", type.name}, {"id", id.text()},
        {"version", r.integer(1)}, {"at", r.integer(2)}, {"account", r.text(3)},
        {"account_name", who}, {"action", r.text(4)},
        {"body", without_bodies_ ? json::value(nullptr) : json::value(r.text(5))},
        {"previous", r.text(6)}, {"hash", r.text(7)}};
    lines_.push_back(std::move(line));
  }

  std::vector<Checkpoint> checkpoints_over() {
    std::vector<Checkpoint> all;
    const Value here[] = {district_};
    std::int64_t after = 0;
    c_.each(
        "SELECT \"number\", \"at\", \"last_seq\", \"lines\", \"root\", \"previous\", "
        "\"signature\" FROM \"checkpoint\" WHERE \"district\" = ? ORDER BY \"number\"",
        here, [&](const RowView& r) {
          all.push_back({r.integer(0), after, r.integer(2),
              {{"number", r.integer(0)}, {"at", r.integer(1)}, {"last_seq", r.integer(2)},
                  {"lines", r.integer(3)}, {"root", r.text(4)}, {"previous", r.text(5)},
                  {"signature", r.text(6)}}});
          after = r.integer(2);
        });
    return all;
  }

  // True when the checkpoint signed lines of this case.
  bool prove(const Checkpoint& p, json::object& proofs) {
    const auto inside = [&](const Line& l) { return l.seq > p.after && l.seq <= p.last; };
    if (std::none_of(lines_.begin(), lines_.end(), inside)) return false;
    std::map<std::int64_t, const Line*> ours;
    for (const Line& l : lines_)
      if (inside(l)) ours.emplace(l.seq, &l);
    std::vector<std::string> leaves;
    std::map<std::size_t, std::vector<std::string>> paths;
    std::map<std::size_t, std::string> named;
    const Value span[] = {district_, p.after, p.last};
    const std::string sql = "SELECT \"seq\", \"hash\" FROM \"journal\" WHERE " +
                            std::string{district_of_lines(c_)} +
                            " = ? AND \"seq\" > ? AND \"seq\" <= ? ORDER BY \"seq\"";
    c_.each(sql, span, [&](const RowView& r) {
      if (ours.contains(r.integer(0))) {
        paths[leaves.size()];
        named[leaves.size()] = r.text(1);
      }
      leaves.emplace_back(r.text(1));
    });
    merkle_paths(leaves, paths);
    for (const auto& [index, path] : paths)
      proofs[named[index]] = json::object{{"checkpoint", p.number}, {"index", index},
          {"path", json::array(path.begin(), path.end())}};
    return true;
  }

  Connection& c_;
  std::int64_t district_;
  bool without_bodies_;
  std::vector<Line> lines_;
};

}  // namespace

Result<CaseJournal> journal_of_case(const Engine& engine, const Actor& actor,
    const std::vector<CaseRecord>& records, bool without_bodies) {
  try {
    const auto reader = engine.store().read();
    JournalReader journal{reader->connection(), actor.district, without_bodies};
    for (const CaseRecord& r : records) journal.read(r);
    return journal.finish();
  } catch (const StoreError& e) {
    return problem_of(e);
  }
}

std::string plain_action(const RecordType& type, std::string_view action) {
  constexpr std::string_view step = "step:";
  if (action == "create") return "登记";
  if (action == "change") return "修改";
  if (action == "reveal") return "查看受保护内容";
  if (!action.starts_with(step)) return std::string{action};
  for (const Step& s : type.steps)
    if (s.name == action.substr(step.size())) return std::string{s.label};
  return std::string{action.substr(step.size())};
}

}  // namespace jinguo
