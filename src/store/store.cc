// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include <fmt/format.h>

#include <charconv>
#include <future>

#include "store/drivers.h"
#include "store/work_queue.h"

namespace jinguo {
namespace {

Problem problem(Problem::Code code, std::string text, std::string remedy) {
  Problem p;
  p.code = code;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

Value value_of(const RowView& row, Kind kind) {
  if (row.is_null(0)) return {};
  switch (kind) {
    case Kind::integer:
    case Kind::money:
    case Kind::instant:
    case Kind::flag: return row.integer(0);
    case Kind::text:
    case Kind::choice:
    case Kind::ref:
    case Kind::date: return std::string{row.text(0)};
  }
  std::abort();  // a new Kind stops the build above, not here
}

}  // namespace

Problem problem_of(const StoreError& error) {
  using Code = Problem::Code;
  switch (error.kind) {
    case StoreError::Kind::unique:
      return problem(Code::conflict, "已有相同的记录，本次未保存", "请先查询已有的记录");
    case StoreError::Kind::missing:
      return problem(Code::invalid, "引用的记录不存在，本次未保存", "请重新选择");
    case StoreError::Kind::busy:
      return problem(Code::unavailable, "数据库正忙，本次未保存", "请稍后重试");
    case StoreError::Kind::full:
      return problem(Code::unavailable, "磁盘空间已满，本次未保存；已有数据安全，仍可查询",
          "请联系系统管理员腾出空间后重试");
    case StoreError::Kind::io:
      return problem(Code::unavailable, "磁盘读写出错，本次未保存；系统已停止写入，仍可查询",
          "请联系系统管理员检查磁盘并重新启动");
    case StoreError::Kind::lost:
      return problem(Code::unavailable, "与数据库的连接中断，本次未保存", "请稍后重试");
    case StoreError::Kind::unknown:
      return problem(Code::unknown, "保存时出错，不能确定是否已保存",
          "请重试同一操作：系统会认出它，不会重复保存");
    case StoreError::Kind::newer:
    case StoreError::Kind::older:
      return problem(
          Code::unavailable, "数据库与程序的版本不符，本次未保存", "请联系系统管理员更换程序版本");
    case StoreError::Kind::corrupt:
      return problem(Code::unavailable, "数据库文件损坏，本次未保存；系统已停止写入",
          "请联系系统管理员从备份恢复");
    case StoreError::Kind::bug:
      return problem(Code::unavailable, "程序内部错误，本次未保存", "请把操作步骤告诉系统管理员");
  }
  std::abort();  // a new Kind stops the build above, not here
}

std::optional<Value> Connection::value(
    std::string_view sql, std::span<const Value> params, Kind kind) {
  std::optional<Value> found;
  each(sql, params, [&](const RowView& row) {
    if (!found) found = value_of(row, kind);
  });
  return found;
}

std::int64_t Connection::integer(std::string_view sql, std::span<const Value> params) {
  std::optional<std::int64_t> found;
  each(sql, params, [&](const RowView& row) {
    if (!found) found = row.integer(0);
  });
  return found.value_or(0);
}

std::optional<Problem> Store::write(Work work) {
  if (is_inside_work())
    throw StoreError(StoreError::Kind::bug, "a Work would wait for itself: write() inside a Work");
  // Shared: the store's thread may still be inside set_value when this one goes on.
  const auto answer = std::make_shared<std::promise<std::optional<Problem>>>();
  write(std::move(work), [answer](std::optional<Problem> p) { answer->set_value(std::move(p)); });
  return answer->get_future().get();
}

std::unique_ptr<Store> open_store(const StoreOptions& options) {
  const std::string_view url = options.url;
  if (url.empty() || url == "sqlite:") return open_sqlite(options);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return open_postgres(options);
  throw StoreError(StoreError::Kind::bug,
      fmt::format("不认识的数据库地址：{}。可用的是 sqlite: 或 postgresql://…", url));
}

}  // namespace jinguo
