// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>

#include "io/document.h"

namespace jinguo {
namespace {

namespace json = boost::json;

constexpr std::string_view styles[] = {"level1", "level2", "level3", "body", "remark"};

json::string joined(const Text& text) {
  json::string out;
  for (const Words& w : text) out += w.text;
  return out;
}

json::value block_json(const Block& block) {
  if (const auto* p = std::get_if<Paragraph>(&block))
    return json::object{{styles[std::size_t(p->style)], joined(p->text)}};
  const auto* t = std::get_if<Table>(&block);
  if (!t) return json::object{{"page", true}};
  json::array columns, rows;
  for (const Table::Column& c : t->columns)
    columns.push_back(json::array{c.heading, c.share, int(c.align)});
  for (const auto& row : t->rows) {
    json::array cells;
    for (const Text& cell : row) cells.push_back(joined(cell));
    rows.push_back(std::move(cells));
  }
  return json::object{
      {"caption", t->caption}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

std::string text_at(const json::object& o, std::string_view name) {
  const json::value* v = o.if_contains(name);
  return v && v->is_string() ? std::string{v->get_string()} : std::string{};
}

std::optional<Table> read_table(const json::object& o) {
  Table out;
  out.caption = text_at(o, "caption");
  for (const json::value& v : o.at("columns").as_array()) {
    const json::array& c = v.as_array();
    out.columns.push_back({std::string{c.at(0).as_string()}, int(c.at(1).as_int64()),
        Table::Align(c.at(2).as_int64())});
  }
  for (const json::value& v : o.at("rows").as_array()) {
    std::vector<Text> row;
    for (const json::value& cell : v.as_array())
      row.push_back({Words{std::string{cell.as_string()}}});
    if (row.size() != out.columns.size()) return {};
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::optional<Block> read_block(const json::object& o) {
  if (o.contains("page")) return PageBreak{};
  if (o.contains("columns")) {
    auto table = read_table(o);
    if (!table) return {};
    return std::move(*table);
  }
  for (std::size_t i = 0; i < std::size(styles); ++i)
    if (const json::value* v = o.if_contains(styles[i]))
      return Paragraph{Paragraph::Style(i), {Words{std::string{v->as_string()}}}};
  return {};
}

Problem damaged() {
  Problem p;
  p.code = Problem::Code::unavailable;
  p.text = "这份文书存下的内容读不出来";
  p.remedy = "请联系系统管理员用 jinguo verify 检查";
  return p;
}

}  // namespace

std::string document_json(const Document& d) {
  json::object out{{"title", d.title}, {"number", d.number}, {"addressee", d.addressee},
      {"signature", d.signature}, {"date", d.date},
      {"written_at", d.written_at.time_since_epoch().count()}};
  if (d.letterhead) out["letterhead"] = json::array{d.letterhead->organ, d.letterhead->number};
  json::array body;
  for (const Block& b : d.body) body.push_back(block_json(b));
  out["body"] = std::move(body);
  return json::serialize(out);
}

Result<Document> read_document(std::string_view text) {
  try {
    const json::object o = json::parse(text).as_object();
    Document d;
    d.title = text_at(o, "title");
    d.number = text_at(o, "number");
    d.addressee = text_at(o, "addressee");
    d.signature = text_at(o, "signature");
    d.date = text_at(o, "date");
    d.written_at = Instant{std::chrono::milliseconds{o.at("written_at").as_int64()}};
    if (const json::value* head = o.if_contains("letterhead"))
      d.letterhead = Letterhead{std::string{head->as_array().at(0).as_string()},
          std::string{head->as_array().at(1).as_string()}};
    for (const json::value& v : o.at("body").as_array()) {
      auto block = read_block(v.as_object());
      if (!block) return damaged();
      d.body.push_back(std::move(*block));
    }
    return d;
  } catch (const std::exception&) {  // whatever Boost.JSON says of a text that is not ours
    return damaged();
  }
}

}  // namespace jinguo
