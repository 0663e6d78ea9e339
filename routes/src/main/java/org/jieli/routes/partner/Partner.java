package org.jieli.routes.partner;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieli.mappings.Dialect;

/**
 * A party that talks through the gateway: one block of {@code partners.yml}.
 *
 * @param name its word in the configuration, for example {@code hebi}
 * @param org its organisation code
 * @param orgName its name as shown to people
 * @param role what it is
 * @param dialect how it speaks
 * @param serves the divisions it serves (domain.md 2.2); a province or prefecture code serves everything below it
 * @param context how strictly its messages are judged
 * @param url where messages for it are posted, if it has an address for that
 * @param sftp its SFTP server, if it has one
 */
public record Partner(
        String name,
        String org,
        String orgName,
        Role role,
        Dialect dialect,
        List<String> serves,
        Context context,
        Optional<URI> url,
        Optional<SftpAddress> sftp) {

    public Partner {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(org, "org");
        Objects.requireNonNull(orgName, "orgName");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(sftp, "sftp");
        serves = List.copyOf(serves);
    }

    /** A partner without folders. */
    public Partner(
            String name,
            String org,
            String orgName,
            Role role,
            Dialect dialect,
            List<String> serves,
            Context context,
            Optional<URI> url) {
        this(name, org, orgName, role, dialect, serves, context, url, Optional.empty());
    }

    /** True if nobody can call it and it fetches its messages from its inbox. */
    public boolean pulls() {
        return url.isEmpty() && outFolder().isEmpty();
    }

    /** The folder where messages for it are put, if it has one. */
    public Optional<String> outFolder() {
        return sftp.flatMap(server -> server.folders().out());
    }
}
