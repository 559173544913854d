// SPDX-License-Identifier: Apache-2.0
// A tiny serving program with one fault of choice, to show that each instrument sees the fault it
// looks for.  It speaks just enough of the API: sign-in, create, change, step, a filtered list.
//
//   faulty_server --fault FAULT --data DIR serve
//
// FAULT:  none       the control: must pass
//         early      acknowledges before the write
//         unsynced   never asks the disk to make a write durable
//         deaf       does not look at what write and sync answer
//         twice      does not look at the Idempotency-Key
//         denies     now and then says that nothing was stored, though it was
//         crashes    ends at the first failed write
//         stuck      refuses all writes after a failed one, even when there is space again
//         blind      answers no reads after a failed write
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>

namespace jinguo::faults {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
namespace json = boost::json;

struct Reply {
  unsigned status = 200;
  std::string body;
};

Reply problem(unsigned status, std::string_view code) {
  return {status, fmt::format(R"({{"type":"urn:jinguo:problem:{}","detail":"{}"}})", code, code)};
}

const std::set<std::string_view> filters{"code", "household", "visited_on", "moved_in_on"};

// A file of lines, one a write; what it says is kept in memory as well.
class Log {
 public:
  Log(const std::string& folder, std::string fault) : fault_(std::move(fault)) {
    std::filesystem::create_directories(folder);
    const std::string path = folder + "/records";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    std::string all(std::filesystem::file_size(path), '\0');
    if (::pread(file_, all.data(), all.size(), 0) < 0) ::_exit(4);
    for (std::size_t end; (end = all.find('\n', size_)) != all.npos; size_ = end + 1)
      if (const auto line = read(all.substr(size_, end - size_))) apply(*line);
    if (size_ < all.size() && ::ftruncate(file_, static_cast<off_t>(size_)) != 0) ::_exit(4);
  }

  Reply write(const std::string& type, const std::string& id, const json::object& fields,
      const std::string& key) {
    const std::lock_guard lock{mutex_};
    if (fault_ != "twice" && done_.contains(key)) return answer(done_[key]);
    if (refusing_) return problem(503, "unavailable");
    const json::object line{{"type", type}, {"id", id}, {"fields", fields}, {"key", key}};
    if (fault_ == "early") {
      std::thread{[this, line] {
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
        const std::lock_guard later{mutex_};
        put(json::serialize(line) + "\n");
        apply(line);
      }}.detach();
      return answer(id);
    }
    const Reply refusal = put(json::serialize(line) + "\n");
    if (refusal.status != 200) return refusal;
    apply(line);
    return fault_ == "denies" && ++writes_ % 10 == 0 ? problem(503, "unavailable") : answer(id);
  }

  Reply list(const std::string& type, const std::string& field, const std::string& value) {
    const std::lock_guard lock{mutex_};
    if (fault_ == "blind" && failed_) return problem(503, "unavailable");
    json::array items;
    for (const std::string& id : found_[type + field + value])
      items.push_back({{"id", id}, {"fields", records_.at(type).at(id)}});
    return {200, json::serialize(json::object{{"total", items.size()}, {"items", items}})};
  }

 private:
  static Reply answer(const std::string& id) {
    return {201, json::serialize(json::object{{"id", id}})};
  }

  static std::optional<json::object> read(const std::string& text) {
    boost::system::error_code bad;
    const auto line = json::parse(text, bad);
    if (bad || !line.is_object()) return {};
    return line.as_object();
  }

  void apply(const json::object& line) {
    const std::string type{line.at("type").as_string()}, id{line.at("id").as_string()};
    const bool fresh = !records_[type].contains(id);
    json::object& record = records_[type][id];
    for (const auto& [name, value] : line.at("fields").as_object()) {
      record[name] = value;
      if (fresh && filters.contains(name))
        found_[type + std::string{name} + std::string{value.as_string()}].push_back(id);
    }
    done_[std::string{line.at("key").as_string()}] = id;
  }

  // A disk that fills up takes part of a write first, and says so at the next.
  bool put_all(std::string_view text, off_t at) const {
    while (!text.empty()) {
      const ssize_t n = ::pwrite(file_, text.data(), text.size(), at);
      if (n < 0) return false;
      text.remove_prefix(static_cast<std::size_t>(n));
      at += n;
    }
    return true;
  }

