// SPDX-License-Identifier: Apache-2.0
#include "http/reply.h"

#include <fmt/format.h>

#include <ctime>

#include "io/json.h"

namespace jinguo::http {
namespace {

// Nothing but what the pages need, each named; "worker-src" and "manifest-src" are the phone's.
constexpr std::string_view usual_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'";
// X-Frame-Options is for browsers that predate frame-ancestors.
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return "Internal Server Error";
  }
}

// The date line changes once a second; each thread keeps its own.
std::string_view date_line() {
  thread_local std::time_t made_at = 0;
  thread_local std::string line;
  const std::time_t now = std::time(nullptr);
  if (now == made_at) return line;
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[64];
  const auto n = std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &utc);
  line.assign(text, n);
  made_at = now;
  return line;
}

// RFC 8187; the plain name is for programs that do not read it.
std::string disposition(std::string_view name) {
  std::string escaped;
  for (const char c : name) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '.' || c == '-' || c == '_';
    if (plain)
      escaped += c;
    else
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  const auto dot = name.rfind('.');
  const std::string_view ending = dot == name.npos ? "" : name.substr(dot);
  return fmt::format(
      "Content-Disposition: attachment; filename=\"jinguo{}\"; filename*=UTF-8''{}\r\n", ending,
      escaped);
}

}  // namespace

Reply json_reply(std::string body, unsigned status) {
  Reply reply;
  reply.status = status;
  reply.body = std::move(body);
  return reply;
}

unsigned status_of(const Problem& problem) {
  switch (problem.code) {
    // 400: the body as a whole cannot be read; 422: it can, and these fields are wrong.
    case Problem::Code::invalid: return problem.field.empty() && problem.more.empty() ? 400 : 422;
    case Problem::Code::unauthenticated: return 401;
    case Problem::Code::forbidden: return 403;
    case Problem::Code::not_found: return 404;
    case Problem::Code::conflict:
    case Problem::Code::stale: return 409;
    case Problem::Code::too_large: return 413;
    case Problem::Code::too_many: return 429;
    case Problem::Code::unavailable:
    case Problem::Code::unknown: return 503;
  }
  std::abort();  // a new Code stops the build above, not here
}

Reply problem_reply(const Problem& problem, unsigned status) {
  Reply reply;
  reply.status = status != 0 ? status : status_of(problem);
  reply.type = "application/problem+json";
  append_problem(reply.body, problem, reply.status);
  if (reply.status == 401) reply.fields = "WWW-Authenticate: Bearer\r\n";
  if (reply.status == 429 || reply.status == 503) reply.fields = "Retry-After: 5\r\n";
  return reply;
}

Reply fault_reply() {
  Reply reply;
  reply.status = 500;
  reply.type = "application/problem+json";
  reply.body =
      R"({"type":"urn:jinguo:problem:fault","title":"程序出错","status":500,)"
      R"("detail":"程序内部出错，这次请求没有办成","remedy":"请再试一次；仍不行请联系系统管理员"})";
  return reply;
}

Reply file_reply(std::string bytes, std::string_view type, std::string_view name) {
  Reply reply;
  reply.type = type;
  reply.body = std::move(bytes);
  reply.fields = disposition(name);
  return reply;
}

void append_head(std::string& out, const Reply& reply, bool keep_alive) {
  const fmt::format_int status{reply.status}, size{reply.bytes().size()};
  const std::string_view policy = reply.policy.empty() ? usual_policy : reply.policy;
  out.reserve(out.size() + 768 + reply.fields.size() + reply.policy.size());
  const auto add = [&out](auto... parts) { (out.append(parts), ...); };
  add("HTTP/1.1 ", std::string_view{status.data(), status.size()}, " ", reason_of(reply.status),
      "\r\n", date_line(), "Content-Type: ", reply.type,
      "\r\nContent-Length: ", std::string_view{size.data(), size.size()},
      "\r\nCache-Control: ", reply.lasting ? "public, max-age=31536000, immutable" : "no-store",
      "\r\nContent-Security-Policy: ", policy, "\r\n", always, std::string_view{reply.fields});
  add(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
}

}  // namespace jinguo::http
