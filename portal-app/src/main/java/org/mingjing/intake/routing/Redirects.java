package org.mingjing.intake.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * What belongs elsewhere, and what can't wait, by patterns from data. An emergency counts where the text says that it is so now: not
 * where its clause denies, fears or supposes it, nor where its sentence tells of another day.
 */
final class Redirects {

    /** How much a match decides. */
    enum Force {
        /** Somebody may be in danger: call first. */
        EMERGENCY,
        /** Another agency's, whatever the category looks like. */
        FIRM,
        /** Another agency's, unless a category of ours fits well. */
        SOFT,
        /** A door worth knowing; the case stays. */
        INFO
    }

    /** @param words what matched, in the text's normal form */
    record Match(Redirect redirect, Force force, String words) {}

    private record Entry(Redirect redirect, String kind, Force force, Pattern pattern) {}

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]+");
    private static final Pattern CLAUSE = Pattern.compile("[^，,：:、]+");
    private static final Pattern ANOTHER_DAY =
            Pattern.compile("昨[天晚日]|前天|前几天|上个?(?:周|月|星期|礼拜)|去年|前年|之前|曾经?|以前|上次|那次|那天|当时|已经?(?:扑灭|灭了|送医|处理)|扑灭了"
                    + "|yesterday|last (?:week|month|year)|演练|演习");
    private static final Pattern NOT_SO = Pattern.compile(
            "没有?(?:人)?(?:发生)?$|没人$|不是|不会|未(?:发生)?$|防止?|以免|避免|如果|要是|假如|万一|一旦|怕|担心|容易|可能|差点|险些|隐患|老是|经常|总是|常常|时不时"
                    + "|像|仿佛|似的|早晚|迟早|会不会|说不定|预防|不小心就| no $|not $");

    private final List<Entry> entries;

    Redirects(Resource file) {
        entries = RoutingData.rows(file, 8).stream()
                .map(row -> new Entry(
                        new Redirect(
                                row.get(0), row.get(3), row.get(4), emptyToNull(row.get(5)), emptyToNull(row.get(6))),
                        row.get(1),
                        Force.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                        Pattern.compile(row.get(7))))
                .toList();
    }

    private static @Nullable String emptyToNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** In the file's order. */
    List<Redirect> all() {
        return entries.stream().map(Entry::redirect).toList();
    }

    /** Whom to call at once. */
    Optional<Match> emergency(Reading reading) {
        String text = reading.sentences();
        return entries.stream()
                .filter(entry -> entry.force() == Force.EMERGENCY)
                .flatMap(entry -> now(entry, text).stream())
                .findFirst();
    }

    private static Optional<Match> now(Entry entry, String text) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (ANOTHER_DAY.matcher(sentence.group()).find()) {
                continue;
            }
            Matcher clause = CLAUSE.matcher(sentence.group());
            while (clause.find()) {
                Matcher words = entry.pattern().matcher(clause.group());
                if (words.find()
                        && !NOT_SO.matcher(clause.group().substring(0, words.start()))
                                .find()) {
                    return Optional.of(new Match(entry.redirect(), entry.force(), words.group()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whose matter it is, where not the bureau's. */
    Optional<Match> elsewhere(String kind, Reading reading) {
        String text = reading.sentences();
        for (Entry entry : entries) {
            Matcher words = entry.pattern().matcher(text);
            boolean asked = entry.kind().equals("*") || entry.kind().equals(kind);
            if (asked && entry.force() != Force.EMERGENCY && words.find()) {
                return Optional.of(new Match(entry.redirect(), entry.force(), words.group()));
            }
        }
        return Optional.empty();
    }
}
