package org.jieli.simulators.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.people.Fields;
import org.jieli.simulators.people.Holds;
import org.jieli.simulators.people.Portrait;

/** Writes stand-ins into messages, field by field, in each dialect's own words. Not thread-safe. */
final class Rewriter {

    private static final Pattern UUID = Pattern.compile(Ids.UUID_PATTERN);

    private final StandIns standIns;

    Rewriter(StandIns standIns) {
        this.standIns = standIns;
    }

    /** A message without the people in it; empty if it breaks its contract, so that nobody knows where somebody may be in it. */
    Optional<byte[]> rewritten(Contract contract, byte[] bytes, String contentType) {
        if (!contract.inspect(bytes, contentType).isKept()) {
            return Optional.empty();
        }
        return Originals.open(contract, bytes, contentType).map(letter -> {
            rewrite(Fields.of(contract.dialect()), letter);
            return withIds(contentType, letter.bytes());
        });
    }

    /** The media type of a form names a boundary, which may be made of the id of the message. */
    String contentType(String old) {
        return standIns.text(old);
    }

    private byte[] withIds(String contentType, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String id :
                UUID.matcher(contentType).results().map(MatchResult::group).toList()) {
            text = text.replace(id, standIns.ids().uuid(id));
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void rewrite(Fields fields, Letter letter) {
        letter.paths().stream()
                .filter(path -> fields.holds(path).filter(Holds.PHOTO::equals).isPresent())
                .toList()
                .forEach(path -> picture(fields, letter, path));
        for (String path : letter.paths()) {
            Optional<Holds> holds = fields.holds(path);
            if (holds.filter(Holds.PHOTO::equals).isPresent()) {
                continue;
            }
            letter.get(path).filter(old -> !old.isBlank()).ifPresent(old -> {
                String now = holds.map(kind -> standIns.value(kind, old)).orElseGet(() -> standIns.text(old));
                if (!now.equals(old)) {
                    letter.set(path, now);
                }
            });
        }
    }

    /** The portrait in the place of a photo, and what stands beside it about its size and type. */
    private void picture(Fields fields, Letter letter, String path) {
        Optional<byte[]> portrait = letter.get(path).flatMap(standIns.photos()::ofBase64);
        portrait.ifPresent(jpeg -> {
            letter.set(path, Base64.getEncoder().encodeToString(jpeg));
            beside(letter, path).forEach(sibling -> fields.holds(sibling)
                    .flatMap(holds -> told(holds, jpeg))
                    .ifPresent(value -> letter.set(sibling, value)));
        });
    }

    private static Stream<String> beside(Letter letter, String path) {
        String part = part(path);
        return letter.paths().stream()
                .filter(other -> part(other).equals(part) && letter.get(other).isPresent());
    }

    private static String part(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    }

    private static Optional<String> told(Holds holds, byte[] jpeg) {
        return switch (holds) {
            case PHOTO_SIZE -> Optional.of(String.valueOf(jpeg.length));
            case PHOTO_TYPE -> Optional.of("image/jpeg");
            case PHOTO_WIDTH -> Optional.of(String.valueOf(Portrait.WIDTH));
            case PHOTO_HEIGHT -> Optional.of(String.valueOf(Portrait.HEIGHT));
            default -> Optional.empty();
        };
    }
}
