// SPDX-License-Identifier: Apache-2.0
#include "http/exchange.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace jinguo::http {
namespace {

std::string digest_of(const Request& r) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (const std::string_view part : {r.method, r.target, r.body}) {
    const std::string length = fmt::format("{}\n", part.size());
    for (const std::string_view s : {std::string_view{length}, part})
      crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(s.data()), s.size());
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state, hash.data());
  std::array<char, 2 * hash.size() + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

}  // namespace

Result<Once> once_of(const Request& request) {
  const std::string_view key = request.key;
  const bool printable =
      std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (key.size() >= 8 && key.size() <= 100 && printable)
    return Once{std::string{key}, digest_of(request)};
  Problem p;
  p.text = key.empty() ? "请求没有带 Idempotency-Key，没有写入任何内容"
                       : "Idempotency-Key 的写法不对，没有写入任何内容";
  p.remedy = "请为每次写入带上一个新的 Idempotency-Key（8–100 个可见字符，如 uuid），重试时不变";
  return p;
}

Awaited<Result<Written>> write(Exchange& x, Engine::Job job) {
  auto once = once_of(x.request);
  if (!once.ok()) co_return once.problem();
  Metrics& metrics = x.shared.metrics;
  metrics.write_queued();
  auto start = [&x, once = std::move(once).value(), job = std::move(job)](
                   Engine::Answer answer) mutable {
    x.engine().write(x.actor(), std::move(once), std::move(job), std::move(answer));
  };
  auto answered = co_await answer_of<Result<Written>>(x.shared, std::move(start));
  metrics.write_done();
  co_return answered;
}

}  // namespace jinguo::http
