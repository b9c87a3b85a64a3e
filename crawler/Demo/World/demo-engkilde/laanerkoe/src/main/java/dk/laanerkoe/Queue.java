package dk.laanerkoe;

import java.util.List;

/** The readers waiting for one title. */
public record Queue(String title, int copies, List<String> waiting) {
    public int place(String reader) {
        return waiting.indexOf(reader) + 1;
    }
}
