package org.jieli.gateway.security;

import java.util.List;
import org.jieli.routes.partner.Partner;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who was recognised by a key: a partner, or the operator of the gateway. The key itself is not kept. */
final class Caller extends AbstractAuthenticationToken {

    static final String PARTNER = "PARTNER";
    static final String OPERATOR = "OPERATOR";

    private static final long serialVersionUID = 1L;

    private final transient Object principal;
    private final String name;

    private Caller(Object principal, String name, String role) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.principal = principal;
        this.name = name;
        setAuthenticated(true);
    }

    static Caller partner(Partner partner) {
        return new Caller(partner, partner.name(), PARTNER);
    }

    static Caller operator(String name) {
        return new Caller(name, name, OPERATOR);
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getCredentials() {
        return null;
    }
}
