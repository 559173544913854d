// SPDX-License-Identifier: Apache-2.0
// What the steps of a case bring about in the matter it was made of, and what is learned of it
// elsewhere and belongs into the case itself.
#include <algorithm>

#include "base/text.h"
#include "engine/casework.h"

namespace jinguo {
namespace {

// How the matter ends that a case was made of (信访工作条例 art. 32 knows the first, the third and
// the fifth).
std::string_view outcome_of(std::string_view closure) {
  constexpr std::pair<std::string_view, std::string_view> table[] = {{"solved", "supported"},
      {"agreement", "agreement"}, {"supported", "assisted"}, {"explained", "explained"},
      {"not_supported", "not_supported"}, {"referred", "referred"}, {"withdrawn", "withdrawn"},
      {"lost", "lost"}, {"court_or_police", "referred"}};
  for (const auto& [from, to] : table)
    if (from == closure) return to;
  return "explained";
}

}  // namespace

// The matter goes where its case goes: one is not in handling while the other is over, nor without
// a term while the other is worked on.
std::optional<Problem> Casework::intake_follows(const Event& e, const Uuid& intake) {
  std::string state, received;
  const Value params[] = {writing_.actor().district, intake.text()};
  writing_.connection().each(
      "SELECT \"state\", \"received_on\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) { state = r.text(0), received = r.text(1); });
  const bool open = state == "registered" || state == "accepted" || state == "handling";
  const auto become = [&](std::string_view to, Value closed_on, Value outcome) {
    const Change changes[] = {{"state", std::string{to}}, {"closed_on", std::move(closed_on)},
        {"outcome", std::move(outcome)}};
    return writing_.amend(type_of("intake"), intake, changes);
  };
  const bool taken = e.text("state") == "accepted" || e.text("state") == "handling";
  if (taken && state == "registered") {
    const std::string day = std::max(received, e.text("opened_on"));
    // Whoever took up the case looked at both; the matter is hers because the case is.
    const Change accepted[] = {{"state", std::string{"accepted"}}, {"accepted_on", day},
        {"remit", std::string{"own"}}, {"recusal_checked", e.at("recusal_checked")}};
    return writing_.amend(type_of("intake"), intake, accepted);
  }
  // A case that was ended says how, or leaves its matter to be answered by itself.
  const bool over = e.step == "close" || (e.step == "end" && !e.text("closure").empty());
  if (over && open) {
    const Value today{to_text(writing_.actor().today)};
    return become("closed", is_null(e.at("closed_on")) ? today : e.at("closed_on"),
        std::string{outcome_of(e.text("closure"))});
  }
  if (e.step == "refuse" && open) return become("not_ours", Value{}, Value{});
  const bool again = e.step.starts_with("reopen");
  if (again && (state == "closed" || state == "archived"))
    return become("handling", Value{}, Value{});
  return {};
}

// Whom the matter concerned the case concerns: what it says of minors and of those who cannot
// protect themselves is not lost on the way.
void Casework::protect_as_before(Row& row, const RecordType& type) {
  const auto* intake = std::get_if<std::string>(&row[std::size_t(type.at("intake"))]);
  if (!intake) return;
  const Value params[] = {writing_.actor().district, *intake};
  writing_.connection().each(
      "SELECT \"minors_involved\", \"no_capacity\", \"report_check\" FROM \"intake\" WHERE "
      "\"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) {
        Value& check = row[std::size_t(type.at("report_check"))];
        if (is_null(check) || check == Value{std::string{"unchecked"}})
          if (!r.is_null(2)) check = std::string{r.text(2)};
        if (r.integer(0) == 1) row[std::size_t(type.at("minors_involved"))] = std::int64_t{1};
        if (r.integer(1) == 1) row[std::size_t(type.at("no_capacity"))] = std::int64_t{1};
      });
}

// A child was harmed, or lives there: the duty to report does not wait for a box to be ticked.
std::optional<Problem> Casework::involves_minors(const Uuid& of) {
  const Change changes[] = {{"minors_involved", std::int64_t{1}}};
  return writing_.amend(type_of("case"), of, changes);
}

// A term was extended: its subject tells until when and why, where it has fields for that.
std::optional<Problem> Casework::term_extended(const Event& e) {
  if (!e.before || e.text("extended_from").empty() || !e.changed("extended_from")) return {};
  const RecordType* type = writing_.engine().catalogue().find(e.text("record"));
  const auto id = Uuid::parse(e.text("subject"));
  if (!type || !id || !type->field("extended_until")) return {};
  const Change changes[] = {
      {"extended_until", e.at("due_on")}, {"extension_reason", e.at("extend_reason")}};
  return writing_.amend(*type, *id, changes);
}

}  // namespace jinguo
