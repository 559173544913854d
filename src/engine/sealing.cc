// SPDX-License-Identifier: Apache-2.0
#include "engine/sealing.h"

#include <fmt/format.h>

#include <charconv>

#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::string_view mark = "s1.", line_mark = "sealed:";
// Short values are filled up to a multiple of this: “离异” must not be told from “未婚” by length.
constexpr std::size_t filled_to = 32;

KeyError refused(std::string_view field, std::string text, std::string remedy) {
  Problem p;
  p.code = Problem::Code::conflict;
  p.field = field;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return KeyError{std::move(p)};
}

std::string_view class_of(Privacy privacy) {
  return privacy == Privacy::sealed ? "sealed" : "sensitive";
}

std::string context_of(const SealedPlace& p, std::string_view field) {
  return fmt::format("value|{}|{}|{}|{}", p.district, p.type.name, p.id.text(), field);
}
std::string line_context(const SealedPlace& p, std::int64_t seq) {
  return fmt::format("line|{}|{}|{}|{}", p.district, p.type.name, p.id.text(), seq);
}

std::string content_context(std::int64_t district, const Uuid& attachment) {
  return fmt::format("content|{}|{}", district, attachment.text());
}

// A letter for the shape, the value, a 1 bit and zeros (ISO/IEC 9797-1 padding method 2).
std::string packed(const Value& v) {
  const auto* text = std::get_if<std::string>(&v);
  std::string out = text ? "t" + *text : "i" + std::to_string(std::get<std::int64_t>(v));
  out += '\x80';
  out.resize((out.size() + filled_to - 1) / filled_to * filled_to, '\0');
  return out;
}
std::optional<Value> unpacked(std::string_view plain) {
  const std::size_t end = plain.find_last_not_of('\0');
  if (end == plain.npos || end < 1 || plain[end] != '\x80') return {};
  const std::string_view body = plain.substr(1, end - 1);
  if (plain[0] == 't') return Value{std::string{body}};
  std::int64_t number = 0;
  const auto [rest, bad] = std::from_chars(body.data(), body.data() + body.size(), number);
  if (plain[0] != 'i' || bad != std::errc{} || rest != body.data() + body.size()) return {};
  return Value{number};
}

