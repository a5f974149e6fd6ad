package org.mingjing.intake;

import org.jspecify.annotations.Nullable;

/**
 * A cleaned file on its way into a case.
 *
 * @param original as it was sent, only where the person ticked it: sealed apart, opened for evidence alone
 */
public record NewMaterial(MaterialKind kind, byte[] content, int width, int height, byte @Nullable [] original) {}
