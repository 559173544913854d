// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/reader.h"

namespace jinguo {
namespace {

using Form = Figure::Form;

struct Word {
  std::string_view name;
  Form form;
};
constexpr Word counts[] = {{"records", Form::records}, {"distinct", Form::distinct},
    {"names", Form::names}, {"sum", Form::sum}, {"mean", Form::mean}, {"min", Form::least},
    {"max", Form::most}, {"latest", Form::latest}, {"hours", Form::hours}};
constexpr Word derived[] = {{"share", Form::share}, {"per_head", Form::per_head},
    {"change", Form::change}, {"total", Form::total}, {"completion", Form::completion}};

struct MoneyUnit {
  std::string_view name;
  std::int64_t fen;
};
constexpr MoneyUnit money_units[] = {
    {"元", 100}, {"千元", 100'000}, {"万元", 1'000'000}, {"亿元", 10'000'000'000}};

std::int64_t fen_in(std::string_view unit) {
  unit = unit.substr(0, unit.find('/'));
  for (const MoneyUnit& m : money_units)
    if (m.name == unit) return m.fen;
  return 0;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (;;) {
    const std::size_t start = text.find_first_not_of(" \t");
    if (start == std::string_view::npos) return words;
    text.remove_prefix(start);
    words.emplace_back(text.substr(0, text.find_first_of(" \t")));
    text.remove_prefix(words.back().size());
  }
}

bool is_number(Kind kind) { return kind == Kind::integer || kind == Kind::money; }

// Reads one body; its parts share what was read so far.
class OneBody {
 public:
  OneBody(const BodyReader& with, Figure& figure, const YAML::Node& body)
      : with_(with),
        place_(with.place),
        catalogue_(with.catalogue),
        figure_(figure),
        body_(body),
        keys_(with.place, body,
            {"label", "unit", "note", "show", "of", "on", "where", "count", "stock", "cumulative",
                "since", "at_least", "decimals", "share", "per_head", "change", "total",
                "completion", "cap"}) {}

  void read() {
    const YAML::Node made_of = find_derived();
    if (made_of.IsDefined())
      from_figures(made_of);
    else
      from_records();
    names();
    scale();
    show();
    figure_.rule = rule_in_words(figure_);
  }

 private:
  std::string text(std::string_view key) const {
    return keys_.has(key) ? scalar(place_, keys_[key], key) : std::string{};
  }

  YAML::Node find_derived() {
    YAML::Node found{YAML::NodeType::Undefined};
    for (const Word& w : derived) {
      if (!keys_.has(w.name)) continue;
      if (found.IsDefined() || keys_.has("of"))
        place_.refuse(keys_[w.name], fmt::format("{} 不能与 of 或另一种算法同写", w.name),
            "一个指标只有一种算法；另一种请另立指标");
      figure_.form = w.form;
      found.reset(keys_[w.name]);
    }
    return found;
  }

  // --- from other figures -------------------------------------------------------------------

  void add_operand(const YAML::Node& node) {
    if (node.IsMap()) {
      const BodyReader inline_reader{place_, catalogue_, with_.operand, false};
      figure_.operands.push_back(
          inline_reader.read(fmt::format("{}的组成部分", figure_.name), node));
      return;
    }
    figure_.operands.push_back(with_.operand(scalar(place_, node, "指标名"), node));
  }

  void needed(const Keys& keys, const YAML::Node& node, std::string_view key) {
    if (!keys.has(key)) place_.refuse(node, fmt::format("缺少 {}", key), "写上一个指标的名称");
    add_operand(keys[key]);
  }

  void from_figures(const YAML::Node& node) {
    for (const char* key :
        {"on", "where", "count", "stock", "cumulative", "since", "at_least", "decimals"})
      if (keys_.has(key))
        place_.refuse(keys_[key], fmt::format("由其他指标算出的指标不能再写 {}", key),
            "把它写到所用的指标里");
    switch (figure_.form) {
      case Form::share: two(node, "part", "whole"); break;
      case Form::per_head: two(node, "amount", "heads"); break;
      case Form::change: change(node); break;
      case Form::total: total(node); break;
      case Form::completion: completion(node); break;
      case Form::records:
      case Form::distinct:
      case Form::names:
      case Form::sum:
      case Form::mean:
      case Form::least:
      case Form::most:
      case Form::latest:
      case Form::hours: std::abort();  // find_derived sets none of these
    }
    if (keys_.has("cap")) figure_.cap = number(place_, keys_["cap"], "cap");
    if (figure_.cap && figure_.form != Form::share && figure_.form != Form::completion)
      place_.refuse(keys_["cap"], "cap 只用于 share 和 completion");
  }

