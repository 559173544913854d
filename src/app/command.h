// SPDX-License-Identifier: Apache-2.0
// A command of the program: what it is called, what it takes, what it does.  main.cc holds the
// table of all of them.
#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "base/result.h"

namespace jinguo {

// Exit codes; `--help` of the program lists them.
enum class Exit : int {
  ok = 0,
  differs = 1,      // rehearse: a figure differs; verify: a fault was found
  usage = 2,        // the command line says something that cannot be
  refused = 3,      // the program understood and refuses; nothing was changed
  unavailable = 4,  // store or disk in the way; may be tried again
};

// What every command takes.
struct CommonOptions {
  std::string data = "var";
  std::string store;            // "" = SQLite in `data`
  std::string keys;             // "" = JINGUO_KEYS, else `data` with ".keys" added
  std::string format = "text";  // or json
  bool json() const { return format == "json"; }
};

struct Command {
  const char* name;
  const char* help;
  // Declares the command's own options on `app` and answers what runs when they are parsed.
  std::function<Exit()> (*declare)(CLI::App& app, const CommonOptions& common);
};

// One front for all refusals: prints the problem to stderr (or as JSON) and answers the code.
Exit tell(const Problem& problem, const CommonOptions& common);

// No record is called so; the remedy lists them all.
Problem no_such_record(const std::string& name);

std::function<Exit()> declare_serve(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_report(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_figures(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_evidence(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_rehearse(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_demo(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_import(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_export(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_migrate(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_backup(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_restore(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_verify(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_user(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_keys(CLI::App& app, const CommonOptions& common);
std::function<Exit()> declare_openapi(CLI::App& app, const CommonOptions& common);

}  // namespace jinguo
