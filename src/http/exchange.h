// SPDX-License-Identifier: Apache-2.0
// One request being answered: what a handler gets, and how it reads, writes and leaves the I/O
// thread without blocking it.
#pragma once
#include <atomic>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "http/allowance.h"
#include "http/metrics.h"
#include "http/request.h"
#include "http/router.h"
#include "http/server.h"

namespace jinguo::http {

namespace net = boost::asio;
// g++ 12 destroys what it awaits too early inside a larger expression (a condition, an operand, an
// argument, co_return) and destroys twice what its arguments are converted to: a call to be awaited
// stands alone, its answer gets a name, and its arguments have their parameters' types.
template <class T>
using Awaited = net::awaitable<T>;

// What all connections share.  Immutable but for counters; outlives every exchange.
struct Shared {
  const ServerOptions& options;
  const ServerParts& parts;
  const Router& router;
  Metrics& metrics;
  net::thread_pool& pool;
  bool reads_on_pool = false;           // a reading session that waits for a network
  std::atomic<int> answers_awaited{0};  // callbacks other threads still hold
  // What residents may do without an account: matters sent in, receipts asked after.
  Allowance intakes{{5, 60, std::chrono::hours{1}}};
  Allowance askings{{30, 600, std::chrono::minutes{1}}};
};

struct Exchange {
  Shared& shared;
  Request request;
  const Route* route = nullptr;
  std::size_t number = Metrics::no_route;
  Router::Args args{};
  bool other_method = false;              // no route: the path exists, with another method
  std::shared_ptr<const SignedIn> who{};  // never null where the route says signed_in

  const Engine& engine() const { return shared.parts.engine; }
  // Who asks, at this moment: what she may see by her teams depends on it.
  Actor actor() const { return engine().present(who->actor); }
};

// Runs `work` on the pool; the coroutine goes on where it was.  `work` captures by reference: what
// it works on stands in the waiting coroutine.  (g++ 12 destroys what a closure inside a co_await
// expression captured by value twice.)
template <class Work>
Awaited<std::invoke_result_t<const Work&>> on_pool(Shared& shared, const Work& work) {
  static_assert(std::is_trivially_destructible_v<Work>, "capture by reference");
  using Answer = std::invoke_result_t<const Work&>;
  struct Counted {
    explicit Counted(Metrics& m) : metrics(m) { metrics.pool_entered(); }
    ~Counted() { metrics.pool_left(); }
    Counted(const Counted&) = delete;
    Metrics& metrics;
  } counted{shared.metrics};
  std::optional<Answer> answer;
  std::exception_ptr thrown;
  const auto initiate = [&](auto handler) {
    auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    net::post(shared.pool, [&, waiting] {
      try {
        answer.emplace(work());
      } catch (...) {
        thrown = std::current_exception();
      }
      const auto home = net::get_associated_executor(*waiting);
      net::post(home, [waiting]() mutable { (*waiting)(); });
    });
  };
  co_await net::async_initiate<const net::use_awaitable_t<>, void()>(initiate, net::use_awaitable);
  if (thrown) std::rethrow_exception(thrown);
  co_return std::move(*answer);
}

// Runs a read where it costs least: here when the store is a file, on the pool when it is a
// server across a network.
template <class Work>
Awaited<std::invoke_result_t<const Work&>> read(Exchange& x, const Work& work) {
  if (!x.shared.reads_on_pool) co_return work();
  auto answer = co_await on_pool(x.shared, work);
  co_return answer;
}

// Waits for an answer that comes by callback from another thread.  `start` gets a function to be
// called once with the answer.
template <class Answer, class Start>
Awaited<Answer> answer_of(Shared& shared, Start start) {
  using Box = std::shared_ptr<Answer>;
  auto initiate = [&shared](auto handler, Start begin) {
    auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    shared.answers_awaited.fetch_add(1);
    begin([waiting, &shared](Answer answer) {
      auto box = std::make_shared<Answer>(std::move(answer));
      const auto home = net::get_associated_executor(*waiting);
      net::post(home, [waiting, box]() mutable { (*waiting)(std::move(box)); });
      shared.answers_awaited.fetch_sub(1);
    });
  };
  Box box = co_await net::async_initiate<const net::use_awaitable_t<>, void(Box)>(
      initiate, net::use_awaitable, std::move(start));
  co_return std::move(*box);
}

// The one path by which handlers write records.
Awaited<Result<Written>> write(Exchange& x, Engine::Job job);
// The key of this request and the digest of what it asks; a Problem when the key is missing.
Result<Once> once_of(const Request& request);

}  // namespace jinguo::http
