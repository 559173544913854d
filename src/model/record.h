// SPDX-License-Identifier: Apache-2.0
// The vocabulary in which a module declares a record type.
//
// A declaration is data: it is built at compile time, holds one FieldInfo per column and is
// walked by plain functions (table, JSON, checks, form, workbook, API description, figures) that
// are each written once and know nothing of Visit or Loan.  A record's header answers, in this
// order: the struct, describe, access, steps (if it moves), rules (if fields cannot say it all).
#pragma once
#include <array>
#include <boost/pfr/tuple_size.hpp>
#include <concepts>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "model/access.h"

namespace jinguo {

// The shapes a field can take outside C++.  In a Value they are:
//   text, choice (its name), ref (Uuid as text), date (YYYY-MM-DD)   std::string
//   integer, money (fen), flag (0 or 1), instant (ms since 1970)     std::int64_t
enum class Kind : std::uint8_t { text, integer, money, date, instant, flag, choice, ref };

using Value = std::variant<std::monostate, std::int64_t, std::string>;
inline bool is_null(const Value& v) { return std::holds_alternative<std::monostate>(v); }

// The values of one record, in the order of its type's fields.
using Row = std::vector<Value>;

// A form a text must have beyond its length.
//   id_number  GB 11643 check digit, unless the record's `id_kind` says it is another paper
//   phone      digits with +, - and spaces between them
enum class Format : std::uint8_t { any, id_number, phone };

// An answer the district itself offers for a text field, beside what the program declares.
struct Offer {
  std::string name, label, label_en;
};

// What a choice may say: declared with the field, or a list that is data and stays as it is while
// the program runs.
class Choices {
 public:
  constexpr Choices() = default;
  constexpr explicit Choices(std::span<const Choice> declared) : declared_(declared) {}
  constexpr explicit Choices(std::span<const Choice> (*told)()) : told_(told) {}

  constexpr std::span<const Choice> all() const { return told_ ? told_() : declared_; }
  constexpr std::span<const Choice>::iterator begin() const { return all().begin(); }
  constexpr std::span<const Choice>::iterator end() const { return all().end(); }
  constexpr std::size_t size() const { return all().size(); }
  constexpr bool empty() const { return all().empty(); }
  constexpr const Choice& front() const { return all().front(); }
  constexpr const Choice& operator[](std::size_t i) const { return all()[i]; }

 private:
  std::span<const Choice> declared_{};
  std::span<const Choice> (*told_)() = nullptr;
};

// A handful of field names in a declaration; order matters, "" fills the rest.
struct FieldNames {
  static constexpr std::size_t most = 4;
  std::array<std::string_view, most> names{};

