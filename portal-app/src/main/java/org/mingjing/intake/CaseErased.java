package org.mingjing.intake;

import java.util.UUID;

/** Everything that was said and sent in a case is being destroyed: in the same transaction, others destroy what they keep of it. */
public record CaseErased(UUID caseId) {}
