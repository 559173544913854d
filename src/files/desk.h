// SPDX-License-Identifier: Apache-2.0
// Attachments: handing in, listing, opening, removing.
//
// Who may: whoever sees a record sees what is attached to it; whoever may change or move it may
// attach and remove; of a matter (a case and what is kept with it) opening takes a reason, which is
// in the journal before the bytes are out.  A kind of record takes attachments when everybody who
// could see them by the attachments' own grants sees the record as well (takes_attachments).
#pragma once
#include <string>

#include "engine/engine.h"
#include "io/upload.h"

namespace jinguo {

inline constexpr std::int64_t most_attachments = 50;  // of one record

// Whether records of this kind may have attachments: their readers must be at least as many.
bool takes_attachments(const Catalogue& catalogue, const RecordType& type);

struct OpenedFile {
  std::string name, media_type, bytes;
};

// Thread-safe; the engine must outlive it.
class FileDesk {
 public:
  FileDesk(const Engine& engine, UploadLimits limits) : engine_(engine), limits_(limits) {}

  // Checks, cleans, seals and stores, all or nothing.  Sealing happens outside the store's
  // transaction.  Refused: out of reach (as if it did not exist), not granted, an upload that is
  // not taken (io/upload.h), too many.
  Result<Written> attach(const Actor& actor, const RecordType& type, const Uuid& id,
      std::string_view name, std::string bytes, const Once& once) const;
  // What is attached to one record, removed ones included, oldest first; at most 100.
  Result<Page> list(const Actor& actor, const RecordType& type, const Uuid& id) const;
  // Destroys the bytes and keeps the line, with the reason (the step `remove`).
  Result<Written> remove(const Actor& actor, const Uuid& attachment, const std::string& reason,
      const Once& once) const;
  // The bytes; `reason` is asked for where the attachment says so.
  Result<OpenedFile> open(
      const Actor& actor, const Uuid& attachment, const std::string& reason) const;

  const RecordType& type() const;

 private:
  const Engine& engine_;
  UploadLimits limits_;
};

}  // namespace jinguo