  constexpr std::size_t size() const {
    std::size_t n = 0;
    while (n < most && !names[n].empty()) ++n;
    return n;
  }
  constexpr const std::string_view* begin() const { return names.data(); }
  constexpr const std::string_view* end() const { return names.data() + size(); }
};

struct FieldInfo {
  std::string_view name;  // column, JSON key and workbook key; never renamed, never reused
  std::string_view label;
  Kind kind;
  Value (*get)(const void* record);
  bool (*set)(void* record, const Value& value);  // false: wrong shape
  std::string_view target{};                      // kind == ref: the record type pointed at
  Choices choices{};                              // kind == choice
  std::string_view help{};                        // one line under the input
  Privacy privacy = Privacy::internal;
  Format format = Format::any;
  int longest = 200;       // text: characters
  std::int64_t least = 0;  // integer and money (fen): smallest allowed
  std::int64_t most = 1'000'000'000'000'000;
  // ref: to a record declared later (two that point at each other); the tables hold no key for it.
  bool later = false;
  // ref: need not lie within the writer's reach (she asks to be let in), only exist.
  bool outside = false;
  bool required = false;
  bool past = false;      // date: not after today
  bool listed = false;    // a column of the list page
  bool searched = false;  // text: found by `q` (characters, pinyin, initials)
  // Sealed (privacy sensitive or above), yet found by its exact value through a keyed digest.
  bool matched = false;
  // Found by its last `end_of_match` characters together with one of these fields, a text that must
  // agree or a date whose year must: through keyed digests of both at once, as so few characters
  // alone would be guessed.  Only for a matched text.
  std::array<std::string_view, 2> ended_with{};
  // The program fills it in (a receipt, a score, the day of a signature): no form asks for it, no
  // import has a column for it, and creating or changing with a value of one's own is refused.  A
  // step that names it may still bring it.
  bool by_program = false;
  // text: holds names of what the district offers, separated by commas; they are told by the schema
  // and may change with its files, so that the field's own rules say which are known.  What is
  // answered lives as long as the program runs.
  std::span<const Offer> (*offers)() = nullptr;
  // Why a sensitive field rests in the clear, so that figures may compare it; "" = it is sealed.
  std::string_view counted_in_clear{};
  // choice: the choice field of the record whose answer says which of these go with it
  // (Choice::of). It guides forms; what does not go together is refused by the record's own rules.
  std::string_view follows{};
  // A form asks for this field only while that choice or flag of the record says one of these ("" =
  // always).  It guides whoever fills in: what is stored all the same is kept and shown.
  std::string_view asked_by{};
  std::array<std::string_view, 6> asked_for{};
};

// One move of a workflow, between two values of the record's `state` field.
struct Step {
  std::string_view name;
  std::string_view label;
  std::string_view from;
  std::string_view to;
  RoleSet by{};
  FieldNames filled{};       // must hold a value once the step is taken; it may bring them
  FieldNames also{};         // it may bring these as well; it may bring nothing else
  std::string_view dated{};  // date field set to today when the step does not bring it
  bool another = false;      // not by the person who entered the record

  consteval Step needs(std::string_view a, std::string_view b = "", std::string_view c = "",
      std::string_view d = "") const {
    Step s = *this;
    s.filled = {{a, b, c, d}};
    return s;
  }
  consteval Step brings(std::string_view a, std::string_view b = "", std::string_view c = "",
      std::string_view d = "") const {
    Step s = *this;
    s.also = {{a, b, c, d}};
    return s;
  }
  constexpr bool may_bring(std::string_view field) const {
    for (std::string_view n : filled)
      if (n == field) return true;
    for (std::string_view n : also)
      if (n == field) return true;
    return dated == field;
  }
  consteval Step stamps(std::string_view date_field) const {
    Step s = *this;
    s.dated = date_field;
    return s;
  }
  consteval Step by_another() const {
    Step s = *this;
    s.another = true;
    return s;
  }
};

// One condition on another record, for rules that look beyond their own.
struct Match {
  std::string_view field;
  enum class Op : std::uint8_t { equal, unequal, from, until } op = Op::equal;
  Value value;
};

// What rules may ask about stored records; answered inside the writing transaction.
struct Lookup {
  virtual ~Lookup() = default;
  virtual std::int64_t count(std::string_view record, std::span<const Match> all) const = 0;
  // Null when there is no such record or its field is empty.
  virtual Value value(std::string_view record, const Uuid& id, std::string_view field) const = 0;
};

// Collects what a record's own rules object to.
class Check {
 public:
  Check(Date today, Uuid self, const Lookup* stored)
      : today_(today), self_(self), stored_(stored) {}
  Date today() const { return today_; }
  // The id of the record being checked: leave it out when counting its like.
  const Uuid& self() const { return self_; }
  const Lookup& stored() const { return *stored_; }
  // `text` says what is wrong, `remedy` what to do; both for people.
  void require(bool holds, std::string_view field, std::string text, std::string remedy = {}) {
    if (holds) return;
    Problem p;
    p.field = field;
    p.text = std::move(text);
    p.remedy = std::move(remedy);
    found_.push_back(std::move(p));
  }
  std::vector<Problem> take() && { return std::move(found_); }

