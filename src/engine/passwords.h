// SPDX-License-Identifier: Apache-2.0
// Passwords: how they are judged, hashed and stored.  They lie in `credential`, never in a record
// and never in the journal.
#pragma once
#include <string>
#include <string_view>

#include "engine/engine.h"

namespace jinguo {

// Argon2id at the OWASP minimum (19 MiB, 2 passes): about 30 ms and 19 MiB for each call, so
// callers that serve strangers must not run many at once.  Any thread.
std::string hash_password(std::string_view password);
// The same work for an unknown account: pass an empty `hash`, the answer is false.
bool password_fits(std::string_view password, const std::string& hash);

// At least 10 and at most 128 characters, and not the login.
std::optional<Problem> fault_of_password(std::string_view password, std::string_view login);

// Sets the password of an account and ends its sessions; refuses by fault_of_password.  Hashes
// inside the transaction: for many accounts hash once before and use the second form.
std::optional<Problem> set_password(
    Writing& writing, const Uuid& account, std::string_view password);
std::optional<Problem> set_password_hash(
    Writing& writing, const Uuid& account, const std::string& hash);

}  // namespace jinguo
