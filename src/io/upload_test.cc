// SPDX-License-Identifier: Apache-2.0
// Files handed in: what is taken, what is refused, what is cleaned away.
#include "io/upload.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "io/package.h"

namespace jinguo {
namespace {

std::string big(std::uint32_t v, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(v >> (8 * i) & 0xFF);
  return out;
}
std::string little(std::uint32_t v, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(v >> (8 * i) & 0xFF);
  return out;
}
std::string segment(char marker, const std::string& said) {
  return std::string{"\xFF"} + marker + big(std::uint32_t(said.size() + 2), 2) + said;
}

// A camera's Exif: orientation, and a position in a directory of its own.
const std::string position = "GPSPOSITION-24.4798N-118.0894E";
std::string exif(std::uint32_t orientation) {
  return std::string{"Exif\0\0II\x2A\0\x08\0\0\0", 14} + little(2, 2) + little(0x0112, 2) +
         little(3, 2) + little(1, 4) + little(orientation, 4) + little(0x8825, 2) + little(4, 2) +
         little(1, 4) + little(38, 4) + little(0, 4) + position;
}
std::string jpeg(
    std::uint32_t width, std::uint32_t height, const std::string& more = {}, bool whole = true) {
  std::string out{"\xFF\xD8"};
  out += segment('\xE0', std::string{"JFIF\0\x01\x02\0\0\x01\0\x01\0\0", 14});
  out += more;
  out += segment('\xDB', std::string(65, '\x01'));
  out += segment(
      '\xC0', "\x08" + big(height, 2) + big(width, 2) + "\x01\x01\x11" + std::string(1, '\0'));
  out += segment('\xDA', std::string{"\x01\x01\0\0\x3F\0", 6});
  out += std::string{"scan\xFF\0data\xFF\xD0more", 15};
  return whole ? out + "\xFF\xD9" : out;
}
std::string png(std::uint32_t width, std::uint32_t height, const std::string& more = {}) {
  const auto chunk = [](const std::string& name, const std::string& said) {
    return big(std::uint32_t(said.size()), 4) + name + said + "crc!";
  };
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", big(width, 4) + big(height, 4) + std::string{"\x08\x02\0\0\0", 5}) + more +
         chunk("IDAT", "pixels") + chunk("IEND", "");
}
std::string webp(std::uint32_t width, std::uint32_t height) {
  const auto chunk = [](const std::string& name, const std::string& said) {
    return name + little(std::uint32_t(said.size()), 4) + said +
           (said.size() % 2 ? std::string(1, '\0') : "");
  };
  const std::string body =
      "WEBP" +
      chunk("VP8X", "\x0C" + std::string(3, '\0') + little(width - 1, 3) + little(height - 1, 3)) +
      chunk("VP8L", "\x2F" + little((width - 1) | (height - 1) << 14, 4) + "pixels") +
      chunk("EXIF", position) + chunk("XMP ", position);
  return "RIFF" + little(std::uint32_t(body.size()), 4) + body;
}
std::string pdf(const std::string& inside = {}) {
  return "%PDF-1.7\n1 0 obj\n<<" + inside +
         ">>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
}
std::string docx(const std::string& types = "<Types/>", const std::vector<Part>& more = {}) {
  std::vector<Part> parts{{"[Content_Types].xml", types}, {"word/document.xml", "<w:document/>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return pack(parts, Instant{});
}

CheckedUpload taken(std::string_view name, const std::string& bytes) {
  auto done = check_upload(name, bytes);
  EXPECT_TRUE(done.ok()) << name << ": " << (done.ok() ? "" : done.problem().text);
  return done.ok() ? std::move(done).value() : CheckedUpload{};
}
void refused(std::string_view name, const std::string& bytes, std::string_view why,
    Problem::Code code = Problem::Code::invalid) {
  const auto done = check_upload(name, bytes);
  ASSERT_FALSE(done.ok()) << name << " was taken";
  EXPECT_NE(std::string::npos, done.problem().text.find(why))
      << name << ": " << done.problem().text;
  EXPECT_EQ(code, done.problem().code) << name;
  EXPECT_FALSE(done.problem().remedy.empty()) << name;
}

TEST(Upload, TakesWhatItKnows) {
  EXPECT_EQ("jpeg", taken("照片.JPG", jpeg(640, 480)).media_type);
  EXPECT_EQ("照片.jpg", taken("照片.JPG", jpeg(640, 480)).name);
  EXPECT_EQ("png", taken("a.png", png(640, 480)).media_type);
  EXPECT_EQ("webp", taken("a.webp", webp(640, 480)).media_type);
  EXPECT_EQ("pdf", taken("a.pdf", pdf()).media_type);
  EXPECT_EQ("docx", taken("a.docx", docx()).media_type);
}

TEST(Upload, TellsAFileByItsBytesAndItsName) {
  refused("a.jpg", "<html><script>alert(1)</script></html>", "内容却不是");
  refused("a.jpg", png(1, 1), "内容却不是");
  refused("a.html", "<html></html>", "不收");
  refused("a.svg", "<svg/>", "不收");
  refused("a.doc", "\xD0\xCF\x11\xE0", "Word");
  refused("a.xls", "\xD0\xCF\x11\xE0", "表格");
  refused("a.docx", "\xD0\xCF\x11\xE0", "内容却不是");  // with a password, or old
  refused("a.xlsx", docx(), "损坏");
  refused("a", jpeg(1, 1), "扩展名");
  refused("a.jpg", "", "空的");
}

TEST(Upload, RefusesWhatIsCutOff) {
  refused("a.jpg", jpeg(640, 480, {}, false), "不完整");
  const std::string whole = jpeg(640, 480), picture = png(640, 480), pack = webp(640, 480);
  for (std::size_t n = 3; n < whole.size(); ++n) refused("a.jpg", whole.substr(0, n), "不完整");
  for (std::size_t n = 8; n < picture.size(); ++n) refused("a.png", picture.substr(0, n), "不完整");
  for (std::size_t n = 4; n < pack.size(); ++n) refused("a.webp", pack.substr(0, n), "不完整");
  refused("a.pdf", pdf().substr(0, 60), "损坏");
  refused("a.docx", docx().substr(0, 100), "损坏");
}

TEST(Upload, HoldsImagesAgainstTheirHeader) {
  // 16,000 × 16,000 in a few bytes: never decoded, refused all the same.
  refused("a.jpg", jpeg(16000, 16000), "16000×16000", Problem::Code::too_large);
  refused("a.png", png(1'000'000, 1'000'000), "1000000", Problem::Code::too_large);
  refused("a.webp", webp(16000, 4), "16000", Problem::Code::too_large);
  taken("a.png", png(12000, 12000));
}

TEST(Upload, TakesThePositionOutOfAPhoto) {
  const std::string sent = jpeg(640, 480,
                               segment('\xE1', exif(6)) + segment('\xFE', position) +
                                   segment('\xE1', "http://ns.adobe.com/xap/1.0/" + position)) +
                           position;
  ASSERT_NE(std::string::npos, sent.find(position));
  const std::string kept = taken("a.jpg", sent).bytes;
  EXPECT_EQ(std::string::npos, kept.find(position));
  EXPECT_TRUE(kept.ends_with("\xFF\xD9"));
  // Upright it stays.
  const auto at = kept.find(std::string{"Exif\0\0MM", 8});
  ASSERT_NE(std::string::npos, at);
  EXPECT_EQ('\x06', kept[at + 6 + 19]);
  EXPECT_EQ(kept, taken("a.jpg", kept).bytes);
  EXPECT_EQ(jpeg(640, 480), taken("a.jpg", jpeg(640, 480, segment('\xE1', exif(1)))).bytes);
  EXPECT_NE(std::string::npos, kept.find(std::string{"scan\xFF\0data\xFF\xD0more", 15}));
}

TEST(Upload, TakesWordsOutOfOtherImages) {
  const std::string words = big(std::uint32_t(position.size()), 4) + "eXIf" + position + "crc!" +
                            big(std::uint32_t(position.size()), 4) + "iTXt" + position + "crc!";
  const std::string picture = taken("a.png", png(4, 4, words) + "<script>").bytes;
  EXPECT_EQ(png(4, 4), picture);
  const std::string other = taken("a.webp", webp(640, 480)).bytes;
  EXPECT_EQ(std::string::npos, other.find(position));
  EXPECT_EQ('\0', other[20]);  // neither Exif nor XMP is announced
  EXPECT_EQ(other, taken("a.webp", other).bytes);
}

TEST(Upload, RefusesMacrosScriptsAndBombs) {
  refused("a.docx",
      docx("<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
      "宏");
  refused("a.docx", docx("<Types/>", {{"word/vbaProject.bin", "x"}}), "宏");
  refused("a.pdf", pdf("/S /JavaScript /JS (app.alert(1))"), "脚本");
  refused("a.docx", docx("<Types/>", {{"word/media/image1.bmp", std::string(64 << 20, '\0')}}),
      "解压后过大", Problem::Code::too_large);
  std::vector<Part> many;
  for (int i = 0; i < 1100; ++i) many.push_back({"word/" + std::to_string(i) + ".xml", "x"});
  refused("a.docx", docx("<Types/>", many), "解压后过大", Problem::Code::too_large);
  refused("a.jpg", jpeg(4, 4) + std::string(11 << 20, 'x'), "至多 10 MB", Problem::Code::too_large);
}

TEST(Upload, MakesNamesSafe) {
  EXPECT_EQ("passwd.pdf", safe_file_name("../../etc/passwd.pdf"));
  EXPECT_EQ("win.png", safe_file_name("C:\\photos\\win.png"));
  EXPECT_EQ("附件.jpg", safe_file_name(".jpg"));
  EXPECT_EQ("a b.pdf", safe_file_name("  a \"b\n.PDF"));
  EXPECT_EQ("fdp.exe", safe_file_name("\xE2\x80\xAE"
                                      "fdp.exe"));  // reads exe.pdf on a screen
  EXPECT_EQ(105, length(safe_file_name(std::string(300, 'a') + ".jpg")));  // … and the ending
}

}  // namespace
}  // namespace jinguo
