// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <future>
#include <map>

#include "base/text.h"
#include "engine/body.h"
#include "engine/journal.h"
#include "engine/reveals.h"
#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

Problem bad_key() {
  Problem p;
  p.field = "Idempotency-Key";
  p.text = "提交编号须为8至100个可见字符";
  p.remedy = "请为每次提交生成新的编号（如UUID），重试时沿用原编号";
  return p;
}

Problem key_reused() {
  Problem p;
  p.code = Problem::Code::conflict;
  p.field = "Idempotency-Key";
  p.text = "这个提交编号已用于另一次不同的提交";
  p.remedy = "本次没有保存任何内容；请换新的提交编号";
  return p;
}

bool key_fits(std::string_view key) {
  if (key.size() < 8 || key.size() > 100) return false;
  return std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

// Answers are kept as "id version state".
std::string kept(const Written& w) {
  return fmt::format("{} {} {}", w.id.text(), w.version, w.state);
}

Written unkept(std::string_view text) {
  Written w;
  w.id = Uuid::parse(text.substr(0, 36)).value_or(Uuid{});
  const auto end = text.find(' ', 37);
  std::from_chars(text.data() + 37, text.data() + end, w.version);
  w.state = text.substr(end + 1);
  w.repeated = true;
  return w;
}

// What was answered to this key before, if anything was.
std::optional<Result<Written>> answered(
    Connection& c, const Actor& actor, const Once& once, const std::string& request) {
  std::optional<Result<Written>> found;
  const Value params[] = {actor.district, actor.account.text(), once.key};
  c.each(
      "SELECT \"request\", \"answer\" FROM \"idempotency\" WHERE \"district\" = ? AND "
      "\"account\" = ? AND \"key\" = ?",
      params, [&](const RowView& r) {
        if (r.text(0) == request)
          found = unkept(r.text(1));
        else
          found = key_reused();
      });
  return found;
}

void keep(Connection& c, const Actor& actor, const Once& once, const std::string& request,
    const Written& w, Instant now) {
  const Value params[] = {actor.district, actor.account.text(), once.key, request, kept(w),
      std::int64_t{now.time_since_epoch().count()}};
  c.run(
      "INSERT INTO \"idempotency\" (\"district\", \"account\", \"key\", \"request\", "
      "\"answer\", \"at\") VALUES (?, ?, ?, ?, ?, ?)",
      params);
}

Problem no_keys() {
  Problem p;
  p.code = Problem::Code::unavailable;
  p.field = "--keys";
  p.text = "本程序没有打开密钥库，不能写入或解读涉密内容";
  p.remedy = "没有保存任何内容；请用 --keys 指明密钥目录后重试";
  return p;
}

}  // namespace

const Sealing& Engine::sealing() const {
  if (!parts_.sealing) throw KeyError{no_keys()};
  return *parts_.sealing;
}

void Engine::write(const Actor& actor, Once once, Job job, Answer answer) const {
  if (!once.key.empty() && !key_fits(once.key)) return answer(bad_key());
  auto outcome = std::make_shared<Written>();
  auto work = [this, actor, once = std::move(once), job = std::move(job), outcome](
                  Connection& c) -> std::optional<Problem> {
    // What was asked may hold what is sealed: its digest is kept under a key.
    const std::string request = once.key.empty() || !parts_.sealing
                                    ? once.request
                                    : parts_.sealing->keyed_request(actor.district, once.request);
    if (!once.key.empty()) {
      if (auto before = answered(c, actor, once, request)) {
        if (!before->ok()) return before->problem();
        *outcome = before->value();
        return {};
      }
    }
    Writing writing{*this, c, actor};
    try {
      auto done = job(writing);
      if (!done.ok()) return done.problem();
      *outcome = done.value();
    } catch (const KeyError& e) {
      return e.problem;
    }
    if (!once.key.empty()) keep(c, actor, once, request, *outcome, parts_.clock.now());
    return {};
  };
  parts_.store.write(
      std::move(work), [outcome, answer = std::move(answer)](std::optional<Problem> problem) {
        if (problem) return answer(std::move(*problem));
        answer(std::move(*outcome));
      });
}

