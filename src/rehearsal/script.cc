// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/script.h"

#include <fmt/format.h>

#include <map>

#include "rehearsal/district.h"

namespace jinguo::rehearsal {
namespace {

constexpr std::pair<std::string_view, Take> takes[] = {{"value", Take::value},
    {"last_year", Take::last_year}, {"change", Take::change},
    {"change_percent", Take::change_percent}, {"running", Take::running}, {"target", Take::target},
    {"completion", Take::completion}, {"names", Take::names}};

void flow(YAML::Node node) {
  if (node.IsScalar()) return;
  node.SetStyle(YAML::EmitterStyle::Flow);
  for (auto one : node) flow(node.IsMap() ? one.second : one);
}

// On one line, so that whoever finds fault with it names the line on which it begins.
std::string dumped(const YAML::Node& node) {
  const YAML::Node copy = YAML::Clone(node);
  flow(copy);
  YAML::Emitter out;
  out << copy;
  return out.c_str();
}

// Definitions of the file's own.  Where one is made of another (share, per_head …) and names an
// earlier one, that one's body is put in its place.
class OwnFigures {
 public:
  void read(const Source& source, const YAML::Node& map) {
    source.expect_map(map, "figures");
    for (const auto& entry : map) {
      source.expect_map(entry.second, entry.first.Scalar());
      bodies_.emplace(
          entry.first.Scalar(), Body{put_in(entry.second), Source::line_of(entry.second)});
    }
  }
  struct Body {
    YAML::Node node;
    int line;
  };
  const Body* find(const std::string& name) const {
    const auto it = bodies_.find(name);
    return it == bodies_.end() ? nullptr : &it->second;
  }
  YAML::Node put_in(const YAML::Node& body) const {
    YAML::Node made = YAML::Clone(body);
    for (const char* key : {"share", "per_head", "change", "completion", "total"}) {
      if (!body[key]) continue;
      if (body[key].IsScalar())
        made[key] = operand(body[key]);
      else
        for (const auto& one : body[key])
          if (body[key].IsMap()) made[key][one.first.Scalar()] = operand(one.second);
      for (std::size_t i = 0; body[key].IsSequence() && i < body[key].size(); ++i)
        made[key][i] = operand(body[key][i]);
    }
    return made;
  }

 private:
  YAML::Node operand(const YAML::Node& node) const {
    const Body* own = node.IsScalar() ? find(node.Scalar()) : nullptr;
    return YAML::Clone(own ? own->node : node);
  }

  std::map<std::string, Body> bodies_;
};

class AskReader {
 public:
  AskReader(const Source& source, const Script& script, const OwnFigures& own)
      : source_(source), script_(script), own_(own) {}

  Ask read(const YAML::Node& id, const YAML::Node& node) const {
    source_.expect_keys(node,
        {"figure", "define", "period", "area", "by", "part", "take", "running_since", "expect",
            "printed", "evidence", "parts", "note"},
        "ask 的一条");
    Ask a;
    a.line = Source::line_of(id);
    a.id = source_.text(id, "ask 的编号");
    read_figure(node, a);
    a.period = node["period"] ? source_.text(node["period"], "period")
                              : fmt::format("{:04}", script_.year);
    if (node["area"]) a.area = area(node["area"]);
    if (node["by"]) a.by = source_.text(node["by"], "by");
    read_part(node, a);
    if (node["take"]) a.take = take(node["take"]);
    read_running(node, a);
    read_expected(node, a);
    return a;
  }

 private:
  void read_figure(const YAML::Node& node, Ask& a) const {
    if (bool{node["figure"]} == bool{node["define"]})
      source_.refuse(node, "figure 和 define 要写其中一个", "figure 是指标库里的名字");
    if (node["define"]) {
      source_.expect_map(node["define"], "define");
      a.define = dumped(own_.put_in(node["define"]));
      a.define_line = Source::line_of(node["define"]);
      return;
    }
    a.figure = source_.text(node["figure"], "figure");
    const OwnFigures::Body* own = own_.find(a.figure);
    if (!own) return;
    a.figure.clear();
    a.define = dumped(own->node);
    a.define_line = own->line;
  }

  int area(const YAML::Node& node) const {
    const std::string name = source_.text(node, "area");
    for (std::size_t i = 0; i < script_.units.size(); ++i)
      if (script_.units[i].name == name) return static_cast<int>(i);
    source_.refuse(node, fmt::format("district 里没有 {} 这个单位", name));
  }

