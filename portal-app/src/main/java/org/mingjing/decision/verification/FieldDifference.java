package org.mingjing.decision.verification;

import java.util.List;

/** @param field a component of {@link org.mingjing.decision.DecisionContent}, or another name from the file */
record FieldDifference(String field, List<Run> runs) {}
