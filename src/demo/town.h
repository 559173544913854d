// SPDX-License-Identifier: Apache-2.0
// The district while its year is being drawn: who is there, and what was noted to be done.
//
// Ids are drawn when a record is noted, not when it is made, so that later records can refer to it
// at once; nothing is read back from the store.
#pragma once
#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "demo/areas.h"
#include "demo/diary.h"
#include "demo/dice.h"
#include "demo/people.h"
#include "modules/homes/names.h"
#include "modules/org/names.h"
#include "modules/registry/names.h"

namespace jinguo::demo {

// A unit, the account that works for it, and how busy it is.
struct Place {
  Uuid unit;
  std::string name;
  int parent = -1;  // street of a community
  Actor cadre;
  int weight = 1;
};

struct Home {
  Id<registry::Household> id;
  int community;
};

struct Woman {
  Id<registry::Person> id;
  int community;
  int home;
  int born;
  std::string name;
  bool needy = false;
};

// The officers of the district, a desk each.
struct Desks {
  Actor chair, office, organisation, publicity, rights, development, family;
};

// How a year's work is spread over its months.
using Months = int[12];

class Town {
 public:
  Town(const DemoOptions& options, std::int64_t district, std::chrono::minutes offset);
  Town(const Town&) = delete;

  const DemoOptions options;
  Dice dice;
  Diary diary;
  Actor installer;
  Place district;
  std::vector<Place> streets, communities;
  Desks desks;
  Actor lender, worker, police;
  std::vector<Home> homes;
  std::vector<std::vector<int>> homes_of, women_of;  // by community
  std::vector<Woman> women;
  std::vector<Id<homes::Site>> sites_of;          // the home of each community
  std::map<std::string_view, std::int64_t> made;  // records noted, by type
  DemoSummary summary;

  // `n` of scale 1, at least 1; in the thin year before a `share` per mille of it.
  int times(int n, int year, int share = 300) const;
  int last_year() const { return options.year - 1; }
  std::array<int, 2> years() const { return {last_year(), options.year}; }
  Date day(int year, int month, int of_month) const;
  Date end() const { return day(options.year, 12, 31); }
  // The last day on which what was begun in the year is brought to its end.
  Date last_step() const { return options.today ? plus_days(end(), 150) : end(); }
  // When the offices open.
  Instant morning(Date day) const;
  // Draws are made one a statement: the order of a call's arguments is the compiler's.
  // A working day of the year; Saturdays too where the work is done on them.
  Date draw_day(int year, const Months& months, bool saturdays = false);
  Date draw_birthday(int year);
  // The first working day at least `days` later.
  Date working(Date from, int days) const;
  Instant at(Date day);  // some minute of its office hours
  Instant founding();    // the next moment of the first day, before all work
  // A community, busy ones more often.
  int draw_community();
  const Woman& draw_woman(int community);
  const Woman& draw_woman() { return draw_woman(draw_community()); }
  // Different women, needy ones first; fewer than `n` when there are not enough.
  std::vector<const Woman*> draw_needy(int n);
  const Place& street_of(int community) const;

  Uuid draw_id(Instant at);

  template <class T>
  Id<T> enter(Instant at, const Actor& by, const T& record) {
    return enter(at, by, by.unit, record);
  }
  template <class T>
  Id<T> enter(Instant at, const Actor& by, const Uuid& unit, const T& record) {
    static constexpr RecordType type = type_of<T>();
    const Uuid id = draw_id(at);
    count(type.name);
    diary.note(at, [id, unit, &by, record](Writing& writing) {
      Draft draft = draft_of(record);
      draft.id = id;
      draft.unit = unit;
      draft.by_program = true;  // slips too, as their desk would have printed them
      return refusal(writing.as(by), stored(writing, type.name), draft);
    });
    return {id};
  }

  using Brought = std::initializer_list<std::pair<std::string_view, Value>>;
  template <class T>
  void step(Instant at, const Actor& by, Id<T> id, std::string_view name, Brought brought = {}) {
    ++summary.steps;
    static constexpr RecordType type = type_of<T>();
    Draft draft;
    for (const auto& [field, value] : brought) draft.items.push_back({type.field(field), value});
    diary.note(at, [id = id.value, name, &by, draft = std::move(draft)](Writing& writing) {
      return refusal(writing.as(by), stored(writing, type.name), id, name, draft);
    });
  }

 private:
  static const RecordType& stored(const Writing& writing, std::string_view name);
  static std::optional<Problem> refusal(Writing writing, const RecordType&, const Draft&);
  static std::optional<Problem> refusal(
      Writing writing, const RecordType&, const Uuid&, std::string_view step, const Draft&);
  void count(std::string_view record) { ++made[record]; }

  std::chrono::minutes offset_;
  SetClock drawing_{Instant{}};
  std::unique_ptr<Random> random_;
  std::int64_t founded_ = 0;
};

// A record that moves: each step some days after the last, until the year is over.
template <class T>
class Course {
 public:
  Course(Town& town, Instant at, Date day, Id<T> id)
      : town_(town), at_(at), day_(day), id_(id), last_(town.end()) {}
  // Its own steps go on into the next year; nothing new is entered there.
  Course& finishing() {
    last_ = town_.last_step();
    return *this;
  }
  Course& after(int days, const Actor& by, std::string_view step, Town::Brought brought = {}) {
    if (days > 0) {
      day_ = town_.working(day_, days);
      at_ = town_.at(day_);
    } else {
      at_ += std::chrono::minutes{5};
    }
    over_ = over_ || day_ > last_;
    if (!over_) town_.step(at_, by, id_, step, brought);
    return *this;
  }
  // Lets days pass before what is entered at `at` or the next step.
  Course& wait(int days) {
    day_ = town_.working(day_, days);
    at_ = town_.at(day_);
    over_ = over_ || day_ > last_;
    return *this;
  }
  // Whether the last step still fell into the year.
  bool open() const { return going() && day_ <= town_.end(); }
  // Whether it was taken at all.
  bool going() const { return !over_; }
  Date day() const { return day_; }
  Instant at() const { return at_; }

 private:
  Town& town_;
  Instant at_;
  Date day_;
  Id<T> id_;
  Date last_;
  bool over_ = false;
};

// What a choice is called on the wire.
template <class E>
Value said(E choice) {
  return Codec<E>::out(choice);
}
inline Value said(Date day) { return Codec<Date>::out(day); }
inline Money yuan(std::int64_t n) { return Money{n * 100}; }

// The parts of the district and of its two years, each in its own file.
void found(Town& town, const std::vector<Area>& areas);
void settle(Town& town);
void plan_bodies(Town& town);
void plan_sites(Town& town);
void plan_visits(Town& town);
void plan_rights(Town& town);
void plan_aid(Town& town);
void plan_spring_bud(Town& town);
void plan_loans(Town& town);
void plan_giving(Town& town);
void plan_services(Town& town);
void plan_activities(Town& town);
void plan_honours(Town& town);
void plan_volunteers(Town& town);
void plan_resources(Town& town);
void plan_recent(Town& town);  // the weeks before options.today

}  // namespace jinguo::demo