Result<Written> Engine::write(const Actor& actor, Once once, const Job& job) const {
  std::promise<Result<Written>> told;
  auto heard = told.get_future();
  write(actor, std::move(once), job,
      [&told](Result<Written> result) { told.set_value(std::move(result)); });
  return heard.get();
}

namespace {

// Lines from before sealing are sealed whole; without keys nothing in them is shown.
std::string readable_body(const Engine& engine, std::int64_t district, const RecordType& type,
    const Uuid& id, const RowView& line) {
  if (!Sealing::is_sealed_line(line.text(5))) return std::string{line.text(5)};
  if (!engine.has_keys()) return "{}";
  return engine.sealing().open_line({district, type, id}, line.integer(0), line.text(5));
}

}  // namespace

Result<Written> Engine::note(const Actor& actor, const RecordType& type, const Uuid& id,
    std::string_view action, const std::string& body) const {
  return write(actor, {}, [&](Writing& w) { return w.remark(type, id, action, body); });
}

namespace {

// Of one page the same record is asked for many times over.
constexpr std::chrono::minutes reading_lasts{10};

// Cases an account reaches in one way at this moment, with the moment it began.
std::map<std::string, std::int64_t> reached_by(
    Connection& c, const Actor& actor, std::string_view way) {
  std::map<std::string, std::int64_t> cases;
  const std::int64_t now = actor.now.time_since_epoch().count();
  const Value params[] = {actor.district, actor.account.text(), std::string{way}, now, now};
  c.each(
      "SELECT \"case\", \"starts_at\" FROM \"case_reach\" WHERE \"district\" = ? AND "
      "\"account\" = ? AND \"way\" = ? AND \"starts_at\" <= ? AND \"ends_at\" >= ?",
      params, [&](const RowView& r) {
        auto& since = cases[std::string{r.text(0)}];
        since = std::max(since, r.integer(1));
      });
  return cases;
}

// Whether the same reading was journalled a short while ago, under the same access.
bool read_before(Connection& c, const Actor& actor, const Uuid& of, std::int64_t opened,
    const std::string& body) {
  const std::int64_t since = (actor.now - reading_lasts).time_since_epoch().count();
  const Value params[] = {
      actor.district, of.text(), actor.account.text(), std::max(since, opened), body};
  return c.integer(
             "SELECT count(*) FROM \"journal\" WHERE \"district\" = ? AND \"record_id\" = ? AND "
             "\"account\" = ? AND \"action\" = 'emergency_read' AND \"at\" >= ? AND \"body\" = ?",
             params) > 0;
}

std::string reading_body(const RecordType& type, const std::optional<Uuid>& id) {
  JournalBody body;
  body.say("record", {}, std::string{type.name});
  if (id) body.say("id", {}, id->text());
  return std::move(body).take();
}

}  // namespace

Result<bool> Engine::opened_by_emergency(const Actor& actor, const RecordType& type,
    std::optional<Uuid> id, std::optional<Uuid> of) const {
  if (!type.guarded()) return false;
  const RecordType* root =
      type.kept_with.empty() ? &type : catalogue().find(type.field(type.kept_with)->target);
  if (!root->closed) return false;  // kept with what is kept with a case: for its line alone
  const std::string body = reading_body(type, id);
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    const auto open = reached_by(c, actor, "emergency");
    if (open.empty()) return false;
    if (!of && type.kept_with.empty()) of = id;
    if (!of && id) {
      const Value params[] = {actor.district, id->text()};
      c.each(fmt::format("SELECT {} FROM {} WHERE \"district\" = ? AND \"id\" = ?",
                 quoted(type.kept_with), quoted(type.name)),
          params, [&](const RowView& r) { of = Uuid::parse(r.text(0)); });
    }
    const auto its = of ? open.find(of->text()) : open.end();
    if (its == open.end() || reached_by(c, actor, "member").contains(of->text())) return false;
    if (read_before(c, actor, *of, its->second, body)) return true;
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  const auto noted = note(actor, *root, *of, "emergency_read", body);
  if (!noted.ok()) return noted.problem();
  return true;
}

