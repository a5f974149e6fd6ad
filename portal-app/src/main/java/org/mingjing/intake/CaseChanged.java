package org.mingjing.intake;

import java.util.UUID;

/**
 * Something happened in a case. It can be undone for some seconds: a listener that tells the outside world waits until
 * {@code intake_event.visible_from} and asks whether it still stands.
 */
public record CaseChanged(UUID caseId, long eventId, String deed) {}
