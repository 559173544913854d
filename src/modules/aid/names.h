// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of aid.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::aid {
struct Programme;
struct Batch;
struct Quota;
struct Application;
struct GrantLine;
struct Screening;
struct PublicNotice;
consteval std::string_view record_name(Of<Programme>) { return "programme"; }
consteval std::string_view record_name(Of<Batch>) { return "batch"; }
consteval std::string_view record_name(Of<Quota>) { return "quota"; }
consteval std::string_view record_name(Of<Application>) { return "application"; }
consteval std::string_view record_name(Of<GrantLine>) { return "grant"; }
consteval std::string_view record_name(Of<Screening>) { return "screening"; }
consteval std::string_view record_name(Of<PublicNotice>) { return "public_notice"; }
}  // namespace jinguo::aid
