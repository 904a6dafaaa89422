package org.qihang.meeting.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.qihang.meeting.Visit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Rooms of a Jitsi server that lets in who brings a token signed by us (HS256, the claims of Jitsi's
 * {@code lib-jitsi-meet/doc/tokens.md}). The token stands in the address's fragment, so that no server's log has it.
 */
@Component
@EnableConfigurationProperties(JitsiProperties.class)
public class JitsiRooms {

    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final int ROOM_BYTES = 12;

    private final JitsiProperties properties;
    private final Clock clock;

    JitsiRooms(JitsiProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    public boolean exist() {
        return properties.url().startsWith("https://") && !properties.secret().isEmpty();
    }

    public Optional<URI> enter(Visit visit) {
        if (!exist()) {
            return Optional.empty();
        }
        String room = room(visit.session());
        // Jitsi reads what a fragment holds as JSON: a string has its quotes
        return Optional.of(URI.create(
                properties.url().replaceFirst("/+$", "") + "/" + room + "#jwt=%22" + token(visit, room) + "%22"));
    }

    /** Lower case, as Jitsi compares it; not the session's id, which stands in other addresses too. */
    private String room(String session) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((properties.secret() + "/" + session).getBytes(StandardCharsets.UTF_8));
            return "qihang-" + HexFormat.of().formatHex(hash, 0, ROOM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Visit visit, String room) {
        Map<String, Object> user = Map.of(
                "id", visit.person(),
                "name", visit.name(),
                "email", visit.email(),
                "affiliation", visit.host() ? "owner" : "member");
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience("jitsi")
                .issuer(properties.appId())
                .subject(URI.create(properties.url()).getHost())
                .claim("room", room)
                .claim("context", Map.of("user", user))
                .notBeforeTime(Date.from(clock.instant().minus(EARLY)))
                .expirationTime(Date.from(visit.end().plus(LATE)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new MACSigner(properties.secret().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("QIHANG_JITSI_SECRET can't sign: " + e.getMessage(), e);
        }
    }
}
