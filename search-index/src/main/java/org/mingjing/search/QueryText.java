package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what someone typed. Nothing is an error: what isn't a phrase, an exclusion, a field or a number is plain text. Of longer
 * input the first {@value #LONGEST} characters and {@value #MOST_CLAUSES} parts count.
 */
final class QueryText {

    static final int LONGEST = 200;
    static final int MOST_CLAUSES = 32;

    private static final Pattern FIELD = Pattern.compile("([\\p{IsHan}a-z]{2,8}) ?: *(?=[^ ])");
    private static final String OPENING = "\"“”„「『";
    private static final String CLOSING = "\"“”」』";

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private int at;

    private QueryText(String folded) {
        text = folded;
    }

    /** The parts in order; empty where nothing can be searched for. */
    static List<Clause> read(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        QueryText reader = new QueryText(Fold.of(cut));
        reader.readAll();
        return List.copyOf(reader.clauses);
    }

    private void readAll() {
        while (at < text.length() && clauses.size() < MOST_CLAUSES) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != ' ';
            if (excluded) {
                at++;
            }
            readOne(readScope(), excluded);
        }
    }

    private Clause.Scope readScope() {
        Matcher field = FIELD.matcher(text).region(at, text.length());
        if (field.lookingAt()) {
            Optional<Clause.Scope> scope = Clause.Scope.named(field.group(1));
            if (scope.isPresent()) {
                at = field.end();
                return scope.get();
            }
        }
        return Clause.Scope.ALL;
    }

    private void readOne(Clause.Scope scope, boolean excluded) {
        if (OPENING.indexOf(text.charAt(at)) >= 0) {
            int end = closing(at + 1);
            if (end > 0) {
                String inside = text.substring(at + 1, end);
                if (scope == Clause.Scope.NUMBER) {
                    addNumber(inside, excluded);
                } else {
                    addText(scope, inside, true, excluded);
                }
                at = end + 1;
                return;
            }
            at++;
        }
        if (scope == Clause.Scope.NUMBER) {
            readNumber(excluded);
            return;
        }
        Optional<DocumentNumber.Mention> mention =
                scope == Clause.Scope.ALL ? DocumentNumber.at(text, at) : Optional.empty();
        if (mention.isPresent()) {
            String written = text.substring(at, mention.get().end());
            DocumentNumber.Mention best = DocumentNumber.find(written).getFirst();
            clauses.add(new Clause.Number(best.number(), written, excluded));
            at = mention.get().end();
            return;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ' ' && (at == start || OPENING.indexOf(text.charAt(at)) < 0)) {
            at++;
        }
        addText(scope, text.substring(start, at), false, excluded);
    }

    /** After {@code number:} comes a number with blanks in it, up to the next quotation, exclusion or field. */
    private void readNumber(boolean excluded) {
        int end = at;
        while (end < text.length() && !startsSomethingElse(end)) {
            end++;
        }
        addNumber(text.substring(at, end).trim(), excluded);
        at = end;
    }

    private void addNumber(String written, boolean excluded) {
        DocumentNumber number = DocumentNumber.of(written);
        if (number.isComplete()) {
            clauses.add(new Clause.Number(number, written, excluded));
        } else {
            addText(Clause.Scope.NUMBER, written, false, excluded);
        }
    }

    private boolean startsSomethingElse(int i) {
        if (OPENING.indexOf(text.charAt(i)) >= 0) {
            return true;
        }
        if (i == at || text.charAt(i - 1) != ' ') {
            return false;
        }
        Matcher field = FIELD.matcher(text).region(i, text.length());
        return text.charAt(i) == '-'
                || field.lookingAt() && Clause.Scope.named(field.group(1)).isPresent();
    }

    private void addText(Clause.Scope scope, String part, boolean quoted, boolean excluded) {
        if (part.chars().anyMatch(c -> Runs.isWord((char) c))) {
            clauses.add(new Clause.Text(scope, part, quoted, excluded));
        }
    }

    private int closing(int from) {
        for (int i = from; i < text.length(); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