// One spelling for one number: papers in capitals, telephones by their digits.
std::string normalised(const FieldInfo& f, const Value& v) {
  const auto* text = std::get_if<std::string>(&v);
  if (!text) return std::to_string(std::get<std::int64_t>(v));
  if (f.format == Format::any) return *text;
  std::string out;
  for (char c : *text) {
    if (c == ' ' || (f.format == Format::phone && c == '-')) continue;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

std::string match_purpose(std::int64_t district, const RecordType& type, const FieldInfo& f) {
  return fmt::format("match|{}|{}|{}", district, type.name, f.name);
}

std::string end_purpose(
    std::int64_t district, const RecordType& type, const FieldInfo& f, const FieldInfo& with) {
  return fmt::format("end|{}|{}|{}|{}", district, type.name, f.name, with.name);
}
// The year of a date; a text without its spaces.
std::string told_with(const FieldInfo& with, const Value& v) {
  std::string text = std::get<std::string>(v);
  if (with.kind == Kind::date) return text.substr(0, 4);
  std::erase(text, ' ');
  return text;
}

void cleanse(std::string& s) { OPENSSL_cleanse(s.data(), s.size()); }

}  // namespace

Uuid key_owner_of(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row) {
  const KeyOwnership o = key_ownership(type);
  if (o.owner == KeyOwner::itself) return id;
  if (o.owner == KeyOwner::unit) return unit;
  const auto* referred = std::get_if<std::string>(&row[static_cast<std::size_t>(o.field)]);
  return referred ? Uuid::parse(*referred).value_or(unit) : unit;
}

Uuid Sealing::key_for(
    Connection& c, std::int64_t district, const Uuid& owner, Privacy privacy) const {
  std::optional<Uuid> found;
  bool destroyed = false;
  const Value wanted[] = {district, owner.text(), std::string{class_of(privacy)}};
  c.each(
      "SELECT \"key_id\", \"destroyed_at\" FROM \"data_key\" WHERE \"district\" = ? AND "
      "\"owner\" = ? AND \"class\" = ?",
      wanted, [&](const RowView& r) {
        found = Uuid::parse(r.text(0));
        destroyed = !r.is_null(1);
      });
  if (destroyed)
    throw refused("", "此个案的密钥已销毁，不能再写入涉密内容",
        "没有保存任何内容；以销毁登记为准，需要继续办理的请另立个案");
  if (found) return *found;
  const Uuid made = keys_.take(class_of(privacy));
  const Value row[] = {district, owner.text(), std::string{class_of(privacy)}, made.text()};
  c.run(
      "INSERT INTO \"data_key\" (\"district\", \"owner\", \"class\", \"key_id\") "
      "VALUES (?, ?, ?, ?)",
      row);
  return made;
}

std::string Sealing::seal_text(
    const Uuid& key, std::string_view context, std::string_view plain, const FieldInfo* f) const {
  const auto secret = keys_.find(key);
  if (!secret)
    throw refused(f ? f->name : std::string_view{},
        fmt::format("密钥库里没有密封{}所用的密钥", f ? f->label : std::string_view{"内容"}),
        "没有保存任何内容；请从密钥的备份取回密钥库，或联系系统管理员");
  return to_base64(seal_bytes(keys_.suite(), key, *secret, context, plain));
}

std::string Sealing::open_text(std::string_view context, std::string_view sealed,
    std::string_view label, std::string_view field) const {
  const auto bytes = from_base64(sealed);
  const auto key = bytes ? key_of(*bytes) : std::nullopt;
  const auto secret = key ? keys_.find(*key) : nullptr;
  if (key && !secret)
    throw refused(field, fmt::format("{}的密钥已销毁或不在密钥库中，内容不能解读", label),
        "没有显示或改动任何内容；依规销毁的以销毁登记为准，否则请从密钥的备份取回");
  auto plain = secret ? open_bytes(*secret, context, *bytes) : std::nullopt;
  if (!plain)
    throw refused(field, fmt::format("{}的密文已被改动或调换，不能解读", label),
        "没有显示或改动任何内容；请停止改动，并请系统管理员用 jinguo verify 复核");
  return std::move(*plain);
}

Row Sealing::seal(Connection& c, const SealedPlace& place, const Uuid& unit, const Row& plain,
    const Before* before) const {
  Row out = plain;
  const Uuid owner = key_owner_of(place.type, place.id, unit, plain);
  const bool moved = before && key_owner_of(place.type, place.id, unit, before->plain) != owner;
  std::optional<Uuid> sensitive, sealed;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const FieldInfo& f = place.type.fields[i];
    if (!is_sealed(f) || is_null(plain[i])) continue;
    if (before && !moved && before->plain[i] == plain[i]) {
      out[i] = before->stored[i];
      continue;
    }
    auto& key = f.privacy == Privacy::sealed ? sealed : sensitive;
    if (!key) key = key_for(c, place.district, owner, f.privacy);
    std::string body = packed(plain[i]);
    out[i] = std::string{mark} + seal_text(*key, context_of(place, f.name), body, &f);
    cleanse(body);
  }
  return out;
}

Value Sealing::open(const SealedPlace& place, const FieldInfo& f, const Value& stored) const {
  if (!is_sealed(f) || is_null(stored)) return stored;
  const auto* text = std::get_if<std::string>(&stored);
  const bool ours = text && text->starts_with(mark);
  std::string plain = open_text(context_of(place, f.name),
      ours ? std::string_view{*text}.substr(mark.size()) : std::string_view{}, f.label, f.name);
  auto value = unpacked(plain);
  cleanse(plain);
  if (!value) throw std::runtime_error("a sealed value that opens has the wrong shape");
  return std::move(*value);
}

Row Sealing::open(const SealedPlace& place, const Row& stored) const {
  Row out = stored;
  for (std::size_t i = 0; i < stored.size(); ++i)
    out[i] = open(place, place.type.fields[i], stored[i]);
  return out;
}

std::vector<Value> Sealing::digests(
    std::int64_t district, const RecordType& type, const Row& plain) const {
  std::vector<Value> out;
  for (const MatchColumn& m : match_columns(type)) {
    const FieldInfo& f = type.fields[m.field];
    Value digest;
    if (is_null(plain[m.field]))
      digest = {};
    else if (!m.with)
      digest = keys_.keyed_digest(match_purpose(district, type, f), normalised(f, plain[m.field]));
    else if (!is_null(plain[*m.with]))
      digest =
          end_digest(district, type, f, type.fields[*m.with], {plain[m.field], plain[*m.with]});
    out.push_back(std::move(digest));
  }
  return out;
}

