package org.jieli.gateway.config;

import java.time.Period;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept (domain.md 6.3), counted from the day (UTC) on which a message was received; written as {@code 5y}, {@code 30d}.
 * Immutable and thread-safe.
 *
 * @param t2 headers, receipts, digests and what happened; at least three years
 * @param t3 the bytes of messages, and messages that were sent back; longer than the three days of retries
 * @param t4 the bytes of messages with references to faces, fingerprints or DNA; longer than the three days of retries
 * @param t5 the bytes of signed handover documents; at least as long as {@code t2}
 */
public record RetentionSettings(
        @DefaultValue("5y") Period t2,
        @DefaultValue("30d") Period t3,
        @DefaultValue("7d") Period t4,
        @DefaultValue("30y") Period t5) {}
