// SPDX-License-Identifier: Apache-2.0
// Codes that stand for an account: the slip by which a body without one answers its task, and the
// receipt by which an anonymous person asks after her matter.  Codes are shown once; what is stored
// does not give them back.
#pragma once
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

struct PrintedCode {
  Uuid id;             // of the slip, or of the intake
  std::string number;  // tells which; no secret
  std::string code;    // the secret; nowhere else
};

// Prints a slip for a task the actor reaches other than by emergency; it holds as long as the
// task's packet.  Takes some 30 ms of hashing: not on an I/O thread.
Result<PrintedCode> print_slip(const Engine& engine, const Actor& actor, const Uuid& task);

struct SlipAnswer {
  std::string number, code;
  std::string step;  // accept, return, complete
  std::string text;  // the reason of a return, the reply of a completion
};
// A colleague enters what the body answered.  Wrong codes are counted with the slip, and the tenth
// locks it; an unknown number is answered as a wrong code is.  Not on an I/O thread.
Result<Written> answer_by_slip(const Engine& engine, const Actor& actor, const SlipAnswer& answer);

// The number and code of a receipt that nobody has yet.
PrintedCode draw_receipt(const Engine& engine);
// A receipt for an intake the actor may change; a new one replaces the old.
Result<PrintedCode> print_receipt(const Engine& engine, const Actor& actor, const Uuid& intake);

struct ReceiptView {
  std::string status, state;  // in words and as a code; nothing else when only the number is given
  struct Line {
    std::string author;  // office, person
    std::string words;
  };
  std::vector<Line> said;  // oldest first; with the code only
};
// Without a code: where the matter stands.  With it: what has been said, too.
Result<ReceiptView> ask_by_receipt(
    const Engine& engine, const std::string& number, const std::string& code);
// Adds what the person says.  Needs the code.
Result<Written> say_by_receipt(const Engine& engine, const std::string& number,
    const std::string& code, const std::string& words);

}  // namespace jinguo
