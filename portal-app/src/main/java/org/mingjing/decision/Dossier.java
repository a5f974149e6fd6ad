package org.mingjing.decision;

import java.util.List;
import org.mingjing.redaction.Finding;

/** What the vault keeps of a version: the original, and what was found in it. */
record Dossier(OriginalDecision original, List<Finding> findings) {}