  void read_part(const YAML::Node& node, Ask& a) const {
    if (node["part"]) a.part = node["part"].IsNull() ? "" : node["part"].Scalar();
    if ((a.part || node["parts"]) && a.by.empty())
      source_.refuse(node, "part 和 parts 要和 by 一起写", "例如 by: field:channel");
    if (!node["parts"]) return;
    source_.expect_map(node["parts"], "parts");
    for (const auto& one : node["parts"])
      a.parts.emplace_back(one.first.Scalar(), source_.text(one.second, "parts 的值"));
  }

  Take take(const YAML::Node& node) const {
    const std::string wanted = source_.text(node, "take");
    std::vector<std::string> known;
    for (const auto& [name, take] : takes) {
      if (name == wanted) return take;
      known.push_back(std::string{name});
    }
    source_.refuse(node, fmt::format("take 不能是 {}", wanted), "可选：" + joined(known));
  }

  void read_running(const YAML::Node& node, Ask& a) const {
    if (node["running_since"]) {
      a.running_since = parse_date(source_.text(node["running_since"], "running_since"));
      if (!a.running_since) source_.refuse(node["running_since"], "running_since 应是一天");
    }
    if (a.take == Take::running && !a.running_since)
      source_.refuse(node, "take: running 要写 running_since", "例如 running_since: 2020-01-01");
  }

  void read_expected(const YAML::Node& node, Ask& a) const {
    if (node["expect"]) a.expect = source_.text(node["expect"], "expect");
    if (node["printed"]) a.printed = source_.text(node["printed"], "printed");
    if (node["evidence"]) a.evidence = source_.count(node["evidence"], "evidence", 0);
    if (a.expect.empty() && !a.printed && a.parts.empty())
      source_.refuse(node, fmt::format("{} 没有写期望的值", a.id), "请写 expect、printed 或 parts");
  }

  const Source& source_;
  const Script& script_;
  const OwnFigures& own_;
};

int read_year(const Source& source, const YAML::Node& root) {
  if (!root["year"]) source.refuse(root, "文件缺 year", "例如 year: 2022");
  const auto year = source.count(root["year"], "year", 1900);
  if (year > 2199) source.refuse(root["year"], "year 太大");
  return static_cast<int>(year);
}

void read_given(
    const Source& source, const YAML::Node& root, const Catalogue& catalogue, Script& script) {
  const YAML::Node list = root["given"];
  if (!list) return;
  if (!list.IsSequence()) source.refuse(list, "given 应是一个列表", "每条以 - 开头");
  GivenReader reader{source, catalogue, script.units, script.year};
  for (const YAML::Node& entry : list) script.given.push_back(reader.read(entry));
}

Script read_root(const Source& source, const YAML::Node& root, const Catalogue& catalogue) {
  source.expect_keys(root,
      {"report", "title", "region", "source", "year", "today", "district", "given", "figures",
          "ask"},
      "演练文件");
  Script script;
  script.file = source.file();
  if (!root["report"]) source.refuse(root, "文件缺 report", "例如 report: r35");
  script.report = source.text(root["report"], "report");
  script.year = read_year(source, root);
  if (root["today"]) {
    script.today = parse_date(source.text(root["today"], "today"));
    if (!script.today) source.refuse(root["today"], "today 应是一天，如 2022-12-31");
  }
  const RecordType* unit = catalogue.find("unit");
  script.units = read_district(source, root["district"], *unit);
  read_given(source, root, catalogue, script);
  OwnFigures own;
  if (root["figures"]) own.read(source, root["figures"]);
  if (!root["ask"]) source.refuse(root, "文件缺 ask", "ask 下每条写一个指标的编号和期望值");
  source.expect_map(root["ask"], "ask");
  const AskReader asks{source, script, own};
  for (const auto& one : root["ask"]) script.asks.push_back(asks.read(one.first, one.second));
  return script;
}

}  // namespace

Script read_script(const std::string& file, const std::string& yaml, const Catalogue& catalogue) {
  const Source source{file};
  try {
    return read_root(source, YAML::Load(yaml), catalogue);
  } catch (const YAML::Exception& e) {
    refuse(source.where(e.mark.line + 1), "不是合格的 YAML：" + e.msg,
        "请检查缩进、冒号后的空格和引号");
  }
}

}  // namespace jinguo::rehearsal
