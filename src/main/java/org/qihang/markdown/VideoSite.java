package org.qihang.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where videos are watched. Nothing of these sites is loaded before somebody goes there. */
enum VideoSite {
    BILIBILI("Bilibili", "(?:www\\.|m\\.)?bilibili\\.com/(?:video|bangumi/play)/\\S+|b23\\.tv/\\S+"),
    TENCENT("v.qq.com", "(?:m\\.)?v\\.qq\\.com/\\S+"),
    YOUTUBE("YouTube", "(?:www\\.|m\\.)?youtube\\.com/(?:watch\\?|shorts/|live/)\\S+|youtu\\.be/\\S+");

    private final String title;
    private final Pattern address;

    VideoSite(String title, String address) {
        this.title = title;
        this.address = Pattern.compile("https?://(?:" + address + ")", Pattern.CASE_INSENSITIVE);
    }

    String title() {
        return title;
    }

    static Optional<VideoSite> of(String address) {
        for (var site : values()) {
            if (site.address.matcher(address).matches()) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }
}
