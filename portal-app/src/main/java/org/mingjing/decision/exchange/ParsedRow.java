package org.mingjing.decision.exchange;

import java.util.List;
import org.mingjing.decision.OriginalDecision;

/** What became of a row. */
public sealed interface ParsedRow {

    /** Physical line, from 1. */
    long line();

    record Accepted(long line, OriginalDecision decision, List<Warning> warnings) implements ParsedRow {}

    /** @param faults at least one */
    record Refused(long line, List<Fault> faults) implements ParsedRow {}
}
