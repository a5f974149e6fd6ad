package org.mingjing.decision.verification;

import java.util.Optional;
import java.util.Set;
import org.mingjing.decision.verification.Unfit.Reason;
import org.springframework.stereotype.Service;

/** Judges whatever somebody holds. Nothing of it is kept or logged. */
@Service
class Verifier {

    private static final int LONGEST = 2_000;

    private final Lookup lookup;
    private final PaperJudge papers;
    private final SavedFileJudge saved;
    private final WorkRoom room;
    private final Site site;

    Verifier(Lookup lookup, PaperJudge papers, SavedFileJudge saved, WorkRoom room, Site site) {
        this.lookup = lookup;
        this.papers = papers;
        this.saved = saved;
        this.room = room;
        this.site = site;
    }

    /** An address, a number, or what a QR code said. During a request. */
    Verdict text(String typed) {
        return lookup.text(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, site.hosts());
    }

    /** What an address of ours carries. */
    Verdict id(String id) {
        return lookup.standing(id)
                .map(lookup::verdict)
                .orElseGet(() -> new Verdict.Unknown(Verdict.Unknown.Sought.ADDRESS));
    }

    /** A file, by what is in it. During a request. */
    Verdict file(byte[] content) {
        Set<String> hosts = site.hosts();
        String base = site.base();
        try {
            return room.have(() -> judge(content, base, hosts));
        } catch (Unfit unfit) {
            return new Verdict.Unreadable(unfit.reason());
        }
    }

    private Verdict judge(byte[] content, String base, Set<String> hosts) throws Unfit {
        if (content.length == 0) {
            throw new Unfit(Reason.EMPTY);
        }
        Optional<FileKind> kind = FileKind.of(content);
        return switch (kind.orElseThrow(() -> new Unfit(Reason.UNKNOWN_KIND))) {
            case PDF -> papers.judge(content, base, hosts);
            case JSON -> saved.judge(content);
            case FileKind picture ->
                lookup.codes(QrReader.read(content, picture, Deadline.in(PaperJudge.PATIENCE)), hosts);
        };
    }
}
