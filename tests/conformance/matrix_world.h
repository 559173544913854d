// SPDX-License-Identifier: Apache-2.0
// The district in which every route is asked by everybody: one of each record in two communities of
// different streets, one closed and one open case with all that can be kept with them, a second
// district beside it, and canaries in every text.  The whole program serves it, papers and reports
// included.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "app/house.h"
#include "http/test_server.h"
#include "rehearsal/maker.h"
#include "store/test_store.h"

namespace jinguo::http {

// Where records were entered.  a and b: by the rehearsal's maker; s: the closed case; o: the open
// one; h: a matter of violence that is no case yet; d: the other district.
inline constexpr std::string_view places = "absohd";

// ZQ, how protected the field is, the record's place among all types, Y, where, Q.  Letters and
// digits only: the same in JSON, in a sheet and in a page.
std::string canary(const RecordType& type, Privacy privacy, char place);

struct One {
  const RecordType* type = nullptr;
  Uuid id, unit, created_by;
  std::string state;
  std::optional<Uuid> of_case;  // itself, for a case
  std::optional<Uuid> sent_to;
  std::string open_until;
  bool held = false;  // its desk's alone: violence or minors, and no case yet
  char place = 'a';
};

inline constexpr const char* password = "correct horse battery";  // of everybody

struct Person {
  std::string name;
  Actor actor;
  std::string cookie;  // header lines that make a request hers
  std::string bearer;
};

class World {
 public:
  explicit World(Dialect dialect);
  ~World();
  World(const World&) = delete;

  const RecordType& type(std::string_view name) const { return *catalogue().find(name); }
  const std::vector<One>& records() const { return all_; }
  const std::vector<One>& of_type(const RecordType& type) const;
  const std::vector<Person>& people() const { return people_; }
  const Person& person(std::string_view name) const;
  const Engine& engine() const { return house_->engine(); }
  House& house() const { return *house_; }
  const Uuid& unit(int position) const { return units_[std::size_t(position)]; }
  // Whether `unit` is `top` or lies below it.
  bool within(const Uuid& unit, const Uuid& top) const;
  const std::string& figure() const { return figure_; }

  // On a connection that is kept, with these header lines.
  Answered ask(const std::string& fields, std::string_view method, std::string_view target,
      std::string_view body = {}, bool once = true);

  Uuid secret, open, packet, lapsed_packet, secret_intake, open_intake, foreign;
  Uuid secret_paper, held_intake, held_dispute;

 private:
  void found();
  void open_house();
  void join(const std::string& name, Role role, const Uuid& unit, Uuid account = {});
  void make_every_record();
  bool make(const std::string& entry);
  void note_place(char place);  // of every record not seen before
  void plant(const RecordType& type, std::string_view state, std::string_view at, char place);
  void enter_casework();
  Uuid enter_case(bool closed, char place);
  void keep_with(const Uuid& of, char place);
  void hold();
  std::set<std::string> held_ids(Connection& c) const;
  void found_another_district();
  void read_facts();
  void serve();
  void sign_in();
  template <class T>
  Uuid enter(const std::string& by, const T& record);
  template <class T>
  void fill(T& record, char place);

  TestStore store_;
  CommonOptions common_;
  std::string folder_;
  std::unique_ptr<House> house_;
  std::vector<Uuid> units_;
  std::map<std::string, std::string> parents_;
  std::vector<One> all_;
  std::map<std::string, std::vector<One>, std::less<>> by_type_;
  std::map<Uuid, char> planted_;
  std::vector<Person> people_;
  std::unique_ptr<SetClock> past_;
  std::unique_ptr<Random> chance_;
  std::unique_ptr<Sealing> sealing_;
  std::unique_ptr<Engine> making_;
  std::unique_ptr<rehearsal::Script> script_;
  std::unique_ptr<rehearsal::Maker> maker_;
  std::string figure_;
  std::shared_ptr<const FigureBook> book_;
  std::unique_ptr<Counting> counting_;
  std::unique_ptr<Sessions> sessions_;
  std::unique_ptr<ServerParts> parts_;
  StopSwitch stop_;
  std::thread server_;
  std::uint16_t port_ = 0;
  std::map<std::string, std::unique_ptr<Wire>> wires_;
  std::int64_t keys_ = 0;
};

}  // namespace jinguo::http
