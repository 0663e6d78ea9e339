package org.jieli.simulators.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.people.Portrait;

/** Drawn portraits in the place of photos, found by the photo's SM3. Not thread-safe. */
final class Photos {

    private final Map<String, byte[]> drawn = new HashMap<>();

    /** A portrait for each photo; whoever meets the digest of one is told that of its portrait. */
    Photos(Originals originals, Ids ids, Random random) {
        originals.photos().keySet().forEach(digest -> {
            byte[] portrait = Portrait.jpeg(random.nextLong());
            drawn.put(digest, portrait);
            ids.digest(digest, Digests.sm3(portrait));
        });
    }

    Optional<byte[]> ofBase64(String base64) {
        return Originals.decoded(base64).map(Digests::sm3).flatMap(this::ofDigest);
    }

    Optional<byte[]> ofDigest(String digest) {
        return Optional.ofNullable(drawn.get(digest));
    }
}
