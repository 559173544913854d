// SPDX-License-Identifier: Apache-2.0
// Where the bytes of attachments rest: in the store, sealed, beside the records and in their
// transaction; a backup of the one holds the other.  docs/adr/0014 says why not as files.
//
// The record `attachment` says of them name, size and two digests (SM3): `sm3` of the bytes as
// uploaded, itself sealed, and `sealed_sm3` of the text stored here, by which they are verified
// without a key.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

void put_content(
    Connection& c, std::int64_t district, const Uuid& attachment, const std::string& sealed);
// Nothing when it was removed.
std::optional<std::string> sealed_content(
    Connection& c, std::int64_t district, const Uuid& attachment);
void erase_content(Connection& c, std::int64_t district, const Uuid& attachment);

// The bytes of an attachment, opened.  Asks nothing about who reads: whoever calls has asked.
// Refused when they are gone, altered or their key was destroyed.
Result<std::string> content_of(const Engine& engine, std::int64_t district, const Uuid& attachment);

// Holds what is stored against the records, without keys: faults, each naming the attachment.
std::vector<std::string> verify_contents(Store& store);

}  // namespace jinguo
