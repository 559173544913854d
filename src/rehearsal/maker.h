// SPDX-License-Identifier: Apache-2.0
// Makes the records of a rehearsal through the engine, as people would: each by somebody granted
// to enter it, on its day, and into its state by declared steps.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "rehearsal/route.h"
#include "rehearsal/script.h"

namespace jinguo::rehearsal {

// One thread.  Throws Refused, naming the entry's line and the record's number.
class Maker {
 public:
  // `clock` is the engine's own.
  Maker(const Engine& engine, SetClock& clock, const Script& script, std::int64_t district);
  void found();
  void make(const Given& given);

  const Uuid& unit(int position) const { return units_[static_cast<std::size_t>(position)]; }
  const Cast& cast() const { return cast_; }
  std::int64_t made() const { return made_; }
  Date latest() const { return latest_; }

 private:
  struct Moment {  // when and where one record, and what stands behind it, is entered
    Date day;
    std::optional<Date> entered;
    Uuid unit;
  };
  struct Number {  // record i of n
    std::int64_t i, n;
  };
  using StandIns = std::map<const Form*, std::vector<Uuid>>;

  void make_some(const Given& given, std::int64_t from, std::int64_t until, std::vector<Uuid>& ids);
  Uuid make_one(Writing& writing, const Form& form, Number number, const Moment& moment);
  Uuid stand_in(Writing& writing, const Form& form, Number number, const Moment& moment);
  Row values(Writing& writing, const Form& form, Number number, const Moment& moment);
  Value filler(
      Writing& writing, const RecordType& type, const FieldInfo& field, const Moment& moment);
  Value owed(
      Writing& writing, const RecordType& type, const FieldInfo& field, const Moment& moment);
  Value value_of(const Setting& setting, Number number) const;
  Value value_of(const Item& item, const FieldInfo& field, Number in_item, Number number) const;
  void date(const RecordType& type, const Route& route, const Moment& moment, Row& row) const;
  void fill_arrival(
      Writing& writing, const RecordType& type, const Route& route, const Moment& moment, Row& row);
  void take_steps(Writing& writing, const RecordType& type, const Route& route, const Uuid& id,
      Row& row, const Moment& moment, const Actor& creator);
  static Route route_for(const RecordType& type, Row& row);
  Draft draft_from(
      Writing& writing, const RecordType& type, const Route& route, const Moment& moment, Row& row);
  Draft brought_to(
      Writing& writing, const RecordType& type, const Step& step, const Moment& moment, Row& row);
  void set_day(Date day);
  void set_day_for(const Draft& draft, const Moment& moment);
  Uuid unit_for(const Given& given, std::int64_t i) const;

  const Engine& engine_;
  SetClock& clock_;
  const Script& script_;
  Cast cast_;
  std::vector<Uuid> units_;
  std::map<std::string, std::vector<Uuid>, std::less<>> named_;
  StandIns stand_ins_;
  std::int64_t fillers_ = 0;
  std::int64_t made_ = 0;
  Date latest_;
};

}  // namespace jinguo::rehearsal
