package org.jieli.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the caller by the key in {@code Authorization: Bearer}. Who brings no key or an unknown one stays a stranger; so does, and
 * is remembered as {@linkplain #notAsked such}, who brings a key while the keys cannot be asked.
 */
final class BearerKeyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BearerKeyFilter.class);
    private static final String SCHEME = "Bearer ";
    private static final String NOT_ASKED = BearerKeyFilter.class.getName() + ".notAsked";

    private final Function<String, Optional<? extends Authentication>> callers;

    /** @param callers finds the caller to whom a key belongs */
    BearerKeyFilter(Function<String, Optional<? extends Authentication>> callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            key(request).flatMap(callers).ifPresent(BearerKeyFilter::remember);
        } catch (DataAccessException failure) {
            LOG.warn("The keys cannot be asked: {}", failure.getClass().getSimpleName());
            request.setAttribute(NOT_ASKED, true);
        }
        chain.doFilter(request, response);
    }

    /** True if the request brought a key and nobody could tell whose it is. */
    static boolean notAsked(HttpServletRequest request) {
        return request.getAttribute(NOT_ASKED) != null;
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
