package org.mingjing.decision.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.Standing;
import org.mingjing.decision.verification.Unfit.Reason;
import org.mingjing.decision.verification.Verdict.Means;
import org.mingjing.ledger.LedgerReader;
import org.springframework.stereotype.Component;

/** Judges a saved {@code .json} or a proof file by what is published, and checks its proof. */
@Component
class SavedFileJudge {

    private final Lookup lookup;
    private final PublicVersions versions;
    private final LedgerReader ledger;

    SavedFileJudge(Lookup lookup, PublicVersions versions, LedgerReader ledger) {
        this.lookup = lookup;
        this.versions = versions;
        this.ledger = ledger;
    }

    Verdict judge(byte[] content) throws Unfit {
        SavedFile file = SavedFile.read(content);
        ProofChecks proof = new ProofChecks(file, ledger.everyKey());
        if (file.receipt()) {
            return new Verdict.Receipt(proof.ofReceipt());
        }
        if (file.ids().isEmpty() && file.documentNumber().isEmpty()) {
            throw new Unfit(Reason.OTHER_JSON);
        }
        byte[] canonical = file.canonical();
        Optional<Standing> found = file.ids().stream()
                .flatMap(id -> lookup.standing(id).stream())
                .findFirst()
                .or(() -> file.documentNumber().flatMap(lookup::numbered));
        if (found.isEmpty()) {
            return new Verdict.Unknown(Verdict.Unknown.Sought.FILE);
        }
        return found.get() instanceof Standing.Current current
                ? compare(file, canonical, current, proof.ofDecision())
                : lookup.verdict(found.get());
    }

    private Verdict compare(SavedFile file, byte[] canonical, Standing.Current current, List<Check> checks) {
        for (Published version : versions.of(current)) {
            if (Arrays.equals(canonical, version.content().canonical())) {
                return version.version() == current.decision().version()
                        ? new Verdict.Genuine(current, Means.CONTENT, checks)
                        : new Verdict.Corrected(current, version.version(), Means.CONTENT, checks);
            }
        }
        if (versions.purged(current, file.version())) {
            return new Verdict.Purged(current, file.version());
        }
        return new Verdict.Changed(
                current,
                ContentComparison.between(file.content(), SavedFile.parse(current.contentJson())),
                List.of(),
                List.of(),
                null);
    }
}
