package org.mingjing.decision.verification;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.verification.Run.Kind;

/**
 * What of a decision's content stands in a page that was printed from a browser. What else stands there isn't judged, nor how it looks.
 *
 * @param agreeing fields found word by word
 * @param differing fields that are found with other words, and short ones that aren't found
 * @param absent long ones that aren't there at all: a summary, a cut
 */
record PrintedFields(List<String> agreeing, List<FieldDifference> differing, List<String> absent) {

    private static final int PIECE = 8;
    private static final int STEP = 4;
    private static final int CONTEXT = 24;

    static PrintedFields of(String words, DecisionContent content) {
        PrintedFields found = new PrintedFields(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.brief("documentNumber", words, List.of(content.documentNumber()));
        found.brief("party", words, List.of(content.party()));
        found.brief("offence", words, List.of(content.offence()));
        found.brief("agency", words, List.of(content.agency()));
        found.brief("decisionDate", words, dates(content.decisionDate()));
        if (content.fineYuan().signum() > 0) {
            DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
            found.brief(
                    "fineYuan",
                    words,
                    List.of(format.format(content.fineYuan()) + "元", "¥" + format.format(content.fineYuan())));
        }
        found.running("facts", words, content.facts());
        found.running("legalBasis", words, content.legalBasis());
        found.running("penalty", words, content.penalty());
        return found;
    }

    boolean agrees() {
        return differing.isEmpty();
    }

    private static List<String> dates(LocalDate date) {
        return List.of(date.toString(), date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
    }

    private void brief(String field, String words, List<String> spellings) {
        if (spellings.stream().map(PdfPaper::squeezed).anyMatch(words::contains)) {
            agreeing.add(field);
        } else {
            differing.add(new FieldDifference(field, List.of(new Run(Kind.PUBLISHED, spellings.getFirst()))));
        }
    }

    private void running(String field, String words, String value) {
        String wanted = PdfPaper.squeezed(value);
        if (words.contains(wanted)) {
            agreeing.add(field);
            return;
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        int hits = 0;
        int pieces = 0;
        for (int i = 0; i + PIECE <= wanted.length(); i += STEP) {
            pieces++;
            int at = words.indexOf(wanted.substring(i, i + PIECE));
            if (at >= 0) {
                hits++;
                start = Math.min(start, at - i);
                end = Math.max(end, at - i + wanted.length());
            }
        }
        if (hits * 4 < pieces || hits == 0) {
            absent.add(field);
            return;
        }
        // Pieces that recur elsewhere mustn't draw in half the page.
        int from = Math.max(0, Math.max(start, end - 2 * wanted.length()));
        String window = words.substring(from, Math.min(words.length(), end));
        differing.add(
                new FieldDifference(field, TextDifference.excerpt(TextDifference.between(window, wanted), CONTEXT)));
    }
}
