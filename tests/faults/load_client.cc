// SPDX-License-Identifier: Apache-2.0
// Writes as fast as it may, remembers what was acknowledged, and compares.  It outlives the serving
// program, whose end is what it is for.  Commands come on standard input, one a line; each is
// answered by one line (load: by "begun" first, when a write was stored):
//
//   at PORT                        the program is (again) to be found there
//   sign-in LOGIN PASSWORD         ok | failed
//   load [threads=8] [writes=0] [seconds=60] [until=refused]
//                                  counts of this load
//   settle                         asks again what has no outcome yet; counts
//   compare [all]                  findings; see ledger.h
#include <fmt/format.h>

#include <iostream>
#include <sstream>

#include "ledger.h"

namespace jinguo::faults {
namespace {

void say(const std::string& line) { std::cout << line << std::endl; }

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

std::string line_of(const Counts& c) {
  return fmt::format("stored={} unknown={} refused={} odd={} said={}", c.stored, c.unknown,
      c.refused, c.odd, one_line(c.said));
}

std::string line_of(const Findings& f) {
  return fmt::format("checked={} missing={} twice={} lies={} wrong={} said={}", f.checked,
      f.missing, f.twice, f.lies, f.wrong, one_line(f.first));
}

LoadWish wish_of(std::istream& words) {
  LoadWish wish;
  for (std::string word; words >> word;) {
    const auto sign = word.find('=');
    const std::string name = word.substr(0, sign), value = word.substr(sign + 1);
    if (name == "threads") wish.threads = std::stoi(value);
    if (name == "writes") wish.writes = std::stoi(value);
    if (name == "seconds") wish.seconds = std::stod(value);
    if (name == "until") wish.until_refused = value == "refused";
  }
  return wish;
}

void obey(Ledger& ledger, const std::string& line) {
  std::istringstream words{line};
  std::string command, a, b;
  words >> command;
  if (command == "at") {
    words >> a;
    ledger.at(static_cast<std::uint16_t>(std::stoi(a)));
    say("ok");
  } else if (command == "sign-in") {
    words >> a >> b;
    say(ledger.sign_in(a, b) ? "ok" : "failed");
  } else if (command == "load") {
    say(line_of(ledger.load(wish_of(words), [] { say("begun"); })));
  } else if (command == "settle") {
    say(line_of(ledger.settle()));
  } else if (command == "compare") {
    words >> a;
    say(line_of(ledger.compare(a == "all")));
  } else {
    say("failed: no such command");
  }
}

}  // namespace
}  // namespace jinguo::faults

int main() {
  jinguo::faults::Ledger ledger;
  for (std::string line; std::getline(std::cin, line);) jinguo::faults::obey(ledger, line);
}
