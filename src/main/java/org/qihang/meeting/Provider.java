package org.qihang.meeting;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whose room a link leads to, by its host; for a label only. */
public enum Provider {
    TENCENT_MEETING("meeting.Provider.tencentMeeting", "meeting.tencent.com", "voovmeeting.com"),
    DINGTALK("meeting.Provider.dingTalk", "dingtalk.com"),
    FEISHU("meeting.Provider.feishu", "feishu.cn", "larksuite.com"),
    ZOOM("meeting.Provider.zoom", "zoom.us", "zoom.com", "zoom.com.cn"),
    JITSI("meeting.Provider.jitsi"),
    OTHER("meeting.Provider.other");

    private final String textKey;
    private final List<String> domains;

    Provider(String textKey, String... domains) {
        this.textKey = textKey;
        this.domains = List.of(domains);
    }

    public String textKey() {
        return textKey;
    }

    static Provider of(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(provider -> provider.domains.stream()
                        .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)))
                .findFirst()
                .orElse(OTHER);
    }
}
