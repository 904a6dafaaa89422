package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoRealAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lin@example.org",
                "lin@Example.COM",
                "lin@mail.example.net",
                "lin@zhujiang.example",
                "lin@qihang.test",
                "lin@localhost",
                "lin@x.invalid"
            })
    void knowsTheDomainsThatBelongToNobody(String address) {
        assertThat(NoRealAddress.is(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lin@example.edu", "lin@notexample.org", "example.org@zhujiang.edu.cn", "lin@example.org.cn"})
    void leavesAllOthersAlone(String address) {
        assertThat(NoRealAddress.is(address)).isFalse();
    }
}