  void two(const YAML::Node& node, std::string_view first, std::string_view second) {
    const Keys keys{place_, node, {std::string{first}, std::string{second}}};
    needed(keys, node, first);
    needed(keys, node, second);
    const Figure &a = *figure_.operands[0], &b = *figure_.operands[1];
    if (figure_.form == Form::share && a.money != b.money)
      place_.refuse(node,
          fmt::format("“{}”与“{}”一个是金额、一个不是，不能求比重", a.label, b.label),
          "金额除以人数请用 per_head: { amount, heads }");
  }

  void change(const YAML::Node& node) {
    const Keys keys{place_, node, {"of", "against", "as"}};
    needed(keys, node, "of");
    if (keys.has("against")) {
      const std::string word = scalar(place_, keys["against"], "against");
      if (word != "last_year" && word != "previous")
        place_.refuse(keys["against"], "against 写的是 " + word,
            "可写 last_year（上年同期）或 previous（上一期）");
      if (word == "previous") figure_.against = Figure::Against::previous;
    }
    if (!keys.has("as")) return;
    const std::string word = scalar(place_, keys["as"], "as");
    if (word != "percent" && word != "absolute")
      place_.refuse(keys["as"], "as 写的是 " + word, "可写 percent（百分比）或 absolute（增减数）");
    figure_.percent = word == "percent";
  }

  void total(const YAML::Node& node) {
    if (!node.IsSequence() || node.size() < 2)
      place_.refuse(node, "total 应当列出两个或更多指标", "写成 total: [指标甲, 指标乙]");
    for (const auto& n : node) add_operand(n);
    const Figure& first = *figure_.operands.front();
    for (const auto& o : figure_.operands)
      if (o->unit != first.unit || o->money != first.money)
        place_.refuse(node,
            fmt::format("“{}”的单位是{}，“{}”的单位是{}，不能相加", first.label, first.unit,
                o->label, o->unit),
            "只有单位相同、互不重复的指标可以相加");
  }

  void completion(const YAML::Node& node) {
    if (!node.IsMap()) return add_operand(node);
    const Keys keys{place_, node, {"of", "target"}};
    needed(keys, node, "of");
    if (keys.has("target")) add_operand(keys["target"]);
  }

  // --- from records -------------------------------------------------------------------------

  void from_records() {
    if (!keys_.has("of"))
      place_.refuse(body_, "没有写从哪种记录统计",
          "写 of: 记录名，或 share、per_head、change、"
          "total、completion 之一");
    for (const YAML::Node& n : list(keys_["of"])) types_.push_back(record_type(n));
    spans();
    count_word();
    for (const RecordType* t : types_) figure_.sources.push_back(source(*t));
    agree();
    if (keys_.has("cap")) place_.refuse(keys_["cap"], "cap 只用于 share 和 completion");
  }

  const RecordType* record_type(const YAML::Node& node) const {
    const std::string name = scalar(place_, node, "of");
    if (const RecordType* t = catalogue_.find(name)) return t;
    std::vector<std::string> names;
    for (const RecordType* t : catalogue_.records()) names.emplace_back(t->name);
    place_.refuse(node, fmt::format("没有名为 {} 的记录", name),
        "可用的有 " + nearest(name, std::move(names)));
  }

  void spans() {
    figure_.stock = keys_.has("stock");
    if (keys_.has("cumulative") && flag(place_, keys_["cumulative"], "cumulative"))
      figure_.span = Figure::Span::cumulative;
    if (keys_.has("since")) {
      figure_.span = Figure::Span::since;
      figure_.since = date(place_, keys_["since"], "since");
    }
    if (figure_.stock && figure_.span != Figure::Span::asked)
      place_.refuse(keys_["stock"], "存量说的是某一日，不能再累计", "去掉 cumulative 或 since");
    if (figure_.stock && keys_.has("on"))
      place_.refuse(keys_["on"], "存量不看 on", "用 stock: { from: 起始日期, until: 终止日期 }");
    if (keys_.has("cumulative") && keys_.has("since"))
      place_.refuse(keys_["since"], "cumulative 与 since 只能写一个");
  }

