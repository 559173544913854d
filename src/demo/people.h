// SPDX-License-Identifier: Apache-2.0
// Made-up people.  Nobody here can be mistaken for a living person: see IdNumbers and phone.
#pragma once
#include <map>
#include <string>

#include "base/types.h"
#include "demo/dice.h"

namespace jinguo::demo {

std::string woman_name(Dice& dice);
std::string man_name(Dice& dice);
// Eleven digits that begin with 10, where no mobile number begins.
std::string phone(Dice& dice);

// Identity numbers with a right check character and an area code nobody was ever given: GB/T 2260
// has no region 00 (provinces run from 11 to 82), and the cards of foreigners begin with 9.
class IdNumbers {
 public:
  // A number not handed out before.  The serial's last digit is even for women (GB 11643).
  std::string next(Date born_on, bool woman);

 private:
  std::map<std::pair<Date, bool>, int> used_;
};

}  // namespace jinguo::demo
