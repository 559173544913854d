// SPDX-License-Identifier: Apache-2.0
// A residents' page made of the workspace's template: the part of one place, with what only the
// server knows filled in.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/portal_activities.h"
#include "http/server.h"

namespace jinguo::http {

// The template (web/portal.html, one file a language) holds
//   <!--place:NAME-->…<!--/place-->  parts, of which the page keeps that of its own place
//   <ul class="events" data-…></ul>  where the activities stand, with the words they need
//   __EXIT__, __EXIT_ZH__, __EXIT_EN__, __DISTRICT__, __HERE__  what the server knows
struct PortalPage {
  std::string_view place;  // home, activities, safety
  const DistrictName& district;
  const PortalExit& exit;
  // At `activities`: what is on; nothing when it could not be read.
  std::optional<std::vector<Announced>> activities{};
};
std::string portal_html(std::string_view page_template, const PortalPage& page);

}  // namespace jinguo::http
