// SPDX-License-Identifier: Apache-2.0
// The program: one table of commands.
#include <fmt/format.h>
#include <malloc.h>
#include <sodium.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>

#include "app/command.h"
#include "engine/body.h"
#include "seal/keys.h"
#include "store/store.h"

namespace jinguo {
namespace {

constexpr Command commands[] = {
    {"serve", "回答网页和程序的请求", declare_serve},
    {"report", "生成年度报告（DOCX、PDF、HTML、XLSX附表），签发冻结，查看冻结后的变化",
        declare_report},
    {"figures", "列出指标的数值、规则和证据数", declare_figures},
    {"evidence", "列出一个指标背后的记录", declare_evidence},
    {"rehearse", "用真实报告演练指标", declare_rehearse},
    {"demo", "建立示范区和一年的工作记录", declare_demo},
    {"import", "从Excel或CSV导入家庭、人员、走访：检查、存入、撤回", declare_import},
    {"export", "把一类记录导出为Excel", declare_export},
    {"migrate", "把数据库升级到本版本", declare_migrate},
    {"backup", "在使用中做一份一致的备份", declare_backup},
    {"restore", "从备份恢复到一个新的数据目录", declare_restore},
    {"verify", "复核留痕链、签名点和冻结的报告", declare_verify},
    {"user", "建立单位，增加、停用账号，设置密码，签发程序令牌", declare_user},
    {"keys", "查看、更换密钥，销毁一个个案的密钥，选择密码算法", declare_keys},
    {"openapi", "打印接口说明（OpenAPI 3.1）", declare_openapi},
};

Exit exit_of(Problem::Code code) {
  switch (code) {
    case Problem::Code::unavailable:
    case Problem::Code::unknown: return Exit::unavailable;
    case Problem::Code::invalid:
    case Problem::Code::unauthenticated:
    case Problem::Code::forbidden:
    case Problem::Code::not_found:
    case Problem::Code::conflict:
    case Problem::Code::stale:
    case Problem::Code::too_large:
    case Problem::Code::too_many: return Exit::refused;
  }
  std::abort();
}

// Large blocks go back to the system as soon as they are free.  glibc by itself comes to keep
// blocks of up to 32 MB, a set for each thread: the typefaces of four PDFs held 130 MB for good.
void return_large_blocks() { ::mallopt(M_MMAP_THRESHOLD, 1 << 20); }

int run(int argc, char** argv) {
  CLI::App app{"巾帼：区县妇联工作平台", "jinguo"};
  app.footer(
      "退出码：0 完成；1 有差异或发现问题；2 命令写错；3 被拒绝，没有改动；4 暂时不能，可再试");
  app.require_subcommand(1);
  CommonOptions common;
  Exit outcome = Exit::ok;
  for (const Command& c : commands) {
    CLI::App* sub = app.add_subcommand(c.name, c.help);
    sub->add_option("--data", common.data, "数据目录")->capture_default_str();
    sub->add_option("--store", common.store, "数据库：postgresql://…；不填用数据目录里的SQLite");
    sub->add_option(
        "--keys", common.keys, "密钥目录；不填用环境变量JINGUO_KEYS，再不填用“数据目录.keys”");
    sub->add_option("--format", common.format, "输出形式")->check(CLI::IsMember({"text", "json"}));
    sub->callback([&outcome, action = c.declare(*sub, common)] { outcome = action(); });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? 0 : static_cast<int>(Exit::usage);
  }
  return static_cast<int>(outcome);
}

}  // namespace

Exit tell(const Problem& problem, const CommonOptions& common) {
  std::string out;
  if (common.json()) {
    out = "{\"detail\":";
    append_json_text(out, problem.text);
    out += ",\"field\":";
    append_json_text(out, problem.field);
    out += ",\"remedy\":";
    append_json_text(out, problem.remedy);
    out += "}";
  } else {
    out = problem.field.empty() ? problem.text : fmt::format("{}：{}", problem.field, problem.text);
    if (!problem.remedy.empty()) out += "\n  " + problem.remedy;
    for (const Problem& p : problem.more)
      if (p.text != problem.text) out += fmt::format("\n{}：{}\n  {}", p.field, p.text, p.remedy);
  }
  std::fprintf(stderr, "%s\n", out.c_str());
  return exit_of(problem.code);
}

}  // namespace jinguo

int main(int argc, char** argv) {
  if (sodium_init() < 0) {
    std::fprintf(stderr, "jinguo: libsodium does not start\n");
    return 70;
  }
  // Standard output is for what was asked for; whoever reads the first line of `serve` from it may
  // stop reading, and a log there would then stand still, and the program with it.
  spdlog::set_default_logger(spdlog::stderr_color_mt("jinguo"));
  try {
    jinguo::return_large_blocks();
    return jinguo::run(argc, argv);
  } catch (const jinguo::StoreError& e) {
    // At the machine itself the reason may be told in full.
    jinguo::Problem p = jinguo::problem_of(e);
    p.text = e.what();
    return static_cast<int>(jinguo::tell(p, {}));
  } catch (const jinguo::KeyError& e) {
    return static_cast<int>(jinguo::tell(e.problem, {}));
  } catch (const std::exception& e) {
    std::fprintf(stderr, "jinguo: %s\n", e.what());
    return 70;
  }
}
