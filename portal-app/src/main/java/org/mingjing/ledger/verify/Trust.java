package org.mingjing.ledger.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.KeyChain;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.verify.Finding.Kind;

/** Whose signature counts: a given key, the remembered one, or at first the one that the portal shows; and whoever it handed over to. */
final class Trust {

    private final PublicFiles files;
    private final Report report;

    Trust(PublicFiles files, Report report) {
        this.files = files;
        this.report = report;
    }

    /** The key that signed the checkpoint; null, and found, where that is none to trust. */
    @Nullable
    NoteVerifier signer(PublicFiles.Head head, @Nullable NoteVerifier given, @Nullable Seen seen) throws Unreadable {
        boolean sameLog = false;
        NoteVerifier known = given;
        if (seen != null && seen.origin().equals(head.checkpoint().origin())) {
            sameLog = true;
            known = given == null ? seen.verifier() : given;
        }
        known = known == null ? shown() : known;
        report.fact("trust", given != null ? "GIVEN" : sameLog ? "REMEMBERED" : "FIRST_USE");
        NoteVerifier signer = signer(head.note(), known);
        if (signer == null || !signer.name().equals(head.checkpoint().origin())) {
            report.finding(
                    Kind.WRONG_KEY,
                    known,
                    "检查点不是由可信的密钥签的，指纹 " + grouped(known),
                    "the checkpoint isn't signed by the trusted key");
            return null;
        }
        if (given == null && !sameLog) {
            report.remark(
                    "首次核验：信任网站所示的密钥。请与海报、公报上的指纹核对：" + grouped(signer),
                    "first use: trusting the key that the site shows; compare this fingerprint with the printed one");
        }
        return signer;
    }

    private @Nullable NoteVerifier signer(Note note, NoteVerifier known) throws Unreadable {
        try {
            if (note.signedBy(known)) {
                return known;
            }
            for (NoteVerifier next : heirs(known)) {
                if (note.signedBy(next)) {
                    report.remark(
                            "密钥已更换，交接由旧密钥签名：" + grouped(next), "the key was changed; the old one signed the handover");
                    return next;
                }
            }
        } catch (Malformed wrong) {
            report.remark("签名不符", Report.words(wrong));
        }
        return null;
    }

    private NoteVerifier shown() throws Unreadable {
        String text =
                files.text("key").orElseThrow(() -> new Unreadable("没有公布密钥，请用 --key", "no key is shown; give --key"));
        try {
            return NoteVerifier.parse(text);
        } catch (Malformed other) {
            throw new Unreadable("所得不是公钥：" + files.ledger() + "/key", "not a verifier key");
        }
    }

    /** Those that a chain of handovers leads to. */
    private List<NoteVerifier> heirs(NoteVerifier known) throws Unreadable {
        Optional<String> chain = files.text("keys");
        try {
            return chain.isEmpty() ? List.of() : KeyChain.parse(chain.get()).from(known);
        } catch (Malformed broken) {
            report.remark("读不懂 /ledger/keys", "the list of keys can't be read: " + Report.words(broken));
            return List.of();
        }
    }

    /** The fingerprint in groups of four, as it is printed. */
    static String grouped(NoteVerifier key) {
        return key.fingerprint().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
