// SPDX-License-Identifier: Apache-2.0
// The web server: what it needs, and running it.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/engine.h"
#include "engine/portal_intake.h"
#include "engine/sessions.h"
#include "figures/figures.h"

namespace jinguo {
class TermBook;
}

namespace jinguo::http {

struct ServerOptions {
  std::string host = "127.0.0.1";  // an IP address
  std::uint16_t port = 8080;       // 0: any free one; `listening` tells which
  int io_threads = 0;              // 0: as many as there are cores
  int pool_threads = 4;            // for what takes long, and for PostgreSQL reads
  bool end_on_signals = false;     // SIGINT and SIGTERM stop the server

  std::size_t most_attachment = 10 << 20;  // bytes of one file handed in
  int most_connections = 10'000;
  int most_from_one_address = 256;
  std::size_t most_header = 8 * 1024;
  std::chrono::milliseconds header_time{10'000};  // from connecting, or its first byte, to its end
  std::chrono::milliseconds idle_time{60'000};    // between two requests
  std::chrono::milliseconds body_time{20'000};    // for a body, and what least_rate adds
  std::chrono::milliseconds write_time{30'000};   // for an answer to be taken, and the same
  std::size_t least_rate = 16 * 1024;             // bytes a second that a client must keep up
  std::chrono::milliseconds stop_time{10'000};    // for requests in hand when stopping
};

// A file of the web workspace.  The bytes must outlive every answer: embedded, or owned by `keeps`.
struct Asset {
  std::string_view bytes;
  std::string_view type;  // static text
  bool lasting = false;   // the name changes with the content
  std::shared_ptr<const void> keeps{};
};

// A made document.
struct MadeFile {
  std::string bytes;
  std::string name;  // with ending; may be Chinese
};

// An uploaded workbook.
struct Upload {
  std::string_view bytes;
  std::string_view name{};  // of the file, for the record of the import; "" when not told
  bool csv = false;
  bool check_only = true;   // nothing is written
  bool error_book = false;  // the answer wanted is the row-error workbook
  // Of rows that are there already: create, skip or update; and when she was told of them.
  std::string_view existing = "create";
  std::optional<Instant> looked_at{};
  std::optional<Uuid> go_on{};  // the halted import to go on with
};
struct UploadAnswer {
  std::string json;       // what was found or done
  MadeFile error_book{};  // when asked for and there are errors
};

// Which report: of a year, for a unit and all below it or the whole district.
struct ReportWish {
  int year = 0;
  std::optional<Uuid> area{};
  bool for_public = false;     // numbers that could point at somebody hidden
  bool settled_later = false;  // signed off though comments on it are open
};

// Doors to layers this one does not know.  Each runs on a pool thread; an empty one answers 404.
// The report comes as html, docx, pdf or xlsx; the others about it answer JSON.
struct DocumentCalls {
  std::function<Result<MadeFile>(const Actor&, const ReportWish&, std::string_view format)> report;
  std::function<Result<std::string>(const Actor&, const ReportWish&)> report_places;
  std::function<Result<std::string>(const Actor&, const ReportWish&, const Once&)> freeze_report;
  std::function<Result<std::string>(const Actor&)> frozen_reports;
  std::function<Result<std::string>(const Actor&, const Uuid& frozen)> since_freeze;
  // With the columns named, in that order; none named: all.
  std::function<Result<MadeFile>(
      const Actor&, const RecordType&, const ListQuery&, std::span<const std::string> columns)>
      export_list;
  std::function<Result<MadeFile>(const Actor&, const RecordType&)> import_template;
  std::function<Result<UploadAnswer>(const Actor&, const RecordType&, const Upload&, const Once&)>
      import;
  // How an import stands, what of it stayed and why.
  std::function<Result<std::string>(const Actor&, const Uuid& batch)> import_now;
  // Takes back what an import made, and says what stayed and why.
  std::function<Result<std::string>(
      const Actor&, const Uuid& batch, const std::string& reason, const Once&)>
      undo_import;
};

struct OpenedAttachment {
  std::string name;
  std::string_view content_type;  // static text
  std::string bytes;
};

// Doors to the attachments of records.  As with DocumentCalls.
struct FileCalls {
  std::function<Result<Written>(const Actor&, const RecordType&, const Uuid&, std::string_view name,
      std::string_view bytes, const Once&)>
      attach;
  std::function<Result<Page>(const Actor&, const RecordType&, const Uuid&)> list;
  std::function<Result<OpenedAttachment>(
      const Actor&, const Uuid& attachment, const std::string& reason)>
      open;
  std::function<Result<Written>(
      const Actor&, const Uuid& attachment, const std::string& reason, const Once&)>
      remove;
  std::int64_t most = 0;  // of one record
};

// A paper of one record, as it is asked for; `asked` by what the form asks.
struct PaperWanted {
  std::string kind;
  Uuid about;
  std::map<std::string, std::string> asked{};
  std::optional<Uuid> ground{};              // under which it leaves the house
  std::string ground_kind{}, ground_said{};  // the same, of a matter that is no case
};
struct CaseFileWanted {
  Uuid about;
  std::string reason, receiver;  // receiver: "" for the house itself
  std::optional<Uuid> ground;
  bool redacted = false;
};

// Doors to the papers of a case.  As with DocumentCalls.
struct PaperCalls {
  std::function<Result<std::string>(const Actor&, std::string_view about)> kinds;
  std::function<Result<std::string>(const Actor&, const std::string& text)> check;
  std::function<Result<std::string>(const Actor&, const PaperWanted&)> preview;
  std::function<Result<Written>(const Actor&, const PaperWanted&, const Once&)> issue;
  std::function<Result<MadeFile>(
      const Actor&, const Uuid& paper, std::string_view format, const std::string& reason)>
      file;
  // Everything kept about one case, for a court: a zip.
  std::function<Result<MadeFile>(const Actor&, const CaseFileWanted&)> case_file;
};

// What this place is called, for heads of pages.
struct DistrictName {
  std::string name, short_name;
};

// Where the residents' way out leads, and what that site is called.  No address: nowhere.
struct PortalExit {
  std::string address, name, name_en;
};

// Everything must outlive run_server.
struct ServerParts {
  const Engine& engine;
  Sessions& sessions;
  const FigureBook* figures = nullptr;  // none: the figure routes answer 404
  const Counting* counting = nullptr;
  DocumentCalls documents{};
  PaperCalls papers{};
  FileCalls files{};
  std::optional<PortalDesk> portal{};  // where residents' matters go; none: their routes answer 404
  const TermBook* terms = nullptr;     // none: nothing is listed as extendable
  // By path: "/", "/assets/…", other names of the folder.  Called from any thread.
  std::function<std::optional<Asset>(std::string_view path)> assets{};
  // Called once, from the thread of run_server, when connections are accepted.
  std::function<void(const std::string& host, std::uint16_t port)> listening{};
  // The district's own outlines of its streets, as it wrote them; nothing where it gave none.
  // Called on a pool thread, for each request.
  std::function<std::optional<std::string>()> outlines{};
  DistrictName district{};
  PortalExit exit{};
};

// Stops a running server from another thread.  One switch, one server.
class StopSwitch {
 public:
  StopSwitch();
  ~StopSwitch();
  void stop();
  void wait();  // until it is called

 private:
  struct State;
  std::shared_ptr<State> state_;
};

// Serves until `stop` is called (or a signal came), then lets requests in hand finish, and
// returns.  Answers a Problem at once when the address cannot be listened on or a route lacks its
// rule.
std::optional<Problem> run_server(
    const ServerOptions& options, const ServerParts& parts, StopSwitch& stop);

}  // namespace jinguo::http