 private:
  Date today_;
  Uuid self_;
  const Lookup* stored_;
  std::vector<Problem> found_;
};

// Which unit a new record belongs to when the writer does not say: hers, or (a unit) itself.
enum class Owner : std::uint8_t { writer, self };

// To whom a row under need to know is closed (its column `closed`); 0 is open to its line.
inline constexpr std::int64_t closed_to_team = 1;  // all but the team of its case
inline constexpr std::int64_t closed_to_desk = 2;  // all but the desk of its unit and its writer

// The record as the walkers see it.
struct RecordType {
  std::string_view name;  // wire and table name; never renamed, never reused
  std::string_view label;
  std::span<const FieldInfo> fields;            // describe
  std::span<const Grant> grants;                // access
  std::span<const Step> steps;                  // steps; empty when the record does not move
  void (*rules)(const Row& row, Check& check);  // rules; nullptr when fields say it all
  Row (*defaults)();                            // what the struct says before anybody fills it in
  std::string_view dated{};                     // the date that orders its list, newest first
  std::string_view titled{};                    // the field that names one of them to a reader
  std::string_view tree{};                      // a ref to its own type that makes it a tree
  Owner owner = Owner::writer;
  std::array<FieldNames, 3> unique{};  // sets of fields no two records of a district share
  std::array<FieldNames, 8> indexed{};
  FieldNames starts{};  // states a new record may be in; the first is the default
  // What figures look at most, beside date and state: these end the two indexes by date, so that
  // a year is counted from the index without opening its records.
  FieldNames counted{};
  // Need to know.  A case says of a row whether it is closed to all but its team; what is kept with
  // a case names the ref that leads to it and is as closed as the case is.
  bool (*closed)(const Row& row) = nullptr;  // is_closed
  std::string_view kept_with{};
  // What is sent to a unit: the ref that names the unit, and the day it is open until.  A row whose
  // state is "revoked" is open to nobody there.
  FieldNames addressed{};
  // Fills in fields that follow from others; runs on sound fields, before the rules.
  void (*derive)(Row& row) = nullptr;

  // A matter that is its desk's alone until a case is made of it: the cadres of the unit it belongs
  // to and whoever entered it.  Once it has a case, it is the team's.
  bool (*held)(const Row& row) = nullptr;  // is_held
  // What belongs to such a matter without a case names it: by refs, or as (kind of record, id).
  FieldNames held_with{};

  constexpr bool guarded() const { return closed || held || !kept_with.empty(); }
  constexpr bool may_be_held() const { return held || held_with.size() > 0; }
  // Whether a case has one row of this at most: the ref is a unique set.
  constexpr bool one_a_case() const {
    for (const FieldNames& set : unique)
      if (!kept_with.empty() && set.size() == 1 && set.names[0] == kept_with) return true;
    return false;
  }

  // Position in `fields` and Row, or -1.
  constexpr int at(std::string_view wanted) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (fields[i].name == wanted) return static_cast<int>(i);
    return -1;
  }
  constexpr const FieldInfo* field(std::string_view wanted) const {
    const int i = at(wanted);
    return i < 0 ? nullptr : &fields[static_cast<std::size_t>(i)];
  }
};

// Codec<M> says how member type M crosses the border; one per value type, not per record.
template <class M>
struct Codec;