  // `records`, `distinct PATH`, or { distinct: PATH } with a path for each record type.
  void count_word() {
    const YAML::Node node = keys_["count"];
    if (!node.IsDefined())
      place_.refuse(body_, "没有写怎样计数",
          "写 count: records、distinct 字段、sum 字段、mean 字段、"
          "names 字段、min 字段、max 字段、latest 字段或 hours 起 止");
    std::string word;
    if (node.IsMap() && node.size() == 1) {
      word = scalar(place_, node.begin()->first, "count");
      counted_.reset(node.begin()->second);
    } else {
      const auto words = split(scalar(place_, node, "count"));
      word = words.empty() ? "" : words[0];
      arguments_.assign(words.begin() + (words.empty() ? 0 : 1), words.end());
    }
    form_named(word, node);
    at_least();
  }

  void form_named(const std::string& word, const YAML::Node& node) {
    std::vector<std::string> names;
    for (const Word& w : counts) {
      names.emplace_back(w.name);
      if (w.name != word) continue;
      figure_.form = w.form;
      const std::size_t least = w.form == Form::records ? 0 : w.form == Form::hours ? 2 : 1;
      const std::size_t most = w.form == Form::hours ? 3 : least;
      const std::size_t given = counted_.IsDefined() ? 1 : arguments_.size();
      if (given < least || most < given)
        place_.refuse(node, fmt::format("count: {} 后面应当有 {} 个字段", word, least),
            "例如 records、distinct household、sum amount、hours from_hour to_hour weekday");
      return;
    }
    place_.refuse(
        node, fmt::format("不认识的计数方式 {}", word), "可用的有 " + nearest(word, names));
  }

  void at_least() {
    if (!keys_.has("at_least")) return;
    figure_.at_least = number(place_, keys_["at_least"], "at_least");
    if (figure_.form != Form::distinct || types_.size() != 1 || figure_.at_least < 2)
      place_.refuse(keys_["at_least"], "at_least 只用于一种记录的 distinct，且至少是 2");
  }

  // What stands under `key` for this record type: one value for all, or one under each name.
  YAML::Node for_type(const YAML::Node& node, const RecordType& type, std::string_view key) const {
    if (!node.IsMap()) return node;
    for (const auto& item : node) {
      const std::string name = scalar(place_, item.first, key);
      if (std::none_of(types_.begin(), types_.end(), [&](auto* t) { return t->name == name; }))
        place_.refuse(item.first, fmt::format("{} 里的 {} 不是本指标统计的记录", key, name),
            "用 of 里写的记录名");
    }
    const YAML::Node own = node[std::string{type.name}];
    if (!own.IsDefined())
      place_.refuse(node, fmt::format("{} 里没有写 {} 的", key, type.name), "每种记录都要写");
    return own;
  }

  Path dated(const RecordType& type, const YAML::Node& node, std::string_view key) const {
    Path path = path_at(place_, catalogue_, type, node, scalar(place_, node, key));
    if (path.kind() != Kind::date)
      place_.refuse(node, fmt::format("{}（{}）不是日期", path.text, path.label()),
          "可用的日期有 " + dates_of(type));
    return path;
  }

  static std::string dates_of(const RecordType& type) {
    std::vector<std::string> names;
    for (const FieldInfo& f : type.fields)
      if (f.kind == Kind::date) names.emplace_back(f.name);
    return names.empty() ? "（没有）" : nearest(type.dated, std::move(names));
  }

  Source source(const RecordType& type) const {
    Source s;
    s.type = &type;
    if (figure_.stock)
      stock(s);
    else
      s.on = period_date(type);
    if (keys_.has("where")) s.where = read_where(place_, catalogue_, type, types_, keys_["where"]);
    counted(s);
    return s;
  }

  std::optional<Path> period_date(const RecordType& type) const {
    if (keys_.has("on")) {
      const YAML::Node node = for_type(keys_["on"], type, "on");
      return dated(type, node, "on");
    }
    if (!type.dated.empty()) return path_at(place_, catalogue_, type, keys_["of"], type.dated);
    place_.refuse(keys_["of"],
        fmt::format("“{}”（{}）自己没有日期，不知道算在哪一期", type.name, type.label),
        fmt::format("写 on: 日期字段（可用 {}），或写 stock: always（不分时间）", dates_of(type)));
  }

