package org.mingjing.decision.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Standings;
import org.mingjing.decision.document.QrCode;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LedgerStatus;
import org.mingjing.ledger.PastLog;
import org.mingjing.ledger.VerifyFile;
import org.mingjing.ledger.WitnessStatus;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger for people: how large, by whom signed, how to check it; and the poster that carries its key's fingerprint. */
@Controller
class LedgerPage {

    private static final int GROUP = 4;

    private final LedgerReader ledger;
    private final Standings standings;
    private final VerifyFile offline;
    private final Site site;

    LedgerPage(LedgerReader ledger, Standings standings, VerifyFile offline, Site site) {
        this.ledger = ledger;
        this.standings = standings;
        this.offline = offline;
        this.site = site;
    }

    @GetMapping("/ledger")
    String ledger(Model model) {
        LedgerStatus status = ledger.status();
        Instant signedAt = status.publishedAt();
        model.addAttribute("status", status);
        model.addAttribute("signedAt", signedAt == null ? null : Hour.of(signedAt));
        model.addAttribute("root", root(status.checkpoint()));
        model.addAttribute("fingerprint", groups(status));
        model.addAttribute("counts", ledger.counts().entrySet());
        model.addAttribute("closed", standings.lawfullyClosed());
        model.addAttribute(
                "witnesses", ledger.witnesses().stream().map(Witness::of).toList());
        model.addAttribute("origins", ledger.origins().stream().map(Former::of).toList());
        model.addAttribute("offlineHash", offline.sha256());
        return "ledger/ledger";
    }

    /** @param at null before the first time */
    record Witness(String name, long size, @Nullable String at, boolean failing) {

        static Witness of(WitnessStatus status) {
            Instant at = status.at();
            return new Witness(status.name(), status.size(), at == null ? null : Hour.of(at), status.problem() != null);
        }
    }

    record Former(
            String origin,
            LocalDate from,
            LocalDate to,
            @Nullable String checkpoint) {

        static Former of(PastLog log) {
            return new Former(
                    log.origin(),
                    LocalDate.ofInstant(log.openedAt(), Shanghai.ZONE),
                    LocalDate.ofInstant(log.endedAt(), Shanghai.ZONE),
                    log.checkpoint());
        }
    }

    @GetMapping("/ledger/poster")
    String poster(Model model) {
        String address = site.base() + "/ledger";
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("fingerprint", groups(ledger.status()));
        return "ledger/poster";
    }

    private static @Nullable String root(@Nullable String checkpoint) {
        return checkpoint == null
                ? null
                : Base64.getEncoder()
                        .encodeToString(
                                Checkpoint.parse(Note.parse(checkpoint).text()).root());
    }

    private static List<String> groups(LedgerStatus status) {
        String fingerprint = status.key().fingerprint();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < fingerprint.length(); i += GROUP) {
            groups.add(fingerprint.substring(i, i + GROUP));
        }
        return groups;
    }
}
