package org.jieli.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieli.mappings.Dialect;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.schemas.value.DivisionCode;
import org.jieli.schemas.value.OrgCode;

/** Checks one block and collects everything that is wrong with it. */
final class PartnerCheck {

    /** Names with a meaning of their own: the gateway as a sender, and the holder of the operator's key. */
    private static final Set<String> RESERVED = Set.of("jieli", "operator");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final PartnerBlock block;
    private final List<Fault> faults = new ArrayList<>();

    PartnerCheck(String name, PartnerBlock block) {
        this.name = name;
        this.block = block;
    }

    /** The partner, or empty if anything is wrong with its block; {@link #faults} then says what. */
    Optional<Partner> partner(Function<String, Optional<Dialect>> dialects) {
        checkName();
        checkServes();
        Optional<OrgCode> org = org();
        Optional<Role> role = role();
        Optional<Dialect> dialect = dialect(dialects);
        Optional<Context> context = context();
        Optional<URI> url = url();
        Optional<SftpAddress> sftp = sftp();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Partner(
                name,
                org.orElseThrow().value(),
                block.name(),
                role.orElseThrow(),
                dialect.orElseThrow(),
                block.serves(),
                context.orElseThrow(),
                url,
                sftp));
    }

    List<Fault> faults() {
        return faults;
    }

    private void checkName() {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            fault(
                    "名称须为小写字母、数字和连字符，且不得为 jieli 或 operator",
                    "its word must be lower case letters, digits and hyphens, and neither jieli nor operator");
        }
        if (block.name() == null || block.name().isBlank()) {
            fault("缺少 name（机构名称）", "name is missing");
        }
    }

    private void checkServes() {
        for (String division : block.serves()) {
            if (DivisionCode.of(division).isEmpty()) {
                fault(
                        "serves 含有不是行政区划代码的值：" + division,
                        "serves holds something that is not a division code: " + division);
            }
        }
    }

    private Optional<OrgCode> org() {
        Optional<OrgCode> org = OrgCode.of(block.org());
        if (org.isEmpty()) {
            fault(
                    "org 不是机构编码（三个大写字母加八位数字）：" + block.org(),
                    "org is not an organisation code (three capital letters, eight digits): " + block.org());
        }
        return org;
    }

    private Optional<Role> role() {
        return chosen("role", block.role(), EnumSet.complementOf(EnumSet.of(Role.GATEWAY)));
    }

    private Optional<Context> context() {
        return chosen("context", block.context(), EnumSet.allOf(Context.class));
    }

    private <E extends Enum<E>> Optional<E> chosen(String key, String word, Collection<E> choices) {
        Optional<E> chosen =
                choices.stream().filter(one -> word(one).equals(word)).findFirst();
        if (chosen.isEmpty()) {
            String words = choices.stream().map(PartnerCheck::word).collect(Collectors.joining(" | "));
            fault(key + " 须为 " + words, key + " must be one of " + words);
        }
        return chosen;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Dialect> dialect(Function<String, Optional<Dialect>> dialects) {
        Optional<Dialect> dialect = Optional.ofNullable(block.dialect()).flatMap(dialects);
        if (dialect.isEmpty()) {
            fault("未知的 dialect：" + block.dialect(), "unknown dialect: " + block.dialect());
        }
        return dialect;
    }

    private Optional<URI> url() {
        if (block.url() == null || block.url().isBlank()) {
            return Optional.empty();
        }
        Optional<URI> url = httpUrl(block.url());
        if (url.isEmpty()) {
            fault("url 不是 http(s) 地址", "url is not an http(s) address");
        }
        return url;
    }

    private Optional<SftpAddress> sftp() {
        if (block.sftp() == null) {
            return Optional.empty();
        }
        if (block.url() != null && !block.url().isBlank()) {
            fault("url 与 sftp 只能有一个", "url and sftp exclude each other");
        }
        SftpCheck check = new SftpCheck(block.sftp());
        Optional<SftpAddress> address = check.address();
        check.faults().forEach(wrong -> fault(wrong.zh(), wrong.en()));
        return address;
    }

    private static Optional<URI> httpUrl(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    private void fault(String zh, String en) {
        faults.add(new Fault("伙伴 " + name + "：" + zh, "Partner " + name + ": " + en));
    }
}
