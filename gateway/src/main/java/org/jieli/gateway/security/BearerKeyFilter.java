package org.jieli.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller by the key in {@code Authorization: Bearer}. Who brings no key or an unknown one stays a stranger. */
final class BearerKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Function<String, Optional<? extends Authentication>> callers;

    /** @param callers finds the caller to whom a key belongs */
    BearerKeyFilter(Function<String, Optional<? extends Authentication>> callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        key(request).flatMap(callers).ifPresent(BearerKeyFilter::remember);
        chain.doFilter(request, response);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static void remember(Authentication caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }
}
