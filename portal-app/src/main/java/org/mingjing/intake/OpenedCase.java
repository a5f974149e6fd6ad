package org.mingjing.intake;

import java.time.Instant;
import java.util.UUID;

/** @param firstResponseDue when a person will have answered in words, at the latest */
public record OpenedCase(UUID id, String number, Instant firstResponseDue) {}
