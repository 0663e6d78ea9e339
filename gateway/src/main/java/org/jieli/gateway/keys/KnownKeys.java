package org.jieli.gateway.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * The keys that were shown within the last {@link #GOOD_FOR}, so that not every request costs a query: a key that was replaced is good
 * for that long on other nodes. Keeps hashes only, a bounded number of them, and nothing about unknown keys. Thread-safe.
 */
public final class KnownKeys {

    /** How long a partner is known by its key without asking again. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final Keys keys;
    private final Cache<ByteBuffer, String> partners;

    /** @param keys asked for what is not known */
    public KnownKeys(Keys keys) {
        this(keys, Ticker.systemTicker());
    }

    KnownKeys(Keys keys, Ticker ticker) {
        this.keys = keys;
        this.partners = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(GOOD_FOR)
                .ticker(ticker)
                .build();
    }

    /**
     * The partner that has this key. Whoever asks at the same time asks by itself: while the database is away nobody waits for the
     * patience of those before.
     *
     * @throws org.springframework.dao.DataAccessException if it is not known and the database cannot be asked
     */
    public Optional<String> partnerOf(String key) {
        ByteBuffer hash = ByteBuffer.wrap(ApiKey.hash(key));
        Optional<String> known = Optional.ofNullable(partners.getIfPresent(hash));
        return known.isPresent() ? known : asked(key, hash);
    }

    private Optional<String> asked(String key, ByteBuffer hash) {
        Optional<String> partner = keys.partnerOf(key);
        partner.ifPresent(name -> partners.put(hash, name));
        return partner;
    }

    /** Forgets a partner's key, because it was replaced. */
    public void forget(String partner) {
        partners.asMap().values().removeIf(partner::equals);
    }
}
