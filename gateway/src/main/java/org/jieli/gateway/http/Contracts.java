package org.jieli.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every file of the contracts and code tables as shipped, found once. A file is looked up by its whole path, so that nothing else
 * can be had. Immutable and thread-safe.
 */
public final class Contracts {

    private static final Map<String, String> FOLDERS = Map.of("contracts/", "", "codes/", "codes/");

    private final SortedMap<String, ContractFile> files;

    private Contracts(SortedMap<String, ContractFile> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** Finds the files on the class path: {@code contracts/**} and {@code codes/**}. */
    public static Contracts onClassPath() throws IOException {
        SortedMap<String, ContractFile> files = new TreeMap<>();
        for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
            for (Resource found : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + folder.getKey() + "**/*.*")) {
                String path = folder.getValue() + below(folder.getKey(), found);
                files.put(path, file(path, found));
            }
        }
        return new Contracts(files);
    }

    private static String below(String folder, Resource file) throws IOException {
        String address = URLDecoder.decode(file.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
        return address.substring(address.lastIndexOf("/" + folder) + 1 + folder.length());
    }

    private static ContractFile file(String path, Resource resource) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream bytes = new DigestInputStream(resource.getInputStream(), sha256)) {
            long size = bytes.transferTo(OutputStream.nullOutputStream());
            return new ContractFile(path, size, HexFormat.of().formatHex(sha256.digest()), resource);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }

    Collection<ContractFile> all() {
        return files.values();
    }

    Optional<ContractFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
