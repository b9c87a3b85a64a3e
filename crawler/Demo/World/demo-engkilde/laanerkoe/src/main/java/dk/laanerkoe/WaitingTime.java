package dk.laanerkoe;

import java.time.Duration;

/** Guesses how long a reader waits. */
public final class WaitingTime {
    private WaitingTime() {
    }

    public static Duration of(int place, int copies, Duration usualLoan) {
        int rounds = (place + copies - 1) / copies;
        return usualLoan.multipliedBy(rounds);
    }
}
