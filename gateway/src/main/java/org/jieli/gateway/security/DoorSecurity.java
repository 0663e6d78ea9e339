package org.jieli.gateway.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import org.jieli.gateway.keys.KnownKeys;
import org.jieli.routes.partner.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Which door opens to whom. Without sessions and cookies, so there is nothing to forge. */
@Configuration(proxyBeanMethods = false)
public class DoorSecurity {

    private static final String[] PUBLIC = {
        "/v1/contracts", "/v1/contracts/**", "/v1/openapi.json", "/actuator/health", "/actuator/health/**"
    };

    /** Nobody looks at the time that each filter takes, and taking it costs as much as some of the filters. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, KnownKeys keys, Directory directory, ObjectMapper json)
            throws Exception {
        Refusals refusals = new Refusals(json);
        Callers callers = new Callers(keys, directory);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerKeyFilter(callers::of), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(DoorSecurity::rules)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, reason) -> refusals.stranger(request, response))
                        .accessDeniedHandler((request, response, reason) -> refusals.forbidden(response)))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/**", "/v1/operator/**")
                .hasRole(Caller.OPERATOR)
                .anyRequest()
                .hasRole(Caller.PARTNER);
    }
}
