package org.jieli.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the doors take in before they say "later". Immutable and thread-safe.
 *
 * @param requests most requests being processed or waiting for a thread
 * @param perPartner most messages of one partner among them
 * @param waits most partners waiting at their inbox
 * @param memory most bytes of message bodies being processed; a sixteenth of the heap if absent, at least four of the largest messages
 * @param diskWatermark free space of the data folder below which no message is taken
 * @param bodyTime how long a body may take to come, or an answer to be read, before the least rate counts
 * @param leastRate bytes a second at which bodies must come and answers be read
 */
public record AdmissionSettings(
        @DefaultValue("256") int requests,
        @DefaultValue("96") int perPartner,
        @DefaultValue("2000") int waits,
        DataSize memory,
        @DefaultValue("1GB") DataSize diskWatermark,
        @DefaultValue("15s") Duration bodyTime,
        @DefaultValue("32KB") DataSize leastRate) {

    private static final int PART_OF_HEAP = 16;
    private static final DataSize LEAST = DataSize.ofMegabytes(16);

    public AdmissionSettings {
        memory = memory == null ? partOfHeap() : memory;
    }

    private static DataSize partOfHeap() {
        DataSize part = DataSize.ofBytes(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        return part.compareTo(LEAST) < 0 ? LEAST : part;
    }
}
