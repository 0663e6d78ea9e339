package org.jieli.mappings.heilongjiang;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.batch.Line;
import org.jieli.schemas.problem.Problem;

/**
 * The bytes of one record, or why its end cannot be found.
 *
 * @param line the line at which it begins, from 1
 * @param bytes its bytes with the end of its line
 * @param more the lines after its first
 */
record RawRecord(int line, byte[] bytes, List<Line> more, Optional<Problem> problem) {

    static RawRecord of(Line first, List<Line> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        more.forEach(line -> bytes.writeBytes(line.bytes()));
        return new RawRecord(first.number(), bytes.toByteArray(), more, Optional.empty());
    }

    static RawRecord broken(int line, Problem problem) {
        return new RawRecord(line, new byte[0], List.of(), Optional.of(problem));
    }

    boolean ended() {
        return bytes.length > 0 && (bytes[bytes.length - 1] == '\n' || bytes[bytes.length - 1] == '\r');
    }

    /** Whether there is nothing in it but empty cells. */
    boolean blank() {
        for (byte character : bytes) {
            if (",\t \r\n".indexOf(character) < 0) {
                return false;
            }
        }
        return problem.isEmpty();
    }

    /** Says where it is, never what it holds. */
    @Override
    public String toString() {
        return "RawRecord[line " + line + "]";
    }
}
