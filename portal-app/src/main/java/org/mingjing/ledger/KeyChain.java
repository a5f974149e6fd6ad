package org.mingjing.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that signed a log, the oldest first: whoever trusts one of them can follow to the one that signs now.
 *
 * @param links one a key; none only before a log's first start
 */
public record KeyChain(List<Link> links) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param handover a checkpoint signed by this key and the next; null: this one signs */
    public record Link(NoteVerifier key, @Nullable String handover) {}

    public KeyChain {
        links = List.copyOf(links);
    }

    /** {@code {"keys":[{"key":"name+hash+base64","handover":"…"|null}]}}. @throws Malformed not such a text */
    public static KeyChain parse(String json) {
        try {
            List<Link> links = new ArrayList<>();
            for (JsonNode key : JSON.readTree(json).required("keys")) {
                JsonNode handover = key.path("handover");
                links.add(new Link(
                        NoteVerifier.parse(key.required("key").stringValue()),
                        handover.isString() ? handover.stringValue() : null));
            }
            return new KeyChain(links);
        } catch (RuntimeException unreadable) {
            throw new Malformed("not a chain of keys");
        }
    }

    /** What {@link #parse} reads. */
    public String json() {
        List<Map<String, @Nullable Object>> keys = new ArrayList<>();
        for (Link link : links) {
            Map<String, @Nullable Object> key = new LinkedHashMap<>();
            key.put("key", link.key().toString());
            key.put("handover", link.handover());
            keys.add(key);
        }
        return JSON.writeValueAsString(Map.of("keys", keys));
    }

    /** The one that signs now. @throws java.util.NoSuchElementException there is none */
    public NoteVerifier signing() {
        return links.getLast().key();
    }

    /** Where this key handed over; null where it didn't. */
    @Nullable
    String handover(NoteVerifier key) {
        return links.stream()
                .filter(link -> link.key().equals(key))
                .map(link -> link.handover() == null ? "" : link.handover())
                .filter(handover -> !handover.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** With one more. @param handover signed by the last and the next */
    KeyChain handedOver(String handover, NoteVerifier next) {
        List<Link> all = new ArrayList<>(links);
        all.set(all.size() - 1, new Link(signing(), handover));
        all.add(new Link(next, null));
        return new KeyChain(all);
    }

    /** The keys to trust for who trusts this one: itself, and what it handed over to; itself alone where the chain doesn't have it. */
    public List<NoteVerifier> from(NoteVerifier trusted) {
        List<NoteVerifier> followed = new ArrayList<>(List.of(trusted));
        for (int i = 0; i + 1 < links.size(); i++) {
            Link link = links.get(i);
            NoteVerifier next = links.get(i + 1).key();
            if (link.key().equals(followed.getLast()) && handedOver(link, next)) {
                followed.add(next);
            }
        }
        return followed;
    }

    private static boolean handedOver(Link link, NoteVerifier next) {
        if (link.handover() == null) {
            return false;
        }
        try {
            Note note = Note.parse(link.handover());
            return Checkpoint.parse(note.text()).origin().equals(next.name())
                    && note.signedBy(link.key())
                    && note.signedBy(next);
        } catch (Malformed notAHandover) {
            return false;
        }
    }
}
