// SPDX-License-Identifier: Apache-2.0
// Figures counted from records.
#include <fmt/format.h>

#include <algorithm>

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

class FromRecords {
 public:
  explicit FromRecords(Body& body)
      : body_(body),
        place_(body.with.place),
        catalogue_(body.with.catalogue),
        figure_(body.figure),
        keys_(body.keys) {}

  void read() {
    if (!keys_.has("of"))
      place_.refuse(body_.node, "没有写从哪种记录统计",
          "写 of: 记录名，或 share、per_head、change、"
          "total、completion 之一");
    for (const YAML::Node& n : list(keys_["of"])) types_.push_back(record_type(n));
    spans();
    count_word();
    for (const RecordType* t : types_) figure_.sources.push_back(source(*t));
    agree();
    if (keys_.has("cap")) place_.refuse(keys_["cap"], "cap 只用于 share 和 completion");
  }

 private:
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
      place_.refuse(body_.node, "没有写怎样计数",
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
    newest(s);
    return s;
  }

  // newest_of: person, then: { school_level: university }
  void newest(Source& s) const {
    if (figure_.form == Form::latest)
      s.newest_of = path_at(place_, catalogue_, *s.type, keys_["of"], "unit");
    if (keys_.has("newest_of")) {
      const YAML::Node node = for_type(keys_["newest_of"], *s.type, "newest_of");
      s.newest_of = path_at(place_, catalogue_, *s.type, node, scalar(place_, node, "newest_of"));
      if (figure_.stock || types_.size() != 1)
        place_.refuse(node, "newest_of 只用于一种有日期的记录", "存量不用再取最近一条");
    }
    if (!keys_.has("then")) return;
    if (!keys_.has("newest_of"))
      place_.refuse(keys_["then"], "then 只跟在 newest_of 后面", "条件写在 where 里");
    s.then = read_where(place_, catalogue_, *s.type, types_, keys_["then"]);
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
    const NamedKeys keys{place_, node, {"from", "until", "through", "from_empty"}};
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

  const Body& body_;
  const Place& place_;
  const Catalogue& catalogue_;
  Figure& figure_;
  const NamedKeys& keys_;
  std::vector<const RecordType*> types_;
  std::vector<std::string> arguments_;             // of count
  YAML::Node counted_{YAML::NodeType::Undefined};  // count: { distinct: … }
};

}  // namespace

void read_from_records(Body& body) { FromRecords{body}.read(); }

}  // namespace jinguo
