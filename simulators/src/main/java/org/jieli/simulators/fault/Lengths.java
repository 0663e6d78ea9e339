package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.Random;

/** How long a delay takes. */
public sealed interface Lengths {

    /** A length, by the dice. */
    Duration any(Random dice);

    /** Always the same. */
    record Fixed(Duration length) implements Lengths {

        @Override
        public Duration any(Random dice) {
            return length;
        }
    }

    /** Anything between two lengths, each as likely. */
    record Uniform(Duration least, Duration most) implements Lengths {

        @Override
        public Duration any(Random dice) {
            return least.plusMillis(dice.nextLong(most.minus(least).toMillis() + 1));
        }
    }

    /**
     * Log-normal, as the times of servers are.
     *
     * @param sigma standard deviation of the logarithm
     */
    record LogNormal(Duration median, double sigma) implements Lengths {

        @Override
        public Duration any(Random dice) {
            return Duration.ofMillis(Math.round(median.toMillis() * Math.exp(sigma * dice.nextGaussian())));
        }
    }
}
