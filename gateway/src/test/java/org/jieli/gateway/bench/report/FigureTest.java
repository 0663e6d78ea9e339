package org.jieli.gateway.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aHighFigureIsReachedFromBelow() {
        assertThat(Figure.RELAY_OVER_PROXY.verdict(0.36)).isEqualTo(Verdict.REACHED);
        assertThat(Figure.RELAY_OVER_PROXY.verdict(0.30)).isEqualTo(Verdict.ABOVE_FLOOR);
        assertThat(Figure.RELAY_OVER_PROXY.verdict(0.19)).isEqualTo(Verdict.BELOW_FLOOR);
    }

    @Test
    void aLowFigureIsReachedFromAbove() {
        assertThat(Figure.FLUSHES.verdict(0.04)).isEqualTo(Verdict.REACHED);
        assertThat(Figure.FLUSHES.verdict(0.1)).isEqualTo(Verdict.ABOVE_FLOOR);
        assertThat(Figure.FLUSHES.verdict(0.3)).isEqualTo(Verdict.BELOW_FLOOR);
    }

    @Test
    void everyFigureWantsMoreThanItBears() {
        for (Figure figure : Figure.values()) {
            assertThat(figure.verdict(figure.reach())).isEqualTo(Verdict.REACHED);
            assertThat(figure.verdict(figure.floor())).isEqualTo(Verdict.ABOVE_FLOOR);
        }
    }
}
