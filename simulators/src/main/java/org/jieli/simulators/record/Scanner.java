package org.jieli.simulators.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.schemas.value.CitizenId;
import org.jieli.simulators.people.Numbers;
import org.jieli.simulators.people.RealNumbers;

/**
 * Looks whether anything of the people in the originals is left in a file: names, numbers, phones, births, houses, photos and their digests,
 * in UTF-8, GB18030 and UTF-16, escaped or in base64, in full-width characters or with gaps. It knows nothing of how a recording was
 * made. A citizen number that anybody could have is one too many, whoever it is. Thread-safe.
 */
public final class Scanner {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]{1,6});|&#([0-9]{1,7});");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2}|[0-9A-Za-z]){3,}");
    private static final Pattern GAPS = Pattern.compile("(?<=[0-9])[\\s-]+(?=[0-9xX])");
    private static final List<String> BIRTHS = List.of(
            "%d-%02d-%02d", "%d%02d%02d", "%d/%02d/%02d", "%d/%d/%d", "%d.%02d.%02d", "%d年%d月%d日", "%d年%02d月%02d日");
    private static final int DEEPEST = 3;
    private static final int PIECE = 48;
    private static final int ONLY_HEAD = 4096;
    private static final int HEX = 16;

    private final Needles names;
    private final Needles numbers;
    private final Needles phones;
    private final Needles births;
    private final Needles houses;
    private final Needles digests;
    private final Needles pieces;

    /** @param originals the people that nothing may be left of */
    public Scanner(Originals originals) {
        names = new Needles(originals.names());
        houses = new Needles(originals.houses());
        numbers = all(originals.numbers(), Scanner::number);
        phones = all(originals.phones(), phone -> Stream.of(plain(phone)));
        births = all(originals.births(), Scanner::birth);
        digests = new Needles(originals.photos().entrySet().stream()
                .flatMap(photo -> Stream.concat(Stream.of(photo.getKey()), digests(photo.getValue())))
                .toList());
        pieces = all(originals.photos().values(), Scanner::pieces);
    }

    private static <T> Needles all(Collection<T> originals, Function<T, Stream<String>> forms) {
        return new Needles(originals.stream().flatMap(forms).distinct().toList());
    }

    private static Stream<String> number(String number) {
        return Stream.concat(
                Stream.of(number),
                CitizenId.read(number).id().stream()
                        .filter(id -> id.birth().getYear() / 100 == 19)
                        .map(Numbers::fifteen));
    }

    private static Stream<String> birth(LocalDate birth) {
        return BIRTHS.stream()
                .map(form -> form.formatted(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth()));
    }

    private static Stream<String> digests(byte[] photo) {
        return Stream.of("SHA-256", "SHA-1", "MD5")
                .map(algorithm -> digest(algorithm, photo))
                .flatMap(digest -> Stream.of(
                        HexFormat.of().formatHex(digest), Base64.getEncoder().encodeToString(digest)));
    }

    /** The head of a picture is the same in many, its end is not. */
    private static Stream<String> pieces(byte[] photo) {
        Stream<Integer> places = photo.length > ONLY_HEAD
                ? Stream.of(photo.length - PIECE, photo.length / 2)
                : Stream.of(photo.length - PIECE);
        return places.map(place -> Math.max(0, place))
                .map(from ->
                        new String(photo, from, Math.min(PIECE, photo.length - from), StandardCharsets.ISO_8859_1));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    /** Everything that is left in files, by their names; none if all is well. */
    public List<Leftover> scan(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> scan(file.getKey(), file.getValue()).stream())
                .toList();
    }

    /** Everything that is left in one file and its name. */
    public List<Leftover> scan(String file, byte[] bytes) {
        Set<Leftover> found = new LinkedHashSet<>();
        look(file, file.getBytes(StandardCharsets.UTF_8), 0, found);
        look(file, bytes, 0, found);
        if (!RealNumbers.in(bytes).isEmpty()) {
            found.add(new Leftover(file, "可能有人持有的号码", "number that somebody could have"));
        }
        return List.copyOf(found);
    }

    private void look(String file, byte[] bytes, int depth, Set<Leftover> found) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        report(file, "照片", "photo", pieces, raw, found);
        for (Charset charset : CHARSETS) {
            String text = new String(bytes, charset);
            look(file, text, found);
            if (ESCAPED.matcher(text).find()) {
                look(file, ESCAPED.matcher(text).replaceAll(Scanner::character), found);
            }
        }
        if (depth < DEEPEST) {
            inner(raw).forEach(part -> look(file, part, depth + 1, found));
        }
    }

    private void look(String file, String text, Set<Leftover> found) {
        report(file, "姓名", "name", names, text, found);
        report(file, "住址", "address", houses, text, found);
        report(file, "照片摘要", "digest of a photo", digests, text, found);
        String plain = plain(text);
        report(file, "证件号码", "number of a document", numbers, plain, found);
        report(file, "电话", "phone", phones, plain, found);
        report(file, "出生日期", "birth", births, half(text), found);
        report(file, "出生日期", "birth", births, plain, found);
    }

    private static void report(String file, String zh, String en, Needles values, String text, Set<Leftover> found) {
        if (values.areIn(text)) {
            found.add(new Leftover(file, zh, en));
        }
    }

    /** What is hidden in base64, in URLs, or in a JSON text that was escaped once more. */
    private static Stream<byte[]> inner(String raw) {
        Stream<byte[]> base64 = BASE64.matcher(
                        raw.replace("\\r\\n", "").replace("\\n", "").replace("\\/", "/"))
                .results()
                .flatMap(found -> decoded(found.group()));
        Stream<byte[]> broken = raw.indexOf('\n') < 0
                ? Stream.empty()
                : BASE64.matcher(raw.replaceAll("[\r\n]", "")).results().flatMap(found -> decoded(found.group()));
        Stream<byte[]> percent = PERCENT.matcher(raw)
                .results()
                .map(MatchResult::group)
                .filter(text -> text.indexOf('%') >= 0)
                .map(Scanner::unescaped);
        return Stream.of(base64, broken, percent).flatMap(each -> each);
    }

    private static Stream<byte[]> decoded(String text) {
        String standard = text.replace('-', '+').replace('_', '/').replace("=", "");
        int whole = standard.length() - (standard.length() % 4 == 1 ? 1 : 0);
        return Stream.of(Base64.getDecoder().decode(standard.substring(0, whole)));
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String character(MatchResult escape) {
        String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
        int code = hex == null ? Integer.parseInt(escape.group(3)) : Integer.parseInt(hex, HEX);
        return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
    }

    /** In half-width capitals, digits without gaps. */
    private static String plain(String text) {
        return GAPS.matcher(half(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static String half(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
