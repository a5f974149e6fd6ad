package org.mingjing.ledger.verify;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.TilePath;

/**
 * A ledger's public files, wherever they lie.
 *
 * @param ledger the folder that holds {@code checkpoint}
 * @param portal where {@code decisions.jsonl} is
 */
record PublicFiles(Site site, URI ledger, URI portal) {

    private static final int MOST_TEXT = 1 << 20;
    private static final int MOST_BUNDLE = TilePath.FULL * (Bundle.LONGEST + 2);

    /** A signed checkpoint. @param raw as it was served */
    record Head(Note note, Checkpoint checkpoint, String raw) {}

    /** At the portal's address, at {@code …/ledger}, or at a folder that a copy lies in. */
    static PublicFiles at(Site site, URI url) throws Unreadable {
        if (url.getPath().endsWith("/ledger")) {
            return new PublicFiles(site, url, URI.create(url.toString().replaceFirst("/ledger$", "")));
        }
        PublicFiles usual = new PublicFiles(site, URI.create(url + "/ledger"), url);
        PublicFiles copy = new PublicFiles(site, url, url);
        return usual.find("checkpoint", MOST_TEXT).isEmpty()
                        && copy.find("checkpoint", MOST_TEXT).isPresent()
                ? copy
                : usual;
    }

    private Optional<byte[]> find(String name, int most) throws Unreadable {
        return site.find(URI.create(ledger + "/" + name), most);
    }

    Optional<String> text(String name) throws Unreadable {
        return find(name, MOST_TEXT).map(Site::text);
    }

    Head head() throws Unreadable {
        String raw = text("checkpoint")
                .orElseThrow(() -> new Unreadable("此处没有账本：" + ledger, "no ledger here: it has no checkpoint"));
        if (raw.stripLeading().startsWith("<")) {
            throw new Unreadable("所得是网页而非检查点：" + ledger + "/checkpoint", "a web page, not a checkpoint");
        }
        try {
            Note note = Note.parse(raw);
            return new Head(note, Checkpoint.parse(note.text()), raw);
        } catch (Malformed other) {
            throw new Unreadable("所得不是检查点：" + ledger + "/checkpoint", "not a checkpoint: " + Report.words(other));
        }
    }

    /** Its bytes as the tree had them at this width; a copy may have kept the full file alone. Empty where it isn't served. */
    Optional<byte[]> tile(TilePath tile) throws Unreadable {
        boolean entries = tile.level() == TilePath.ENTRIES;
        int most = entries ? MOST_BUNDLE : TilePath.FULL * Hashes.SIZE;
        Optional<byte[]> file = find("tile/" + tile.path(), most);
        if (file.isEmpty() && !tile.full()) {
            file = find("tile/" + new TilePath(tile.level(), tile.index(), TilePath.FULL).path(), most);
            return entries
                    ? file
                    : file.map(full -> Arrays.copyOf(full, Math.min(full.length, tile.width() * Hashes.SIZE)));
        }
        return file;
    }
}
