// SPDX-License-Identifier: Apache-2.0
#include "papers/case_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "base/text.h"
#include "engine/content.h"
#include "engine/digest.h"
#include "io/document.h"
#include "io/package.h"
#include "papers/case_journal.h"
#include "papers/case_records.h"
#include "papers/printed.h"
#include "report/print_words.h"

namespace jinguo {
namespace {

namespace json = boost::json;

std::string record_json(const CaseRecord& r, const Engine& engine) {
  json::object fields, hidden;
  for (std::size_t i = 0; i < r.type->fields.size(); ++i) {
    const FieldInfo& f = r.type->fields[i];
    if (r.shown.hidden[i])
      hidden[f.name] = f.label;
    else if (!is_null(r.shown.row[i]))
      fields[f.name] = json::object{
          {"label", f.label}, {"value", printed_value(f, r.shown.row[i], engine.offset())}};
  }
  return json::serialize(
      json::object{{"record", r.type->name}, {"label", r.type->label}, {"id", r.shown.id.text()},
          {"version", r.shown.version}, {"created_at", to_text(r.shown.created_at)},
          {"created_by", r.shown.created_by.text()}, {"changed_at", to_text(r.shown.changed_at)},
          {"fields", std::move(fields)}, {"left_out", std::move(hidden)}});
}

constexpr std::string_view how_to_verify =
    "怎样核验这份卷宗\r\n\r\n"
    "1. manifest.json 列出每个文件的 SM3 和大小，逐个比对。\r\n"
    "2. manifest.sig 是对 manifest.json 全部字节的 Ed25519 签名（十六进制），公钥在 manifest.json "
    "的 "
    "public_key。\r\n   公钥应向妇女联合会另行核对，不要只信文件里的。\r\n"
    "3. journal.jsonl 每行是一次写入：hash = SM3（上一行 "
    "hash、区县、记录、编号、版本、毫秒时刻、账号、"
    "动作、内容，\r\n   各以“字节数:”开头）。同一条记录的各行前后相接，少一行、改一字都接不上。\r\n"
    "4. proofs.json 给出每一行到检查点的路径（RFC 9162 §2.1.3，SM3），checkpoints.json "
    "是当时签名的检查点，\r\n"
    "   因此每一行最迟在该检查点的时刻已经存在。\r\n"
    "5. attachments/ 是附件原文件，SM3 与 records/ 中同编号附件的“文件内容（SM3）”一致。\r\n"
    "6. 删节本不含联系方式、证件号码、住址和受最严保护的内容，journal.jsonl "
    "里也没有内容，只能核对前后相接。\r\n";

// The same for a reader with paper: every record with its fields, then who did what and when.
Document index_of(const std::vector<CaseRecord>& records, const CaseJournal& journal,
    const Engine& engine, const CaseFileWish& wish) {
  Document d;
  d.title = wish.redacted ? "个案卷宗（删节本）" : "个案卷宗";
  d.signature = wish.unit + "妇女联合会";
  d.date = chinese_date(engine.today());
  d.written_at = engine.clock().now();
  const auto add = [&](Paragraph::Style style, std::string text) {
    d.body.push_back(Paragraph{style, {{std::move(text)}}});
  };
  add(Paragraph::Style::level1, "记录");
  for (const CaseRecord& r : records) {
    add(Paragraph::Style::level2, fmt::format("{}（{}登记）", r.type->label,
                                      chinese_date(day_of(r.shown.created_at, engine.offset()))));
    for (std::size_t i = 0; i < r.type->fields.size(); ++i) {
      const FieldInfo& f = r.type->fields[i];
      if (r.shown.hidden[i] || is_null(r.shown.row[i]) || f.kind == Kind::ref) continue;
      const std::string value = printed_value(f, r.shown.row[i], engine.offset());
      if (length(value) <= 2000) add(Paragraph::Style::body, fmt::format("{}：{}", f.label, value));
    }
  }
  add(Paragraph::Style::level1, "经过");
  Table t;
  t.columns = {{"时间", 3}, {"记录", 2}, {"动作", 2}, {"办理人", 2}, {"留痕值（前16位）", 3}};
  for (const CaseLine& line : journal.lines)
    t.rows.push_back({{{printed_instant(line.at, engine.offset())}},
        {{std::string{line.type->label}}}, {{plain_action(*line.type, line.action)}},
        {{line.account_name}}, {{line.hash.substr(0, 16)}}});
  d.body.emplace_back(std::move(t));
  return d;
}

void add_papers(std::vector<Part>& parts, const std::vector<CaseRecord>& records) {
  int number = 0;
  for (const CaseRecord& r : records) {
    if (r.type->name != "paper") continue;
    const auto at = std::size_t(r.type->at("content"));
    const auto* content = std::get_if<std::string>(&r.shown.row[at]);
    if (!content || r.shown.hidden[at]) continue;
    const auto document = read_document(*content);
    if (document.ok())
      parts.push_back({fmt::format("papers/{:02}-{}.pdf", ++number, r.shown.id.text()),
          pdf_of(document.value())});
  }
}

// The files as they are kept.  Opening each has been written down with its digest
// (records_of_case); what this reader may not open is named as left out by its record.
std::optional<Problem> add_attachments(std::vector<Part>& parts, const Engine& engine,
    const Actor& actor, const std::vector<CaseRecord>& records) {
  for (const CaseRecord& r : records) {
    if (r.type->name != "attachment") continue;
    const auto text = [&](std::string_view field) {
      const auto* s = std::get_if<std::string>(&r.shown.row[std::size_t(r.type->at(field))]);
      return s ? *s : std::string{};
    };
    if (r.shown.hidden[std::size_t(r.type->at("sm3"))] || text("state") != "kept") continue;
    auto bytes = content_of(engine, actor.district, r.shown.id);
    if (!bytes.ok()) return bytes.problem();
    const std::string name = text("name");
    const auto dot = name.rfind('.');
    parts.push_back({fmt::format("attachments/{}{}", r.shown.id.text(),
                         dot == name.npos ? "" : name.substr(dot)),
        std::move(bytes).value()});
  }
  return {};
}

std::string manifest(const std::vector<Part>& parts, const std::vector<CaseRecord>& records,
    const Engine& engine, const Actor& actor, const CheckpointKey& key, const CaseFileWish& wish) {
  json::array files, left_out;
  for (const Part& p : parts)
    files.push_back(
        json::object{{"name", p.name}, {"bytes", p.bytes.size()}, {"sm3", digest_hex(p.bytes)}});
  std::set<std::string> named;
  for (const CaseRecord& r : records)
    for (std::size_t i = 0; i < r.type->fields.size(); ++i)
      if (r.shown.hidden[i])
        named.insert(fmt::format("{}.{}", r.type->name, r.type->fields[i].name));
  for (const std::string& name : named) left_out.emplace_back(name);
  return json::serialize(json::object{{"case", wish.about.text()}, {"district", actor.district},
      {"made_at", to_text(engine.clock().now())}, {"made_by", actor.name},
      {"account", actor.account.text()}, {"unit", wish.unit}, {"reason", wish.reason},
      {"redacted", wish.redacted}, {"receiver", wish.receiver},
      {"ground", wish.ground ? wish.ground->text() : std::string{}},
      {"public_key", key.public_key()}, {"records", records.size()},
      {"left_out", std::move(left_out)}, {"files", std::move(files)}});
}

Problem not_hers() {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.text = "这个个案的卷宗只对办案小组开放";
  p.remedy = "没有导出；如工作需要，请联系本案负责人";
  return p;
}

Problem half_said(std::string_view field) {
  Problem p;
  p.field = field;
  p.text = "交给外单位的卷宗须写明交给谁，并选定共享依据";
  p.remedy = "没有导出；请补填，还没有依据的先登记本案的共享依据；本单位自用的两项都不填";
  return p;
}

std::optional<Problem> write_down_sharing(
    const Engine& engine, const Actor& actor, const CaseFileWish& wish) {
  if (wish.receiver.empty() && !wish.ground) return {};
  if (length(trimmed(wish.reason)) < 2) return {};  // refused where the first record is read
  if (wish.receiver.empty()) return half_said("receiver");
  if (!wish.ground) return half_said("ground");
  const RecordType& type = *engine.catalogue().find("sharing");
  Draft draft;
  const auto set = [&](std::string_view name, Value value) {
    draft.items.push_back({type.field(name), std::move(value)});
  };
  set("case", wish.about.text());
  set("ground", wish.ground->text());
  set("receiver", wish.receiver);
  set("shared_on", to_text(engine.today()));
  set("what", fmt::format("个案卷宗（{}）：{}", wish.redacted ? "删节本" : "全本", wish.reason));
  const auto done = engine.write(actor, {}, [&](Writing& w) { return w.create(type, draft); });
  return done.ok() ? std::nullopt : std::optional{done.problem()};
}

}  // namespace

Result<std::string> case_file(
    const Engine& engine, const Actor& actor, const CheckpointKey& key, const CaseFileWish& wish) {
  // For those who see what the case tells.  Emergency access is for looking, not for taking along,
  // and the journal of a case tells more than that it is there.
  const RecordType& type = *engine.catalogue().find("case");
  const auto seen = engine.glance(actor, type, wish.about);
  if (!seen.ok()) return seen.problem();
  if (seen.value().hidden[std::size_t(type.at("person"))]) return not_hers();
  if (auto refused = write_down_sharing(engine, actor, wish)) return *refused;
  auto records = records_of_case(engine, actor, wish);
  if (!records.ok()) return records.problem();
  // The lines about this very reading belong to the file, and what is signed can be proved.
  if (auto failed = write_checkpoints(engine.store(), actor.district, engine.clock().now(), key))
    return *failed;
  const auto journal = journal_of_case(engine, actor, records.value(), wish.redacted);
  if (!journal.ok()) return journal.problem();
  std::vector<Part> parts{{"核验方法.txt", std::string{how_to_verify}}};
  for (const CaseRecord& r : records.value())
    parts.push_back({fmt::format("records/{}-{}.json", r.type->name, r.shown.id.text()),
        record_json(r, engine)});
  parts.push_back({"journal.jsonl", journal.value().text});
  parts.push_back({"checkpoints.json", journal.value().checkpoints});
  parts.push_back({"proofs.json", journal.value().proofs});
  if (!wish.redacted) {
    add_papers(parts, records.value());
    if (auto p = add_attachments(parts, engine, actor, records.value())) return *p;
  }
  parts.push_back({"卷宗.pdf", pdf_of(index_of(records.value(), journal.value(), engine, wish))});
  std::string list = manifest(parts, records.value(), engine, actor, key, wish);
  parts.push_back({"manifest.sig", key.sign(list)});
  parts.push_back({"manifest.json", std::move(list)});
  return pack(parts, engine.clock().now());
}

}  // namespace jinguo
