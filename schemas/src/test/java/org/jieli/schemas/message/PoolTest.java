package org.jieli.schemas.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoolTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Pool<Integer> pool = new Pool<>(made::incrementAndGet);

    @Test
    void nobodyGetsWhatSomebodyElseHas() {
        assertThat(pool.take()).isNotEqualTo(pool.take());
    }

    @Test
    void whatCameBackLastIsLentFirst() {
        Integer first = pool.take();
        Integer second = pool.take();
        pool.giveBack(first);
        pool.giveBack(second);

        assertThat(pool.take()).isEqualTo(second);
        assertThat(pool.take()).isEqualTo(first);
    }
}