  void stock(Source& s) const {
    const YAML::Node node = keys_["stock"];
    if (node.IsScalar() && node.Scalar() == "always") return;
    const Keys keys{place_, node, {"from", "until", "through", "from_empty"}};
    if (keys.has("from")) s.from = dated(*s.type, keys["from"], "from");
    if (keys.has("until") && keys.has("through"))
      place_.refuse(
          node, "until 与 through 只能写一个", "until：终止那天不再算；through：终止那天仍算");
    s.through = keys.has("through");
    if (s.through || keys.has("until"))
      s.until = dated(*s.type, keys[s.through ? "through" : "until"], "until");
    if (!s.from && !s.until)
      place_.refuse(node, "stock 没有写起止日期", "写 stock: { from: 起始日期, until: 终止日期 }");
    if (!keys.has("from_empty")) return;
    if (scalar(place_, keys["from_empty"], "from_empty") != "counted")
      place_.refuse(
          keys["from_empty"], "from_empty 只能写 counted", "没有起始日期的不算时，去掉这一行");
    s.from_may_be_empty = true;
  }

  void counted(Source& s) const {
    if (figure_.form == Form::records) return;
    if (counted_.IsDefined()) {
      const YAML::Node node = for_type(counted_, *s.type, "count");
      s.counted = path_at(place_, catalogue_, *s.type, node, scalar(place_, node, "count"));
    } else {
      s.counted = path_at(place_, catalogue_, *s.type, keys_["count"], arguments_[0]);
      if (figure_.form == Form::hours)
        s.to = path_at(place_, catalogue_, *s.type, keys_["count"], arguments_[1]);
      if (arguments_.size() > 2)
        s.each = path_at(place_, catalogue_, *s.type, keys_["count"], arguments_[2]);
    }
    fits(s);
    if (keys_.has("decimals")) decimals(s);
  }

  void decimals(Source& s) const {
    const YAML::Node node = keys_["decimals"];
    s.decimals = path_at(place_, catalogue_, *s.type, node, scalar(place_, node, "decimals"));
    if (s.decimals->kind() != Kind::integer || s.counted->kind() != Kind::integer)
      place_.refuse(node, "decimals 说的是整数字段的小数位数，自己也应当是整数字段");
  }

  void fits(const Source& s) const {
    const Path& path = *s.counted;
    const bool numbers = figure_.form != Form::distinct && figure_.form != Form::names;
    if (numbers && (!is_number(path.kind()) || (s.to && !is_number(s.to->kind()))))
      place_.refuse(keys_["count"],
          fmt::format("{}（{}）不是数，不能求和、平均或比大小", path.text, path.label()),
          "数记录用 records，数不同的取值用 distinct");
    const bool added = figure_.form == Form::sum || figure_.form == Form::latest;
    if (added && !path.hops.empty())
      place_.refuse(keys_["count"], fmt::format("{} 是所引用记录的字段，逐条相加会重复", path.text),
          "直接统计那种记录，或把数写在本记录里");
    const bool alone = figure_.form == Form::hours || figure_.form == Form::latest;
    if (alone && types_.size() != 1)
      place_.refuse(keys_["count"], "hours 和 latest 只能统计一种记录");
    if (figure_.form == Form::latest && figure_.stock)
      place_.refuse(keys_["stock"], "latest 自己取最近一次，不用写 stock", "写 on: 日期字段");
  }

  // Several record types must count the same thing.
  void agree() {
    const Source& first = figure_.sources.front();
    for (const Source& s : figure_.sources) {
      if (!s.counted) continue;
      if (s.counted->kind() != first.counted->kind() ||
          s.counted->target() != first.counted->target())
        place_.refuse(keys_["count"],
            fmt::format("{} 的 {} 与 {} 的 {} 不是同一种东西，不能合并计数", first.type->name,
                first.counted->text, s.type->name, s.counted->text),
            "各记录应当指向同一种记录，例如都是人员");
    }
    figure_.money = first.counted && figure_.form != Form::distinct &&
                    figure_.form != Form::names && first.counted->kind() == Kind::money;
  }

  // --- names, unit, print -------------------------------------------------------------------