// Whether what is sensitive in a record is hers to ask for.
bool Engine::reads_narrative(const Actor& asking, const RecordType& type, const Uuid& id) const {
  Actor actor = present(asking);
  actor.emergency = true;  // the reading has been journalled
  Condition clear = clearance_of(type, actor, Privacy::sensitive, "t");
  if (clear.sql == "0" || clear.sql == "1") return clear.sql == "1";
  clear.params.insert(clear.params.begin(), {Value{actor.district}, Value{id.text()}});
  const auto reader = parts_.store.read();
  return reader->connection().integer(
             fmt::format(
                 "SELECT count(*) FROM {} t WHERE t.\"district\" = ? AND t.\"id\" = ? AND {}",
                 quoted(type.name), clear.sql),
             clear.params) == 1;
}

Result<std::vector<JournalLine>> Engine::history(
    const Actor& actor, const RecordType& type, const Uuid& id) const {
  // The journal of a record is for those who may read the record.
  const auto record = get(actor, type, id);
  if (!record.ok()) return record.problem();
  // Of each class she sees there what she sees of the record's own fields of that class.
  Privacy most = Privacy::open;
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    if (type.fields[i].privacy <= Privacy::personal && !record.value().hidden[i])
      most = std::max(most, type.fields[i].privacy);
  std::vector<JournalLine> lines;
  const Value params[] = {actor.district, id.text()};
  try {
    const bool narrative = reads_narrative(actor, type, id);
    const auto reader = parts_.store.read();
    reader->connection().each(
        "SELECT \"seq\", \"version\", \"at\", \"account\", \"action\", \"body\", \"hash\" FROM "
        "\"journal\" WHERE \"district\" = ? AND \"record_id\" = ? ORDER BY \"seq\" DESC",
        params, [&](const RowView& r) {
          const std::string body = readable_body(*this, actor.district, type, id, r);
          lines.push_back(
              {r.integer(0), r.integer(1), Instant{std::chrono::milliseconds{r.integer(2)}},
                  Uuid::parse(r.text(3)).value_or(Uuid{}), std::string{r.text(4)},
                  masked_body(type, body, most, narrative), std::string{r.text(6)}});
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  } catch (const KeyError& e) {
    return e.problem;
  }
  return lines;
}

namespace {

Problem no_reason() {
  Problem p;
  p.field = "reason";
  p.text = "查看敏感内容须说明理由（2至200字）";
  p.remedy = "理由会连同您的姓名和时间一并留痕";
  return p;
}

Problem not_cleared(const FieldInfo& field) {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.field = field.name;
  p.text = fmt::format("您的岗位不能查看{}", field.label);
  p.remedy = "如工作需要，请联系本案负责人";
  return p;
}

std::string reveal_body(
    std::span<const FieldInfo* const> fields, const std::string& reason, Engine::Looking looking) {
  JournalBody body;
  for (const FieldInfo* f : fields) body.say(f->name, {}, {});
  if (looking == Engine::Looking::for_paper) body.say("for_paper", {}, std::int64_t{1});
  body.say("reason", {}, reason);
  return std::move(body).take();
}

}  // namespace

Result<Written> Writing::remark(
    const RecordType& type, const Uuid& id, std::string_view action, const std::string& body) {
  std::string chain;
  std::int64_t version = 0;
  const Value which[] = {actor_.district, id.text()};
  const std::string_view lock = connection_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
  connection_.each(fmt::format("SELECT \"chain\", \"version\" FROM {} WHERE \"district\" = ? AND "
                               "\"id\" = ?{}",
                       quoted(type.name), lock),
      which, [&](const RowView& r) {
        chain = r.text(0);
        version = r.integer(1);
      });
  if (version == 0) {
    Problem p;
    p.code = Problem::Code::not_found;
    p.text = fmt::format("没有找到这条{}", type.label);
    p.remedy = "没有改动任何内容；请核对编号";
    return p;
  }
  const std::string next = append(connection_, chain,
      {actor_.district, type.name, id, version, engine_.clock().now(), actor_.account, action,
          body});
  const Value after[] = {next, actor_.district, id.text()};
  connection_.run(fmt::format("UPDATE {} SET \"chain\" = ? WHERE \"district\" = ? AND \"id\" = ?",
                      quoted(type.name)),
      after);
  return Written{id, version, {}, false};
}

Result<Shown> Engine::reveal(const Actor& asking, const RecordType& type, const Uuid& id,
    std::span<const FieldInfo* const> fields, const std::string& reason, Looking looking) const {
  if (length(trimmed(reason)) < 2 || length(reason) > 200 || !is_clean_text(reason))
    return no_reason();
  auto shown = get(asking, type, id);
  if (!shown.ok()) return shown.problem();
  Actor actor = present(asking);
  actor.emergency = true;  // get has journalled that reading
  const auto readable = scope_of(type, actor, Action::read, "t");
  std::string sql = "SELECT t.\"chain\", t.\"version\"";
  Condition rows = *readable;
  std::vector<Value> params;
  for (const FieldInfo* f : fields) {
    // What is sealed (a new address, a code word) is the team's even then: danger is met without
    // it.
    actor.emergency = f->privacy < Privacy::sealed;
    const Condition clear = clearance_of(type, actor, f->privacy, "t");
    if (clear.sql == "0") return not_cleared(*f);
    sql += ", t." + quoted(f->name);
    if (clear.sql == "1") continue;
    rows.sql += " AND " + clear.sql;
    rows.params.insert(rows.params.end(), clear.params.begin(), clear.params.end());
  }
  actor.emergency = true;
  rows.params.emplace_back(id.text());
  sql += fmt::format(" FROM {} t WHERE {} AND t.\"id\" = ?", quoted(type.name), rows.sql);
  auto values = std::make_shared<std::vector<Value>>();
  const auto told = write(actor, {}, [&](Writing& w) -> Result<Written> {
    std::string chain;
    std::int64_t version = 0;
    values->clear();
    Connection& c = w.connection();
    const std::string_view lock = c.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
    c.each(sql + std::string{lock}, rows.params, [&](const RowView& r) {
      chain = r.text(0);
      version = r.integer(1);
      for (std::size_t i = 0; i < fields.size(); ++i)
        values->push_back(read_stored(r, int(i) + 2, *fields[i]));
    });
    if (version == 0) return not_cleared(*fields.front());
    const SealedPlace place{actor.district, type, id};
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (is_sealed(*fields[i])) (*values)[i] = sealing().open(place, *fields[i], (*values)[i]);
    const std::string next = append(c, chain,
        {actor.district, type.name, id, version, parts_.clock.now(), actor.account, "reveal",
            reveal_body(fields, reason, looking)});
    const Value after[] = {next, actor.district, id.text()};
    c.run(fmt::format("UPDATE {} SET \"chain\" = ? WHERE \"district\" = ? AND \"id\" = ?",
              quoted(type.name)),
        after);
    if (looking == Looking::by_hand)
      if (auto p = count_reveal(w)) return *p;
    return Written{id, version, {}, false};
  });
  if (!told.ok()) return told.problem();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto at = std::size_t(fields[i] - type.fields.data());
    shown.value().row[at] = (*values)[i];
    shown.value().hidden[at] = false;
  }
  return shown;
}

}  // namespace jinguo
