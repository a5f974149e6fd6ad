package org.mingjing.decision.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Standing;

/** What became of the decision that somebody asks about, and whether what they hold says the same. */
sealed interface Verdict {

    /** How we know, which decides what may be claimed. */
    enum Means {
        /** Only an address or a number was given: the paper is for the reader to compare. */
        ADDRESS,
        /** The very file that is served. */
        BYTES,
        /** The same words and the same look, saved anew. */
        WORDS_AND_LOOK,
        /** The content of a saved {@code .json}. */
        CONTENT
    }

    /** In publicity, and what was given says so. @param checks of a saved file's proof */
    record Genuine(Standing.Current standing, Means means, List<Check> checks) implements Verdict {}

    /** It was published like that, and corrected since. @param version the one that was given */
    record Corrected(Standing.Current standing, int version, Means means, List<Check> checks) implements Verdict {}

    /**
     * Printed from a browser: the words that were looked for are there. How it looks wasn't judged.
     *
     * @param version that they agree with
     * @param fields that were found
     * @param absent that weren't there at all
     */
    record Agreeing(Standing.Current standing, int version, List<String> fields, List<String> absent)
            implements Verdict {}

    /** Doesn't say what is published. Exactly one of the three lists has something in it. */
    record Changed(
            Standing.Current standing,
            List<FieldDifference> fields,
            List<Run> words,
            List<LookDifference> looks,
            @Nullable Paper paper)
            implements Verdict {

        /** Why pictures couldn't be laid over each other. */
        enum Paper {
            OTHER_PAGES,
            OTHER_SIZE
        }
    }

    record Withdrawn(Standing.Withdrawn standing) implements Verdict {}

    record Suspended(Standing.Suspended standing) implements Verdict {}

    /** Lawfully closed: what was committed to can't be opened by anybody, and a copy isn't confirmed. */
    record Closed(Standing.Closed standing) implements Verdict {}

    /**
     * Says that it is an earlier version, which was corrected for privacy: its content is destroyed, and a copy is neither confirmed nor
     * denied.
     */
    record Purged(Standing.Current standing, int version) implements Verdict {}

    /** Nothing of the kind is, or was, public here, as far as may be told. */
    record Unknown(Sought sought) implements Verdict {

        enum Sought {
            ADDRESS,
            NUMBER,
            FILE,
            PAGE
        }
    }

    /** Leads to another site. @param host to be shown as text only */
    record Elsewhere(String host) implements Verdict {}

    record Unreadable(Unfit.Reason reason) implements Verdict {}

    /** The proof that something from the public was received. No case is looked up for it. */
    record Receipt(ReceiptProof proof) implements Verdict {}
}
