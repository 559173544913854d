// SPDX-License-Identifier: Apache-2.0
// A file kept with a record: a photo of a visit, a medical report of a case.  Its bytes rest sealed
// beside the records (engine/content.h); this line says what they are.  It comes with an upload
// only (src/files), never by itself; removing it destroys the bytes and keeps the line.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/files/names.h"

namespace jinguo::files {

enum class MediaType { jpeg, png, webp, pdf, docx, xlsx };
consteval auto choices_of(Of<MediaType>) {
  return std::to_array<Choice>({
      {0, "jpeg", "照片（JPEG）"},
      {1, "png", "图片（PNG）"},
      {2, "webp", "图片（WebP）"},
      {3, "pdf", "PDF 文件"},
      {4, "docx", "Word 文档"},
      {5, "xlsx", "Excel 工作簿"},
  });
}

// What belongs to a matter is opened with a reason that is written down; the rest by whoever sees
// the record it is kept with.
enum class Opening { freely, with_reason };
consteval auto choices_of(Of<Opening>) {
  return std::to_array<Choice>({
      {0, "freely", "可直接打开"},
      {1, "with_reason", "写明理由后打开"},
  });
}

enum class AttachmentState { kept, removed };
consteval auto choices_of(Of<AttachmentState>) {
  return std::to_array<Choice>({
      {0, "kept", "保存中"},
      {1, "removed", "已移除"},
  });
}

struct Attachment {
  std::string record;     // of what it is kept with: its type
  std::string record_id;  // and its id
  std::optional<Id<cases::Case>> case_;
  std::string name;
  MediaType media_type = MediaType::jpeg;
  std::int64_t size = 0;  // bytes, as kept
  Opening opening = Opening::with_reason;
  std::string sm3;         // of the bytes, hex
  std::string sealed_sm3;  // of the ciphertext as it rests, hex: verified without a key
  std::string removed_reason;
  std::optional<Date> removed_on;
  AttachmentState state = AttachmentState::kept;
};

consteval auto describe(Of<Attachment>) {
  return record<Attachment>("attachment", "附件",
      field<&Attachment::record>("record", "所附记录类型").required().longest(40),
      field<&Attachment::record_id>("record_id", "所附记录编号").required().longest(36),
      field<&Attachment::case_>("case", "个案"),
      field<&Attachment::name>("name", "文件名")
          .required()
          .longest(120)
          .listed()
          .seen_by(Privacy::personal),
      field<&Attachment::media_type>("media_type", "类型").required().listed(),
      field<&Attachment::size>("size", "大小（字节）").required().listed(),
      field<&Attachment::opening>("opening", "打开方式").required().listed(),
      field<&Attachment::sm3>("sm3", "文件内容（SM3）")
          .required()
          .longest(64)
          .seen_by(Privacy::sensitive),
      field<&Attachment::sealed_sm3>("sealed_sm3", "密文（SM3）").required().longest(64),
      field<&Attachment::removed_reason>("removed_reason", "移除原因")
          .longest(500)
          .seen_by(Privacy::personal),
      field<&Attachment::removed_on>("removed_on", "移除日期").past(),
      field<&Attachment::state>("state", "状态").listed())
      .titled("name")
      .starts("kept")
      .indexed("record_id")
      .kept_with("case")
      .held_with("record", "record_id")
      .kept_by_program();
}

consteval auto access(Of<Attachment>) {
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
  constexpr RoleSet close_by = Role::community | Role::social_worker;
  constexpr bool supervises = true;
  // Entered and removed through src/files alone, which asks the record it is kept with.
  return grants(
      Grant{Role::installer, Action::read, Reach::district, Privacy::internal, supervises},
      Grant{Role::installer, Action::create, Reach::district, Privacy::internal, supervises},
      Grant{Role::installer, Action::take_step, Reach::district, Privacy::internal, supervises},
      Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{heads | close_by | Role::counsellor, Action::read, Reach::team, Privacy::sensitive});
}

consteval auto steps(Of<Attachment>) {
  return workflow(
      step<AttachmentState::kept, AttachmentState::removed>("remove", "移除", Role::installer)
          .needs("removed_reason")
          .stamps("removed_on"));
}

// Of a case it is as closed as the case.  Of any other record only src/files shows it, which asks
// that record: by its own grants an officer of the line learns that something is attached, no more.
inline bool is_closed(const Attachment& a) { return !a.case_; }

}  // namespace jinguo::files
