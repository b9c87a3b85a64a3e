package dk.laanerkoe;

/** Reads loans and reservations once a night. */
public interface NightlyRead {
    Iterable<Queue> queues();
}
