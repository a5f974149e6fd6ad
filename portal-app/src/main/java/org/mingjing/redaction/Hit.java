package org.mingjing.redaction;

/** What a finder reports: offsets in the original text, overlaps not yet settled. */
record Hit(int start, int end, FindingKind kind, String replacement, String rule, boolean applied) {

    static Hit of(Finding finding) {
        return new Hit(
                finding.start(),
                finding.end(),
                finding.kind(),
                finding.replacement(),
                finding.rule(),
                finding.applied());
    }

    int length() {
        return end - start;
    }

    Hit over(int from, int to) {
        return new Hit(from, to, kind, replacement, rule, applied);
    }
}
