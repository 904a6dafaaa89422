package org.qihang.shell.internal;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.qihang.account.AccountRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Views say themselves who may enter, and Flow's navigation access control holds them to it; downloads check in their
 * controllers. So the chain lets requests through to them and adds who sends each.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, SignInContext signIns, DatabaseGoneFilter databaseGone, Refusals refusals) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableLogoutConfiguration(false)
                                .enableRequestCacheConfiguration(false)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll))
                .securityContext(context -> context.securityContextRepository(signIns))
                .headers(headers -> headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicies.OF_THE_REST)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(databaseGone, AuthorizationFilter.class)
                .build();
    }

    @Bean
    static NavigationAccessControlConfigurer navigationAccess() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView("/" + AccountRoutes.SIGN_IN);
    }

    /** People sign in through {@code SignIns}; no other way is open, and Boot makes up no user of its own. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new AuthenticationException("not a way to sign in") {};
        };
    }
}