  // Appends and makes durable.
  Reply put(const std::string& text) {
    const auto at = static_cast<off_t>(size_);
    const bool written = put_all(text, at);
    if (!written && fault_ != "deaf") return not_written(at);
    size_ += text.size();
    const bool durable = fault_ == "unsynced" || ::fdatasync(file_) == 0;
    if (durable || fault_ == "deaf") return {};
    // Stored or not: nobody knows, and asking again would prove nothing.
    note_failure();
    refusing_ = true;
    return problem(503, "unknown");
  }

  Reply not_written(off_t at) {
    const bool full = errno == ENOSPC;
    note_failure();
    // Half a line may stand there.
    if (::ftruncate(file_, at) != 0 || !full || fault_ == "stuck") refusing_ = true;
    return problem(503, "unavailable");
  }

  void note_failure() {
    failed_ = true;
    if (fault_ == "crashes") std::abort();
  }

  const std::string fault_;
  int file_ = -1;
  std::size_t size_ = 0;
  int writes_ = 0;
  bool failed_ = false, refusing_ = false;
  std::mutex mutex_;
  std::map<std::string, std::unordered_map<std::string, json::object>> records_;
  std::unordered_map<std::string, std::vector<std::string>> found_;
  std::unordered_map<std::string, std::string> done_;
};

std::string next_part(std::string& path) {
  const auto slash = path.find('/', 1);
  const std::string part = path.substr(1, slash == path.npos ? path.npos : slash - 1);
  path = slash == path.npos ? "" : path.substr(slash);
  return part;
}

json::object changed(const std::string& body) {
  json::object fields;
  const json::value asked = json::parse(body);
  for (const auto& [name, change] : asked.at("changes").as_object())
    fields[name] = change.at("new");
  return fields;
}

Reply answer(Log& log, const http::request<http::string_body>& request) {
  std::string target{request.target()}, query;
  if (const auto mark = target.find('?'); mark != target.npos) {
    query = target.substr(mark + 1);
    target.resize(mark);
  }
  const std::string key{request["Idempotency-Key"]};
  if (target == "/api/session") return {201, R"({"csrf":"none"})"};
  if (target == "/health") return {200, R"({"ready":true,"store":""})"};
  next_part(target), next_part(target);
  const std::string type = next_part(target);
  std::string id = target.empty() ? "" : next_part(target);
  if (request.method() == http::verb::get) {
    const auto sign = query.find('=');
    const std::string value = query.substr(sign + 1);
    return log.list(type, query.substr(2, sign - 2), value.substr(0, value.find('&')));
  }
  if (!target.empty()) return log.write(type, id, {{"state", "done"}}, key);
  if (!id.empty()) return log.write(type, id, changed(request.body()), key);
  json::object fields = json::parse(request.body()).as_object();
  // Without looking at keys, a record asked for twice gets another number.
  static std::atomic<int> number{0};
  if (const auto* own = fields.if_contains("id"))
    id = own->as_string();
  else
    id = fmt::format("{:08x}-0000-7000-8000-{:012x}", ::getpid(), ++number);
  fields.erase("id");
  return log.write(type, id, fields, key);
}

void serve(Log& log, net::ip::tcp::socket socket) {
  boost::beast::flat_buffer buffer;
  boost::system::error_code bad;
  while (!bad) {
    http::request<http::string_body> request;
    http::read(socket, buffer, request, bad);
    if (bad) return;
    const Reply said = answer(log, request);
    http::response<http::string_body> response{
        static_cast<http::status>(said.status), request.version()};
    response.set(http::field::set_cookie, "session=none; Path=/");
    response.body() = said.body;
    response.prepare_payload();
    http::write(socket, response, bad);
  }
}

int run(const std::string& folder, const std::string& fault) {
  Log log{folder, fault};
  net::io_context context;
  net::ip::tcp::acceptor acceptor{context, {net::ip::address_v4::loopback(), 0}};
  std::printf("已启动：http://127.0.0.1:%u/\n", unsigned{acceptor.local_endpoint().port()});
  std::fflush(stdout);
  std::signal(SIGTERM, [](int) { ::_exit(0); });
  for (;;)
    std::thread{[&log, s = acceptor.accept()]() mutable { serve(log, std::move(s)); }}.detach();
}

}  // namespace
}  // namespace jinguo::faults

int main(int argc, char** argv) {
  std::string folder, fault = "none";
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::string_view{argv[i]} == "--data") folder = argv[i + 1];
    if (std::string_view{argv[i]} == "--fault") fault = argv[i + 1];
  }
  return jinguo::faults::run(folder, fault);
}
