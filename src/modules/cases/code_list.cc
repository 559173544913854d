// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/code_list.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "base/text.h"
#include "embedded/code_data.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"

namespace jinguo::cases {

constexpr std::size_t most_own = 60, longest_key = 40, longest_code = 5;
constexpr int longest_label = 60, longest_edition = 40;

class CodeReader {
 public:
  CodeReader(const CodeShape& shape, const std::string& name, const CodeList* shipped)
      : shape_(shape), name_(name), shipped_(shipped) {}

  Result<CodeList> read(const std::string& text) {
    try {
      read_all(YAML::Load(text));
      return std::move(list_);
    } catch (const YAML::Exception& e) {
      return problem(
          e.mark.line, fmt::format("不是合规的 YAML：{}", e.msg), "检查缩进、冒号后的空格和引号");
    } catch (Refused& refused) {
      return std::move(refused.problem);
    }
  }

 private:
  struct Refused {
    Problem problem;
  };
  Problem problem(int line, std::string said, std::string remedy) const {
    return refused(Problem::Code::invalid, std::move(said), std::move(remedy),
        fmt::format("{}:{}", name_, line + 1));
  }
  [[noreturn]] void refuse(const YAML::Node& at, std::string said, std::string remedy) const {
    throw Refused{problem(at.IsDefined() ? at.Mark().line : 0, std::move(said), std::move(remedy))};
  }
  std::string like() const { return fmt::format("可照 {}", shape_.file); }
  std::string text(const YAML::Node& node) const {
    if (!node.IsScalar()) refuse(node, "这里应当是一个值", like());
    return node.Scalar();
  }
  YAML::Node map(const YAML::Node& node) const {
    if (!node.IsMap()) refuse(node, "这里应当是“名称: 值”", like());
    return node;
  }
  std::string words(const YAML::Node& node) const {
    std::string out = text(node);
    if (trimmed(out).empty() || length(out) > longest_label || !is_clean_text(out))
      refuse(node, fmt::format("名称应为 1 到 {} 个字", longest_label), "请改正这个名称");
    return out;
  }

  void read_all(const YAML::Node& root) {
    std::string edition;
    for (const auto& item : map(root)) {
      const std::string key = text(item.first);
      if (key == "codes" || key == "own")
        for (const auto& code : map(item.second)) add(code.first, code.second, key == "own");
      else if (key == "edition")
        edition = text(item.second);
      else if (key != "source")
        refuse(
            item.first, fmt::format("不认识的键 {}", key), "可用的有 edition、source、codes、own");
    }
    if (edition.empty() || length(edition) > longest_edition)
      refuse(root, "没有版本，或版本超过四十个字符", "写明 edition，改动时换一个");
    if (list_.choices_.empty()) refuse(root, "没有代码", like());
    require_shipped(root);
  }

  void require_shipped(const YAML::Node& root) const {
    if (!shipped_) return;
    for (const Choice& c : shipped_->choices())
      if (!list_.find(c.name))
        refuse(root, fmt::format("缺少自带的代码 {}（{}）", c.name, c.label),
            "已存的事项和规则要用它：请照自带的文件补上；不再使用的写 retired: true");
  }

  static bool is_key(const std::string& key) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return !key.empty() && key.size() <= longest_key && small(key.front()) &&
           std::all_of(key.begin(), key.end(),
               [&](char c) { return small(c) || c == '_' || (c >= '0' && c <= '9'); });
  }

  void add(const YAML::Node& key, const YAML::Node& node, bool own) {
    const std::string name = text(key);
    if (!is_key(name))
      refuse(key, fmt::format("代号不能是“{}”", shortened(name, 40)),
          "用小写字母、数字和下划线，字母开头，最多四十个");
    if (list_.find(name)) refuse(key, fmt::format("{} 写了两次", name), "只留一行");
    const Choice* was = shipped_ ? shipped_->find(name) : nullptr;
    if (own && was)
      refuse(key, fmt::format("{} 是自带的代码", name), "自带的写在 codes 下，自定的另取代号");
    if (!own && shipped_ && !was)
      refuse(key, fmt::format("{} 不是自带的代码", name), "自定的写在 own 下");
    if (own && ++own_ > most_own)
      refuse(key, fmt::format("自定的代码最多 {} 个", most_own), "请删去不用的");
    list_.choices_.push_back(read_one(key, node, name));
    if (was && !std::ranges::equal(was->of, list_.choices_.back().of))
      refuse(key, fmt::format("{} 的归属不能改动", name),
          fmt::format(
              "已存的事项按原来的归属计数；请照自带的文件写 {}，另设自定的代码", shape_.belongs));
  }

  Choice read_one(const YAML::Node& key, const YAML::Node& node, const std::string& name) {
    Choice c{static_cast<int>(list_.choices_.size()), list_.keep(name), {}};
    std::string label, code;
    for (const auto& item : map(node)) {
      const std::string what = text(item.first);
      if (what == "label")
        label = words(item.second);
      else if (what == "label_en")
        c.label_en = list_.keep(words(item.second));
      else if (what == "source")
        words(item.second);
      else if (what == "code" && shape_.lettered)
        code = text(item.second);
      else if (what == shape_.belongs)
        c.of = answers(item.second);
      else if (what != "retired" || !YAML::convert<bool>::decode(item.second, c.retired))
        refuse(item.first, fmt::format("{} 不能这样写", what), like());
    }
    if (label.empty() || c.label_en.empty())
      refuse(key, fmt::format("{} 没有写全", name), "label、label_en 都要写");
    if (shape_.lettered) {
      require_letter(key, name, code, c);
      if (!code.empty()) c.label_en = list_.keep(fmt::format("{} {}", code, c.label_en));
      if (!code.empty()) label = fmt::format("{} {}", code, label);
    }
    c.label = list_.keep(std::move(label));
    return c;
  }

