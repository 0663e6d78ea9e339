package org.jieli.gateway.config;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One block of {@code partners.yml} as it was written, not yet checked. Immutable and thread-safe.
 *
 * @param org organisation code
 * @param name its name as shown to people
 * @param role what it is, in the words of the file
 * @param dialect the word of its dialect
 * @param serves division codes; empty if it serves none
 * @param url where its messages are posted; null or empty if it fetches them
 * @param sftp its SFTP server, or null
 * @param context how strictly its messages are checked
 */
record PartnerBlock(
        String org,
        String name,
        String role,
        String dialect,
        List<String> serves,
        String url,
        SftpBlock sftp,
        @DefaultValue("strict") String context) {

    PartnerBlock {
        serves = serves == null ? List.of() : List.copyOf(serves);
    }
}