// Null when there are too few characters to have an end.
Value Sealing::end_digest(std::int64_t district, const RecordType& type, const FieldInfo& f,
    const FieldInfo& with, const EndAndWith& said) const {
  const std::string number = normalised(f, said.number);
  if (number.size() < end_of_match) return {};
  return keys_.keyed_digest(end_purpose(district, type, f, with),
      number.substr(number.size() - end_of_match) + "|" + told_with(with, said.with));
}

Condition Sealing::matches_end(std::int64_t district, const RecordType& type,
    const FieldInfo& field, const FieldInfo& with, const EndAndWith& said,
    std::string_view alias) const {
  for (const MatchColumn& m : match_columns(type)) {
    if (!m.with || &type.fields[m.field] != &field || &type.fields[*m.with] != &with) continue;
    return {fmt::format("{}.{} = ?", alias, quoted(m.name)),
        {end_digest(district, type, field, with, said)}};
  }
  throw std::logic_error("only declared ends are looked up");
}

Condition Sealing::matches(std::int64_t district, const RecordType& type, const FieldInfo& field,
    const Value& value, std::string_view alias) const {
  if (!is_matched(type, field) || is_null(value))
    throw std::logic_error("only matched fields are looked up, by a value");
  return {fmt::format("{}.{} = ?", alias, quoted(match_column(field.name))),
      {keys_.keyed_digest(match_purpose(district, type, field), normalised(field, value))}};
}

std::string Sealing::keyed_asking(
    std::int64_t district, std::string_view key, std::string_view text) const {
  return keys_.keyed_digest(fmt::format("asking|{}|{}", district, key), text);
}

std::string Sealing::keyed_request(std::int64_t district, std::string_view request) const {
  return keys_.keyed_digest(fmt::format("request|{}", district), request);
}

Uuid Sealing::content_key(Connection& c, std::int64_t district, const Uuid& owner) const {
  return key_for(c, district, owner, Privacy::sensitive);
}
std::string Sealing::seal_content(
    const Uuid& key, std::int64_t district, const Uuid& attachment, std::string_view bytes) const {
  return std::string{mark} + seal_text(key, content_context(district, attachment), bytes, nullptr);
}
std::string Sealing::open_content(
    std::int64_t district, const Uuid& attachment, std::string_view sealed) const {
  const bool ours = sealed.starts_with(mark);
  return open_text(content_context(district, attachment),
      ours ? sealed.substr(mark.size()) : std::string_view{}, "附件", "");
}

std::string Sealing::seal_line(Connection& c, const SealedPlace& place, const Uuid& owner,
    std::int64_t seq, std::string_view body) const {
  const Uuid key = key_for(c, place.district, owner, Privacy::sensitive);
  return std::string{line_mark} + seal_text(key, line_context(place, seq), body, nullptr);
}
bool Sealing::is_sealed_line(std::string_view body) { return body.starts_with(line_mark); }
std::string Sealing::open_line(
    const SealedPlace& place, std::int64_t seq, std::string_view body) const {
  return open_text(line_context(place, seq), body.substr(line_mark.size()), "留痕", "");
}

std::vector<Uuid> Sealing::give_up(
    Connection& c, std::int64_t district, const Uuid& owner, Instant now) {
  const Value marked[] = {std::int64_t{now.time_since_epoch().count()}, district, owner.text()};
  c.run(
      "UPDATE \"data_key\" SET \"destroyed_at\" = ? WHERE \"district\" = ? AND \"owner\" = ? AND "
      "\"destroyed_at\" IS NULL",
      marked);
  std::vector<Uuid> ids;
  const Value whose[] = {district, owner.text()};
  c.each("SELECT \"key_id\" FROM \"data_key\" WHERE \"district\" = ? AND \"owner\" = ?", whose,
      [&](const RowView& r) { ids.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
  return ids;
}

std::vector<Uuid> Sealing::given_up(Connection& c, std::int64_t district) {
  std::vector<Uuid> ids;
  const Value here[] = {district};
  c.each(
      "SELECT \"key_id\" FROM \"data_key\" WHERE \"district\" = ? AND "
      "\"destroyed_at\" IS NOT NULL",
      here, [&](const RowView& r) { ids.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
  return ids;
}

}  // namespace jinguo