  std::span<const std::string_view> answers(const YAML::Node& node) {
    std::vector<std::string_view>& of = list_.answers_.emplace_back();
    if (shape_.lettered && !node.IsScalar()) refuse(node, "这里应当是一个值", like());
    if (node.IsSequence() && node.size() == 0) refuse(node, "这里还没有写", like());
    const auto take = [&](const YAML::Node& one) {
      const std::string said = text(one);
      for (const Choice& c : shape_.answers)
        if (c.name == said && c.name != shape_.any) return of.push_back(c.name);
      refuse(one, fmt::format("没有“{}”", shortened(said, 40)), "可用的有：" + known());
    };
    if (node.IsSequence())
      for (const auto& one : node) take(one);
    else
      take(node);
    if (!shape_.any.empty()) of.push_back(shape_.any);
    return of;
  }
  std::string known() const {
    std::string all;
    for (const Choice& c : shape_.answers)
      if (c.name != shape_.any)
        all += fmt::format("{}{}（{}）", all.empty() ? "" : "、", c.name, c.label);
    return all;
  }

  // What is counted under a class carries its letter: the label of a class begins with it.
  void require_letter(
      const YAML::Node& key, const std::string& name, const std::string& code, const Choice& c) {
    if (c.of.empty() && code.empty()) return;
    if (c.of.empty() || code.empty())
      refuse(key, fmt::format("{} 没有写全", name), "class 和 code 要一起写");
    for (const Choice& answer : shape_.answers)
      if (answer.name == c.of.front() &&
          (code.size() < 2 || code.size() > longest_code || code[0] != answer.label[0] ||
              !std::all_of(
                  code.begin() + 1, code.end(), [](char d) { return d >= '0' && d <= '9'; })))
        refuse(key, fmt::format("{} 的编号不能是“{}”", name, shortened(code, 20)),
            fmt::format("“{}”的编号是 {} 加数字", answer.label, answer.label[0]));
    if (const auto [other, fresh] = numbered_.emplace(code, name); !fresh)
      refuse(
          key, fmt::format("{} 的编号 {} 已给了 {}", name, code, other->second), "请另取一个编号");
  }

  const CodeShape& shape_;
  const std::string& name_;
  const CodeList* shipped_;
  CodeList list_;
  std::size_t own_ = 0;
  std::map<std::string, std::string> numbered_;
};

const Choice* CodeList::find(std::string_view name) const {
  for (const Choice& c : choices_)
    if (c.name == name) return &c;
  return nullptr;
}

Result<CodeList> read_codes(const CodeShape& shape, const std::string& name,
    const std::string& text, const CodeList* shipped) {
  return CodeReader{shape, name, shipped}.read(text);
}

bool goes_with(std::span<const Choice> codes, std::string_view code, std::string_view answer) {
  for (const Choice& c : codes)
    if (c.name == code)
      return c.of.empty() || std::find(c.of.begin(), c.of.end(), answer) != c.of.end();
  return false;
}

namespace {

// A shipped list that cannot be read ends the program: nothing could be written or shown right.
CodeList read_shipped(const CodeShape& shape, const char* file) {
  const std::string text{find_file(code_data_files(), file)->bytes};
  auto read = read_codes(shape, std::string{shape.file}, text, nullptr);
  if (read.ok()) return std::move(read).value();
  std::fprintf(
      stderr, "jinguo: %s %s\n", read.problem().field.c_str(), read.problem().text.c_str());
  std::exit(70);
}

struct InForce {
  const CodeShape shape;
  const CodeList shipped;
  std::optional<CodeList> own{};

  InForce(const CodeShape& held_to, const char* file)
      : shape(held_to), shipped(read_shipped(held_to, file)) {}
  const CodeList& list() const { return own ? *own : shipped; }
};

InForce& matters() {
  static InForce list{
      {"data/matters.yaml", "class", Choices{Codec<Category>::choices}, "", true}, "matters.yaml"};
  return list;
}
InForce& tasks() {
  static InForce list{
      {"data/tasks.yaml", "bodies", Choices{Codec<Partner>::choices}, "other", false},
      "tasks.yaml"};
  return list;
}

}  // namespace

std::optional<Problem> put_codes_in_force(
    std::string_view file, const std::string& name, const std::string& text) {
  InForce& codes = file == "matters.yaml" ? matters() : tasks();
  auto read = read_codes(codes.shape, name, text, &codes.shipped);
  if (!read.ok()) return read.problem();
  codes.own = std::move(read).value();
  return {};
}

std::span<const Choice> Matter::codes() { return matters().list().choices(); }
std::span<const Choice> TaskKind::codes() { return tasks().list().choices(); }

bool belongs(Matter matter, std::optional<Category> category) {
  const Value of = Codec<std::optional<Category>>::out(category);
  const auto* name = std::get_if<std::string>(&of);
  return goes_with(Matter::codes(), matter.name, name ? *name : std::string{});
}

bool is_office_of(Partner body, TaskKind kind) {
  return goes_with(TaskKind::codes(), kind.name, std::get<std::string>(Codec<Partner>::out(body)));
}

}  // namespace jinguo::cases
