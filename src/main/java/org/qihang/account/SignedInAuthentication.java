package org.qihang.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person as Spring Security sees them: one authority for each role that they hold anywhere. */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn signedIn;

    public SignedInAuthentication(SignedIn signedIn) {
        super(authorities(signedIn.person()));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.person().id().value();
    }

    private static List<GrantedAuthority> authorities(Person person) {
        return person.grants().stream()
                .map(grant -> "ROLE_" + grant.role().name())
                .distinct()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role))
                .toList();
    }
}
