// SPDX-License-Identifier: Apache-2.0
// Counts of what the server does, for Prometheus.  Names and labels are fixed at start, so that
// counting is an addition and no stranger can make new series.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "http/router.h"

namespace jinguo::http {

// Thread-safe.
class Metrics {
 public:
  explicit Metrics(std::span<const Route> routes);

  // `number` of the route in the table, or `no_route`.
  static constexpr std::size_t no_route = static_cast<std::size_t>(-1);
  void answered(std::size_t number, unsigned status, std::chrono::nanoseconds took);
  void refused_framing() { ++bad_frames_; }
  void opened() { ++connections_; }
  void closed() { --connections_; }
  void refused_connection() { ++refused_connections_; }
  void timed_out() { ++timeouts_; }
  void pool_entered() { ++pool_; }
  void pool_left() { --pool_; }
  void write_queued() { ++writes_; }
  void write_done() { --writes_; }

  // The text form of Prometheus, version 0.0.4.
  std::string text() const;

 private:
  // Upper bounds in seconds.
  static constexpr std::array bounds{0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0};
  using Count = std::atomic<std::uint64_t>;
  struct alignas(64) Row {
    std::array<Count, 6> by_class{};  // by the first digit of the status
    std::array<Count, bounds.size() + 1> buckets{};
    Count nanoseconds{};
  };
  void append_row(std::string& out, const Row& row, std::string_view labels) const;

  std::span<const Route> routes_;
  std::unique_ptr<Row[]> rows_;  // one a route, and a last one for requests that found none
  Count bad_frames_{}, refused_connections_{}, timeouts_{};
  std::atomic<std::int64_t> connections_{}, pool_{}, writes_{};
};

}  // namespace jinguo::http
