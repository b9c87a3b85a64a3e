package dk.laanerkoe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {
    @Test
    void fourthInLineForTwoCopiesWaitsTwoLoans() {
        assertEquals(Duration.ofDays(56), WaitingTime.of(4, 2, Duration.ofDays(28)));
    }
}
