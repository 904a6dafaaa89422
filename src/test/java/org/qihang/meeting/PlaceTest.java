package org.qihang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "https://meeting.tencent.com/dm/AbC123, TENCENT_MEETING",
        "https://voovmeeting.com/dm/AbC123, TENCENT_MEETING",
        "https://meeting.dingtalk.com/j/xyz, DINGTALK",
        "https://vc.feishu.cn/j/123456789, FEISHU",
        "https://vc.larksuite.com/j/123456789, FEISHU",
        "https://zoom.us/j/123?pwd=abc, ZOOM",
        "https://us02web.ZOOM.us/j/123, ZOOM",
        "https://meet.example.edu/room, OTHER",
        "https://notzoom.us/j/123, OTHER",
        "https://zoom.us.example.org/j/123, OTHER",
    })
    void aLinkIsLabelledByItsHost(String address, Provider provider) {
        assertThat(Place.link(address)).contains(new Place.Link(URI.create(address)));
        assertThat(new Place.Link(URI.create(address)).provider()).isEqualTo(provider);
    }

    @Test
    void aPastedInvitationIsReducedToItsLink() {
        String invitation = """
                陈立 邀请您参加腾讯会议
                会议主题：创业辅导
                点击链接直接加入会议：https://meeting.tencent.com/dm/AbC123。
                #腾讯会议：123-456-789
                """;

        assertThat(Place.link(invitation))
                .contains(new Place.Link(URI.create("https://meeting.tencent.com/dm/AbC123")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoom.us/j/123",
                "http://zoom.us/j/123",
                "javascript:alert(1)",
                "https://",
                "https://localhost/x",
                "https://10.0.0.1/x",
                "https://[::1]/x",
                "https://zoom.us@evil.example.org/j/1",
                "https://exa mple.org",
            })
    void whatCantBeMetAtIsNoLink(String text) {
        assertThat(Place.link(text)).isEmpty();
    }

    @Test
    void aRoomHasAName() {
        assertThat(new Place.Room("  创新楼 B203 ").text()).isEqualTo("创新楼 B203");
        assertThatThrownBy(() -> new Place.Room(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