template <>
struct Codec<std::string> {
  static constexpr Kind kind = Kind::text;
  static Value out(const std::string& m) { return m.empty() ? Value{} : Value{m}; }
  static bool in(std::string& m, const Value& v) {
    if (is_null(v)) return m.clear(), true;
    const auto* s = std::get_if<std::string>(&v);
    return s && (m = *s, true);
  }
};
template <>
struct Codec<bool> {
  static constexpr Kind kind = Kind::flag;
  static Value out(bool m) { return std::int64_t{m}; }
  static bool in(bool& m, const Value& v) {
    if (is_null(v)) return m = false, true;
    const auto* i = std::get_if<std::int64_t>(&v);
    return i && (m = *i != 0, true);
  }
};
template <>
struct Codec<std::int64_t> {
  static constexpr Kind kind = Kind::integer;
  static Value out(std::int64_t m) { return m; }
  static bool in(std::int64_t& m, const Value& v) {
    const auto* i = std::get_if<std::int64_t>(&v);
    return i && (m = *i, true);
  }
};
template <>
struct Codec<Money> {
  static constexpr Kind kind = Kind::money;
  static Value out(Money m) { return m.fen; }
  static bool in(Money& m, const Value& v) {
    const auto* i = std::get_if<std::int64_t>(&v);
    return i && (m.fen = *i, true);
  }
};
template <>
struct Codec<Instant> {
  static constexpr Kind kind = Kind::instant;
  static Value out(Instant m) { return std::int64_t{m.time_since_epoch().count()}; }
  static bool in(Instant& m, const Value& v) {
    const auto* i = std::get_if<std::int64_t>(&v);
    return i && (m = Instant{std::chrono::milliseconds{*i}}, true);
  }
};
template <>
struct Codec<Date> {
  static constexpr Kind kind = Kind::date;
  static Value out(Date m) { return m == Date{} ? Value{} : Value{to_text(m)}; }
  static bool in(Date& m, const Value& v) {
    if (is_null(v)) return m = Date{}, true;
    const auto* s = std::get_if<std::string>(&v);
    if (!s) return false;
    const auto day = parse_date(*s);
    return day && (m = *day, true);
  }
};
template <class T>
struct Codec<Id<T>> {
  static constexpr Kind kind = Kind::ref;
  static constexpr std::string_view target = record_name(Of<T>{});  // found beside T
  static Value out(Id<T> m) { return m.value.empty() ? Value{} : Value{m.value.text()}; }
  static bool in(Id<T>& m, const Value& v) {
    if (is_null(v)) return m = {}, true;
    const auto* s = std::get_if<std::string>(&v);
    if (!s) return false;
    const auto id = Uuid::parse(*s);
    return id && (m.value = *id, true);
  }
};
template <class M>
struct Codec<std::optional<M>> : Codec<M> {
  static Value out(const std::optional<M>& m) { return m ? Codec<M>::out(*m) : Value{}; }
  static bool in(std::optional<M>& m, const Value& v) {
    if (is_null(v)) return m.reset(), true;
    return Codec<M>::in(m.emplace(), v);
  }
};
// A code out of a list that is data: it holds the stored `name`, which lives as long as the
// program, and says what is on the list.
template <class C>
concept Coded = requires(C code) {
  { C::codes() } -> std::same_as<std::span<const Choice>>;
  { code.name } -> std::convertible_to<std::string_view>;
};
template <Coded C>
struct Codec<C> {
  static constexpr Kind kind = Kind::choice;
  static constexpr std::span<const Choice> (*choices)() = &C::codes;
  static Value out(C m) { return m.name.empty() ? Value{} : Value{std::string{m.name}}; }
  static bool in(C& m, const Value& v) {
    const auto* s = std::get_if<std::string>(&v);
    if (!s) return false;
    for (const Choice& c : C::codes())
      if (c.name == *s) return m.name = c.name, true;
    return false;
  }
};
template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
  static constexpr Kind kind = Kind::choice;
  static constexpr auto choices = choices_of(Of<E>{});  // found beside the enum
  static Value out(E m) {
    for (const Choice& c : choices)
      if (c.value == static_cast<int>(m)) return std::string{c.name};
    return {};
  }
  static bool in(E& m, const Value& v) {
    const auto* s = std::get_if<std::string>(&v);
    if (!s) return false;
    for (const Choice& c : choices)
      if (c.name == *s) return m = static_cast<E>(c.value), true;
    return false;
  }
};

