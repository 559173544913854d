// SPDX-License-Identifier: Apache-2.0
// One workbook that was imported: which, by whom, how many records.  The record itself is made and
// moved on by the import (io/import_rows.h, io/import_jobs.h) and its undoing (io/import_undo.h),
// nowhere else.  A sheet of many rows is stored piece by piece: `reached` is written in the
// transaction that stores a piece, so that it says what is stored whatever happens to the program.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/files/names.h"

namespace jinguo::files {

enum class BatchState { kept, undone, running, halted, undoing };
consteval auto choices_of(Of<BatchState>) {
  return std::to_array<Choice>({
      {0, "kept", "已导入"},
      {1, "undone", "已撤回"},
      {2, "running", "正在导入"},
      {3, "halted", "中途停下"},
      {4, "undoing", "正在撤回"},
  });
}

// What becomes of a row whose record is there already.
enum class Existing { create, skip, update };
consteval auto choices_of(Of<Existing>) {
  return std::to_array<Choice>({
      {0, "create", "仍要新建"},
      {1, "skip", "跳过"},
      {2, "update", "更新已存在的"},
  });
}

struct ImportBatch {
  std::string record;
  std::string label;
  std::string file_name;
  std::string file_sm3;
  std::int64_t rows = 0;
  std::int64_t records = 0;
  std::optional<std::int64_t> removed;
  std::optional<std::int64_t> stayed;
  std::string undone_reason;
  BatchState state = BatchState::kept;
  Existing existing = Existing::create;
  std::optional<std::int64_t> updated;
  std::optional<std::int64_t> skipped;
  std::optional<std::int64_t> checked;  // rows, of a sheet stored piece by piece
  std::optional<std::int64_t> reached;  // rows
  std::optional<std::int64_t> halted_row;
  std::string halted_reason;
};

consteval auto describe(Of<ImportBatch>) {
  return record<ImportBatch>("import_batch", "导入批次",
      field<&ImportBatch::record>("record", "记录类型").required().longest(40),
      field<&ImportBatch::label>("label", "导入的记录").required().longest(60).listed(),
      field<&ImportBatch::file_name>("file_name", "文件名").required().longest(120).listed(),
      field<&ImportBatch::file_sm3>("file_sm3", "文件 SM3").longest(64),
      field<&ImportBatch::rows>("rows", "行数").required().listed(),
      field<&ImportBatch::records>("records", "记录数").required().listed(),
      field<&ImportBatch::removed>("removed", "撤回的记录数").listed(),
      field<&ImportBatch::stayed>("stayed", "保留的记录数").listed(),
      field<&ImportBatch::undone_reason>("undone_reason", "撤回原因").longest(200),
      field<&ImportBatch::state>("state", "状态").listed(),
      field<&ImportBatch::existing>("existing", "已存在的"),
      field<&ImportBatch::updated>("updated", "更新的记录数"),
      field<&ImportBatch::skipped>("skipped", "跳过的行数"),
      field<&ImportBatch::checked>("checked", "已检查的行数"),
      field<&ImportBatch::reached>("reached", "已存入的行数"),
      field<&ImportBatch::halted_row>("halted_row", "停在第几行"),
      field<&ImportBatch::halted_reason>("halted_reason", "停下的原因").longest(200))
      .titled("file_name")
      .starts("kept", "running")
      .kept_by_program();
}

consteval auto access(Of<ImportBatch>) {
  constexpr RoleSet importers = cadres | Role::social_worker | Role::counsellor | Role::volunteer |
                                Role::member_body | Role::provider | Role::lender |
                                Role::system_admin | Role::security_admin;
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
  return grants(Grant{Role::installer, Action::read, Reach::district},
      Grant{Role::installer, Action::create, Reach::district},
      Grant{Role::installer, Action::change, Reach::district},
      Grant{Role::installer, Action::take_step, Reach::district},
      Grant{importers, Action::read, Reach::own}, Grant{heads, Action::read, Reach::subtree});
}

consteval auto steps(Of<ImportBatch>) {
  using S = BatchState;
  constexpr RoleSet program = Role::installer;
  return workflow(step<S::running, S::kept>("finish", "存完", program),
      step<S::running, S::halted>("halt", "停下", program)
          .needs("halted_reason")
          .brings("halted_row"),
      step<S::undoing, S::halted>("halt", "停下", program).needs("halted_reason"),
      step<S::halted, S::running>("go_on", "接着存", program).brings("halted_reason", "halted_row"),
      step<S::kept, S::undone>("undo", "撤回", program).needs("undone_reason", "removed", "stayed"),
      step<S::halted, S::undone>("undo", "撤回", program)
          .needs("undone_reason", "removed", "stayed"),
      step<S::undoing, S::undone>("undo", "撤回", program)
          .needs("undone_reason", "removed", "stayed"),
      step<S::kept, S::undoing>("begin_undo", "开始撤回", program).needs("undone_reason"),
      step<S::halted, S::undoing>("begin_undo", "开始撤回", program).needs("undone_reason"));
}

}  // namespace jinguo::files
