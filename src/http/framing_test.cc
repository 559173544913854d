// SPDX-License-Identifier: Apache-2.0
// Every form of a request over which two readers could differ is answered 400 and the connection
// closed, over a real socket.
#include "http/framing.h"

#include <gtest/gtest.h>

#include "http/exchange.h"
#include "http/test_server.h"

namespace jinguo::http {
namespace {

Awaited<Reply> echo(Exchange& x) {
  std::string body{x.request.method};
  body += ' ';
  body += x.request.body;
  co_return json_reply(std::move(body));
}

constexpr Route routes[] = {
    {"GET", "/{rest...}", Who::everybody, 0, echo, "says what it heard"},
    {"POST", "/{rest...}", Who::everybody, 1024, echo, "says what it heard"},
    {"DELETE", "/{rest...}", Who::everybody, 0, echo, "says what it heard"},
};

struct Form {
  const char* name;
  std::string raw;
};
std::string with_nul(std::string text) {
  for (char& c : text) c = c == '@' ? '\0' : c;
  return text;
}
std::string many_fields() {
  std::string all = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 101; ++i) all += "X: y\r\n";
  return all + "\r\n";
}

const Form bad_forms[] = {
    {"CL then TE",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n"},
    {"TE then CL",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: "
        "4\r\n\r\n0\r\n\r\n"},
    {"TE gzip then CL",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"},
    {"CL then TE gzip",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: gzip\r\n\r\nhello"},
    {"TE xchunked",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\nContent-Length: "
        "5\r\n\r\nhello"},
    {"TE xchunked alone",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"},
    {"TE list with CL",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\nContent-Length: "
        "5\r\n\r\nhello"},
    {"TE list", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
    {"TE gzip only", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n"},
    {"TE identity", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n"},
    {"TE empty", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n0\r\n\r\n"},
    {"TE twice",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n"},
    {"TE with vertical tab",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \x0b"
        "chunked\r\n\r\n0\r\n\r\n"},
    {"TE on 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    {"CL twice, different",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"},
    {"CL twice, same",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"},
    {"CL list", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5,5\r\n\r\nhello"},
    {"CL +5", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello"},
    {"CL 0x5", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x5\r\n\r\nhello"},
    {"CL -1", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nhello"},
    {"CL 2^64+5",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551621\r\n\r\nhello"},
    {"CL empty", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\nhello"},
    {"CL with a space inside", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1 5\r\n\r\nhello"},
    {"space before colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\nhello"},
    {"folded line", "POST / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\nContent-Length: 5\r\n\r\nhello"},
    {"folded TE", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"},
    {"folded first line", "POST / HTTP/1.1\r\n Host: a\r\n\r\n"},
    {"bare LF", "POST / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello"},
    {"one bare LF", "POST / HTTP/1.1\r\nHost: a\nContent-Length: 5\r\n\r\nhello"},
    {"bare LF ends the head", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\nhello"},
    {"bare CR in a value",
        "POST / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\nContent-Length: 5\r\n\r\nhello"},
    {"NUL in a value",
        with_nul("POST / HTTP/1.1\r\nHost: a\r\nX: a@b\r\nContent-Length: 5\r\n\r\nhello")},
    {"8-bit value", "GET / HTTP/1.1\r\nHost: a\r\nX: \xff\r\n\r\n"},
    {"no name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"},
    {"no colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n"},
    {"no Host", "GET / HTTP/1.1\r\n\r\n"},
    {"Host twice", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
    {"Host list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"},
    {"Host empty", "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
    {"Host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"},
    {"absolute form, other host", "GET http://evil/ HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"authority form", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"asterisk form", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"chunk size overflow",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
        "chunked\r\n\r\n10000000000000005\r\nhello\r\n0\r\n\r\n"},
    {"chunk without CRLF",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloXX0\r\n\r\n"},
    {"chunk with bare LF",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n"},
    {"chunk size negative",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n"},
    {"trailer CL",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: "
        "9\r\n\r\n"},
    {"tab in target", "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"space in target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"8-bit target", "GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"lower-case version", "GET / http/1.1\r\nHost: a\r\n\r\n"},
    {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"},
    {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
    {"HTTP/0.9", "GET /\r\n\r\n"},
    {"empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"CL on GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"},
    {"chunks on DELETE",
        "DELETE / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    {"method with a colon", "GE:T / HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"too many fields", many_fields()},
};
const Form good_forms[] = {
    {"plain GET", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
    {"GET with CL 0", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"},
    {"no space after colon", "GET / HTTP/1.1\r\nHost:a\r\n\r\n"},
    {"port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"},
    {"CL", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"},
    {"chunks",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"},
    {"chunk extension",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
        "chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n\r\n"},
};

class Framing : public testing::Test {
 protected:
  static void SetUpTestSuite() { server = new TestServer{{}, routes}; }
  static void TearDownTestSuite() {
    delete server;
    server = nullptr;
  }
  static TestServer* server;
};
TestServer* Framing::server = nullptr;

constexpr std::string_view another = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

TEST_F(Framing, RefusesBadFormsAndCloses) {
  for (const Form& form : bad_forms) {
    Wire wire{server->port};
    wire.send(form.raw + std::string{another});
    const Answered a = wire.read();
    EXPECT_EQ(400, a.status) << form.name << a.body;
    EXPECT_EQ("close", a.field("Connection")) << form.name;
    EXPECT_TRUE(wire.closed()) << form.name << ": the next request was answered";
  }
}

TEST_F(Framing, AnswersGoodFormsAndTheNextRequest) {
  for (const Form& form : good_forms) {
    Wire wire{server->port};
    wire.send(form.raw + std::string{another});
    EXPECT_EQ(200, wire.read().status) << form.name;
    EXPECT_EQ(200, wire.read().status) << form.name;
  }
}

TEST_F(Framing, ReadsAHeadThatComesByteByByte) {
  Wire wire{server->port};
  for (const char c : good_forms[4].raw) wire.send({&c, 1});
  EXPECT_EQ("POST hello", wire.read().body);
}

TEST_F(Framing, AnswersPipelinedRequestsInOrder) {
  Wire wire{server->port};
  std::string all;
  for (int i = 0; i < 100; ++i)
    all += fmt::format("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n{:03}", i);
  wire.send(all);
  for (int i = 0; i < 100; ++i) ASSERT_EQ(fmt::format("POST {:03}", i), wire.read().body);
}

TEST_F(Framing, EndsTheConnectionWhenAsked) {
  Wire wire{server->port};
  wire.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(200, wire.read().status);
  EXPECT_TRUE(wire.closed());
  Wire old{server->port};
  old.send("GET / HTTP/1.0\r\nHost: a\r\n\r\n");
  EXPECT_EQ(200, old.read().status);
  EXPECT_TRUE(old.closed());
}

TEST_F(Framing, RefusesALargeHead) {
  Wire wire{server->port};
  wire.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(9'000, 'x'));
  EXPECT_EQ(431, wire.read().status);
  EXPECT_TRUE(wire.closed());
}

TEST_F(Framing, RefusesALargeBodyBeforeItComes) {
  Wire wire{server->port};
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n");
  EXPECT_EQ(413, wire.read().status);
  Wire chunks{server->port};
  chunks.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n500\r\n" +
              std::string(0x500, 'x') + "\r\n");
  EXPECT_EQ(413, chunks.read().status);
}

TEST_F(Framing, LetsAClientWaitForPermission) {
  Wire wire{server->port};
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(100, wire.read().status);
  wire.send("hello");
  EXPECT_EQ("POST hello", wire.read().body);
}

TEST_F(Framing, AnswersHeadWithoutABody) {
  Wire wire{server->port};
  wire.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + std::string{another});
  const Answered head = wire.read(true);
  EXPECT_EQ("5", head.field("Content-Length")) << head.head;
  EXPECT_EQ("GET ", wire.read().body);
}

TEST_F(Framing, FindsTheEndOfAHeadPieceByPiece) {
  const std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  for (std::size_t n = 0; n < head.size(); ++n)
    EXPECT_EQ(0u, head_size(std::string_view{head}.substr(0, n))) << n;
  EXPECT_EQ(head.size(), head_size(head + "rest"));
  EXPECT_EQ(head.size(), head_size(head + "rest", head.size() - 4));
}

}  // namespace
}  // namespace jinguo::http
