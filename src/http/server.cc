// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "http/connection.h"
#include "http/routes.h"

namespace jinguo::http {

using boost::system::error_code;
using net::ip::tcp;

struct StopSwitch::State {
  std::mutex mutex;
  std::condition_variable changed;
  bool stopped = false;
};
StopSwitch::StopSwitch() : state_(std::make_shared<State>()) {}
StopSwitch::~StopSwitch() = default;

void StopSwitch::stop() {
  {
    const std::lock_guard lock{state_->mutex};
    state_->stopped = true;
  }
  state_->changed.notify_all();
}

void StopSwitch::wait() {
  std::unique_lock lock{state_->mutex};
  state_->changed.wait(lock, [this] { return state_->stopped; });
}

namespace {

constexpr std::chrono::milliseconds accept_pause{100};

// How many connections there are, in all and from each address.
class Census {
 public:
  Census(int most, int most_from_one) : most_(most), most_from_one_(most_from_one) {}
  bool enter(const std::string& address) {
    const std::lock_guard lock{mutex_};
    int& from = by_address_[address];
    if (all_ >= most_ || from >= most_from_one_) return false;
    ++all_;
    ++from;
    return true;
  }
  void leave(const std::string& address) {
    const std::lock_guard lock{mutex_};
    --all_;
    if (const auto it = by_address_.find(address); --it->second == 0) by_address_.erase(it);
  }
  int all() const {
    const std::lock_guard lock{mutex_};
    return all_;
  }

 private:
  const int most_, most_from_one_;
  mutable std::mutex mutex_;
  int all_ = 0;
  std::unordered_map<std::string, int> by_address_;
};

// A household has one IPv4 address, but a whole /64 of IPv6 ones.
std::string name_of(const net::ip::address& address) {
  if (address.is_v4()) return address.to_string();
  const auto six = address.to_v6();
  if (six.is_v4_mapped()) return net::ip::make_address_v4(net::ip::v4_mapped, six).to_string();
  auto bytes = six.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return net::ip::address_v6{bytes}.to_string() + "/64";
}

struct Worker {
  Lane lane;  // outlives the context, whose destruction ends connections
  net::io_context context{1};
  net::executor_work_guard<net::io_context::executor_type> work{context.get_executor()};
  std::thread thread;
};

class Serving {
 public:
  Serving(const ServerOptions& options, const ServerParts& parts, const Router& router)
      : options_(options),
        metrics_(router.routes()),
        pool_(static_cast<std::size_t>(options.pool_threads)),
        shared_{options, parts, router, metrics_, pool_,
            parts.engine.store().dialect() == Dialect::postgres},
        census_(options.most_connections, options.most_from_one_address) {
    const int wanted = options.io_threads;
    const auto n = wanted > 0 ? static_cast<unsigned>(wanted) : std::thread::hardware_concurrency();
    for (unsigned i = 0; i < std::max(1u, n); ++i) workers_.push_back(std::make_unique<Worker>());
  }

  std::optional<Problem> listen();
  void start();
  void finish();

 private:
  Awaited<void> accept_all();
  Awaited<void> serve(tcp::socket socket, std::string address, Worker& worker);
  void welcome(tcp::socket socket, Worker& worker);
  bool wait_for_connections();

