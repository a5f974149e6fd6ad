package org.mingjing.decision.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.Standing;
import org.mingjing.decision.verification.Run.Kind;
import org.mingjing.decision.verification.Unfit.Reason;
import org.mingjing.decision.verification.Verdict.Changed.Paper;
import org.mingjing.decision.verification.Verdict.Means;
import org.springframework.stereotype.Component;

/** Judges a PDF by our own: the same bytes, else the same words and look; a browser's print by the words alone. */
@Component
class PaperJudge {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://([^/\\s]{1,120}))?/(?:verify|decisions)/([0-9a-z]{10})(?![0-9a-z])");

    /** At the foot of each page that we make. */
    private static final String OURS = "以网页所示最新版本为准";

    private static final int LEAST_WORDS = 20;
    private static final int CONTEXT = 16;
    private static final int ADDRESSES = 6;
    private static final int LONGEST = 1600;

    private final Lookup lookup;
    private final DecisionCatalogue catalogue;
    private final PublicVersions versions;

    PaperJudge(Lookup lookup, DecisionCatalogue catalogue, PublicVersions versions) {
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /** @param base of the site, without a slash at the end */
    Verdict judge(byte[] content, String base, Set<String> hosts) throws Unfit {
        Deadline deadline = Deadline.in(PATIENCE);
        try (PdfPaper paper = PdfPaper.open(content, deadline)) {
            if (paper.words().codePoints().filter(Character::isLetterOrDigit).count() < LEAST_WORDS) {
                return scanned(paper, hosts, deadline);
            }
            Set<String> foreign = new LinkedHashSet<>();
            Optional<Standing> found = find(paper, hosts, foreign);
            if (found.isEmpty()) {
                return foreign.isEmpty()
                        ? new Verdict.Unknown(Verdict.Unknown.Sought.FILE)
                        : new Verdict.Elsewhere(foreign.iterator().next());
            }
            return found.get() instanceof Standing.Current current
                    ? compare(content, paper, current, base, deadline)
                    : lookup.verdict(found.get());
        }
    }

    /** A picture of paper: perhaps its code can be read. */
    private Verdict scanned(PdfPaper paper, Set<String> hosts, Deadline deadline) throws Unfit {
        try {
            return lookup.codes(QrReader.read(paper.look(0, LONGEST), deadline), hosts);
        } catch (Unfit unfit) {
            throw unfit.reason() == Reason.NO_CODE ? new Unfit(Reason.NO_TEXT) : unfit;
        }
    }

    private Optional<Standing> find(PdfPaper paper, Set<String> hosts, Set<String> foreign) {
        Set<String> ids = new LinkedHashSet<>();
        for (String text : List.of(paper.raw(), paper.words())) {
            Matcher address = ADDRESS.matcher(text);
            while (address.find() && ids.size() < ADDRESSES) {
                String host = address.group(1);
                if (host != null && !hosts.contains(host.toLowerCase(java.util.Locale.ROOT))) {
                    foreign.add(host);
                }
                ids.add(address.group(2));
            }
        }
        Optional<Standing> byAddress =
                ids.stream().flatMap(id -> lookup.standing(id).stream()).findFirst();
        return byAddress.or(() -> catalogue.citations(paper.words()).stream()
                .flatMap(citation -> citation.decision().stream())
                .flatMap(decision -> lookup.standing(decision.id()).stream())
                .findFirst());
    }

    private Verdict compare(byte[] content, PdfPaper paper, Standing.Current current, String base, Deadline deadline)
            throws Unfit {
        boolean ours = paper.words().contains(OURS);
        Closest now = null;
        Closest closest = null;
        for (Published version : versions.of(current)) {
            deadline.check();
            byte[] file = PublicVersions.pdf(version, base);
            if (Arrays.equals(content, file)) {
                return same(current, version, Means.BYTES);
            }
            if (ours) {
                try (PdfPaper published = PdfPaper.open(file, deadline)) {
                    Closest one = new Closest(version, file, TextDifference.between(paper.words(), published.words()));
                    now = now == null ? one : now;
                    closest = closest == null || one.size() < closest.size() ? one : closest;
                }
            }
        }
        if (now == null || closest == null) {
            return printed(paper, current);
        }
        return closest.size() == 0
                ? looks(paper, current, closest, deadline)
                : new Verdict.Changed(current, List.of(), TextDifference.excerpt(now.runs(), CONTEXT), List.of(), null);
    }

    private record Closest(Published version, byte[] file, List<Run> runs) {

        int size() {
            return runs.stream()
                    .filter(run -> run.kind() == Kind.FILE || run.kind() == Kind.PUBLISHED)
                    .mapToInt(run -> run.text().length())
                    .sum();
        }
    }

    private static Verdict same(Standing.Current current, Published version, Means means) {
        return version.version() == current.decision().version()
                ? new Verdict.Genuine(current, means, List.of())
                : new Verdict.Corrected(current, version.version(), means, List.of());
    }

    /** The words are the same: something may lie over them. */
    private static Verdict looks(PdfPaper paper, Standing.Current current, Closest closest, Deadline deadline)
            throws Unfit {
        try (PdfPaper published = PdfPaper.open(closest.file(), deadline)) {
            if (paper.pages() != published.pages()) {
                return otherPaper(current, Paper.OTHER_PAGES);
            }
            for (int page = 0; page < paper.pages(); page++) {
                if (!paper.samePaper(published, page)) {
                    return otherPaper(current, Paper.OTHER_SIZE);
                }
            }
            List<LookDifference> looks = LookDifference.between(paper, published, deadline);
            return looks.isEmpty()
                    ? same(current, closest.version(), Means.WORDS_AND_LOOK)
                    : new Verdict.Changed(current, List.of(), List.of(), looks, null);
        }
    }

    private static Verdict otherPaper(Standing.Current current, @Nullable Paper paper) {
        return new Verdict.Changed(current, List.of(), List.of(), List.of(), paper);
    }

    private Verdict printed(PdfPaper paper, Standing.Current current) {
        String words = paper.body();
        List<PrintedFields> all = new ArrayList<>();
        for (Published version : versions.of(current)) {
            PrintedFields found = PrintedFields.of(words, version.content());
            if (found.agrees()) {
                return new Verdict.Agreeing(current, version.version(), found.agreeing(), found.absent());
            }
            all.add(found);
        }
        return new Verdict.Changed(current, all.getFirst().differing(), List.of(), List.of(), null);
    }
}
