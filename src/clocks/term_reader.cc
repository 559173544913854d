// SPDX-License-Identifier: Apache-2.0
// From YAML to checked rules.  A bad file is refused whole: a term that silently never begins is
// worse than a program that does not start.
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "clocks/term_rule.h"

namespace jinguo {
namespace {

struct Refused {
  Problem problem;
};

constexpr std::string_view known_keys[] = {"label", "source", "kind", "on", "awaits", "when", "met",
    "met_on", "met_by", "key", "stopped", "from", "until", "term", "waits_for", "owner", "remind",
    "climb", "extend", "extend_by", "extend_when", "again", "repeats", "series", "tell"};

}  // namespace

class TermReader {
 public:
  TermReader(const TermFile& file, const Catalogue& catalogue)
      : file_(file), catalogue_(catalogue) {}

  std::shared_ptr<const TermBook> read() {
    const YAML::Node root = parsed();
    if (!root.IsMap()) refuse(root, "时限文件应当有 terms", "见 docs/clocks.md");
    for (const auto& item : root) {
      const std::string key = text(item.first, "键");
      if (key == "forget_after")
        book_->forget_after_ = std::chrono::days{term(item.second).count};
      else if (key == "remind")
        remind_ = terms(item.second);
      else if (key == "climb")
        climb_ = terms(item.second);
      else if (key != "terms")
        refuse(item.first, fmt::format("不认识的键 {}", key),
            "可用的有 forget_after、remind、climb、terms");
    }
    const YAML::Node rules = root["terms"];
    if (!rules || !rules.IsMap()) refuse(root, "时限文件应当有 terms", "见 docs/clocks.md");
    for (const auto& item : rules) add(item.first, item.second);
    return book_;
  }

 private:
  [[noreturn]] void refuse(const YAML::Node& at, std::string said, std::string remedy = {}) const {
    Problem p;
    p.field = fmt::format("{}:{}", file_.name, at.IsDefined() ? at.Mark().line + 1 : 1);
    p.text = std::move(said);
    p.remedy = std::move(remedy);
    throw Refused{std::move(p)};
  }
  YAML::Node parsed() const {
    try {
      return YAML::Load(file_.text);
    } catch (const YAML::ParserException& e) {
      Problem p;
      p.field = fmt::format("{}:{}", file_.name, e.mark.line + 1);
      p.text = fmt::format("不是合规的 YAML：{}", e.msg);
      p.remedy = "检查缩进、冒号后的空格和引号";
      throw Refused{std::move(p)};
    }
  }
  std::string text(const YAML::Node& node, std::string_view what) const {
    if (!node.IsScalar()) refuse(node, fmt::format("{}应当是一个值", what));
    return node.Scalar();
  }
  static std::vector<YAML::Node> list(const YAML::Node& node) {
    if (!node.IsSequence()) return {node};
    std::vector<YAML::Node> all;
    for (const auto& item : node) all.push_back(item);
    return all;
  }
  Term term(const YAML::Node& node) const {
    const std::string said = text(node, "期限");
    if (const auto read = parse_term(said)) return *read;
    refuse(node, fmt::format("“{}”不是期限", said), "写成 15 d、5 wd、72 h 或 6 m");
  }
  std::vector<Term> terms(const YAML::Node& node) const {
    std::vector<Term> all;
    for (const YAML::Node& n : list(node)) all.push_back(term(n));
    return all;
  }
  const RecordType* type(const YAML::Node& node) const {
    const std::string name = text(node, "记录");
    if (const RecordType* t = catalogue_.find(name)) return t;
    refuse(node, fmt::format("没有 {} 这种记录", name), "还没有的记录请写 awaits，不写 on");
  }
  std::size_t field(const RecordType& t, const YAML::Node& node) const {
    const std::string name = text(node, "字段");
    const int at = t.at(name);
    if (at >= 0) return static_cast<std::size_t>(at);
    refuse(node, fmt::format("{}没有 {} 这个字段", t.label, name), "字段名见 /api/schema");
  }
  std::size_t field(
      const RecordType& t, const YAML::Node& node, std::initializer_list<Kind> kinds) const {
    const std::size_t at = field(t, node);
    if (std::find(kinds.begin(), kinds.end(), t.fields[at].kind) != kinds.end()) return at;
    refuse(node, fmt::format("{}的“{}”不能这样用", t.label, t.fields[at].label),
        "日期处写日期字段，承办人写指向账号的字段");
  }