  const ServerOptions& options_;
  Metrics metrics_;
  net::thread_pool pool_;
  Shared shared_;
  Census census_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::optional<tcp::acceptor> acceptor_;
};

std::optional<Problem> Serving::listen() {
  error_code ec;
  const auto address = net::ip::make_address(options_.host, ec);
  const tcp::endpoint endpoint{address, options_.port};
  if (!ec) {
    acceptor_.emplace(workers_.front()->context);
    acceptor_->open(endpoint.protocol(), ec);
  }
  if (!ec) acceptor_->set_option(net::socket_base::reuse_address{true}, ec);
  if (!ec) acceptor_->bind(endpoint, ec);
  if (!ec) acceptor_->listen(net::socket_base::max_listen_connections, ec);
  if (!ec) return {};
  Problem p;
  p.code = Problem::Code::unavailable;
  p.text = fmt::format("不能在 {}:{} 上提供服务：{}", options_.host, options_.port, ec.message());
  p.remedy = "请换一个地址或端口（--listen），或先停掉占用它的程序";
  return p;
}

void Serving::start() {
  net::co_spawn(workers_.front()->context, accept_all(), net::detached);
  for (auto& w : workers_) w->thread = std::thread{[&context = w->context] { context.run(); }};
  if (shared_.parts.listening)
    shared_.parts.listening(options_.host, acceptor_->local_endpoint().port());
}

Awaited<void> Serving::accept_all() {
  net::steady_timer pause{workers_.front()->context};
  for (std::size_t next = 0; acceptor_->is_open(); next = (next + 1) % workers_.size()) {
    error_code ec;
    Worker& worker = *workers_[next];
    tcp::socket socket = co_await acceptor_->async_accept(
        worker.context, net::redirect_error(net::use_awaitable, ec));
    if (ec == net::error::operation_aborted) co_return;
    if (!ec) {
      welcome(std::move(socket), worker);
      continue;
    }
    // Most likely no descriptors are left: those who are here need time to leave.
    spdlog::warn("accept: {}", ec.message());
    pause.expires_after(accept_pause);
    co_await pause.async_wait(net::redirect_error(net::use_awaitable, ec));
  }
}

void Serving::welcome(tcp::socket socket, Worker& worker) {
  error_code ec;
  const auto peer = socket.remote_endpoint(ec);
  if (ec) return;
  std::string address = name_of(peer.address());
  if (!census_.enter(address)) {
    metrics_.refused_connection();
    return;
  }
  socket.set_option(tcp::no_delay{true}, ec);
  net::co_spawn(
      worker.context, serve(std::move(socket), std::move(address), worker), net::detached);
}

Awaited<void> Serving::serve(tcp::socket socket, std::string address, Worker& worker) {
  struct Presence {
    Presence(Serving& s, std::string a) : serving(s), address(std::move(a)) {
      serving.metrics_.opened();
    }
    ~Presence() {
      serving.metrics_.closed();
      serving.census_.leave(address);
    }
    Presence(const Presence&) = delete;
    Serving& serving;
    const std::string address;
  };
  const Presence presence{*this, address};
  Connection connection{std::move(socket), address, worker.lane, shared_};
  co_await connection.run();
}

// Idle connections are closed, the others after the answer they are waiting for.
void Serving::finish() {
  net::post(workers_.front()->context, [this] {
    error_code ignored;
    acceptor_->close(ignored);
  });
  for (auto& w : workers_)
    net::post(w->context, [&lane = w->lane] {
      lane.stopping = true;
      for (Connection* c : lane.connections) c->stop_when_idle();
    });
  shared_.parts.sessions.close();
  if (!wait_for_connections()) spdlog::warn("some requests were cut off by the stop");
  pool_.join();
  // Until the store has answered, it holds a coroutine that lives in one of our contexts.
  while (shared_.answers_awaited.load() > 0)
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
  for (auto& w : workers_) w->context.stop();
  for (auto& w : workers_) w->thread.join();
}

bool Serving::wait_for_connections() {
  const auto until = std::chrono::steady_clock::now() + options_.stop_time;
  while (census_.all() > 0) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  return true;
}

}  // namespace

std::optional<Problem> run_routes(const ServerOptions& options, const ServerParts& parts,
    std::span<const Route> routes, StopSwitch& stop) {
  auto router = Router::make(routes);
  if (!router.ok()) return router.problem();
  Serving serving{options, parts, router.value()};
  if (auto refused = serving.listen()) return refused;
  net::io_context signals_context;
  net::signal_set signals{signals_context};
  std::thread signals_thread;
  if (options.end_on_signals) {
    signals.add(SIGINT);
    signals.add(SIGTERM);
    signals.async_wait([&stop](error_code ec, int) {
      if (!ec) stop.stop();
    });
    signals_thread = std::thread{[&] { signals_context.run(); }};
  }
  serving.start();
  stop.wait();
  serving.finish();
  signals_context.stop();
  if (signals_thread.joinable()) signals_thread.join();
  return {};
}

std::optional<Problem> run_server(
    const ServerOptions& options, const ServerParts& parts, StopSwitch& stop) {
  return run_routes(options, parts, all_routes(), stop);
}

}  // namespace jinguo::http
