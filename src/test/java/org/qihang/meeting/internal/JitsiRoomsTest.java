package org.qihang.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qihang.meeting.Visit;

class JitsiRoomsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-26T10:55:00Z");
    private static final Instant END = Instant.parse("2026-11-26T11:30:00Z");

    private final JitsiRooms rooms = rooms("https://meet.example.edu/", SECRET);

    @Test
    void theTokenHoldsWhatJitsiAsksFor() throws Exception {
        SignedJWT token = token(rooms.enter(visit("B-1", true)).orElseThrow());

        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        assertThat(token.getHeader().toJSONObject())
                .containsEntry("alg", "HS256")
                .containsEntry("typ", "JWT");
        Map<String, Object> claims = token.getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("aud", "jitsi")
                .containsEntry("iss", "qihang")
                .containsEntry("sub", "meet.example.edu")
                .containsEntry("nbf", NOW.getEpochSecond() - 60)
                .containsEntry("exp", END.getEpochSecond() + 15 * 60)
                .containsEntry(
                        "context",
                        Map.of(
                                "user",
                                Map.of("id", "p1", "name", "陈立", "email", "c@example.org", "affiliation", "owner")));
    }

    @Test
    void theTokenOpensOnlyTheRoomOfTheAddress() throws Exception {
        URI address = rooms.enter(visit("B-1", false)).orElseThrow();

        String room = address.getPath().substring(1);
        assertThat(token(address).getJWTClaimsSet().getStringClaim("room"))
                .isEqualTo(room)
                .isLowerCase();
        assertThat(rooms.enter(visit("B-2", false)).orElseThrow().getPath()).isNotEqualTo(address.getPath());
    }

    @Test
    void aStudentIsAMember() throws Exception {
        SignedJWT token = token(rooms.enter(visit("B-1", false)).orElseThrow());

        assertThat(String.valueOf(token.getPayload().toJSONObject().get("context")))
                .contains("affiliation=member");
    }

    @Test
    void theTokenReachesNoServerInAnAddress() {
        URI address = rooms.enter(visit("B-1", false)).orElseThrow();

        assertThat(address.getRawQuery()).isNull();
        assertThat(address.getRawFragment()).startsWith("jwt=%22").endsWith("%22");
    }

    @Test
    void thereIsNoRoomWithoutAServerOrASecret() {
        assertThat(rooms("", SECRET).exist()).isFalse();
        assertThat(rooms("https://meet.example.edu", "").enter(visit("B-1", true)))
                .isEmpty();
        assertThat(rooms("http://meet.example.edu", SECRET).exist()).isFalse();
    }

    private static JitsiRooms rooms(String url, String secret) {
        return new JitsiRooms(new JitsiProperties(url, "qihang", secret), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Visit visit(String session, boolean host) {
        return new Visit(session, END, "p1", "陈立", "c@example.org", host);
    }

    private static SignedJWT token(URI address) throws Exception {
        String fragment = URLDecoder.decode(address.getRawFragment(), StandardCharsets.UTF_8);
        return SignedJWT.parse(fragment.replaceFirst("^jwt=\"", "").replaceFirst("\"$", ""));
    }
}