  Value value(const FieldInfo& f, const YAML::Node& node) const {
    const std::string said = text(node, "值");
    if (f.kind == Kind::flag && (said == "true" || said == "false"))
      return std::int64_t{said == "true"};
    for (const Choice& c : f.choices)
      if (c.name == said) return said;
    refuse(node, fmt::format("“{}”没有 {} 这个值", f.label, said),
        "条件只能用选项、true 或 false、filled、empty");
  }
  FieldTests tests(const RecordType& t, const YAML::Node& node) const {
    if (!node.IsMap()) refuse(node, "条件应当是“字段: 值”");
    FieldTests all;
    for (const auto& item : node) {
      FieldTest test;
      test.field = field(t, item.first);
      const FieldInfo& f = t.fields[test.field];
      // Deadlines are seen by more people than a narrative is.
      if (f.privacy >= Privacy::sensitive)
        refuse(item.first, fmt::format("“{}”是敏感内容，不能决定时限", f.label));
      const std::string said = item.second.IsScalar() ? item.second.Scalar() : "";
      if (said == "filled" || said == "empty") {
        test.op = said == "filled" ? FieldTest::Op::filled : FieldTest::Op::empty;
      } else {
        test.op = FieldTest::Op::one_of;
        for (const YAML::Node& n : list(item.second)) test.values.push_back(value(f, n));
      }
      all.push_back(std::move(test));
    }
    return all;
  }
  std::vector<FieldTests> any(const RecordType& t, const YAML::Node& node) const {
    std::vector<FieldTests> all;
    for (const YAML::Node& n : list(node)) all.push_back(tests(t, n));
    return all;
  }

  Meeting meeting(const TermRule& rule, const YAML::Node& node) const {
    if (!node.IsMap() || !node["record"] || !node["points"])
      refuse(node, "met_by 须写 record 和 points");
    for (const auto& item : node) {
      const std::string key = text(item.first, "键");
      if (key != "record" && key != "points" && key != "where" && key != "dated" &&
          key != "earlier")
        refuse(item.first, fmt::format("met_by 不认识 {}", key),
            "可用的有 record、points、where、dated、earlier");
    }
    Meeting m;
    m.record = type(node["record"]);
    m.points = field(*m.record, node["points"], {Kind::ref});
    const std::string_view wanted = rule.key ? rule.on->fields[*rule.key].target : rule.on->name;
    if (m.record->fields[m.points].target != wanted)
      refuse(node["points"], fmt::format("{} 不指向 {}", node["points"].Scalar(), wanted),
          "points 须指向起算的记录，或 key 所指的记录");
    if (node["where"]) m.where = tests(*m.record, node["where"]);
    if (node["dated"]) m.dated = field(*m.record, node["dated"], {Kind::date, Kind::instant});
    if (node["earlier"]) m.earlier = flag(node["earlier"], "earlier");
    return m;
  }

  void add(const YAML::Node& name, const YAML::Node& body) {
    auto rule = std::make_unique<TermRule>();
    rule->code = text(name, "时限代码");
    rule->where = fmt::format("{}:{}", file_.name, name.Mark().line + 1);
    if (const TermRule* earlier = book_->find(rule->code))
      refuse(name, fmt::format("时限 {} 已在 {} 写过", rule->code, earlier->where));
    if (rule->code.empty() || rule->code.size() > 40) refuse(name, "时限代码须为1至40个字符");
    if (!body.IsMap()) refuse(name, "时限应当是“键: 值”");
    for (const auto& item : body) {
      const std::string key = text(item.first, "键");
      if (std::find(std::begin(known_keys), std::end(known_keys), key) == std::end(known_keys))
        refuse(item.first, fmt::format("不认识的键 {}", key), "见 docs/clocks.md");
    }
    for (const char* must : {"label", "source", "term"})
      if (!body[must]) refuse(name, fmt::format("{} 没有写 {}", rule->code, must));
    rule->label = text(body["label"], "label");
    rule->source = text(body["source"], "source");
    rule->term = term(body["term"]);
    read_kind(*rule, body);
    if (body["on"])
      bind(*rule, name, body);
    else
      await(*rule, name, body);
    if (rule->on) book_->on_[rule->on].push_back(rule.get());
    for (const Meeting& m : rule->met_by) {
      auto& of = book_->by_[m.record];
      if (of.empty() || of.back() != rule.get()) of.push_back(rule.get());
    }
    book_->rules_.push_back(std::move(rule));
  }

  void read_kind(TermRule& rule, const YAML::Node& body) const {
    const std::string kind = body["kind"] ? text(body["kind"], "kind") : "duty";
    if (kind == "window")
      rule.kind = TermRule::Kind::window;
    else if (kind == "hold")
      rule.kind = TermRule::Kind::hold;
    else if (kind == "keep")
      rule.kind = TermRule::Kind::keep;
    else if (kind != "duty")
      refuse(
          body["kind"], fmt::format("没有 {} 这种时限", kind), "可用的有 duty、window、hold、keep");
    const bool is_work = rule.kind == TermRule::Kind::duty || rule.kind == TermRule::Kind::window;
    if (is_work) rule.remind = remind_;
    if (rule.kind == TermRule::Kind::duty) rule.climb = climb_;
    if (body["remind"]) rule.remind = terms(body["remind"]);
    if (body["climb"]) rule.climb = terms(body["climb"]);
    if (!std::is_sorted(rule.climb.begin(), rule.climb.end(),
            [](Term a, Term b) { return a.unit == b.unit && a.count < b.count; }))
      refuse(body["climb"], "climb 须由短到长");
    if (body["extend"]) rule.extend = term(body["extend"]);
    read_granter(rule, body);
  }

