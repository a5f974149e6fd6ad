package org.mingjing.decision.disclosure;

import java.util.List;

/**
 * The document numbers of one agency, year and word. Missing are the serial numbers between the lowest and the highest known that the
 * record knows under no agency; what it knows and doesn't show (held, in preparation, ended) isn't missing and isn't told apart.
 *
 * @param word the number's letters, folded: 明综执罚决
 * @param known how many of the agency's own
 * @param missing how many
 * @param gaps the first {@value #SHOWN} of them
 * @param moreGaps how many gaps beyond those
 */
public record Numbering(
        String agency,
        String word,
        int year,
        int lowest,
        int highest,
        long known,
        long missing,
        List<Gap> gaps,
        int moreGaps) {

    static final int SHOWN = 200;

    /** Serial numbers in a row, both ends missing. */
    public record Gap(int from, int to) {

        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }

    public Numbering {
        gaps = List.copyOf(gaps);
    }
}
