// SPDX-License-Identifier: Apache-2.0
// Where one request ends and the next begins must be read alike by every party on the way; a
// request over which two readers could differ is refused before anything else looks at it.
#pragma once
#include <cstddef>
#include <string_view>

namespace jinguo::http {

// What is wrong with the framing of a request head, in words for a log and the answer; "" when
// nothing is.  `head` is everything up to and including the empty line.  Stricter than RFC 9112
// where it lets the receiver choose: no folded lines, no bytes over 7F, one Host, one
// Content-Length of at most 18 digits, exactly one `chunked` and only on HTTP/1.1, no body with
// GET, HEAD or DELETE, origin-form targets only.
std::string_view fault_of_head(std::string_view head);

// Bytes of the head at the start of `bytes`, its empty line included; 0 while it is incomplete.
// `from` says up to where earlier calls have looked already.
std::size_t head_size(std::string_view bytes, std::size_t from = 0);

}  // namespace jinguo::http
