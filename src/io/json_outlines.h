// SPDX-License-Identifier: Apache-2.0
// The outlines of a district's streets: GeoJSON (RFC 7946) as the district wrote it, told as the
// dashboard draws it.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace jinguo {

inline constexpr std::size_t most_outline_bytes = 8 << 20;
inline constexpr std::size_t most_outline_points = 200'000;

// [{"code", "name", "rings": [[[x, y], …], …]}, …] of a FeatureCollection: one item a feature, in
// their order, `code` and `name` as its properties say ("" when absent; one of them must be
// there), the rings of a Polygon or of all parts of a MultiPolygon, to six decimals.  Nothing else
// of the file is told.  Refuses a text that is no such collection, saying which feature is at
// fault; the remedy says what to do with the file.
Result<std::string> outlines_json(std::string_view geojson);

}  // namespace jinguo
