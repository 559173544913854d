// SPDX-License-Identifier: Apache-2.0
#include "ledger.h"

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

namespace jinguo::faults {
namespace {

constexpr std::int64_t most_counted = 10'000;  // where a list's total stops (engine/query.h)

using Clock = std::chrono::steady_clock;

// A version 7 uuid, as a client makes it.
std::string new_id() {
  thread_local std::mt19937_64 dice{std::random_device{}()};
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  const auto time = static_cast<unsigned long long>(ms.count());
  const auto a = dice(), b = dice();
  return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", time >> 16, time & 0xffff, a & 0xfff,
      0x8000 | (b >> 50 & 0x3fff), b & 0xffffffffffff);
}

// What the fields of an entry read before and after its change.
struct Changing {
  std::string_view field, before, after;
};
Changing changing(const Entry& e) {
  if (e.visit) return {"state", "planned", "done"};
  return {"address", "旧址一号", "新址二号"};
}

std::string type_of(const Entry& e) { return e.visit ? "visit" : "household"; }

// The last part of the problem's type: unknown, unavailable …
std::string code_of(const boost::json::value& body) {
  const auto* problem = body.if_object();
  const auto* type = problem ? problem->if_contains("type") : nullptr;
  if (!type || !type->is_string()) return {};
  const std::string text{type->as_string()};
  return text.substr(text.rfind(':') + 1);
}

std::string text_in(const boost::json::value& object, std::string_view name) {
  const auto* known = object.if_object();
  const auto* value = known ? known->if_contains(name) : nullptr;
  return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

std::string shortened(const std::string& body) { return body.substr(0, 400); }

void add(Findings& to, const Findings& one) {
  to.checked += one.checked;
  to.missing += one.missing;
  to.twice += one.twice;
  to.lies += one.lies;
  to.wrong += one.wrong;
  if (to.first.empty()) to.first = one.first;
}

void note(Findings& found, int Findings::*kind, const Entry& e, std::string_view what) {
  ++(found.*kind);
  if (found.first.empty()) found.first = fmt::format("{} {}: {}", type_of(e), e.mark, what);
}

}  // namespace

std::string Entry::day() const { return fmt::format("2021-03-{:02}", 1 + number % 28); }

struct Ledger::Load {
  const LoadWish& wish;
  const std::function<void()>& begun;
  Clock::time_point end;
  std::atomic<int> asked{0};
  std::atomic<bool> over{false};
  std::once_flag first{};
  std::mutex mutex{};
  Counts counts{};
  std::vector<Entry> made{};
};

bool Ledger::sign_in(const std::string& login, const std::string& password) {
  Api api{port_};
  const boost::json::object body{{"login", login}, {"password", password}};
  const Said said = api.ask("POST", "/api/session", boost::json::serialize(body));
  if (!said.ok()) return false;
  who_ = {said.cookie, text_in(said.json(), "csrf")};
  return true;
}

Outcome Ledger::ask(Api& api, Load& load, const std::string& method, const std::string& target,
    const std::string& body, const std::string& key, std::string& id) {
  const int number = ++load.asked;
  if ((load.wish.writes > 0 && number >= load.wish.writes) || Clock::now() >= load.end)
    load.over = true;
  const Said said = api.ask(method, target, body, key, &who_);
  Outcome outcome = Outcome::unknown;
  if (said.ok()) outcome = Outcome::stored;
  if (said.status == 503 && code_of(said.json()) != "unknown") outcome = Outcome::refused;
  const bool odd = said.status != 0 && !said.ok() && said.status != 503;
  if (outcome == Outcome::stored && id.empty()) id = text_in(said.json(), "id");
  if (outcome == Outcome::stored) std::call_once(load.first, load.begun);
  if (said.status == 0 || (outcome == Outcome::refused && load.wish.until_refused))
    load.over = true;
  const std::lock_guard lock{load.mutex};
  load.counts.stored += outcome == Outcome::stored;
  load.counts.unknown += outcome == Outcome::unknown;
  load.counts.refused += outcome == Outcome::refused;
  load.counts.odd += odd;
  // An odd answer is the one to look at.
  if (!said.ok() && said.status != 0 && (load.counts.said.empty() || (odd && load.counts.odd == 1)))
    load.counts.said = fmt::format("{} {}", said.status, shortened(said.body));
  return outcome;
}

Outcome Ledger::create(Api& api, Load& load, Entry& e) {
  boost::json::object body;
  if (!e.id.empty()) body["id"] = e.id;
  if (e.visit)
    body.insert({{"household", e.household}, {"visited_on", e.day()}, {"step", "find_risk"},
        {"purpose", "routine"}, {"risk", "none"}, {"visitors", e.mark}, {"state", "planned"}});
  else
    body.insert({{"code", e.mark}, {"head_name", "试验户"}, {"residence", "local"},
        {"moved_in_on", e.day()}, {"address", "旧址一号"}});
  return ask(
      api, load, "POST", "/api/records/" + type_of(e), boost::json::serialize(body), e.key(), e.id);
}

Outcome Ledger::change(Api& api, Load& load, Entry& e) {
  const std::string target = fmt::format("/api/records/{}/{}", type_of(e), e.id);
  if (e.visit) return ask(api, load, "POST", target + "/steps/record", {}, e.change_key(), e.id);
  return ask(api, load, "PATCH", target,
      R"({"changes":{"address":{"old":"旧址一号","new":"新址二号"}}})", e.change_key(), e.id);
}

void Ledger::write_some(Load& load, int thread) {
  Api api{port_};
  std::vector<Entry> made;
  std::string household;  // one that waits for its visit
  while (!load.over) {
    const unsigned number = next_++;
    Entry e;
    e.visit = !household.empty();
    e.household = std::move(household);
    household.clear();
    e.mark = fmt::format("w{:08x}-{}-{}", run_, thread, number);
    e.number = number;
    if (number % 3 != 0) e.id = new_id();
    e.created = create(api, load, e);
    if (e.created == Outcome::stored && !e.id.empty() && !load.over)
      e.changed = change(api, load, e);
    if (e.created == Outcome::stored && !e.visit) household = e.id;
    const bool refused = e.created == Outcome::refused || e.changed == Outcome::refused;
    made.push_back(std::move(e));
    if (refused) std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  const std::lock_guard lock{load.mutex};
  std::move(made.begin(), made.end(), std::back_inserter(load.made));
}

Counts Ledger::load(const LoadWish& wish, const std::function<void()>& begun) {
  const auto length = std::chrono::duration<double>(wish.seconds);
  Load load{wish, begun, Clock::now() + std::chrono::duration_cast<Clock::duration>(length)};
  std::vector<std::thread> threads;
  for (int i = 0; i < wish.threads; ++i) threads.emplace_back([&, i] { write_some(load, i); });
  for (std::thread& t : threads) t.join();
  std::move(load.made.begin(), load.made.end(), std::back_inserter(entries_));
  return load.counts;
}

Counts Ledger::settle() {
  const LoadWish wish{1, 0, 60, false};
  const std::function<void()> nothing = [] {};
  Load load{wish, nothing, Clock::now() + std::chrono::seconds{60}};
  Api api{port_};
  for (Entry& e : entries_) {
    if (e.created == Outcome::unknown && create(api, load, e) == Outcome::stored)
      e.created = Outcome::stored;
    if (e.changed == Outcome::unknown && change(api, load, e) == Outcome::stored)
      e.changed = Outcome::stored;
  }
  return load.counts;
}

void Ledger::compare_one(Api& api, const Entry& e, Findings& found) const {
  ++found.checked;
  const std::string filter = e.visit ? "f.household=" + e.household : "f.code=" + e.mark;
  const Said said =
      api.ask("GET", fmt::format("/api/records/{}?{}", type_of(e), filter), {}, {}, &who_);
  const auto body = said.json();
  const auto* items = body.is_object() ? body.as_object().if_contains("items") : nullptr;
  if (!items || !items->is_array())
    return note(found, &Findings::wrong, e, fmt::format("{} {}", said.status, said.body));
  const auto& all = items->as_array();
  if (all.empty()) {
    if (e.created == Outcome::stored) note(found, &Findings::missing, e, "acknowledged, not there");
    return;
  }
  if (all.size() > 1) return note(found, &Findings::twice, e, "there more than once");
  if (e.created == Outcome::refused) return note(found, &Findings::lies, e, "refused, yet there");
  if (!e.id.empty() && text_in(all[0], "id") != e.id)
    return note(found, &Findings::wrong, e, "has another id");
  const auto [field, before, after] = changing(e);
  const auto* fields = all[0].as_object().if_contains("fields");
  const std::string value = fields ? text_in(*fields, field) : std::string{};
  if (value != before && value != after) return note(found, &Findings::wrong, e, "reads " + value);
  if (e.changed == Outcome::stored && value != after)
    note(found, &Findings::missing, e, "its change was acknowledged and is not there");
  if ((e.changed == Outcome::refused || e.changed == Outcome::never) && value == after)
    note(found, &Findings::lies, e, "its change was refused and is there");
}

// Nothing may be there that nobody asked for.  A list's total stops at 10,000, so the records of
// each day are counted by themselves.
void Ledger::compare_totals(Findings& found) const {
  struct Bounds {
    int least = 0, most = 0;
  };
  std::map<std::pair<bool, std::string>, Bounds> asked;
  for (const Entry& e : entries_) {
    Bounds& of_day = asked[{e.visit, e.day()}];
    of_day.least += e.created == Outcome::stored;
    of_day.most += e.created == Outcome::stored || e.created == Outcome::unknown;
  }
  Api api{port_};
  for (const auto& [which, bounds] : asked) {
    Entry any;
    any.visit = which.first;
    any.mark = which.second;
    const auto n = count(api, fmt::format("{}?f.{}={}&size=1", type_of(any),
                                  any.visit ? "visited_on" : "moved_in_on", which.second));
    if (n < 0 || n >= most_counted)
      note(found, &Findings::wrong, any, fmt::format("no exact total: {}", n));
    if (n >= 0 && n < bounds.least)
      note(found, &Findings::missing, any, fmt::format("{} of {}", n, bounds.least));
    if (n > bounds.most)
      note(found, &Findings::twice, any, fmt::format("{} instead of {}", n, bounds.most));
  }
}

// The total a list says; -1: it says none.
std::int64_t Ledger::count(Api& api, const std::string& list) const {
  const Said said = api.ask("GET", "/api/records/" + list, {}, {}, &who_);
  const auto body = said.json();
  const auto* total = body.is_object() ? body.as_object().if_contains("total") : nullptr;
  return total && total->is_int64() ? total->as_int64() : -1;
}

Findings Ledger::compare(bool all) {
  Findings found;
  std::mutex mutex;
  std::atomic<std::size_t> next{all ? 0 : compared_};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      Api api{port_};
      Findings own;
      for (std::size_t n = next++; n < entries_.size(); n = next++)
        compare_one(api, entries_[n], own);
      const std::lock_guard lock{mutex};
      add(found, own);
    });
  for (std::thread& t : threads) t.join();
  compared_ = entries_.size();
  if (all) compare_totals(found);
  return found;
}

}  // namespace jinguo::faults
