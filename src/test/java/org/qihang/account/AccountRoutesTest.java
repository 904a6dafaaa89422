package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camps/x?do=apply", "/courses/创业?lang=en#l3", "/a//b", "/%2F%2Fevil.example"})
    void addressesInsideStay(String address) {
        assertThat(AccountRoutes.inside(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "camps",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/x\nSet-Cookie: a=b",
                "https://evil.example",
                "javascript:alert(1)",
                " /camps"
            })
    void everythingElseLeadsHome(String address) {
        assertThat(AccountRoutes.inside(address)).isEqualTo("/");
    }
}
