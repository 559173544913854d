// SPDX-License-Identifier: Apache-2.0
#include "http/portal_page.h"

namespace jinguo::http {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

// The parts of other places go.
void keep_place(std::string& text, std::string_view place) {
  constexpr std::string_view opens = "<!--place:", ends = "-->", closes = "<!--/place-->";
  std::size_t at = 0;
  while ((at = text.find(opens, at)) != text.npos) {
    const std::size_t named = text.find(ends, at);
    const std::size_t over = text.find(closes, at);
    if (named == text.npos || over == text.npos) return;
    const std::string name = text.substr(at + opens.size(), named - at - opens.size());
    if (name != place) {
      text.erase(at, over + closes.size() - at);
      continue;
    }
    text.erase(over, closes.size());
    text.erase(at, named + ends.size() - at);
  }
}

std::string attribute(std::string_view tag, std::string_view name) {
  const std::string opens = std::string{name} + "=\"";
  const std::size_t at = tag.find(opens);
  if (at == tag.npos) return {};
  const std::size_t from = at + opens.size();
  return std::string{tag.substr(from, tag.find('"', from) - from)};
}

// The words of the template are HTML already; what people wrote is not.
std::string day_of(const std::string& form, const std::string& iso) {
  if (iso.size() < 10) return escaped(iso);
  const auto plain = [](std::string digits) {
    return digits.front() == '0' ? digits.substr(1) : digits;
  };
  std::string out = form;
  replace_all(out, "{year}", iso.substr(0, 4));
  replace_all(out, "{month}", plain(iso.substr(5, 2)));
  replace_all(out, "{day}", plain(iso.substr(8, 2)));
  return out;
}

std::string events(std::string_view tag, const std::vector<Announced>& all) {
  std::string out = "<ul class=\"events\">";
  const std::string form = attribute(tag, "data-day");
  for (const Announced& one : all) {
    out += "<li><h2>" + escaped(one.title) + "</h2>";
    std::string day = one.held_on.empty() ? "" : day_of(form, one.held_on);
    if (!one.until.empty() && one.until != one.held_on) {
      std::string days = attribute(tag, "data-days");
      replace_all(days, "{from}", day);
      replace_all(days, "{until}", day_of(form, one.until));
      day = std::move(days);
    }
    if (!day.empty()) out += "<p>" + day + "</p>";
    if (!one.place.empty()) out += "<p>" + escaped(one.place) + "</p>";
    if (!one.organiser.empty()) {
      std::string by = attribute(tag, "data-organiser");
      replace_all(by, "{name}", escaped(one.organiser));
      out += "<p>" + by + "</p>";
    }
    out += "</li>";
  }
  return out + "</ul>";
}

void put_activities(std::string& text, const PortalPage& page) {
  constexpr std::string_view closes = "</ul>";
  const std::size_t at = text.find("<ul class=\"events\"");
  const std::size_t over = at == text.npos ? at : text.find(closes, at);
  if (over == text.npos) return;
  const std::string tag = text.substr(at, over - at);
  std::string by;
  if (!page.activities)
    by = "<p>" + attribute(tag, "data-failed") + "</p>";
  else if (page.activities->empty())
    by = "<p>" + attribute(tag, "data-empty") + "</p>";
  else
    by = events(tag, *page.activities);
  text.replace(at, over + closes.size() - at, by);
}

}  // namespace

std::string portal_html(std::string_view page_template, const PortalPage& page) {
  std::string out{page_template};
  keep_place(out, page.place);
  const std::string here = page.place == "home" ? "/portal" : "/portal/" + std::string{page.place};
  const std::pair<std::string_view, std::string> known[] = {
      {"__EXIT__", page.exit.address.empty() ? "about:blank" : escaped(page.exit.address)},
      {"__EXIT_ZH__", escaped(page.exit.name)}, {"__EXIT_EN__", escaped(page.exit.name_en)},
      {"__DISTRICT__", escaped(page.district.name)}, {"__HERE__", here}};
  for (const auto& [mark, by] : known) replace_all(out, mark, by);
  // Last: what people wrote may hold any of the marks.
  put_activities(out, page);
  return out;
}

}  // namespace jinguo::http
