package org.mingjing.redaction;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bureau's redaction profile.
 *
 * @param names how natural persons are shown
 * @param numberMask stands for numbers, accounts and plates
 * @param addressMask stands for a private address
 * @param phraseMask stands for a phrase that is left out (health, reference numbers)
 * @param off kinds that are found by nobody: neither masked nor proposed
 * @param proposals whether names which the rules doubt are proposed to the desk
 */
@ConfigurationProperties("mingjing.redaction")
public record RedactionSettings(
        @DefaultValue("FAMILY_NAME") NameProfile names,
        @DefaultValue("***") String numberMask,
        @DefaultValue("某处") String addressMask,
        @DefaultValue("（略）") String phraseMask,
        @DefaultValue Set<FindingKind> off,
        @DefaultValue("true") boolean proposals) {

    public RedactionSettings {
        off = Set.copyOf(off);
    }

    /** What domain.md asks for where nothing is configured. */
    public static RedactionSettings defaults() {
        return new RedactionSettings(NameProfile.FAMILY_NAME, "***", "某处", "（略）", Set.of(), true);
    }
}
