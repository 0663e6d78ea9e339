package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jieli.gateway.config.AdmissionSettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AdmissionTest {

    private static final int MEBIBYTE = 1 << 20;

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private final Admission admission = new Admission(
            new AdmissionSettings(
                    10,
                    2,
                    10,
                    DataSize.ofMegabytes(16),
                    DataSize.ofGigabytes(1),
                    Duration.ofSeconds(1),
                    DataSize.ofKilobytes(32)),
            new DiskSpace(free::get, DataSize.ofGigabytes(1).toBytes()));

    @Test
    void oneMoreMessageOfAPartnerThanItMayHaveIsSentLaterAndOthersAreTaken() {
        Admission.Place first = admission.enter("changzhi", 10);
        admission.enter("changzhi", 10);

        assertRefused("changzhi", 10).hasMessage("PARTNER");
        admission.enter("hebi", 10).close();

        first.close();
        admission.enter("changzhi", 10);
    }

    @Test
    void onePartnerNeverHoldsMoreThanHalfOfTheBytes() {
        admission.enter("changzhi", 8 * MEBIBYTE);

        assertRefused("changzhi", 1).hasMessage("MEMORY");
        admission.enter("hebi", 8 * MEBIBYTE);
        assertRefused("anyang", 1).hasMessage("MEMORY");
    }

    @Test
    void whoeverFindsNoBytesWaitsAMomentForThem() throws Exception {
        Admission.Place large = admission.enter("changzhi", 8 * MEBIBYTE);
        CompletableFuture<Admission.Place> next =
                CompletableFuture.supplyAsync(() -> admission.enter("changzhi", 4 * MEBIBYTE));

        large.shrinkTo(10);

        assertThat(next.get(1, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whatWasTakenIsGivenBackToTheLastByte() {
        for (int message = 0; message < 1000; message++) {
            Admission.Place place = admission.enter("changzhi", 4 * MEBIBYTE - message);
            place.shrinkTo(message * 7L);
            place.close();
        }
        admission.enter("changzhi", 8 * MEBIBYTE);
        admission.enter("hebi", 8 * MEBIBYTE);
    }

    @Test
    void aRefusalGivesBackWhatItHadTaken() {
        admission.enter("hebi", 8 * MEBIBYTE);
        admission.enter("anyang", 6 * MEBIBYTE);
        assertRefused("changzhi", 4 * MEBIBYTE).hasMessage("MEMORY");
        assertRefused("changzhi", 4 * MEBIBYTE).hasMessage("MEMORY");

        admission.enter("changzhi", 2 * MEBIBYTE);
    }

    @Test
    void belowTheWatermarkNothingIsTakenUntilThereIsSpaceAgain() {
        free.set(DataSize.ofMegabytes(1023).toBytes());
        assertThatThrownBy(admission::checkDisk)
                .isInstanceOf(NotAdmittedException.class)
                .hasMessage("DISK");

        free.set(DataSize.ofGigabytes(1).toBytes());
        admission.checkDisk();
    }

    @Test
    void aSixteenthOfTheHeapIsForMessagesAndAtLeastFourOfTheLargest() {
        AdmissionSettings settings =
                new AdmissionSettings(1, 1, 1, null, DataSize.ofBytes(0), Duration.ZERO, DataSize.ofBytes(1));

        assertThat(settings.memory().toBytes())
                .isEqualTo(Math.max(16L * MEBIBYTE, Runtime.getRuntime().maxMemory() / 16));
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String partner, long length) {
        return assertThatThrownBy(() -> admission.enter(partner, length)).isInstanceOf(NotAdmittedException.class);
    }
}