namespace detail {
template <class T>
struct MemberOf;
template <class R, class M>
struct MemberOf<M R::*> {
  using Record = R;
  using Type = M;
};
// The member's own spelling; g++ 12 prints "&visits::Visit::notes".  A member called like a
// keyword ends in an underscore in C++ and is declared without it.
template <auto P>
consteval std::string_view spelled() {
  std::string_view s = __PRETTY_FUNCTION__;
  s.remove_prefix(s.find("P = ") + 4);
  s = s.substr(0, s.find_first_of(";]"));
  s = s.substr(s.rfind(':') + 1);
  if (s.ends_with(')')) s.remove_suffix(1);
  if (s.ends_with('_')) s.remove_suffix(1);
  return s;
}
}  // namespace detail

// One declared field.  Modifiers read as a sentence: field<…>(…).required().past().
struct Field : FieldInfo {
  template <class F>
  consteval Field with(F change) const {
    Field f = *this;
    change(f);
    return f;
  }
  consteval Field required() const {
    return with([](Field& f) { f.FieldInfo::required = true; });
  }
  consteval Field past() const {
    return with([](Field& f) { f.FieldInfo::past = true; });
  }
  consteval Field listed() const {
    return with([](Field& f) { f.FieldInfo::listed = true; });
  }
  consteval Field searched() const {
    return with([](Field& f) { f.FieldInfo::searched = true; });
  }
  consteval Field longest(int n) const {
    return with([n](Field& f) { f.FieldInfo::longest = n; });
  }
  // Integer bounds; for money in fen.
  consteval Field between(std::int64_t lo, std::int64_t hi) const {
    return with([lo, hi](Field& f) { f.least = lo, f.most = hi; });
  }
  consteval Field seen_by(Privacy p) const {
    return with([p](Field& f) { f.privacy = p; });
  }
  consteval Field formed(Format g) const {
    return with([g](Field& f) { f.format = g; });
  }
  consteval Field matched() const {
    return with([](Field& f) { f.FieldInfo::matched = true; });
  }
  consteval Field ending_with(std::string_view a, std::string_view b = "") const {
    return with([a, b](Field& f) { f.ended_with = {a, b}; });
  }
  consteval Field set_by_program() const {
    return with([](Field& f) { f.by_program = true; });
  }
  consteval Field offering(std::span<const Offer> (*told)()) const {
    if (kind != Kind::text) throw std::logic_error("only a text holds names of what is offered");
    return with([told](Field& f) { f.offers = told; });
  }
  // Only for a choice or a flag that figures must compare, with the reason for a reader.
  consteval Field counted_in_clear(std::string_view reason) const {
    if (reason.empty()) throw std::logic_error("a field in the clear needs a reason");
    if (kind != Kind::choice && kind != Kind::flag)
      throw std::logic_error("only choices and flags are counted in clear");
    return with([reason](Field& f) { f.FieldInfo::counted_in_clear = reason; });
  }
  consteval Field declared_later() const {
    return with([](Field& f) { f.later = true; });
  }
  consteval Field from_outside() const {
    return with([](Field& f) { f.outside = true; });
  }
  consteval Field following(std::string_view other) const {
    if (kind != Kind::choice) throw std::logic_error("only a choice follows another");
    return with([other](Field& f) { f.follows = other; });
  }
  // .asked_while("kind", "shelter"), .asked_while("group", "true")
  template <class... Said>
  consteval Field asked_while(std::string_view by, Said... said) const {
    static_assert(sizeof...(said) >= 1 && sizeof...(said) <= 6);
    return with([by, said...](Field& f) { f.asked_by = by, f.asked_for = {{said...}}; });
  }
  consteval Field hint(std::string_view text) const {
    return with([text](Field& f) { f.help = text; });
  }
};

template <auto P>
consteval Field field(std::string_view name, std::string_view label) {
  using Record = typename detail::MemberOf<decltype(P)>::Record;
  using M = typename detail::MemberOf<decltype(P)>::Type;
  if (name != detail::spelled<P>()) throw std::logic_error("declared name differs from member");
  Field f{};
  f.name = name;
  f.label = label;
  f.kind = Codec<M>::kind;
  f.get = [](const void* r) { return Codec<M>::out(static_cast<const Record*>(r)->*P); };
  f.set = [](void* r, const Value& v) { return Codec<M>::in(static_cast<Record*>(r)->*P, v); };
  if constexpr (Codec<M>::kind == Kind::ref) f.target = Codec<M>::target;
  if constexpr (Codec<M>::kind == Kind::choice) f.choices = Choices{Codec<M>::choices};
  return f;
}

