package org.qihang.meeting.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the server, such as {@code https://meet.example.edu}; empty where there is none
 * @param appId Jitsi's {@code JWT_APP_ID}
 * @param secret Jitsi's {@code JWT_APP_SECRET}, at least 32 bytes
 */
@ConfigurationProperties("qihang.jitsi")
record JitsiProperties(
        @DefaultValue("") String url,
        @DefaultValue("qihang") String appId,
        @DefaultValue("") String secret) {}
