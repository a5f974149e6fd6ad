package org.mingjing.redaction;

/** What is known about one decision while it is being redacted. */
record CaseFile(Subject subject, RedactionSettings settings, People people, Homes homes) {

    static CaseFile of(Subject subject, RedactionSettings settings) {
        return new CaseFile(subject, settings, new People(subject, settings.names()), new Homes());
    }

    String numberMask() {
        return settings.numberMask();
    }

    String phraseMask() {
        return settings.phraseMask();
    }

    String addressMask() {
        return settings.addressMask();
    }
}
