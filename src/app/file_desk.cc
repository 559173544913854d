// SPDX-License-Identifier: Apache-2.0
#include "app/file_desk.h"

#include "files/desk.h"

namespace jinguo {

http::FileCalls file_desk_calls(const House& house, std::size_t most) {
  UploadLimits limits;
  limits.bytes = most;
  const auto desk = std::make_shared<const FileDesk>(house.engine(), limits);
  http::FileCalls calls;
  calls.most = most_attachments;
  calls.attach = [desk](const Actor& actor, const RecordType& type, const Uuid& id,
                     std::string_view name, std::string_view bytes, const Once& once) {
    return desk->attach(actor, type, id, name, std::string{bytes}, once);
  };
  calls.list = [desk](const Actor& actor, const RecordType& type, const Uuid& id) {
    return desk->list(actor, type, id);
  };
  calls.open = [desk](const Actor& actor, const Uuid& attachment,
                   const std::string& reason) -> Result<http::OpenedAttachment> {
    auto opened = desk->open(actor, attachment, reason);
    if (!opened.ok()) return opened.problem();
    OpenedFile file = std::move(opened).value();
    return http::OpenedAttachment{
        std::move(file.name), content_type_of(file.media_type), std::move(file.bytes)};
  };
  calls.remove = [desk](const Actor& actor, const Uuid& id, const std::string& reason,
                     const Once& once) { return desk->remove(actor, id, reason, once); };
  return calls;
}

}  // namespace jinguo
