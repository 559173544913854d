// SPDX-License-Identifier: Apache-2.0
// The pages of the web workspace, embedded in the program or read from a folder.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "http/server.h"

namespace jinguo {

class WebPages {
 public:
  // `folder` "" takes the embedded pages.  A folder is read anew for each request.
  explicit WebPages(std::string folder);
  // Any thread.  A path that is no file is a place inside an application: the page of that
  // application answers it (/portal… the residents', /m… the phone's, all others the desk's).
  std::optional<http::Asset> find(std::string_view path) const;

 private:
  std::optional<http::Asset> read(std::string_view path) const;
  std::string folder_;
  std::unordered_map<std::string_view, std::string_view> embedded_;
};

}  // namespace jinguo
