// SPDX-License-Identifier: Apache-2.0
// Asks the district of matrix_world.h and holds every answer against the oracle: its status, its
// shape, and whether anything in it is not for the ears of who asked.
#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <regex>
#include <string>
#include <tuple>
#include <vector>

#include "http/test_shape.h"
#include "matrix_oracle.h"
#include "matrix_world.h"

namespace jinguo::http {

inline const std::string nowhere = "01900000-0000-7000-8000-000000000001";

std::string replaced(std::string text, std::string_view what, std::string_view by);
boost::json::object object_of(const Answered& a);
// What a document holds as text: of a workbook every cell.
std::string unpacked(const Answered& a);
std::string at(const One& one);  // its address

class Matrix {
 public:
  explicit Matrix(Dialect dialect) : world(dialect), oracle(world) {
    for (const One& one : world.records())
      if (one.of_case && *one.of_case == world.secret) secret_ids_.push_back(&one);
  }

  World world;
  Oracle oracle;
  Shapes shapes{catalogue()};
  std::int64_t asked = 0;

  // Asks as somebody, and holds whatever comes back against what she may hear.
  Answered ask(const Person& who, std::string_view method, const std::string& target,
      std::string_view body = {}, bool emergency = false) {
    ++asked;
    Answered a = world.ask(who.cookie, method, target, body);
    hear(who, a.body, fmt::format("{} {} {}", who.name, method, target), emergency);
    return a;
  }
  void hear(const Person& who, const std::string& text, const std::string& where, bool emergency) {
    static const std::regex canaries{"ZQ([IPS])[0-9]+Y[a-z]Q"};
    for (auto it = std::sregex_iterator{text.begin(), text.end(), canaries};
         it != std::sregex_iterator{}; ++it) {
      const std::string token = it->str();
      const auto key = std::tuple{who.name, token, emergency};
      auto known = heard_.find(key);
      if (known == heard_.end())
        known = heard_.emplace(key, oracle.may_hear(who, token, emergency)).first;
      EXPECT_TRUE(known->second) << where << " tells " << token << " " << shortened(text);
    }
    hear_ids(who, text, where, emergency);
  }
  // A packet names the case and the ground it was sent under, a case's history to its team what of
  // it was read: numbers that lead nowhere.
  void hear_ids(
      const Person& who, const std::string& text, const std::string& where, bool emergency) {
    if (who.actor.role == Role::member_body || oracle.on_team(who, world.secret)) return;
    for (const One* one : secret_ids_) {
      if (text.find(one->id.text()) == text.npos) continue;
      // A term lies before all of a unit, who are told neither of what nor of whom; kin are not.
      if (one->type->name == "deadline" && where.find("GET /api/work/") != where.npos &&
          !oracle.kin(who, world.secret))
        continue;
      EXPECT_TRUE(oracle.reads(who, *one, emergency))
          << where << " tells of " << one->type->name << " " << shortened(text);
    }
  }
  // And has the shape that the API's description says.
  void fits(std::string_view schema, const Answered& a) {
    if (a.status == 200 || a.status == 201) {
      EXPECT_EQ("", shapes.fault(schema, a.body)) << shortened(a.body);
    }
  }
  static std::string shortened(const std::string& text) { return text.substr(0, 400); }

  // The answer about a record out of reach is that about one that never was.
  void expect_alike(const Person& who, std::string_view method, const std::string& target,
      const Uuid& id, std::string_view body = {}, int status = 404) {
    const auto there = ask(who, method, target, body);
    const auto absent = ask(who, method, replaced(target, id.text(), nowhere),
        replaced(std::string{body}, id.text(), nowhere));
    EXPECT_EQ(status, there.status) << who.name << " " << method << " " << target << there.body;
    EXPECT_EQ(absent.status, there.status) << who.name << " " << method << " " << target;
    EXPECT_EQ(replaced(absent.body, nowhere, id.text()), there.body)
        << who.name << " " << method << " " << target;
  }

  void record(const Person& who, const One& one);
  void changed(const Person& who, const One& one, const boost::json::object& shown);
  void stepped(const Person& who, const One& one, const boost::json::object& shown);
  void told_beforehand(
      const Person& who, const One& one, const boost::json::object& shown, bool opened);
  void told_in_list(const Person& who, const RecordType& type, const std::string& target);
  void revealed(const Person& who, const One& one);
  void listed(const Person& who, const RecordType& type);
  void created(const Person& who, const RecordType& type);
  void exported(const Person& who, const RecordType& type);

 private:
  std::vector<std::string> ids_of(const Person& who, const std::string& target, int& status);
  std::map<std::tuple<std::string, std::string, bool>, bool> heard_;
  std::vector<const One*> secret_ids_;
};

}  // namespace jinguo::http
