package org.mingjing.vault;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.mingjing.shared.DataDirectory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Keeps content encrypted, apart from the records that it belongs to, each under a key of its own. A dump of the database tells
 * nothing; destroying a key destroys its content for good.
 */
@Service
public class Vault {

    private final JdbcTemplate jdbc;
    private final String keyId;
    private final SecretKey wrapping;
    private final SecretKey digesting;

    Vault(JdbcTemplate jdbc, VaultSettings settings, DataDirectory directory) {
        MasterKey master = MasterKey.of(settings, directory);
        this.jdbc = jdbc;
        this.keyId = master.id();
        this.wrapping = master.wrapping();
        this.digesting = master.digesting();
    }

    /** Seals one content. */
    public UUID seal(byte[] plain) {
        return seal(List.of(plain)).getFirst();
    }

    /** Seals many contents in one round trip; ids in their order. Part of the caller's transaction. */
    public List<UUID> seal(List<byte[]> plains) {
        List<UUID> ids = new ArrayList<>(plains.size());
        List<Object[]> rows = new ArrayList<>(plains.size());
        for (byte[] plain : plains) {
            UUID id = UUID.randomUUID();
            Envelope.Sealed sealed = Envelope.seal(plain, wrapping);
            ids.add(id);
            rows.add(new Object[] {id, keyId, sealed.wrappedKey(), sealed.ciphertext()});
        }
        jdbc.batchUpdate("insert into vault_content (id, key_id, wrapped_key, ciphertext) values (?, ?, ?, ?)", rows);
        return ids;
    }

    /** The content; empty where its key was destroyed. */
    public Optional<byte[]> open(UUID id) {
        return jdbc
                .query(
                        "select wrapped_key, ciphertext from vault_content where id = ? and wrapped_key is not null",
                        (row, n) -> new Envelope.Sealed(row.getBytes(1), row.getBytes(2)),
                        id)
                .stream()
                .findFirst()
                .map(envelope -> Envelope.open(envelope, wrapping));
    }

    /** Destroys key and content; repeating it changes nothing. */
    public void destroy(Collection<UUID> ids) {
        jdbc.batchUpdate(
                "update vault_content set wrapped_key = null, ciphertext = ''::bytea, destroyed_at = now() where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** A keyed digest (HMAC-SHA256): tells whether content is the same without telling what it is. */
    public byte[] digest(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digesting);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
