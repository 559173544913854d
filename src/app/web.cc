// SPDX-License-Identifier: Apache-2.0
#include "app/web.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "embedded/web_pages.h"

namespace jinguo {
namespace {

struct Type {
  std::string_view ending, type;
};
constexpr Type types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
};

// The applications beside the desk, each with an address of its own and all below it.  The
// residents' page is made by http/portal_page.h; below its own places there is nothing.
struct Entry {
  std::string_view at, page;
};
constexpr Entry entries[] = {{"portal", "portal.html"}, {"m", "m.html"}};

std::string_view page_of_path(std::string_view path) {
  for (const Entry& e : entries)
    if (path == e.at || (path.starts_with(e.at) && path[e.at.size()] == '/')) return e.page;
  return "index.html";
}

std::string_view type_of_path(std::string_view path) {
  for (const Type& t : types)
    if (path.ends_with(t.ending)) return t.type;
  return {};
}

}  // namespace

WebPages::WebPages(std::string folder) : folder_(std::move(folder)) {
  for (const EmbeddedFile& f : web_pages_files()) embedded_.emplace(f.path, f.bytes);
}

std::optional<http::Asset> WebPages::find(std::string_view path) const {
  if (path.starts_with('/')) path.remove_prefix(1);
  if (auto asset = read(path.empty() ? "index.html" : path)) return asset;
  // /report/2021 is a place inside the application; /assets/old.js is a file that is gone.
  if (path.find('.') != path.npos) return {};
  return read(page_of_path(path));
}

std::optional<http::Asset> WebPages::read(std::string_view path) const {
  const std::string_view type = type_of_path(path);
  const bool lasting = path.starts_with("assets/");
  if (type.empty() || path.find("..") != path.npos) return {};
  if (folder_.empty()) {
    const auto found = embedded_.find(path);
    if (found == embedded_.end()) return {};
    return http::Asset{found->second, type, lasting};
  }
  std::ifstream in{std::filesystem::path{folder_} / path, std::ios::binary};
  if (!in) return {};
  std::ostringstream all;
  all << in.rdbuf();
  auto bytes = std::make_shared<std::string>(std::move(all).str());
  return http::Asset{*bytes, type, lasting, bytes};
}

}  // namespace jinguo
