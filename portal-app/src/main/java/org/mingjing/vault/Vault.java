package org.mingjing.vault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Keeps content encrypted, apart from the records that it belongs to, each under a key of its own. A dump of the database tells
 * nothing; destroying a key destroys its content for good.
 */
@Service
public class Vault {

    private final JdbcTemplate jdbc;
    private final KeyRing ring;
    private final byte[] digestKey;

    /** @throws WrongKey the database holds content under a key that isn't at hand */
    Vault(JdbcTemplate jdbc, KeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
        new KeyRegister(jdbc).check(ring);
        this.digestKey = digestKey();
    }

    /** Seals one content. */
    public UUID seal(byte[] plain) {
        return seal(List.of(plain)).getFirst();
    }

    /**
     * Seals many contents in one round trip; ids in their order. Part of the caller's transaction.
     *
     * @throws SealBroken this node's key was retired by another node a moment ago, or this node's settings are older than the
     *     others': nothing was sealed, ask again
     */
    public List<UUID> seal(List<byte[]> plains) {
        MasterKey master = ring.current();
        List<Envelope> envelopes = plains.stream()
                .map(plain -> Envelope.seal(UUID.randomUUID(), plain, master))
                .toList();
        insert(envelopes, "");
        return envelopes.stream().map(Envelope::id).toList();
    }

    private void insert(List<Envelope> envelopes, String orElse) {
        try {
            jdbc.batchUpdate(
                    "insert into vault_content (id, format, key_id, wrapped_key, ciphertext) values (?, ?, ?, ?, ?)"
                            + orElse,
                    envelopes.stream()
                            .map(e -> new Object[] {e.id(), e.format(), e.keyId(), e.wrappedKey(), e.ciphertext()})
                            .toList());
        } catch (DataIntegrityViolationException retired) {
            ring.reload();
            throw new SealBroken("the key that would seal was retired meanwhile; nothing was sealed");
        }
    }

    /** The content; empty where its key was destroyed. */
    public Optional<byte[]> open(UUID id) {
        return Optional.ofNullable(openAll(List.of(id)).get(id));
    }

    /** Contents by id, in one query; those whose key was destroyed are left out. */
    public Map<UUID, byte[]> openAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return opened(ids);
        } catch (SealBroken keyMayHaveChangedMeanwhile) {
            return opened(ids);
        }
    }

    private Map<UUID, byte[]> opened(Collection<UUID> ids) {
        Map<UUID, byte[]> contents = new LinkedHashMap<>();
        read(ids).forEach(envelope -> contents.put(envelope.id(), envelope.open(ring.get(envelope.keyId()))));
        return contents;
    }

    private List<Envelope> read(Collection<UUID> ids) {
        return jdbc.query(
                "select id, format, key_id, wrapped_key, ciphertext from vault_content"
                        + " where id = any (?) and wrapped_key is not null",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                (row, n) -> new Envelope(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getBytes(5)));
    }

    /** Destroys key and content; repeating it changes nothing. */
    public void destroy(Collection<UUID> ids) {
        jdbc.batchUpdate(
                "update vault_content set wrapped_key = null, ciphertext = ''::bytea, destroyed_at = now() where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** A keyed digest (HMAC-SHA256): tells whether content is the same without telling what it is. Outlives every rotation. */
    public byte[] digest(byte[] content) {
        return Hmac.of(digestKey, content);
    }

    /** Itself a content of the vault: made once, wrapped anew with everything else. */
    private byte[] digestKey() {
        UUID id = new UUID(0, 1);
        Optional<byte[]> known = open(id);
        if (known.isEmpty()) {
            boolean first =
                    jdbc.queryForList("select 1 from vault_content limit 1").isEmpty();
            MasterKey master = ring.current();
            byte[] key = first ? MasterKey.random() : master.firstDigestKey();
            insert(List.of(Envelope.seal(id, key, master)), " on conflict do nothing");
        }
        return known.or(() -> open(id)).orElseThrow();
    }
}
