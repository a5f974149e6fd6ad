package org.mingjing.decision.disclosure;

import java.time.Instant;
import java.time.YearMonth;

/**
 * One agency's decisions of one month.
 *
 * @param month of the decision dates
 * @param changedAt when these figures were first seen as they are
 */
public record MonthOfAgency(String agency, YearMonth month, Figures figures, Instant changedAt) {}
