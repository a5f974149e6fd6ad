package org.mingjing.decision;

import java.util.List;

/**
 * What the public sees of these decisions changed. Ids only: readers look the rest up.
 *
 * @param purge nothing of what was public before may stay in any file
 */
public record DecisionsChanged(List<String> ids, boolean purge) {}