  void names() {
    figure_.label = text("label");
    figure_.unit = text("unit");
    figure_.note = text("note");
    if (with_.complete && figure_.label.empty())
      place_.refuse(body_, "没有写名称", "写 label: 给人看的名称");
    if (with_.complete && figure_.unit.empty())
      place_.refuse(body_, "没有写单位", "写 unit: 户、人、件、万元、\"%\" 等");
    if (figure_.label.empty()) figure_.label = figure_.name;
    if (figure_.unit.empty()) figure_.unit = usual_unit();
  }

  std::string usual_unit() const {
    switch (figure_.form) {
      case Form::share:
      case Form::completion: return "%";
      case Form::change: return figure_.percent ? std::string{"%"} : figure_.operands[0]->unit;
      case Form::total: return figure_.operands[0]->unit;
      case Form::per_head: return figure_.operands[0]->money ? "元" : "";
      case Form::records:
      case Form::distinct:
      case Form::names:
      case Form::sum:
      case Form::mean:
      case Form::least:
      case Form::most:
      case Form::latest:
      case Form::hours: return figure_.money ? "元" : "";
    }
    std::abort();  // a new Form stops the build above, not here
  }

  bool in_percent() const {
    return figure_.form == Form::share || figure_.form == Form::completion ||
           (figure_.form == Form::change && figure_.percent);
  }

  void scale() {
    if (figure_.form == Form::per_head || figure_.form == Form::total ||
        (figure_.form == Form::change && !figure_.percent))
      figure_.money = figure_.operands[0]->money;
    const std::int64_t fen = fen_in(figure_.unit);
    if (in_percent()) return percent(fen);
    if (figure_.money && fen == 0)
      place_.refuse(keys_["unit"], fmt::format("金额的单位写的是{}", figure_.unit),
          "金额的单位是元、千元、万元或亿元（平均数可写 元/人）");
    if (!figure_.money && fen != 0)
      place_.refuse(keys_["unit"], fmt::format("单位写的是{}，统计的却不是金额", figure_.unit),
          "金额用 sum、mean 等统计金额字段");
    if (figure_.money) figure_.over = fen;
    if (keys_.has("decimals")) figure_.over = 10'000;  // counted_column brings all to four
  }

  void percent(std::int64_t fen) {
    if (fen != 0)
      place_.refuse(keys_["unit"], "比率的单位写的是" + figure_.unit, "写 \"%\" 或 \"‰\"");
    if (figure_.unit == "%") figure_.times = 100;
    if (figure_.unit == "‰") figure_.times = 1000;
  }

  void show() {
    const bool whole = figure_.over == 1 && figure_.times == 1 && figure_.form != Form::mean &&
                       figure_.form != Form::per_head && figure_.form != Form::share &&
                       figure_.form != Form::completion;
    figure_.show.digits = whole ? 0 : 2;
    figure_.show.trim = !whole;
    const YAML::Node node = keys_["show"];
    if (!node.IsDefined()) return;
    if (node.IsMap() && node["digits"].IsDefined()) figure_.show.trim = false;
    std::string words;
    if (node.IsScalar())
      words = node.Scalar();
    else
      words =
          words_of_show(Keys{place_, node, {"digits", "round", "scale", "more", "nearly", "trim"}});
    auto rule = read_print_rule(words, figure_.show);
    if (!rule.ok()) place_.refuse(node, rule.problem());
    figure_.show = rule.value();
  }

  std::string words_of_show(const Keys& keys) const {
    std::string words;
    if (keys.has("digits")) words += "digits " + scalar(place_, keys["digits"], "digits") + " ";
    for (const char* key : {"round", "scale", "more"})
      if (keys.has(key)) words += scalar(place_, keys[key], key) + " ";
    if (keys.has("nearly") && flag(place_, keys["nearly"], "nearly")) words += "近 ";
    if (keys.has("trim") && flag(place_, keys["trim"], "trim")) words += "trim ";
    return words;
  }

  const BodyReader& with_;
  const Place& place_;
  const Catalogue& catalogue_;
  Figure& figure_;
  YAML::Node body_;
  Keys keys_;
  std::vector<const RecordType*> types_;
  std::vector<std::string> arguments_;             // of count
  YAML::Node counted_{YAML::NodeType::Undefined};  // count: { distinct: … }
};

}  // namespace

std::shared_ptr<const Figure> BodyReader::read(std::string name, const YAML::Node& body) const {
  auto figure = std::make_shared<Figure>();
  figure->name = std::move(name);
  figure->place = place.at(body);
  OneBody{*this, *figure, body}.read();
  return figure;
}

}  // namespace jinguo
