package org.jieli.gateway.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.certify.trial.FolderPost;
import org.jieli.simulators.certify.trial.Letterbox;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.SftpAccess;
import org.jieli.simulators.certify.trial.SftpFolders;
import org.jieli.simulators.unplayable.UnplayableException;
import picocli.CommandLine.Option;

/** How {@code jieli certify} reaches the folders of a tested system. */
final class CertifyFolders {

    private static final int SSH = 22;

    @Option(
            names = "--sftp",
            paramLabel = "URI",
            description =
                    "您系统的 SFTP，如 sftp://jieli@10.0.0.5:22 / the SFTP of your system, such as sftp://jieli@10.0.0.5:22")
    private Optional<URI> sftp = Optional.empty();

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:…",
            description = "其主机密钥的指纹，不可省略 / the fingerprint of its host key, which cannot be left out")
    private Optional<String> fingerprint = Optional.empty();

    @Option(names = "--password-file", paramLabel = "FILE", description = "口令所在的文件 / the file with the password")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--login-key",
            paramLabel = "FILE",
            description = "登录私钥的文件 / the file of the private key for the login")
    private Optional<Path> loginKey = Optional.empty();

    @Option(
            names = "--folders",
            paramLabel = "IN,OUT,RECEIPTS",
            split = ",",
            defaultValue = "to-jieli,from-jieli,receipts",
            description = "网关读取、放入、放回执的文件夹，默认 to-jieli,from-jieli,receipts / the folders that the gateway reads, puts"
                    + " messages into, and puts receipts into; to-jieli,from-jieli,receipts by default")
    private List<String> names = List.of();

    /** @throws UnplayableException if something is missing, or cannot be */
    SftpAccess access() {
        URI address = sftp.orElseThrow(() -> new UnplayableException("缺少 --sftp", "--sftp is missing"));
        if (!"sftp".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() == null) {
            throw new UnplayableException("--sftp 须为 sftp://用户@主机:端口", "--sftp is sftp://USER@HOST:PORT");
        }
        if (address.getUserInfo().contains(":")) {
            throw new UnplayableException(
                    "口令不得写在地址里，请用 --password-file", "No password in the address; use --password-file");
        }
        if (names.size() != 3) {
            throw new UnplayableException("--folders 须为三个文件夹", "--folders names three folders");
        }
        if (passwordFile.isPresent() == loginKey.isPresent()) {
            throw new UnplayableException(
                    "--password-file 与 --login-key 须给出且只给出一个", "Exactly one of --password-file and --login-key");
        }
        return new SftpAccess(
                address.getHost(),
                address.getPort() < 0 ? SSH : address.getPort(),
                address.getUserInfo(),
                fingerprint.orElseThrow(() -> new UnplayableException("缺少 --fingerprint", "--fingerprint is missing")),
                passwordFile.map(CertifyFolders::password),
                loginKey,
                names.get(0),
                names.get(1),
                names.get(2));
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnplayableException("无法读取口令文件：" + file, "The password file cannot be read: " + file);
        }
    }

    /** @throws UnplayableException if folders are named for a system that has none */
    Optional<SftpAccess> none() {
        if (sftp.isPresent()) {
            throw new UnplayableException("此合作方没有文件夹，不要 --sftp", "This partner has no folders; leave out --sftp");
        }
        return Optional.empty();
    }

    /** @throws UnplayableException if the login fails, or a folder is missing */
    Lines lines(SftpAccess access, Party party, Letterbox letterbox, Duration patience) {
        SftpFolders folders = open(access);
        Stream.of(access.in(), access.out(), access.receipts())
                .filter(folder -> !folders.has(folder))
                .findFirst()
                .ifPresent(missing -> {
                    folders.close();
                    throw new UnplayableException("没有这个文件夹：" + missing, "There is no such folder: " + missing);
                });
        return Lines.throughFolders(access, new FolderPost(folders, access, party.contract(), letterbox, patience));
    }

    private static SftpFolders open(SftpAccess access) {
        try {
            return new SftpFolders(access);
        } catch (IOException e) {
            throw new UnplayableException(
                    "SFTP 登录失败（地址、指纹或口令）：" + access.host() + ":" + access.port(),
                    "The SFTP login fails (address, fingerprint or password): " + access.host() + ":" + access.port());
        }
    }
}
