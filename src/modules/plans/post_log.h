// SPDX-License-Identifier: Apache-2.0
// One item published in a medium, with its readings.
#pragma once
#include <string>

#include "model/record.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

enum class Medium { wechat, douyin, weibo, website, newspaper, television, radio, briefing, other };
consteval auto choices_of(Of<Medium>) {
  return std::to_array<Choice>({
      {0, "wechat", "微信"},
      {1, "douyin", "抖音"},
      {2, "weibo", "微博"},
      {3, "website", "网站"},
      {4, "newspaper", "报刊"},
      {5, "television", "电视"},
      {6, "radio", "广播"},
      {7, "briefing", "简报信息"},
      {8, "other", "其他"},
  });
}

enum class MediumLevel { own, national, province, city, district };
consteval auto choices_of(Of<MediumLevel>) {
  return std::to_array<Choice>({
      {0, "own", "本级"},
      {1, "national", "国家级"},
      {2, "province", "省级"},
      {3, "city", "市级"},
      {4, "district", "区县级"},
  });
}

enum class ItemKind { article, video, live, information, other };
consteval auto choices_of(Of<ItemKind>) {
  return std::to_array<Choice>({
      {0, "article", "文章"},
      {1, "video", "视频"},
      {2, "live", "直播"},
      {3, "information", "信息"},
      {4, "other", "其他"},
  });
}

enum class ItemTheme { general, rights, family, epidemic, women_day, startup, other };
consteval auto choices_of(Of<ItemTheme>) {
  return std::to_array<Choice>({
      {0, "general", "综合"},
      {1, "rights", "维权"},
      {2, "family", "家庭"},
      {3, "epidemic", "疫情防控"},
      {4, "women_day", "三八节"},
      {5, "startup", "创业就业"},
      {6, "other", "其他"},
  });
}

struct PostLog {
  std::string title;
  Medium channel = Medium::wechat;
  MediumLevel level = MediumLevel::own;
  ItemKind kind = ItemKind::article;
  ItemTheme theme = ItemTheme::general;
  Date posted_on;
  std::int64_t items = 1;
  std::int64_t readings = 0;
};

consteval auto describe(Of<PostLog>) {
  return record<PostLog>("post_log", "宣传信息",
      field<&PostLog::title>("title", "标题")
          .longest(200)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&PostLog::channel>("channel", "平台").required().listed(),
      field<&PostLog::level>("level", "级别").required().listed(),
      field<&PostLog::kind>("kind", "类型").required().listed(),
      field<&PostLog::theme>("theme", "主题").required().listed(),
      field<&PostLog::posted_on>("posted_on", "发布日期").required().past().listed(),
      field<&PostLog::items>("items", "条数").listed().between(1, 1000000),
      field<&PostLog::readings>("readings", "阅读播放次数").listed())
      .titled("title")
      .dated("posted_on")
      .indexed("posted_on");
}

consteval auto access(Of<PostLog>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::plans
