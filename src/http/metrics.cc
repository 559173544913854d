// SPDX-License-Identifier: Apache-2.0
#include "http/metrics.h"

#include <fmt/format.h>

namespace jinguo::http {
namespace {

void append_single(
    std::string& out, std::string_view name, std::string_view kind, std::int64_t value) {
  out += fmt::format("# TYPE {} {}\n{} {}\n", name, kind, name, value);
}

}  // namespace

Metrics::Metrics(std::span<const Route> routes)
    : routes_(routes), rows_(std::make_unique<Row[]>(routes.size() + 1)) {}

void Metrics::answered(std::size_t number, unsigned status, std::chrono::nanoseconds took) {
  Row& row = rows_[number == no_route ? routes_.size() : number];
  const double seconds = std::chrono::duration<double>(took).count();
  std::size_t bucket = 0;
  while (bucket < bounds.size() && seconds > bounds[bucket]) ++bucket;
  row.by_class[status / 100 % 6].fetch_add(1, std::memory_order_relaxed);
  row.buckets[bucket].fetch_add(1, std::memory_order_relaxed);
  row.nanoseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

void Metrics::append_row(std::string& out, const Row& row, std::string_view labels) const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < row.buckets.size(); ++i) {
    sum += row.buckets[i].load(std::memory_order_relaxed);
    const std::string bound = i < bounds.size() ? fmt::format("{}", bounds[i]) : "+Inf";
    out += fmt::format("jinguo_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, sum);
  }
  const double seconds = static_cast<double>(row.nanoseconds.load(std::memory_order_relaxed)) / 1e9;
  out += fmt::format("jinguo_request_seconds_sum{{{}}} {}\n", labels, seconds);
  out += fmt::format("jinguo_request_seconds_count{{{}}} {}\n", labels, sum);
}

std::string Metrics::text() const {
  const auto labels = [&](std::size_t i) {
    if (i == routes_.size()) return std::string{"method=\"\",route=\"none\""};
    return fmt::format("method=\"{}\",route=\"{}\"", routes_[i].method, routes_[i].pattern);
  };
  std::string out = "# TYPE jinguo_requests_total counter\n";
  for (std::size_t i = 0; i <= routes_.size(); ++i)
    for (std::size_t c = 1; c < 6; ++c)
      if (const auto n = rows_[i].by_class[c].load(std::memory_order_relaxed); n > 0)
        out += fmt::format("jinguo_requests_total{{{},status=\"{}xx\"}} {}\n", labels(i), c, n);
  out += "# TYPE jinguo_request_seconds histogram\n";
  for (std::size_t i = 0; i <= routes_.size(); ++i) append_row(out, rows_[i], labels(i));
  append_single(out, "jinguo_connections", "gauge", connections_);
  append_single(out, "jinguo_pool_jobs", "gauge", pool_);
  append_single(out, "jinguo_writes_waiting", "gauge", writes_);
  const auto signed_count = [](const Count& c) { return static_cast<std::int64_t>(c.load()); };
  append_single(out, "jinguo_bad_frames_total", "counter", signed_count(bad_frames_));
  append_single(
      out, "jinguo_refused_connections_total", "counter", signed_count(refused_connections_));
  append_single(out, "jinguo_timeouts_total", "counter", signed_count(timeouts_));
  return out;
}

}  // namespace jinguo::http