template <class T, std::size_t N>
struct Declared {
  std::string_view name;
  std::string_view label;
  std::array<FieldInfo, N> fields;
  std::string_view dated_field{}, titled_field{}, tree_field{};
  Owner owner = Owner::writer;
  std::array<FieldNames, 3> uniques{};
  std::array<FieldNames, 8> indexes{};
  FieldNames starting{};
  FieldNames counted_fields{};
  std::string_view kept_with_field{};
  FieldNames addressed_fields{};
  FieldNames held_with_fields{};

  consteval std::string_view known(std::string_view wanted) const {
    for (const FieldInfo& f : fields)
      if (f.name == wanted) return f.name;
    throw std::logic_error("the record declares no such field");
  }
  // An index or unique set may also name the column `unit`, the owning unit.
  consteval FieldNames known_all(FieldNames wanted) const {
    for (std::string_view n : wanted)
      if (n != "unit") known(n);
    return wanted;
  }
  consteval Declared dated(std::string_view f) const {
    Declared d = *this;
    d.dated_field = known(f);
    return d;
  }
  consteval Declared titled(std::string_view f) const {
    Declared d = *this;
    d.titled_field = known(f);
    return d;
  }
  consteval Declared tree(std::string_view f) const {
    Declared d = *this;
    d.tree_field = known(f);
    d.owner = Owner::self;
    return d;
  }
  consteval Declared unique(std::string_view a, std::string_view b = "", std::string_view c = "",
      std::string_view e = "") const {
    Declared d = *this;
    for (FieldNames& slot : d.uniques)
      if (slot.size() == 0) return slot = known_all({{a, b, c, e}}), d;
    throw std::logic_error("more unique sets than RecordType holds");
  }
  consteval Declared indexed(std::string_view a, std::string_view b = "", std::string_view c = "",
      std::string_view e = "") const {
    Declared d = *this;
    for (FieldNames& slot : d.indexes)
      if (slot.size() == 0) return slot = known_all({{a, b, c, e}}), d;
    throw std::logic_error("more indexes than RecordType holds");
  }
  consteval Declared counted(
      std::string_view a, std::string_view b = "", std::string_view c = "") const {
    Declared d = *this;
    d.counted_fields = known_all({{a, b, c, ""}});
    return d;
  }
  consteval Declared kept_with(std::string_view ref) const {
    Declared d = *this;
    d.kept_with_field = known(ref);
    return d;
  }
  consteval Declared held_with(std::string_view a, std::string_view b = "") const {
    Declared d = *this;
    d.held_with_fields = known_all({{a, b, "", ""}});
    return d;
  }
  // Written by the program alone: its people take steps, and bring what those ask for.
  consteval Declared kept_by_program() const {
    Declared d = *this;
    for (FieldInfo& f : d.fields) f.by_program = true;
    return d;
  }
  consteval Declared addressed(std::string_view unit, std::string_view until) const {
    Declared d = *this;
    d.addressed_fields = known_all({{unit, until, "", ""}});
    return d;
  }
  // States in which a record may be entered: a visit is often written down when it is done.
  consteval Declared starts(std::string_view a, std::string_view b = "", std::string_view c = "",
      std::string_view e = "") const {
    Declared d = *this;
    d.starting = {{a, b, c, e}};
    return d;
  }
};

template <class T, std::same_as<Field>... F>
consteval auto record(std::string_view name, std::string_view label, F... f) {
  static_assert(sizeof...(F) == boost::pfr::tuple_size_v<T>,
      "every member of the record must be declared, once");
  return Declared<T, sizeof...(F)>{name, label, {f...}};
}

