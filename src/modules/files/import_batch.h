// SPDX-License-Identifier: Apache-2.0
// One workbook that was imported: which, by whom, how many records.  The record itself is made by
// the import and moved by its undoing (io/import_undo.h), nowhere else.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/files/names.h"

namespace jinguo::files {

enum class BatchState { kept, undone };
consteval auto choices_of(Of<BatchState>) {
  return std::to_array<Choice>({
      {0, "kept", "已导入"},
      {1, "undone", "已撤回"},
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
      field<&ImportBatch::state>("state", "状态").listed())
      .titled("file_name")
      .starts("kept")
      .kept_by_program();
}

consteval auto access(Of<ImportBatch>) {
  constexpr RoleSet importers = cadres | Role::social_worker | Role::counsellor | Role::volunteer |
                                Role::member_body | Role::provider | Role::lender |
                                Role::system_admin | Role::security_admin;
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
  return grants(Grant{Role::installer, Action::read, Reach::district},
      Grant{Role::installer, Action::create, Reach::district},
      Grant{Role::installer, Action::take_step, Reach::district},
      Grant{importers, Action::read, Reach::own}, Grant{heads, Action::read, Reach::subtree});
}

consteval auto steps(Of<ImportBatch>) {
  return workflow(step<BatchState::kept, BatchState::undone>("undo", "撤回", Role::installer)
                      .needs("undone_reason", "removed", "stayed"));
}

}  // namespace jinguo::files