  void read_granter(TermRule& rule, const YAML::Node& body) const {
    if (!body["extend_by"]) return;
    const std::string who = text(body["extend_by"], "extend_by");
    if (!rule.extend) refuse(body["extend_by"], "写了 extend_by，没有写 extend");
    if (who == "head")
      rule.extend_by = TermRule::Granter::head;
    else if (who == "chair")
      rule.extend_by = TermRule::Granter::chair;
    else if (who != "superior")
      refuse(body["extend_by"], fmt::format("没有 {} 这种批准人", who),
          "可用的有 superior（上级）、head（单位负责人）、chair（主席）");
  }

  void await(TermRule& rule, const YAML::Node& name, const YAML::Node& body) const {
    if (!body["awaits"])
      refuse(name, fmt::format("{} 没有写 on", rule.code), "还不能起算的，写 awaits 说明缺什么");
    rule.awaits = text(body["awaits"], "awaits");
  }

  void bind(TermRule& rule, const YAML::Node& name, const YAML::Node& body) const {
    rule.on = type(body["on"]);
    const RecordType& t = *rule.on;
    if (body["when"])
      rule.when = any(t, body["when"]);
    else
      rule.when.emplace_back();  // always
    if (body["met"]) rule.met = any(t, body["met"]);
    if (body["stopped"]) rule.stopped = any(t, body["stopped"]);
    if (body["extend_when"]) rule.extend_when = any(t, body["extend_when"]);
    if (body["from"]) rule.from = field(t, body["from"], {Kind::date, Kind::instant});
    if (body["until"]) rule.until = field(t, body["until"], {Kind::date});
    if (body["met_on"]) rule.met_on = field(t, body["met_on"], {Kind::date, Kind::instant});
    if (body["key"]) rule.key = field(t, body["key"], {Kind::ref});
    if (body["met_by"])
      for (const YAML::Node& n : list(body["met_by"])) rule.met_by.push_back(meeting(rule, n));
    if (body["waits_for"]) {
      rule.waits_for = text(body["waits_for"], "waits_for");
      // What another body misses does not rise here unless the district says so.
      if (!body["climb"]) rule.climb.clear();
    }
    read_owner(rule, body);
    read_told(rule, body);
    read_series(rule, body);
    if (rule.kind == TermRule::Kind::duty && rule.met.empty() && rule.met_by.empty())
      refuse(name, fmt::format("{} 没有写怎样算完成", rule.code), "写 met 或 met_by");
  }

  void read_owner(TermRule& rule, const YAML::Node& body) const {
    if (!body["owner"]) return;
    const std::string who = text(body["owner"], "owner");
    if (who == "unit") return;
    if (who == "chair") {
      rule.chair = true;
      return;
    }
    if (who == "superior") {
      rule.superior = true;
      return;
    }
    rule.owner = field(*rule.on, body["owner"], {Kind::ref});
    if (rule.on->fields[*rule.owner].target != "account")
      refuse(body["owner"], "owner 须是 unit、chair、superior 或指向账号的字段");
  }

  void read_told(TermRule& rule, const YAML::Node& body) const {
    if (!body["tell"]) return;
    for (const YAML::Node& n : list(body["tell"])) {
      const std::string whom = text(n, "tell");
      if (whom == "unit" || whom == "chair") {
        (whom == "unit" ? rule.tell_unit : rule.tell_chair) = true;
        continue;
      }
      rule.tell_body = field(*rule.on, n, {Kind::ref});
      if (rule.on->fields[*rule.tell_body].target != "unit")
        refuse(n, fmt::format("tell 不认识 {}", whom), "可用的有 unit、chair 或指向单位的字段");
    }
  }

  bool flag(const YAML::Node& node, std::string_view key) const {
    const std::string said = text(node, key);
    if (said != "true" && said != "false") refuse(node, fmt::format("{} 须是 true 或 false", key));
    return said == "true";
  }
  void read_series(TermRule& rule, const YAML::Node& body) const {
    if (body["again"]) rule.again = flag(body["again"], "again");
    if (body["repeats"]) rule.repeats = flag(body["repeats"], "repeats");
    const YAML::Node series = body["series"];
    if (!series) return;
    if (!rule.repeats || !series.IsMap() || series.size() != 2 || !series["last"] ||
        !series["from"])
      refuse(series, "series 须写 last 和 from，并有 repeats: true");
    rule.series = term(series["last"]);
    rule.series_from = field(*rule.on, series["from"], {Kind::date});
  }

  const TermFile& file_;
  const Catalogue& catalogue_;
  std::shared_ptr<TermBook> book_ = std::make_shared<TermBook>();
  std::vector<Term> remind_, climb_;
};

Result<std::shared_ptr<const TermBook>> TermBook::read(
    const TermFile& file, const Catalogue& catalogue) {
  try {
    return TermReader{file, catalogue}.read();
  } catch (const Refused& refused) {
    return refused.problem;
  }
}

}  // namespace jinguo