template <std::same_as<Grant>... G>
consteval auto grants(G... g) {
  return std::array<Grant, sizeof...(G)>{g...};
}

template <auto From, decltype(From) To>
consteval Step step(std::string_view name, std::string_view label, RoleSet by) {
  const auto spelled = [](auto state) {
    for (const Choice& c : Codec<decltype(state)>::choices)
      if (c.value == static_cast<int>(state)) return c.name;
    throw std::logic_error("state has no name in choices_of");
  };
  return {name, label, spelled(From), spelled(To), by};
}

template <std::same_as<Step>... S>
consteval auto workflow(S... s) {
  std::array<Step, sizeof...(S)> steps{s...};
  for (const Step& step : steps) {
    bool reached = step.from == steps[0].from;
    for (const Step& other : steps) reached = reached || other.to == step.from;
    if (!reached) throw std::logic_error("a step starts where no step leads");
  }
  return steps;
}

// The struct of a row, and back.  A row whose shape is wrong cannot come from the walkers.
template <class T>
Row to_row(const T& record);
template <class T>
T from_row(const Row& row);

namespace detail {
template <class T>
inline constexpr auto declared = describe(Of<T>{});
template <class T>
inline constexpr auto granted = access(Of<T>{});
template <class T>
inline constexpr auto stepped = std::array<Step, 0>{};
template <class T>
requires requires { steps(Of<T>{}); }
inline constexpr auto stepped<T> = steps(Of<T>{});
template <class T>
constexpr auto rules_of() -> void (*)(const Row&, Check&) {
  if constexpr (requires(const T& t, Check& c) { rules(t, c); })
    return [](const Row& row, Check& c) { rules(from_row<T>(row), c); };
  else
    return nullptr;
}
template <class T>
constexpr auto closed_of() -> bool (*)(const Row&) {
  if constexpr (requires(const T& t) { is_closed(t); })
    return [](const Row& row) -> bool { return is_closed(from_row<T>(row)); };
  else
    return nullptr;
}
template <class T>
constexpr auto held_of() -> bool (*)(const Row&) {
  if constexpr (requires(const T& t) { is_held(t); })
    return [](const Row& row) -> bool { return is_held(from_row<T>(row)); };
  else
    return nullptr;
}
template <class T>
constexpr auto derive_of() -> void (*)(Row&) {
  if constexpr (requires(T & t) { derive(t); })
    return [](Row& row) {
      T record = from_row<T>(row);
      const Row before = to_row(record);
      derive(record);
      const Row after = to_row(record);
      for (std::size_t i = 0; i < row.size(); ++i)
        if (before[i] != after[i]) row[i] = after[i];
    };
  else
    return nullptr;
}
}  // namespace detail

// The only door from a declared C++ type to the walkers; wrong declarations fail here, at
// compile time.
template <class T>
constexpr RecordType type_of() {
  const auto& d = detail::declared<T>;
  return {d.name, d.label, d.fields, detail::granted<T>, detail::stepped<T>, detail::rules_of<T>(),
      [] { return to_row(T{}); }, d.dated_field, d.titled_field, d.tree_field, d.owner, d.uniques,
      d.indexes, d.starting, d.counted_fields, detail::closed_of<T>(), d.kept_with_field,
      d.addressed_fields, detail::derive_of<T>(), detail::held_of<T>(), d.held_with_fields};
}

template <class T>
Row to_row(const T& record) {
  Row row;
  row.reserve(detail::declared<T>.fields.size());
  for (const FieldInfo& f : detail::declared<T>.fields) row.push_back(f.get(&record));
  return row;
}
template <class T>
T from_row(const Row& row) {
  T record{};
  const auto& fields = detail::declared<T>.fields;
  for (std::size_t i = 0; i < fields.size() && i < row.size(); ++i)
    if (!is_null(row[i])) fields[i].set(&record, row[i]);
  return record;
}

}  // namespace jinguo
