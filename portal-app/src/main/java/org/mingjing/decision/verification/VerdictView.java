package org.mingjing.decision.verification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Standing;
import org.mingjing.decision.verification.Verdict.Means;

/**
 * A verdict in words: message keys below {@code verify.answer.}, and what shows why.
 *
 * @param key of the sentence and its heading
 * @param tone {@code go}, {@code wait}, {@code stop} or empty
 * @param seal one character
 * @param arguments of the sentence
 * @param standing null where no decision was found
 * @param given the version that was given; 0 where it isn't known
 */
record VerdictView(
        String key,
        String tone,
        String seal,
        List<Object> arguments,
        @Nullable StandingView standing,
        int given,
        List<Check> checks,
        List<FieldDifference> fields,
        List<Run> words,
        List<LookDifference> looks,
        List<String> agreeing,
        List<String> absent,
        @Nullable ReceiptProof receipt) {

    private static final String NONE = "";

    static VerdictView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine(Standing.Current standing, Means means, List<Check> checks) ->
                found(
                                "genuine." + word(means),
                                means == Means.ADDRESS ? "plain" : "go",
                                "真",
                                standing,
                                standing.decision().version())
                        .with(checks);
            case Verdict.Corrected(Standing.Current standing, int version, Means means, List<Check> checks) ->
                found("corrected", "wait", "更", standing, version).with(checks);
            case Verdict.Agreeing agreeing -> agreeing(agreeing);
            case Verdict.Changed changed -> changed(changed);
            case Verdict.Withdrawn(Standing.Withdrawn standing) -> found("withdrawn", "stop", "撤", standing, 0);
            case Verdict.Suspended(Standing.Suspended standing) -> found("suspended", "wait", "核", standing, 0);
            case Verdict.Closed(Standing.Closed standing) -> found("closed", NONE, "结", standing, 0);
            case Verdict.Purged(Standing.Current standing, int version) ->
                found("purged", NONE, "结", standing, version);
            case Verdict.Unknown(Verdict.Unknown.Sought sought) ->
                plain("unknown." + sought.name().toLowerCase(Locale.ROOT), "wait", "无", List.of());
            case Verdict.Elsewhere(String host) -> plain("elsewhere", "stop", "外", List.of(host));
            case Verdict.Unreadable(Unfit.Reason reason) ->
                plain("unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), NONE, "读", List.of());
            case Verdict.Receipt(ReceiptProof proof) -> receipt(proof);
        };
    }

    private static String word(Means means) {
        return means.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static VerdictView agreeing(Verdict.Agreeing verdict) {
        boolean now = verdict.version() == verdict.standing().decision().version();
        VerdictView view = found(now ? "agreeing" : "agreeing-old", "wait", "文", verdict.standing(), verdict.version());
        return view.with(List.of(), List.of(), List.of(), verdict.fields(), verdict.absent());
    }

    private static VerdictView changed(Verdict.Changed verdict) {
        String how = verdict.paper() != null
                ? "paper-" + (verdict.paper() == Verdict.Changed.Paper.OTHER_PAGES ? "pages" : "size")
                : !verdict.looks().isEmpty() ? "looks" : !verdict.words().isEmpty() ? "words" : "fields";
        return found("changed." + how, "stop", "改", verdict.standing(), 0)
                .with(verdict.fields(), verdict.words(), verdict.looks(), List.of(), List.of());
    }

    private static VerdictView receipt(ReceiptProof proof) {
        String key =
                !proof.holds() ? "receipt.wrong" : proof.recorded() == null ? "receipt.promised" : "receipt.recorded";
        return new VerdictView(
                key,
                proof.holds() ? "go" : "stop",
                "收",
                List.of(),
                null,
                0,
                proof.checks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                proof);
    }

    private static VerdictView found(String key, String tone, String seal, Standing standing, int given) {
        StandingView view = StandingView.of(standing);
        return new VerdictView(
                key,
                tone,
                seal,
                List.of(given, view.version()),
                view,
                given,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static VerdictView plain(String key, String tone, String seal, List<Object> arguments) {
        return new VerdictView(
                key, tone, seal, arguments, null, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null);
    }

    private VerdictView with(List<Check> steps) {
        return new VerdictView(
                key, tone, seal, arguments, standing, given, steps, fields, words, looks, agreeing, absent, receipt);
    }

    private VerdictView with(
            List<FieldDifference> inFields,
            List<Run> inWords,
            List<LookDifference> inLooks,
            List<String> found,
            List<String> notFound) {
        return new VerdictView(
                key, tone, seal, arguments, standing, given, checks, inFields, inWords, inLooks, found, notFound,
                receipt);
    }

    /** The steps of a file's proof that don't hold, though its content does. */
    public boolean brokenProof() {
        return receipt == null && checks.stream().anyMatch(Check::wrong);
    }

    /** Empty where the sentence takes fewer. */
    public Object argument(int index) {
        return index < arguments.size() ? arguments.get(index) : NONE;
    }

    /** What is given may be a version that was destroyed: differing then doesn't make it a forgery. */
    public boolean maybePurged() {
        return key.startsWith("changed.") && standing != null && standing.purgedBefore();
    }

    /** Words are laid side by side in runs. */
    public boolean compares() {
        return !fields.isEmpty() || !words.isEmpty();
    }

    /** When the promise had to be kept, as people read it. */
    @Nullable
    public String promisedBy() {
        return receipt == null || receipt.mergeBy() == null ? null : Hour.of(receipt.mergeBy());
    }
}
