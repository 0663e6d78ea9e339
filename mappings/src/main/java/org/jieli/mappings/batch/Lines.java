package org.jieli.mappings.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a stream, read as they are asked for: at most {@value #BUFFER} bytes beyond the line in hand. A line feed ends a line,
 * in every charset that GB18030 or UTF-8 text can be in. For one reader at a time; throws {@link UncheckedIOException} if the stream breaks.
 */
public final class Lines implements AutoCloseable {

    /** How many bytes are read ahead at most. */
    public static final int BUFFER = 8192;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int position;
    private int end;
    private int number;

    /** @param longest the most bytes of a line that are kept; the rest of a longer one is read over */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; empty at the end of the stream. */
    public Optional<Line> next() {
        if (!givenBack.isEmpty()) {
            return Optional.of(givenBack.pop());
        }
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke", e);
        }
    }

    /** Takes lines back that were read too far; they come again, in their order. */
    public void giveBack(List<Line> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    private Optional<Line> read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int length = untilLineFeed();
            int kept = Math.min(length, longest - line.size());
            line.write(buffer, position, kept);
            tooLong |= kept < length;
            position += length;
            if (buffer[position - 1] == '\n') {
                break;
            }
        }
        return any ? Optional.of(new Line(++number, line.toByteArray(), tooLong)) : Optional.empty();
    }

    private int untilLineFeed() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1 - position;
            }
        }
        return end - position;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke", e);
        }
    }
}
