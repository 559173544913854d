// SPDX-License-Identifier: Apache-2.0
// Stands between a client and a server on loopback and can cut the line at a chosen moment.  For
// tests only.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace jinguo {

class BreakingProxy {
 public:
  explicit BreakingProxy(std::uint16_t server_port) : server_port_(server_port) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at = address(0);
    ::bind(listener_, reinterpret_cast<sockaddr*>(&at), sizeof at);
    ::listen(listener_, 20);
    socklen_t size = sizeof at;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&at), &size);
    port = ntohs(at.sin_port);
    accepting_ = std::thread{[this] { accept_all(); }};
  }
  ~BreakingProxy() {
    stop_ = true;
    accepting_.join();
    for (auto& line : lines_) line.join();
    ::close(listener_);
  }
  BreakingProxy(const BreakingProxy&) = delete;
  BreakingProxy& operator=(const BreakingProxy&) = delete;

  std::uint16_t port = 0;
  // When a message of the client contains "COMMIT": hand it on, wait until the server answers,
  // and cut the line instead of handing the answer back.
  std::atomic<bool> lose_commit_answers{false};
  // New lines are cut at once.
  std::atomic<bool> closed{false};

 private:
  static sockaddr_in address(std::uint16_t number) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    at.sin_port = htons(number);
    return at;
  }
  static bool readable(int line) {
    pollfd waiting{line, POLLIN, 0};
    return ::poll(&waiting, 1, 20) > 0;
  }
  void accept_all() {
    while (!stop_) {
      if (!readable(listener_)) continue;
      const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      lines_.emplace_back([this, client] { carry(client); });
    }
  }
  void carry(int client) {
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in at = address(server_port_);
    bool whole =
        !closed && ::connect(server, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
    bool committing = false;
    while (whole && !stop_ && !closed) {
      pollfd ends[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
      if (::poll(ends, 2, 20) <= 0) continue;
      if (ends[1].revents) {
        if (committing && lose_commit_answers) break;
        whole = pass(server, client).size() > 0;
        committing = false;
      }
      if (whole && ends[0].revents) {
        const std::string_view sent = pass(client, server);
        whole = !sent.empty();
        committing = committing || sent.find("COMMIT") != sent.npos;
      }
    }
    ::close(server);
    ::close(client);
  }
  // What was handed on; "" at the end of the line.
  static std::string_view pass(int from, int to) {
    thread_local std::array<char, 65536> buffer;
    const ssize_t got = ::recv(from, buffer.data(), buffer.size(), 0);
    if (got <= 0) return {};
    const auto size = static_cast<std::size_t>(got);
    if (::send(to, buffer.data(), size, MSG_NOSIGNAL) != got) return {};
    return {buffer.data(), size};
  }

  const std::uint16_t server_port_;
  int listener_ = -1;
  std::atomic<bool> stop_{false};
  std::thread accepting_;
  std::vector<std::thread> lines_;
};

}  // namespace jinguo
